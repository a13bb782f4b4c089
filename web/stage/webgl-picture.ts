// What the WebGL stage shows, and what follows from it: places, marks and sizes, always of one scene.
import { byId } from "../../src/model/by-id.ts";
import { arePickable, edgeDetail, type EdgeDetail } from "../../src/picture/detail.ts";
import { fitScene, type FittedScene, type Size } from "../../src/picture/fit.ts";
import { lineEnds } from "../../src/picture/hairlines.ts";
import type { Marks } from "../../src/picture/marks.ts";
import type { PictureState } from "../../src/picture/picture-state.ts";
import type { SceneEdge, SceneNode } from "../../src/picture/scene.ts";
import { styleMarks, styleOf } from "../../src/picture/style-marks.ts";
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
  /** Of hairlines, as `lineEnds` has them; empty where deals are drawn in more detail. */
  lineEnds: Uint32Array;
  marks: Marks;
  size: Size;
  fitted: FittedScene;
  /** Where everyone is drawn now: in their place, or on the way to it. */
  places: ReadonlyMap<string, Moving>;
};

/** The picture of what is shown, fitted to a size, everyone in their place. */
export const createPicture = (shown: Shown, size: Size, measure: MeasureText): WebglPicture => {
  const fitted = fitScene(shown.scene, { ...size, measure });
  const detail = edgeDetail(shown.scene.edges.length);
  return {
    shown,
    nodes: byId(shown.scene.nodes),
    edges: byId(shown.scene.edges),
    detail,
    lineEnds: detail === "hairlines" ? lineEnds(shown.scene) : new Uint32Array(),
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

/**
 * Shows where pointer and focus are now, by the looks of the nodes that they have left and reached: all that changes in
 * a large network.
 *
 * @returns Ids of the nodes whose looks have changed; null when more than that has.
 */
export const pointAt = (picture: WebglPicture, state: PictureState): readonly string[] | null => {
  const { shown, nodes, edges, marks } = picture;
  if (arePickable(edges.size) || shown.state.focus !== state.focus) return null;
  const touched = [shown.state.hovered, shown.state.focused, state.hovered, state.focused];
  const ids = [...new Set(touched)].flatMap((id) => (id !== null && nodes.has(id) ? [id] : []));
  const style = styleOf(shown.scene, state, themes[shown.theme]);
  const restyled = ids.map((id) => [id, style.node(nodes.get(id)!)] as const);
  const next = { ...marks, nodes: new Map([...marks.nodes, ...restyled]) };
  Object.assign(picture, { shown: { ...shown, state }, marks: next });
  return ids;
};

/** Radius in pixels at zoom 1. */
export const drawnRadius = ({ fitted, marks, places }: WebglPicture, id: string): number =>
  fitted.nodes.get(id)!.radius * marks.nodes.get(id)!.radius * places.get(id)!.grown;
