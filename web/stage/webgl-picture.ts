// What the WebGL stage shows, and what follows from it: places, marks and sizes, always of one scene.
import { edgeDetail, type EdgeDetail } from "../../src/picture/detail.ts";
import { fitScene, type FittedScene, type Size } from "../../src/picture/fit.ts";
import type { Marks } from "../../src/picture/marks.ts";
import type { SceneEdge, SceneNode } from "../../src/picture/scene.ts";
import { styleMarks } from "../../src/picture/style-marks.ts";
import type { MeasureText } from "../../src/picture/text-width.ts";
import { themes } from "../../src/picture/themes.ts";
import { placesBetween, type Moving } from "../../src/picture/transition.ts";
import type { Shown } from "./shown.ts";

/** Sigma's reducers read this at the moment of drawing; `show` replaces all of it at once. */
export type WebglPicture = {
  shown: Shown;
  nodes: ReadonlyMap<string, SceneNode>;
  edges: ReadonlyMap<string, SceneEdge>;
  detail: EdgeDetail;
  marks: Marks;
  size: Size;
  fitted: FittedScene;
  /** Where everyone is drawn now: in their place, or on the way to it. */
  places: ReadonlyMap<string, Moving>;
};

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** The picture of what is shown, fitted to a size, everyone in their place. */
export const createPicture = (shown: Shown, size: Size, measure: MeasureText): WebglPicture => {
  const fitted = fitScene(shown.scene, { ...size, measure });
  return {
    shown,
    nodes: byId(shown.scene.nodes),
    edges: byId(shown.scene.edges),
    detail: edgeDetail(shown.scene.edges.length),
    marks: styleMarks(shown.scene, shown.state, themes[shown.theme]),
    size,
    fitted,
    places: placesBetween(new Map(), fitted, 1),
  };
};

export const isSameSize = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;

/** Shows something else, or the same at another size; of the same scene at the same size only the looks change. */
export const show = (picture: WebglPicture, shown: Shown, size: Size, measure: MeasureText): void => {
  if (shown.scene !== picture.shown.scene || !isSameSize(size, picture.size)) {
    Object.assign(picture, createPicture(shown, size, measure));
    return;
  }
  const marks = styleMarks(shown.scene, shown.state, themes[shown.theme]);
  Object.assign(picture, { shown, marks });
};

/** Radius in pixels at zoom 1. */
export const drawnRadius = ({ fitted, marks, places }: WebglPicture, id: string): number =>
  fitted.nodes.get(id)!.radius * marks.nodes.get(id)!.radius * places.get(id)!.grown;
