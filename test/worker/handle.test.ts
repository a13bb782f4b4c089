import { describe, expect, it } from "vitest";
import { monteCarlo } from "../../src/ensemble/monte-carlo.ts";
import { createHandler } from "../../src/worker/handle.ts";
import { lender, planOf } from "../support/monte-carlo-plans.ts";

describe("a worker's handler", () => {
  it("answers a task with the chunk that a call would give", () => {
    const handle = createHandler({ network: lender, plan: planOf({}) });
    const range = { from: 10, to: 20 };
    expect(handle({ id: 7, range })).toEqual({ id: 7, chunk: monteCarlo(lender, planOf({}))(10, 20) });
  });

  it("answers a task that fails with what went wrong", () => {
    const handle = createHandler({ network: lender, plan: planOf({ shocks: [] }) });
    expect(handle({ id: 7, range: { from: 0, to: 1 } })).toEqual({
      id: 7,
      error: expect.stringContaining("nothing fails"),
    });
  });
});
