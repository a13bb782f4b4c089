// The scene as sigma reads it: a multigraph whose nodes hold their pixels at zoom 1, y upwards.
import { MultiDirectedGraph } from "graphology";
import type { Point } from "../../src/picture/curve.ts";
import { edgeDetail } from "../../src/picture/detail.ts";
import type { Size } from "../../src/picture/fit.ts";
import type { Scene, SceneEdge } from "../../src/picture/scene.ts";

export type NodePosition = { readonly x: number; readonly y: number };
export type StageGraph = MultiDirectedGraph<NodePosition>;

/** Hairlines are drawn without a graph. */
const graphEdges = ({ edges }: Scene): readonly SceneEdge[] => (edgeDetail(edges.length) === "hairlines" ? [] : edges);

export const buildStageGraph = (scene: Scene): StageGraph => {
  const graph: StageGraph = new MultiDirectedGraph<NodePosition>();
  for (const node of scene.nodes) graph.addNode(node.id, { x: 0, y: 0 });
  for (const edge of graphEdges(scene)) graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target);
  return graph;
};

/** Whether a graph has the nodes and edges of a scene, in its order. O(n + m). */
export const hasSameMembers = (graph: StageGraph, scene: Scene): boolean => {
  const { nodes } = scene;
  const edges = graphEdges(scene);
  if (graph.order !== nodes.length || graph.size !== edges.length) return false;
  const [firms, deals] = [graph.nodes(), graph.edges()];
  return (
    nodes.every(({ id }, i) => firms[i] === id) &&
    edges.every(
      ({ id, source, target }, i) => deals[i] === id && graph.source(id) === source && graph.target(id) === target,
    )
  );
};

/** Moves every node to its place in pixels, y downwards. */
export const placeStageGraph = (graph: StageGraph, places: ReadonlyMap<string, Point>, { height }: Size): void => {
  graph.updateEachNodeAttributes((id) => {
    const { x, y } = places.get(id)!;
    return { x, y: height - y };
  });
};
