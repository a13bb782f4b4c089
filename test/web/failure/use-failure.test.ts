// @vitest-environment happy-dom
// The failure of the page over several states: what a move of the picture must leave as it is.
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { describe, expect, it, vi } from "vitest";
import { parseState, type ViewState } from "../../../src/view/view-state.ts";
import { networkIndex } from "../../../src/view/network-index.ts";
import { useFailure, type Failure } from "../../../web/failure/use-failure.ts";
import { asOf, triangle } from "../support.ts";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// Without threads the page computes itself, later than at once all the same.
vi.stubGlobal("Worker", undefined);

const index = networkIndex(triangle, asOf);
const { state } = parseState("/failure/lab", "");

describe("useFailure", () => {
  it("keeps its rounds while the picture is moved, so that playing goes on where it is", async () => {
    let failure: Failure | null = null as Failure | null;
    const Room = ({ at }: { readonly at: ViewState }) => {
      [failure] = useFailure(at, index, false);
      return null;
    };
    const root = createRoot(document.createElement("div"));
    const show = (at: ViewState): Promise<void> => act(async () => root.render(createElement(Room, { at })));
    await show(state);
    const hasCome = async (): Promise<void> => {
      await act(async () => undefined);
      expect(failure).not.toBeNull();
    };
    await vi.waitFor(hasCome, { timeout: 60_000 });
    const before = failure!.rounds;
    await show({ ...state, camera: { x: 0.2, y: 0.3, ratio: 0.5 } });
    expect(failure!.rounds).toBe(before);
    await act(async () => root.unmount());
  });
});
