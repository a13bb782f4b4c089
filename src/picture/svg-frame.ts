// What stands around a picture that is printed alone: heading above, legend and small print below.
import type { PictureState } from "./picture-state.ts";
import type { Scene } from "./scene.ts";
import { svgFoot } from "./svg-foot.ts";
import { svgHeading, type HeadingWords } from "./svg-heading.ts";
import { legendFlows } from "./svg-legend-flows.ts";
import { svgLegend } from "./svg-legend.ts";
import type { MeasureText } from "./text-width.ts";
import type { ThemeColours } from "./themes.ts";

export type FrameWords = HeadingWords & {
  /** Source, date, assumptions: small, below the picture. */
  readonly notes: readonly string[];
};

export type SvgFrame = {
  /** Pixels above and below that the frame takes. */
  readonly top: number;
  readonly bottom: number;
  /** The markup in a picture of a height. */
  readonly at: (height: number) => string;
};

/** The frame over the width of a picture; its heights depend on how often the words have to be broken. */
export const svgFrame = (
  scene: Scene,
  { focus }: PictureState,
  words: FrameWords,
  theme: ThemeColours,
  width: number,
  measure: MeasureText,
): SvgFrame => {
  const heading = svgHeading(words, theme, width, measure);
  const legend = svgLegend(scene, theme, width, measure, legendFlows(focus, theme));
  const foot = svgFoot(words.notes, theme, width, measure);
  const bottom = legend.height + foot.height;
  const at = (height: number): string => heading.at(0) + legend.at(height - bottom) + foot.at(height - foot.height);
  return { top: heading.height, bottom, at };
};
