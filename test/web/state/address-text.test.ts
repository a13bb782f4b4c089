// The state after the # of a published page, told apart from the page's own anchors.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatState, initialState, parseState } from "../../../src/view/view-state.ts";
import { addressInHash, partsOf } from "../../../web/state/address-text.ts";

describe("the state after the #", () => {
  it("is the state again, with any text in it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (own, id) => {
        const state = { ...initialState, own, selection: { kind: "firm", id } } as const;
        const address = addressInHash(`#${formatState(state)}`);
        const { path, query } = partsOf(address ?? "");
        expect(parseState(path, query)).toEqual({ state, problems: [] });
      }),
    );
  });

  it("is none where the part is an anchor, or is missing", () => {
    expect(["", "#", "#map", "#panel-heading"].map(addressInHash)).toEqual([null, null, null, null]);
  });
});
