// What the shaders share between two frames and no mark holds: the time, the background and the colour of the rings.
import type { Rgb } from "../../src/picture/colour.ts";

export type ShaderFrame = {
  /** Pixels that the moving highlights have run. */
  shift: number;
  /** Strength of the moving highlights, in [0, 1]. */
  highlight: number;
  background: Rgb;
  /** Inside of a gauge. */
  panel: Rgb;
  focus: Rgb;
};
