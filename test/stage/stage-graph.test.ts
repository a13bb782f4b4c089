// The graph that sigma reads is kept for as long as it has the members of the scene, and only then.
import { describe, expect, it } from "vitest";
import { buildStageGraph, hasSameMembers } from "../../web/stage/stage-graph.ts";
import { loopScene } from "../support/scenes.ts";

const graph = buildStageGraph(loopScene);

describe("hasSameMembers", () => {
  it("is true wherever the members stand and however they look", () => {
    const elsewhere = loopScene.nodes.map((node) => ({ ...node, x: node.y, y: -node.x, radius: 1 }));
    const bent = loopScene.edges.map((edge) => ({ ...edge, curvature: 0.5 }));
    expect(hasSameMembers(graph, { ...loopScene, nodes: elsewhere, edges: bent })).toBe(true);
  });

  it("is false where a firm or a deal has gone, come, turned round or changed its name", () => {
    const { nodes, edges } = loopScene;
    const [deal, ...others] = edges;
    const turned = { ...deal!, source: deal!.target, target: deal!.source };
    expect(hasSameMembers(graph, { ...loopScene, edges: others })).toBe(false);
    expect(hasSameMembers(graph, { ...loopScene, edges: [turned, ...others] })).toBe(false);
    expect(hasSameMembers(graph, { ...loopScene, edges: [{ ...deal!, id: "other" }, ...others] })).toBe(false);
    expect(hasSameMembers(graph, { ...loopScene, nodes: [...nodes, { ...nodes[0]!, id: "other" }] })).toBe(false);
    expect(hasSameMembers(graph, { ...loopScene, nodes: [...nodes].reverse() })).toBe(false);
  });
});
