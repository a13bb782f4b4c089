import { describe, expect, it } from "vitest";
import { extentOf, finish, inSteps, runWatched, type Progress } from "../../src/ensemble/steps.ts";

const squares = () => inSteps(5, (k) => k * k);

describe("steps", () => {
  it("come to the same end at once and under a watch", async () => {
    const seen: Progress[] = [];
    const watch = { onProgress: (p: Progress) => seen.push(p), isCancelled: () => false, pause: async () => {} };
    expect(await runWatched(squares(), watch)).toEqual([0, 1, 4, 9, 16]);
    expect(finish(squares())).toEqual([0, 1, 4, 9, 16]);
    expect(seen.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5]);
  });

  it("give what they have when they are cancelled, and do no step more", async () => {
    let calls = 0;
    const steps = inSteps(5, (k) => (calls++, k));
    const cancelled = { onProgress: () => {}, isCancelled: () => calls === 3, pause: async () => {} };
    expect(await runWatched(steps, cancelled)).toEqual([0, 1, 2]);
    expect(calls).toBe(3);
  });

  it("are over at once when there is nothing to do", () => {
    expect(finish(inSteps(0, (k) => k))).toEqual([]);
  });

  it("count a run as partial only when something is missing", () => {
    expect(extentOf(5, 3)).toEqual({ asked: 5, done: 3, partial: true });
    expect(extentOf(5, 5).partial).toBe(false);
  });
});
