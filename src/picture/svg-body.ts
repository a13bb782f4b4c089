// The marks of a picture and their labels, placed in a space: what all pictures have, whatever stands around them.
import { framingScene } from "./comparison.ts";
import { boxesOverlap } from "./boxes.ts";
import { calmMarks } from "./calm-marks.ts";
import { fitScene, type FittedScene } from "./fit.ts";
import type { Marks } from "./marks.ts";
import { placePictureText, type PictureText, type PlacedDisc } from "./picture-text.ts";
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
  /** True for a map as small as a stamp: fewer names and amounts, none cut off. Default false. */
  readonly calm?: boolean;
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

/** In a small map a name that is cut off, or an amount over half a name, is worse than none. */
const withoutClutter = ({ names, tags }: PictureText, width: number): PictureText => {
  const whole = [...names].filter(([, { box }]) => box.left >= 0 && box.right <= width);
  const isFree = ({ box }: PictureText["tags"][number]): boolean =>
    whole.every(([, name]) => !boxesOverlap(name.box, box));
  return { names: new Map(whole), tags: tags.filter(isFree) };
};

/** Edges, nodes, names and amounts of a scene in a state. O(n^2) for placing n labels. */
export const svgBody = (
  scene: Scene,
  state: PictureState,
  space: BodySpace,
  { theme, measure, interactive, calm = false }: BodyOptions,
): SvgBody => {
  const { width, height } = space;
  const styled = styleMarks(scene, state, theme);
  const marks = calm ? calmMarks(scene, styled) : styled;
  const fitted = fitScene(framingScene(scene, state), { ...space, measure });
  const discs = discsOf(scene, marks, fitted);
  const placed = placePictureText(scene, marks, { width, height, discs, measure });
  const text = calm ? withoutClutter(placed, width) : placed;
  const markup =
    svgEdges(scene, marks.edges, discs, { theme, markScale: fitted.markScale, interactive }) +
    svgNodes(scene, marks.nodes, discs, theme) +
    svgLabels(scene, marks, discs, text, theme);
  return { markup, discs };
};
