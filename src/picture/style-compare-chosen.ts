// A firm or a deal chosen in a comparison: it keeps its looks with what touches it, the rest steps back.
import type { CompareFocus, ComparedEdge, Comparison } from "./comparison.ts";
import { difference } from "./comparison.ts";
import type { Tag } from "./marks.ts";
import { moneyText } from "./money-text.ts";
import type { Scene, SceneEdge } from "./scene.ts";
import { edgeFaded, nodeFaded, type Style, type StyleContext } from "./style-base.ts";

const dimmedNode = 0.16;
const dimmedEdge = 0.08;
const chosenRing = 0.18;
const chosenRank = 30;

/** "+$20B/yr", "−$4B": what the second side has more or less; more loss is negative. Null where nothing differs. */
export const differenceTag = (edge: ComparedEdge, unit: Scene["unit"] | "loss"): Tag | null => {
  const more = difference(edge) * (unit === "loss" ? -1 : 1);
  const perYear = unit === "per-year" ? "/yr" : "";
  if (more === 0) return null;
  return { text: `${more > 0 ? "+" : ""}${moneyText(more)}${perYear}`, step: null, must: false };
};

/** The looks of a comparison with the chosen mark in front; unchanged where nothing is chosen or it is not drawn. */
export const withChosen = (
  context: StyleContext,
  style: Style,
  { edges, losses }: Comparison,
  chosen: CompareFocus["chosen"],
): Style => {
  if (chosen === null) return style;
  const isLit = ({ id, source, target }: SceneEdge): boolean =>
    chosen.kind === "deal" ? id === chosen.id : source === chosen.id || target === chosen.id;
  const lit = context.scene.edges.filter(isLit);
  if (lit.length === 0) return style;
  const near = new Set(lit.flatMap(({ source, target }) => [source, target]));
  const tagOf = (id: string): Tag | null => {
    const loss = losses?.edges.get(id);
    if (loss !== undefined) return differenceTag(loss, "loss");
    const compared = edges.get(id);
    return losses !== null || compared === undefined ? null : differenceTag(compared, context.scene.unit);
  };
  return {
    node: (node) => {
      if (!near.has(node.id)) return { ...nodeFaded(context, node, dimmedNode), label: "never" };
      const mark = { ...style.node(node), colour: context.kindColour(node.kind), label: "always" as const };
      const isChosen = chosen.kind === "firm" && node.id === chosen.id;
      const ring = isChosen ? { share: chosenRing, colour: context.theme.focus } : mark.ring;
      return { ...mark, ring, labelColour: context.theme.ink, rank: mark.rank + chosenRank };
    },
    edge: (edge) => {
      const mark = style.edge(edge);
      if (!isLit(edge)) return { ...edgeFaded(context, edge, dimmedEdge, 3), rank: mark.rank };
      return { ...mark, tag: tagOf(edge.id), rank: mark.rank + chosenRank };
    },
  };
};
