// Tens of thousands of lines a pixel wide as plain numbers: a graph of objects would take a page a second to read.
import type { EdgeMark } from "./marks.ts";
import type { Scene, SceneEdge } from "./scene.ts";

/** For every edge of a scene the positions of its two ends in the scene's nodes, payer first. O(n + m). */
export const lineEnds = ({ nodes, edges }: Pick<Scene, "nodes" | "edges">): Uint32Array => {
  const position = new Map(nodes.map(({ id }, i) => [id, i]));
  const ends = new Uint32Array(2 * edges.length);
  for (const [i, { source, target }] of edges.entries()) {
    ends[2 * i] = position.get(source)!;
    ends[2 * i + 1] = position.get(target)!;
  }
  return ends;
};

/**
 * Positions of the edges in the order in which they are drawn: by rank, and of equal rank the smaller first, as edges
 * come largest first. O(m log m), and O(m) while few are lit.
 */
export const drawingOrder = (edges: readonly SceneEdge[], marks: ReadonlyMap<string, EdgeMark>): readonly number[] => {
  const ranks = Float64Array.from(edges, ({ id }) => marks.get(id)!.rank);
  return edges.map((_, i) => edges.length - 1 - i).sort((a, b) => ranks[a]! - ranks[b]!);
};
