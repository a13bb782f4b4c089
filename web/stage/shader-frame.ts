// What the shaders share between two frames and no mark holds: the time, the background and the colour of the rings.
import { rgbOf, type Rgb } from "../../src/picture/colour.ts";
import type { ThemeColours } from "../../src/picture/themes.ts";

export type ShaderFrame = {
  /** Pixels that the moving highlights have run. */
  shift: number;
  /** Strength of the moving highlights, in [0, 1]. */
  highlight: number;
  background: Rgb;
  /** Inside of a gauge. */
  panel: Rgb;
  focus: Rgb;
  /** Whether the picture is being moved. */
  moving: boolean;
};

const coloursOf = ({
  background,
  panel,
  focus,
}: ThemeColours): Pick<ShaderFrame, "background" | "panel" | "focus"> => ({
  background: rgbOf(background),
  panel: rgbOf(panel),
  focus: rgbOf(focus),
});

export const createShaderFrame = (theme: ThemeColours): ShaderFrame => ({
  shift: 0,
  highlight: 0,
  moving: false,
  ...coloursOf(theme),
});

/** The programs hold on to the frame, so a new theme is written into it. */
export const paintShaderFrame = (frame: ShaderFrame, theme: ThemeColours): void => {
  Object.assign(frame, coloursOf(theme));
};
