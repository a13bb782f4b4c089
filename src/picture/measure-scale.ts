// How a measure of position becomes the size or the colour of a mark: areas follow the value, colours run from the
// smallest to the largest value in the picture. What is undefined has neither.
import type { MetricsMeasure } from "../report/metrics-report.schema.ts";
import { mix } from "./colour.ts";
import { moneyText, percentText } from "./money-text.ts";
import type { ThemeColours } from "./themes.ts";

/** A measure and its value for every node; null where it is undefined. */
export type MeasureValues = Pick<MetricsMeasure, "id" | "label" | "unit"> & {
  readonly values: ReadonlyMap<string, number | null>;
};

/** What a legend says of a measure in a picture. */
export type MeasureScale = Pick<MeasureValues, "id" | "label" | "unit"> & {
  /** Smallest and largest value in the picture; null: it is undefined for every mark. */
  readonly least: number | null;
  readonly most: number | null;
};

/** Measures that replace the money as size and the kind as colour. */
export type SceneMeasures = { readonly size: MeasureValues | null; readonly colour: MeasureValues | null };

export type SceneScales = { readonly size: MeasureScale | null; readonly colour: MeasureScale | null };

/** Pixels of the mark with the largest value, and of one too small to be seen or clicked. */
export const largestRadius = 26;
export const smallestRadius = 3.5;

/** The range of a measure over some nodes. */
export const measureScale = ({ id, label, unit, values }: MeasureValues, nodes: readonly string[]): MeasureScale => {
  const known = nodes.flatMap((node) => values.get(node) ?? []);
  const isEmpty = known.length === 0;
  const least = isEmpty ? null : known.reduce((a, b) => Math.min(a, b));
  const most = isEmpty ? null : known.reduce((a, b) => Math.max(a, b));
  return { id, label, unit, least, most };
};

/** The value whose mark is the largest: a negative one is as large as it is far from 0. */
const furthest = ({ least, most }: MeasureScale): number => Math.max(Math.abs(least ?? 0), Math.abs(most ?? 0));

/** Area proportional to the value, whatever its sign; the smallest marks are larger, so that they can be seen. */
export const measuredRadius = (value: number | null, scale: MeasureScale): number => {
  const whole = furthest(scale);
  if (value === null || whole === 0) return smallestRadius;
  return Math.max(smallestRadius, largestRadius * Math.sqrt(Math.abs(value) / whole));
};

/**
 * Place on the colour ramp, in [0, 1]: the square root of the way from the smallest to the largest value, because a few
 * firms are far ahead of the others in nearly every measure. Null where the value is.
 */
export const shadeOf = (value: number | null, { least, most }: MeasureScale): number | null => {
  if (value === null || least === null || most === null) return null;
  return most === least ? 1 : Math.sqrt((value - least) / (most - least));
};

/** The value at a place on the ramp: `shadeOf` the other way round. */
export const valueAt = (shade: number, { least, most }: MeasureScale): number | null =>
  least === null || most === null ? null : least + shade * shade * (most - least);

/** One hue, light to dark, or dark to light on a dark ground: it reads alike whatever colours the eye sees. */
const ramps: Readonly<Record<ThemeColours["name"], readonly [string, string, string, string, string]>> = {
  light: ["#E4EEEA", "#A3CEC6", "#4E9E98", "#16686A", "#04302F"],
  dark: ["#1E2F35", "#25545A", "#2F8584", "#66BFB2", "#CBF7E8"],
};

/** The ramp's colour at a place in [0, 1]. */
export const shadeColour = (theme: ThemeColours, shade: number): string => {
  if (theme.forced) return mix(theme.background, theme.ink, shade);
  const stops = ramps[theme.name];
  const position = Math.min(1, Math.max(0, shade)) * (stops.length - 1);
  const stop = Math.min(stops.length - 2, Math.floor(position));
  return mix(stops[stop]!, stops[stop + 1]!, position - stop);
};

/** "$12B a year", "9.9 %", "3", "1.08": a value of a measure; null is "not defined". */
export const measureText = (value: number | null, unit: MetricsMeasure["unit"]): string => {
  if (value === null) return "not defined";
  switch (unit) {
    case "USD bn a year":
      return `${moneyText(value)} a year`;
    case "USD bn":
      return moneyText(value);
    case "share":
      return percentText(value);
    case "count":
      return String(value);
    case "number":
      return String(Number(value.toPrecision(3)));
  }
};
