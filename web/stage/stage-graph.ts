// The scene as sigma reads it: a multigraph whose nodes hold their pixels at zoom 1, y upwards.
import { MultiDirectedGraph } from "graphology";
import type { FittedScene, Size } from "../../src/picture/fit.ts";
import type { Scene } from "../../src/picture/scene.ts";

export type NodePosition = { readonly x: number; readonly y: number };
export type StageGraph = MultiDirectedGraph<NodePosition>;

export const buildStageGraph = (scene: Scene): StageGraph => {
  const graph: StageGraph = new MultiDirectedGraph<NodePosition>();
  for (const node of scene.nodes) graph.addNode(node.id, { x: 0, y: 0 });
  for (const edge of scene.edges) graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target);
  return graph;
};

/** Moves every node to its fitted place. */
export const placeStageGraph = (graph: StageGraph, fitted: FittedScene, { height }: Size): void => {
  graph.updateEachNodeAttributes((id) => {
    const place = fitted.nodes.get(id)!;
    return { x: place.x, y: height - place.y };
  });
};
