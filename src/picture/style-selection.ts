// A firm or a deal chosen: what touches it is lit and labelled, the rest at a sixth.
import { moneyText } from "./money-text.ts";
import type { EdgeMark } from "./marks.ts";
import type { SceneEdge } from "./scene.ts";
import { edgeFaded, nodeAtRest, nodeFaded, type Style, type StyleContext } from "./style-base.ts";

const dimmedNode = 0.16;
const dimmedEdge = 0.1;
const litRank = 10;
const selectedRing = 0.18;

/** An amount as an edge shows it: a year's flow says so, an undisclosed one is a question mark. */
const amountText = (edge: SceneEdge): string => (edge.amountUsdBn === null ? "?" : moneyText(edge.amountUsdBn));

const litEdge = (context: StyleContext, edge: SceneEdge): EdgeMark => {
  const mark = edgeFaded(context, edge, 1);
  const width = Math.max(1.4, mark.width);
  return { ...mark, width, tag: { text: amountText(edge), step: null }, rank: litRank + mark.rank };
};

const selectionStyle = (
  context: StyleContext,
  isLit: (edge: SceneEdge) => boolean,
  selected: ReadonlySet<string>,
): Style => {
  const lit = new Set(context.scene.edges.filter(isLit).flatMap((edge) => [edge.source, edge.target]));
  return {
    node: (node) => {
      if (selected.has(node.id)) {
        const ring = { share: selectedRing, colour: context.theme.focus };
        return { ...nodeAtRest(context, node), ring, label: "always", rank: litRank + 1 };
      }
      if (lit.has(node.id)) return { ...nodeAtRest(context, node), label: "always", rank: litRank };
      return { ...nodeFaded(context, node, dimmedNode), label: "never" };
    },
    edge: (edge) => (isLit(edge) ? litEdge(context, edge) : edgeFaded(context, edge, dimmedEdge, 4)),
  };
};

/** A firm, its deals both ways and its partners. */
export const nodeStyle = (context: StyleContext, node: string): Style =>
  selectionStyle(context, (edge) => edge.source === node || edge.target === node, new Set([node]));

/** A deal and its two ends. */
export const dealStyle = (context: StyleContext, deal: string): Style => {
  const style = selectionStyle(context, (edge) => edge.id === deal, new Set());
  return {
    node: style.node,
    edge: (edge) => {
      const mark = style.edge(edge);
      return edge.id === deal ? { ...mark, width: Math.max(3, mark.width + 1), moving: true } : mark;
    },
  };
};
