// Arithmetic on colours. Marks fade by mixing with the background, never by opacity, so that WebGL and SVG agree.
import type { ThemeColours } from "./themes.ts";

export type Rgb = readonly [number, number, number];

/** The channels of "#RRGGBB", each in [0, 1]. */
export const rgbOf = (hex: string): Rgb => {
  const channel = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
};

const hexOf = (rgb: Rgb): string =>
  `#${rgb
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

const mixed = (from: string, to: string, t: number): string => {
  const a = rgbOf(from);
  const b = rgbOf(to);
  const share = Math.min(1, Math.max(0, t));
  const at = (channel: 0 | 1 | 2): number => a[channel] + (b[channel] - a[channel]) * share;
  return hexOf([at(0), at(1), at(2)]);
};

/** Tens of thousands of lines share a handful of colours; an animation has a few more. */
const mostKnown = 1000;
const known = new Map<string, string>();

/** The colour a share `t` of the way from one to another; `t` is clamped to [0, 1]. */
export const mix = (from: string, to: string, t: number): string => {
  const key = `${from} ${to} ${t}`;
  const colour = known.get(key) ?? mixed(from, to, t);
  if (known.size === mostKnown) known.clear();
  known.set(key, colour);
  return colour;
};

/** A colour at a strength in [0, 1] over the background: 1 is the colour, 0 is invisible. */
export const faded = (theme: ThemeColours, colour: string, strength: number): string =>
  mix(theme.background, colour, strength);

/** The loss ramp at a share of capital lost, clamped to [0, 1]. */
export const lossColour = (theme: ThemeColours, share: number): string => {
  const steps = theme.lossRamp.length - 1;
  const position = Math.min(1, Math.max(0, share)) * steps;
  const step = Math.min(steps - 1, Math.floor(position));
  return mix(theme.lossRamp[step]!, theme.lossRamp[step + 1]!, position - step);
};
