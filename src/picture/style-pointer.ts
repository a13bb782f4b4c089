// What the pointer and the keyboard add to any state: a halo, and neighbours before the rest while nothing is chosen.
import { mix } from "./colour.ts";
import { arePickable } from "./detail.ts";
import type { EdgeMark, NodeMark } from "./marks.ts";
import type { PictureState } from "./picture-state.ts";
import type { Style, StyleContext } from "./style-base.ts";

/** Strength of what is neither under the pointer nor next to it. */
const rest = 0.4;

const haloOf = (id: string, state: PictureState): NodeMark["halo"] => {
  if (id === state.focused) return "focus";
  return id === state.hovered ? "pointer" : null;
};

const withHalo =
  (style: Style["node"], state: PictureState): Style["node"] =>
  (node) => {
    const mark = style(node);
    const halo = haloOf(node.id, state);
    return halo === null ? mark : { ...mark, halo, label: "always", rank: mark.rank + 20 };
  };

const aroundPointer = (context: StyleContext, style: Style, hovered: string): Style => {
  const { background } = context.theme;
  const touches = context.scene.edges.filter((edge) => edge.source === hovered || edge.target === hovered);
  const near = new Set([hovered, ...touches.flatMap((edge) => [edge.source, edge.target])]);
  const away = <Mark extends NodeMark | EdgeMark>(mark: Mark): Mark => ({
    ...mark,
    colour: mix(background, mark.colour, rest),
  });
  return {
    node: (node) => {
      const mark = style.node(node);
      if (near.has(node.id)) return { ...mark, colour: context.kindColour(node.kind) };
      return mark.label === "always" ? mark : away(mark);
    },
    edge: (edge) => {
      const mark = style.edge(edge);
      if (mark.tag !== null) return mark;
      if (edge.source !== hovered && edge.target !== hovered) return away(mark);
      return { ...mark, colour: context.theme.edges[edge.kind], width: edge.width, rank: mark.rank + 5 };
    },
  };
};

const isCalm = ({ focus }: PictureState): boolean => focus.mode === "rest" || focus.mode === "story";

/** Adds pointer and focus to a style. A chosen firm, loop or failure is not disturbed by the pointer. */
export const withPointer = (context: StyleContext, style: Style, state: PictureState): Style => {
  // In a large network the pointer would restyle tens of thousands of lines with every move.
  const calm = arePickable(context.scene.edges.length) && isCalm(state);
  const around =
    calm && state.hovered !== null && context.nodes.has(state.hovered)
      ? aroundPointer(context, style, state.hovered)
      : style;
  return { node: withHalo(around.node, state), edge: around.edge };
};
