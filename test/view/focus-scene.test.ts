// Focus by distance: a firm or a deal with all that lies within some steps of it, and nothing beyond.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeDistance, focusedScene, focusOn, leastDistance, mostDistance } from "../../src/view/focus-scene.ts";
import { parseState, type ViewState } from "../../src/view/view-state.ts";
import { anyNetwork, drawnNetwork, sceneOf } from "../support/scenes.ts";

const { state: whole } = parseState("/", "");
const around = (id: string, distance: number): ViewState => ({ ...focusOn(whole, id), distance });

/** a pays b pays c pays d; e pays d. */
const chain = sceneOf(
  drawnNetwork({ a: "circle", b: "circle", c: "circle", d: "circle", e: "circle" }, [
    ["a", "b", 50],
    ["b", "c", 40],
    ["c", "d", 30],
    ["e", "d", 20],
  ]),
);
const idsOf = ({ nodes }: typeof chain): readonly string[] => nodes.map(({ id }) => id).sort();

describe("focusedScene", () => {
  it("follows deals either way, step by step", () => {
    expect(idsOf(focusedScene(chain, around("d", 1)))).toEqual(["c", "d", "e"]);
    expect(idsOf(focusedScene(chain, around("d", 2)))).toEqual(["b", "c", "d", "e"]);
    expect(idsOf(focusedScene(chain, around("d", 3)))).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("begins at both ends of a deal", () => {
    const deal = chain.edges.find(({ source }) => source === "b")!;
    const state: ViewState = { ...whole, selection: { kind: "deal", id: deal.id }, distance: 1 };
    expect(idsOf(focusedScene(chain, state))).toEqual(["a", "b", "c", "d"]);
  });

  it("is the whole picture, the same object, without a distance or around what is not drawn", () => {
    expect(focusedScene(chain, { ...around("d", 1), distance: null })).toBe(chain);
    expect(focusedScene(chain, around("nobody", 1))).toBe(chain);
    expect(focusedScene(chain, { ...whole, distance: 2 })).toBe(chain);
    expect(focusedScene(chain, { ...whole, selection: { kind: "deal", id: "none" }, distance: 2 })).toBe(chain);
  });

  it("leaves everyone in their place, every deal between those that stay, and grows with the distance", () => {
    fc.assert(
      fc.property(anyNetwork(), fc.nat(20), fc.integer({ min: 1, max: 8 }), (network, pick, distance) => {
        const scene = sceneOf(network);
        fc.pre(scene.nodes.length > 0);
        const { id } = scene.nodes[pick % scene.nodes.length]!;
        const near = focusedScene(scene, around(id, distance));
        const further = focusedScene(scene, around(id, distance + 1));
        const ids = new Set(near.nodes.map((node) => node.id));
        expect(ids.has(id)).toBe(true);
        expect(near.nodes).toEqual(scene.nodes.filter((node) => ids.has(node.id)));
        expect(near.edges).toEqual(scene.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target)));
        for (const node of near.nodes) expect(further.nodes).toContain(node);
      }),
    );
  });
});

describe("the distance", () => {
  it("is one step for the first firm, and stays for the next", () => {
    expect(focusOn(whole, "a")).toMatchObject({ selection: { kind: "firm", id: "a" }, distance: leastDistance });
    expect(focusOn(around("a", 3), "b")).toMatchObject({ selection: { kind: "firm", id: "b" }, distance: 3 });
  });

  it("changes within its bounds, and not where there is none", () => {
    expect(changeDistance(around("a", leastDistance), -1).distance).toBe(leastDistance);
    expect(changeDistance(around("a", mostDistance), 1).distance).toBe(mostDistance);
    expect(changeDistance(around("a", 3), 1).distance).toBe(4);
    expect(changeDistance(whole, 1)).toBe(whole);
  });
});
