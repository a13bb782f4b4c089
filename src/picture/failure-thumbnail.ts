// A round of a failure as a picture the size of a stamp: marks alone, for whoever puts the words beside it.
import type { PictureState } from "./picture-state.ts";
import type { Scene } from "./scene.ts";
import { fitScene } from "./fit.ts";
import { styleMarks } from "./style-marks.ts";
import { svgDocument } from "./svg-document.ts";
import { svgEdges } from "./svg-edges.ts";
import { svgNodes } from "./svg-nodes.ts";
import type { ThemeColours } from "./themes.ts";

export type ThumbnailOptions = {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: ThemeColours;
  /** What the picture is called. */
  readonly title: string;
};

/** Drawn so many times larger than it is shown: a map fitted to a stamp would be all marks. */
const reduction = 2.6;
/** Names are not drawn, so none needs room. */
const noText = (): number => 0;

/** An SVG document without any text. O(nodes + edges). */
export const failureThumbnail = (scene: Scene, state: PictureState, options: ThumbnailOptions): string => {
  const { width, height, theme, title } = options;
  const marks = styleMarks(scene, state, theme);
  const space = { width: width * reduction, height: height * reduction, top: 12, bottom: 12 };
  const fitted = fitScene(scene, { ...space, measure: noText });
  const discs = new Map(
    scene.nodes.map(({ id }) => {
      const place = fitted.nodes.get(id)!;
      return [id, { ...place, radius: place.radius * marks.nodes.get(id)!.radius }];
    }),
  );
  const drawing =
    svgEdges(scene, marks.edges, discs, { theme, markScale: fitted.markScale, interactive: false }) +
    svgNodes(scene, marks.nodes, discs, theme);
  return svgDocument(drawing, { width, height, zoom: 1 / reduction, theme, title, description: "", font: null });
};
