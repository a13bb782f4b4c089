// What the WebGL stage shows, and what follows from it: places, marks and sizes, always of one scene.
import { fitScene, type FittedScene, type Size } from "../../src/picture/fit.ts";
import type { Marks } from "../../src/picture/marks.ts";
import type { SceneEdge, SceneNode } from "../../src/picture/scene.ts";
import { styleMarks } from "../../src/picture/style-marks.ts";
import type { MeasureText } from "../../src/picture/text-width.ts";
import { themes } from "../../src/picture/themes.ts";
import type { Shown } from "./shown.ts";

/** Sigma's reducers read this at the moment of drawing; `show` replaces all of it at once. */
export type WebglPicture = {
  shown: Shown;
  nodes: ReadonlyMap<string, SceneNode>;
  edges: ReadonlyMap<string, SceneEdge>;
  marks: Marks;
  fitted: FittedScene;
};

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** The picture of what is shown, fitted to a size. */
export const createPicture = (shown: Shown, size: Size, measure: MeasureText): WebglPicture => ({
  shown,
  nodes: byId(shown.scene.nodes),
  edges: byId(shown.scene.edges),
  marks: styleMarks(shown.scene, shown.state, themes[shown.theme]),
  fitted: fitScene(shown.scene, { ...size, measure }),
});

/** Shows something else, or the same at another size. */
export const show = (picture: WebglPicture, shown: Shown, size: Size, measure: MeasureText): void => {
  Object.assign(picture, createPicture(shown, size, measure));
};

/** Radius in pixels at zoom 1. */
export const drawnRadius = ({ nodes, marks, fitted }: WebglPicture, id: string): number =>
  nodes.get(id)!.radius * marks.nodes.get(id)!.radius * fitted.markScale;
