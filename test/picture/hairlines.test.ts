// Lines without a graph: whom they join, and in which order they are drawn.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawingOrder, lineEnds } from "../../src/picture/hairlines.ts";
import { styleMarks } from "../../src/picture/style-marks.ts";
import { themes } from "../../src/picture/themes.ts";
import { anyNetwork, atRest, loopScene, sceneOf } from "../support/scenes.ts";

describe("lineEnds", () => {
  it("names both ends of every deal by their positions, the payer first", () => {
    const { nodes, edges } = loopScene;
    const ends = lineEnds(loopScene);
    const named = edges.map((_, i) => [nodes[ends[2 * i]!]!.id, nodes[ends[2 * i + 1]!]!.id]);
    expect(named).toEqual(edges.map(({ source, target }) => [source, target]));
  });
});

describe("drawingOrder", () => {
  it("holds every deal once, lower ranks first and of equal rank the larger last", () => {
    fc.assert(
      fc.property(anyNetwork(), fc.nat(20), (network, node) => {
        const scene = sceneOf(network);
        const id = scene.nodes[node % Math.max(1, scene.nodes.length)]?.id;
        const focus = id === undefined ? atRest.focus : { mode: "node" as const, node: id };
        const { edges: marks } = styleMarks(scene, { ...atRest, focus }, themes.light);
        const order = drawingOrder(scene.edges, marks);
        expect([...order].sort((a, b) => a - b)).toEqual(scene.edges.map((_, i) => i));
        const rank = (i: number): number => marks.get(scene.edges[i]!.id)!.rank;
        for (const [k, i] of order.entries()) {
          const next = order[k + 1];
          if (next !== undefined) expect(rank(i) < rank(next) || (rank(i) === rank(next) && i > next)).toBe(true);
        }
      }),
    );
  });
});
