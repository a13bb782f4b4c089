// A firm or a deal chosen: what touches it is lit and labelled, the rest at a sixth.
import { moneyText } from "./money-text.ts";
import type { EdgeMark, Tag } from "./marks.ts";
import type { SceneEdge } from "./scene.ts";
import { edgeFaded, nodeAtRest, nodeFaded, type Style, type StyleContext } from "./style-base.ts";

const dimmedNode = 0.16;
const dimmedEdge = 0.1;
const litRank = 10;
const selectedRing = 0.18;

/** More amounts than this hide the picture, and nobody reads them there: the largest stand, all are in the panel. */
const mostAmounts = 40;

const routeOf = ({ source, target, kind }: SceneEdge): string => JSON.stringify([source, target, kind]);

const routeTag = (route: readonly SceneEdge[], must: boolean): Tag => {
  const known = route.flatMap(({ amountUsdBn }) => (amountUsdBn === null ? [] : [amountUsdBn]));
  const sum = known.length === 0 ? "?" : moneyText(known.reduce((total, amount) => total + amount, 0));
  return { text: route.length === 1 ? sum : `${sum} in ${route.length} deals`, step: null, must };
};

/**
 * What stands on lit edges, by the edge's id. Parallel deals of one kind share a tag on the largest, as in "$1.2B in 3
 * deals"; an undisclosed amount is a question mark.
 */
const amountTags = (lit: readonly SceneEdge[]): ReadonlyMap<string, Tag> => {
  const routes = new Map<string, SceneEdge[]>();
  for (const edge of lit) {
    const route = routes.get(routeOf(edge));
    if (route === undefined) routes.set(routeOf(edge), [edge]);
    else route.push(edge);
  }
  // A scene has its edges by size, so the first routes are those with the largest deals.
  const shown = [...routes.values()].slice(0, mostAmounts);
  return new Map(shown.map((route) => [route[0]!.id, routeTag(route, routes.size === 1)]));
};

const litEdge = (context: StyleContext, edge: SceneEdge, tag: Tag | null): EdgeMark => {
  const mark = edgeFaded(context, edge, 1);
  return { ...mark, width: Math.max(1.4, mark.width), tag, rank: litRank + mark.rank };
};

const selectionStyle = (
  context: StyleContext,
  isLit: (edge: SceneEdge) => boolean,
  selected: ReadonlySet<string>,
): Style => {
  const litEdges = context.scene.edges.filter(isLit);
  const tags = amountTags(litEdges);
  const lit = new Set(litEdges.flatMap((edge) => [edge.source, edge.target]));
  return {
    node: (node) => {
      if (selected.has(node.id)) {
        const ring = { share: selectedRing, colour: context.theme.focus };
        return { ...nodeAtRest(context, node), ring, label: "always", rank: litRank + 1 };
      }
      if (lit.has(node.id)) return { ...nodeAtRest(context, node), label: "always", rank: litRank };
      return { ...nodeFaded(context, node, dimmedNode), label: "never" };
    },
    edge: (edge) =>
      isLit(edge) ? litEdge(context, edge, tags.get(edge.id) ?? null) : edgeFaded(context, edge, dimmedEdge, 4),
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
