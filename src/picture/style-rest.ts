// Nothing chosen: every deal at its own weight, the small ones calmer.
import { edgeFaded, nodeAtRest, type Style, type StyleContext } from "./style-base.ts";

/** Pixels; about $5B in total or $1B a year. */
const prominentFrom = 1.4;

export const restStyle = (context: StyleContext): Style => ({
  node: (node) => nodeAtRest(context, node),
  edge: (edge) => edgeFaded(context, edge, edge.width >= prominentFrom ? 0.8 : 0.5),
});
