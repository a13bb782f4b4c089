// A picture of fewer marks than its layout was made for, placed by the same layout anew, so that they use its room.
import { layouts } from "../picture/layouts/index.ts";
import { bowStep, defaultBow, type LayoutNode, type Placement } from "../picture/layouts/layout.ts";
import type { Part, Scene, SceneEdge, SceneNode } from "../picture/scene.ts";

const bowed = (edges: readonly SceneEdge[], { bow = () => defaultBow }: Placement): readonly SceneEdge[] => {
  const parallels = new Map<string, number>();
  return edges.map((edge) => {
    const pair = `${edge.source} ${edge.target}`;
    const before = parallels.get(pair) ?? 0;
    parallels.set(pair, before + 1);
    return { ...edge, curvature: bow(edge.source, edge.target) + before * bowStep };
  });
};

/**
 * @param partOf Where a mark belongs, for layouts that ask: paying in, in the circle, or only paid.
 * @returns The scene itself where its layout is not one of the known.
 */
export const placedAnew = (scene: Scene, partOf: (node: SceneNode) => Part): Scene => {
  const layout = layouts.find(({ id }) => id === scene.arrangement?.layout);
  if (layout === undefined) return scene;
  const nodes = scene.nodes.map((node): LayoutNode => ({
    ...node,
    part: partOf(node),
    weight: node.inUsdBn + node.outUsdBn,
  }));
  const flows = scene.edges.map(({ source, target, amountUsdBn }) => ({ source, target, amount: amountUsdBn ?? 0 }));
  const placement = layout.place(nodes, flows);
  const sideOf = (id: string): Pick<SceneNode, "nameSide"> =>
    placement.nameSide === undefined ? {} : { nameSide: placement.nameSide(id) };
  return {
    ...scene,
    nodes: scene.nodes.map((node) => ({ ...node, ...placement.positions.get(node.id)!, ...sideOf(node.id) })),
    edges: bowed(scene.edges, placement),
  };
};
