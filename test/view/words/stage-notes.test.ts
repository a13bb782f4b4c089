// What stands under a picture that shows less, or otherwise, than one would think.
import { describe, expect, it } from "vitest";
import type { Scene } from "../../../src/picture/scene.ts";
import { focusedScene, focusOn } from "../../../src/view/focus-scene.ts";
import { parseState } from "../../../src/view/view-state.ts";
import { stageNotes } from "../../../src/view/words/stage-notes.ts";
import { loopScene } from "../../support/scenes.ts";

const { state } = parseState("/", "");
const onWheel: Scene = { ...loopScene, arrangement: { layout: "wheel", rigid: false } };

/** A picture of so many deals and firms, all alike: only their number is read. */
const crowd = (nodes: number, edges: number): Scene => ({
  ...onWheel,
  nodes: Array.from({ length: nodes }, () => loopScene.nodes[0]!),
  edges: Array.from({ length: edges }, () => loopScene.edges[0]!),
});

describe("stageNotes", () => {
  it("has nothing to say of all of a small network on its wheel", () => {
    expect(stageNotes(state, onWheel, onWheel)).toEqual([]);
  });

  it("counts what a distance hides", () => {
    const near = { ...focusOn(state, "plant"), distance: 1 };
    const [first] = stageNotes(near, onWheel, focusedScene(onWheel, near));
    expect(first).toBe("Within 1 step: 2 firms. 4 more are hidden.");
  });

  it("says why there is no wheel, unless the reader chose another layout", () => {
    const tiers: Scene = { ...onWheel, arrangement: { layout: "tiers", rigid: false } };
    expect(stageNotes(state, tiers, tiers)).toEqual([
      "In tiers, not on a wheel: fewer than four firms here pay one another in a circle.",
    ]);
    expect(stageNotes({ ...state, layout: "tiers" }, tiers, tiers)).toEqual([]);
    const empty: Scene = { ...tiers, nodes: [], edges: [] };
    expect(stageNotes(state, empty, empty)).toEqual([]);
  });

  it("says what a large network is drawn without, by what is drawn and not by what there is", () => {
    const bars = crowd(10, 3001);
    expect(stageNotes(state, bars, bars)).toEqual(["A large network: deals are straight bars."]);
    const lines = crowd(10_000, 50_000);
    expect(stageNotes(state, lines, lines)).toEqual([
      "A large network: deals are thin lines whose width says nothing; the 150 largest firms in sight are named.",
    ]);
    expect(stageNotes({ ...state, distance: 1 }, lines, onWheel)).toEqual([
      "Within 1 step: 6 firms. 9,994 more are hidden.",
    ]);
  });
});
