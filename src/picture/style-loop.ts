// One loop lit: as the story of the first screen, with the rest calm but there, or alone with the rest at an eighth.
import type { EdgeMark } from "./marks.ts";
import type { LitLoop } from "./picture-state.ts";
import type { SceneEdge } from "./scene.ts";
import { edgeFaded, nodeAtRest, nodeFaded, patternOf, type Style, type StyleContext } from "./style-base.ts";

const litRank = 10;
/** Pixels added to a lit edge, and the least it then has. */
const litExtra = 1.2;
const litLeast = 3;

const litEdge = (context: StyleContext, edge: SceneEdge, loop: LitLoop): EdgeMark | null => {
  const leg = loop.deals.indexOf(edge.id);
  if (leg === -1) return null;
  const width = Math.max(litLeast, edge.width + litExtra);
  const text = loop.labels[leg];
  return {
    ...edgeFaded(context, edge, 1),
    width,
    pattern: patternOf(edge, width),
    moving: true,
    tag: text === undefined ? null : { text, step: leg + 1, must: true },
    rank: litRank - leg / 100,
  };
};

const litNodes = (context: StyleContext, loop: LitLoop, others: Style["node"]): Style["node"] => {
  const lit = new Set(loop.nodes);
  return (node) => (lit.has(node.id) ? { ...nodeAtRest(context, node), label: "always", rank: litRank } : others(node));
};

/** The story: the core steps back less than its surroundings, and names stay. */
export const storyStyle = (context: StyleContext, loop: LitLoop): Style => {
  const inCore = (id: string): boolean => context.nodes.get(id)?.part === "core";
  return {
    node: litNodes(context, loop, (node) => nodeFaded(context, node, node.part === "core" ? 0.62 : 0.5)),
    edge: (edge) => {
      const withinCore = inCore(edge.source) && inCore(edge.target);
      return litEdge(context, edge, loop) ?? edgeFaded(context, edge, withinCore ? 0.36 : 0.24, withinCore ? 5 : 2);
    },
  };
};

/** The loop alone. */
export const loopStyle = (context: StyleContext, loop: LitLoop): Style => ({
  node: litNodes(context, loop, (node) => ({ ...nodeFaded(context, node, 0.16), label: "never" })),
  edge: (edge) => litEdge(context, edge, loop) ?? edgeFaded(context, edge, 0.12, 1),
});
