// Places of nodes under uncertainty: against a recount of the very draws, and where the answer is known.
import { describe, expect, it } from "vitest";
import { rankIntervals } from "../../src/ensemble/rank-interval.ts";
import { finish } from "../../src/ensemble/steps.ts";
import { exposureNetwork } from "../../src/model/exposure.ts";
import { uniformAt } from "../../src/model/random.ts";
import { exposureOf } from "../support/exposure-networks.ts";

/** a costs c a drawn amount up to 10, b always 5. */
const networkAt = (point: Float64Array) =>
  exposureNetwork(["a", "b", "c"], [1, 1, 100], [exposureOf("ac", 0, 2, 10 * point[0]!), exposureOf("bc", 1, 2, 5)]);

describe("rankIntervals", () => {
  it("say how often a node comes first, as recounting the draws does", () => {
    const [draws, seed] = [400, 5];
    const { nodes, extent } = finish(rankIntervals(networkAt, { draws, seed, dimensions: 1 }));
    const ahead = Array.from({ length: draws }, (_, k) => uniformAt(seed, k, 0, 14) * 10 > 5).filter(Boolean).length;
    const [a, b, c] = [0, 1, 2].map((node) => nodes.find((one) => one.node === node)!);
    expect(a!.first.probability).toBeCloseTo(ahead / draws, 12);
    expect(a!.first.probability + b!.first.probability).toBeCloseTo(1, 12);
    expect(a).toMatchObject({ p5: 1, p95: 2 });
    expect(c).toMatchObject({ p5: 3, p50: 3, p95: 3 });
    expect(c!.topThree.probability).toBe(1);
    expect(extent).toEqual({ asked: draws, done: draws, partial: false });
  });

  it("let nodes that cost the same share a place", () => {
    const { nodes } = finish(
      rankIntervals(() => exposureNetwork(["a", "b"], [3, 3], [exposureOf("ab", 0, 1, 1), exposureOf("ba", 1, 0, 1)]), {
        draws: 3,
        seed: 1,
        dimensions: 0,
      }),
    );
    for (const { first, p95 } of nodes) expect({ share: first.probability, p95 }).toEqual({ share: 1, p95: 1 });
  });

  it("rank nobody in an empty network, want a draw, and speak of the draws done when ended early", () => {
    const empty = () => exposureNetwork([], [], []);
    expect(finish(rankIntervals(empty, { draws: 2, seed: 1, dimensions: 0 }))).toMatchObject({ nodes: [] });
    expect(() => finish(rankIntervals(empty, { draws: 0, seed: 1, dimensions: 0 }))).toThrow(/at least 1, got 0/);
    const steps = rankIntervals(networkAt, { draws: 9, seed: 1, dimensions: 1 });
    steps.next();
    expect(steps.next(true).value).toMatchObject({ extent: { asked: 9, done: 1, partial: true } });
  });
});
