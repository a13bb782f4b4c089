// From a scene and what the reader is looking at to the look of every mark: the one place that decides it.
import type { Marks } from "./marks.ts";
import type { PictureState } from "./picture-state.ts";
import type { Scene } from "./scene.ts";
import { styleContext, type Style, type StyleContext } from "./style-base.ts";
import { compareStyle } from "./style-compare.ts";
import { failureStyle } from "./style-failure.ts";
import { loopStyle, storyStyle } from "./style-loop.ts";
import { withPointer } from "./style-pointer.ts";
import { restStyle } from "./style-rest.ts";
import { dealStyle, nodeStyle } from "./style-selection.ts";
import type { ThemeColours } from "./themes.ts";

const focusStyle = (context: StyleContext, { focus }: PictureState): Style => {
  switch (focus.mode) {
    case "rest":
      return restStyle(context);
    case "story":
      return storyStyle(context, focus.loop);
    case "loop":
      return loopStyle(context, focus.loop);
    case "node":
      return nodeStyle(context, focus.node);
    case "deal":
      return dealStyle(context, focus.deal);
    case "failure":
      return failureStyle(context, focus.frame);
    case "compare":
      return compareStyle(context, focus);
  }
};

/** How every mark of a scene looks, mark by mark. O(nodes + edges) once. */
export const styleOf = (scene: Scene, state: PictureState, theme: ThemeColours): Style => {
  const context = styleContext(scene, theme);
  return withPointer(context, focusStyle(context, state), state);
};

/** The look of every node and edge of a scene. O(nodes + edges). */
export const styleMarks = (scene: Scene, state: PictureState, theme: ThemeColours): Marks => {
  const style = styleOf(scene, state, theme);
  return {
    nodes: new Map(scene.nodes.map((node) => [node.id, style.node(node)])),
    edges: new Map(scene.edges.map((edge) => [edge.id, style.edge(edge)])),
  };
};
