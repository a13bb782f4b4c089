// Where moves lead: what Escape takes back, what a new view keeps, which table is the twin of which picture.
import { describe, expect, it } from "vitest";
import { fail, goTo, select, twinOf } from "../../src/view/go-to.ts";
import { stepBack } from "../../src/view/step-back.ts";
import { initialState, type ViewState } from "../../src/view/view-state.ts";

const failing: ViewState = { ...initialState, view: { name: "failure", seeds: ["openai"] }, round: 2 };

describe("Escape", () => {
  it("takes back the selection, then the failure, then nothing", () => {
    const first = stepBack({ ...failing, selection: { kind: "firm", id: "oracle" } })!;
    expect(first).toEqual(failing);
    const second = stepBack(first)!;
    expect(second.view).toEqual({ name: "failure", seeds: [] });
    expect(second.round).toBeNull();
    expect(stepBack(second)).toBeNull();
  });

  it("takes back the loop that was lit on the map and the one picked in Loops", () => {
    expect(stepBack({ ...initialState, litLoop: "a~b" })).toEqual(initialState);
    expect(stepBack({ ...initialState, view: { name: "claims", claim: "S000-1" } })?.view).toEqual({
      name: "claims",
      claim: null,
    });
    expect(stepBack({ ...initialState, view: { name: "loops", loop: "a~b" } })?.view).toEqual({
      name: "loops",
      loop: null,
    });
  });
});

describe("another view", () => {
  it("keeps how one looks and drops what was picked", () => {
    const looked = { ...failing, unit: "total", theme: "dark", model: "threshold", litLoop: "a~b" } as const;
    const there = goTo(looked, { name: "loops", loop: null });
    expect(there).toMatchObject({ unit: "total", theme: "dark", model: "threshold", round: null, litLoop: null });
  });

  it("starts a failure at its end, whatever round was shown before", () => {
    expect(fail(failing, ["oracle"]).round).toBeNull();
  });

  it("shows a selection made in a table beside the table, and one made elsewhere on the map", () => {
    const table: ViewState = { ...initialState, view: { name: "data", table: "firms", seeds: [] }, search: "ora" };
    const oracle = { kind: "firm", id: "oracle" } as const;
    expect(select(table, oracle)).toEqual({ ...table, selection: oracle });
    const there = select({ ...initialState, view: { name: "unknown", path: "/x" } }, oracle);
    expect(there).toMatchObject({ view: { name: "map" }, selection: oracle });
  });
});

describe("the table twin", () => {
  it.each<ViewState>([
    initialState,
    { ...initialState, view: { name: "loops", loop: null } },
    failing,
    { ...failing, round: null },
  ])("leads to a table and back to the same picture", (state) => {
    expect(twinOf(twinOf(state))).toEqual(state);
  });
});
