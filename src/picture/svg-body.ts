// The marks of a picture and their labels, placed in a space: what all pictures have, whatever stands around them.
import { fitScene, type FittedScene } from "./fit.ts";
import type { Marks } from "./marks.ts";
import { placePictureText, type PlacedDisc } from "./picture-text.ts";
import type { PictureState } from "./picture-state.ts";
import type { Scene } from "./scene.ts";
import { styleMarks } from "./style-marks.ts";
import { svgEdges } from "./svg-edges.ts";
import { svgLabels } from "./svg-labels.ts";
import { svgNodes } from "./svg-nodes.ts";
import type { MeasureText } from "./text-width.ts";
import type { ThemeColours } from "./themes.ts";

export type BodySpace = {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels above and below that are taken; default: the room of the page's captions and legend. */
  readonly top?: number;
  readonly bottom?: number;
};

export type BodyOptions = {
  readonly theme: ThemeColours;
  readonly measure: MeasureText;
  /** True: wide invisible lines that catch the pointer. */
  readonly interactive: boolean;
};

export type SvgBody = {
  readonly markup: string;
  /** Where every node stands, in pixels. */
  readonly discs: ReadonlyMap<string, PlacedDisc>;
};

const discsOf = (scene: Scene, marks: Marks, fitted: FittedScene): ReadonlyMap<string, PlacedDisc> =>
  new Map(
    scene.nodes.map(({ id }) => {
      const place = fitted.nodes.get(id)!;
      return [id, { ...place, radius: place.radius * marks.nodes.get(id)!.radius }];
    }),
  );

/** Edges, nodes, names and amounts of a scene in a state. O(n^2) for placing n labels. */
export const svgBody = (
  scene: Scene,
  state: PictureState,
  space: BodySpace,
  { theme, measure, interactive }: BodyOptions,
): SvgBody => {
  const { width, height } = space;
  const marks = styleMarks(scene, state, theme);
  const fitted = fitScene(scene, { ...space, measure });
  const discs = discsOf(scene, marks, fitted);
  const text = placePictureText(scene, marks, { width, height, discs, measure });
  const markup =
    svgEdges(scene, marks.edges, discs, { theme, markScale: fitted.markScale, interactive }) +
    svgNodes(scene, marks.nodes, discs, theme) +
    svgLabels(scene, marks, discs, text, theme);
  return { markup, discs };
};
