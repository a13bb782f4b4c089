// Reverse stress testing: the linear program against forward runs, other searches and a plain grid.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { spectralRadius } from "../../src/contagion/spectral-radius.ts";
import { threshold } from "../../src/contagion/propagation/threshold.ts";
import { directionalShock } from "../../src/ensemble/directional-shock.ts";
import { fewestFailures } from "../../src/ensemble/fewest-failures.ts";
import { outcomeOf, shockCost, type ShockGoal, type ShockSearch } from "../../src/ensemble/shock-goal.ts";
import { smallestShock } from "../../src/ensemble/smallest-shock.ts";
import { finish } from "../../src/ensemble/steps.ts";
import { loadLinearSolver } from "../../src/io/linear-program.ts";
import { exposureNetwork, type ExposureNetwork } from "../../src/model/exposure.ts";
import type { LinearSolver } from "../../src/model/linear-program.ts";
import { exposureOf, scenarios } from "../support/exposure-networks.ts";

let solve: LinearSolver;
beforeAll(async () => {
  solve = await loadLinearSolver();
});

const options = { tolerance: 1e-12 };

const searchOf = (network: ExposureNetwork, goal: ShockGoal, among?: readonly number[]): ShockSearch => ({
  network,
  goal,
  given: new Float64Array(network.ids.length),
  among:
    among ??
    [...network.ids.keys()].filter(
      (v) => network.buffers[v] !== Infinity && !(goal.kind === "node" && goal.node === v),
    ),
  options,
});

const known = ({ buffers }: ExposureNetwork): number =>
  buffers.reduce((sum, buffer) => (buffer === Infinity ? sum : sum + buffer), 0);

const goalOf = (network: ExposureNetwork, pick: number): ShockGoal =>
  pick < 0
    ? { kind: "system", lossUsdBn: Math.max(0.01, -pick * known(network)), includeShock: pick < -0.5 }
    : { kind: "node", node: pick % network.ids.length };

/** Half of them build on a shock that is given. */
const searches = fc
  .record({
    scenario: scenarios,
    pick: fc.oneof(fc.nat(6), fc.double({ min: -0.95, max: -0.05, noNaN: true })),
    builds: fc.boolean(),
  })
  .map(({ scenario: { network, shock }, pick, builds }): ShockSearch => {
    const search = searchOf(network, goalOf(network, pick));
    return builds ? { ...search, given: shock } : search;
  });

/** The given part and a share of the rest. */
const scaled = ({ given }: Pick<ShockSearch, "given">, shock: Float64Array, by: number): Float64Array =>
  shock.map((share, v) => given[v]! + (share - given[v]!) * by);

describe("smallestShock", () => {
  it("meets the goal when run forward, at the cost that duality proves least", () => {
    fc.assert(
      fc.property(searches, (search) => {
        const found = smallestShock(search, solve);
        if (!found.found) return;
        expect(outcomeOf(search, found.shock).met).toBe(true);
        expect(found.usdBn).toBeCloseTo(shockCost(search, found.shock), 9);
        expect(found.lowerBoundUsdBn).toBeLessThanOrEqual(found.usdBn + 1e-7);
        expect(found.usdBn - found.lowerBoundUsdBn).toBeLessThan(1e-5);
      }),
      { numRuns: 150 },
    );
  });

  it("is missed by a thousandth less", () => {
    fc.assert(
      fc.property(searches, (search) => {
        const found = smallestShock(search, solve);
        if (!found.found || found.usdBn < 1e-3) return;
        expect(outcomeOf(search, scaled(search, found.shock, 0.999)).met).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it("costs no more than the smallest shock of any direction, and is found wherever one of those is", () => {
    fc.assert(
      fc.property(searches, (search) => {
        const found = smallestShock(search, solve);
        const singles = search.among.map((node) => ({ kind: "single", node }) as const);
        for (const direction of [{ kind: "equal-share" }, { kind: "equal-amount" }, ...singles] as const) {
          const other = directionalShock(search, direction);
          if (other === null) continue;
          expect(found.found).toBe(true);
          if (found.found) expect(found.usdBn).toBeLessThanOrEqual(other.usdBn + 1e-6);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("is not beaten by any shock of a grid over two nodes", () => {
    const steps = 20;
    fc.assert(
      fc.property(scenarios, fc.nat(6), ({ network }, pick) => {
        const target = pick % network.ids.length;
        const among = [...network.ids.keys()]
          .filter((v) => v !== target && network.buffers[v] !== Infinity)
          .slice(0, 2);
        const search = searchOf(network, { kind: "node", node: target }, among);
        const found = smallestShock(search, solve);
        for (let k = 0; k <= steps ** 2; k++) {
          const shock = new Float64Array(network.ids.length);
          among.forEach((v, i) => (shock[v] = (i === 0 ? k % (steps + 1) : Math.floor(k / (steps + 1))) / steps));
          if (!outcomeOf(search, shock).met) continue;
          expect(found.found).toBe(true);
          if (found.found) expect(found.usdBn).toBeLessThanOrEqual(shockCost(search, shock) + 1e-6);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("goes where a dollar does most: through the small firm that carries the loss on", () => {
    // b loses 8 by a, t loses 4 by b; a has 100, b 2, t 4. A dollar on b costs 2 to fail it, on a it costs 25.
    const network = exposureNetwork(
      ["a", "b", "t"],
      [100, 2, 4],
      [exposureOf("ab", 0, 1, 8), exposureOf("bt", 1, 2, 4)],
    );
    const found = smallestShock(searchOf(network, { kind: "node", node: 2 }), solve);
    expect(found).toMatchObject({ found: true, shock: Float64Array.of(0, 1, 0) });
    const only = smallestShock(searchOf(network, { kind: "node", node: 2 }, [0]), solve);
    expect(only).toMatchObject({ found: true });
    if (only.found) expect(only.usdBn).toBeCloseTo(25, 6);
  });

  it("respects caps: a node that has nothing left passes on no more", () => {
    // t loses 3 by a and 3 by b of its 5: both are needed, and neither helps beyond its end.
    const network = exposureNetwork(
      ["a", "b", "t"],
      [1, 10, 5],
      [exposureOf("at", 0, 2, 3), exposureOf("bt", 1, 2, 3)],
    );
    const found = smallestShock(searchOf(network, { kind: "node", node: 2 }), solve);
    if (!found.found) throw new Error("expected a shock");
    // All of a (1), and two thirds of b (6.67).
    expect(found.usdBn).toBeCloseTo(1 + 20 / 3, 6);
    const nobody = searchOf(network, { kind: "node", node: 2 }, [1]);
    expect(smallestShock(nobody, solve)).toMatchObject({ found: false, worst: { met: false, reached: 0.6 } });
  });

  it("hits nobody for the sake of rounding, where failure begins only beyond the whole buffer", () => {
    const exposures = [exposureOf("at", 0, 2, 20), exposureOf("bt", 1, 2, 1)];
    const network = exposureNetwork(["a", "b", "t"], [10, 10, 5], exposures);
    const search: ShockSearch = {
      ...searchOf(network, { kind: "node", node: 2 }),
      options: { ...options, failureBoundary: "above" },
    };
    const found = smallestShock(search, solve);
    if (!found.found) throw new Error("expected a shock");
    expect(found.outcome.met).toBe(true);
    expect(found.shock[0]).toBeCloseTo(0.25, 6);
    expect(found.shock[1]).toBe(0);
  });

  it("above a spectral radius of one finds the trace that wakes the loop, and its bound of nothing", () => {
    const network = exposureNetwork(["a", "t"], [1, 1], [exposureOf("at", 0, 1, 1.5), exposureOf("ta", 1, 0, 1.5)]);
    expect(spectralRadius(network)).toBeCloseTo(1.5, 9);
    const found = smallestShock(searchOf(network, { kind: "node", node: 1 }), solve);
    if (!found.found) throw new Error("expected a shock");
    expect(found.outcome.met).toBe(true);
    expect(found.usdBn).toBeLessThan(1e-6);
    expect(found.lowerBoundUsdBn).toBe(0);
  });

  it("says what can be reached at most where there is no way to the target, nobody to shock, or too little to lose", () => {
    const network = exposureNetwork(["a", "t"], [1, 2], [exposureOf("ta", 1, 0, 1)]);
    expect(smallestShock(searchOf(network, { kind: "node", node: 1 }), solve)).toMatchObject({
      found: false,
      worst: { reached: 0 },
    });
    expect(smallestShock(searchOf(network, { kind: "node", node: 0 }, []), solve).found).toBe(false);
    const system: ShockGoal = { kind: "system", lossUsdBn: 1.5, includeShock: false };
    const most = smallestShock(searchOf(network, system), solve);
    expect(most.found).toBe(false);
    expect(most.worst.reached).toBeCloseTo(1, 6);
  });

  it("costs nothing where the target has failed already", () => {
    const network = exposureNetwork(["a", "t"], [1, 2], [exposureOf("at", 0, 1, 3)]);
    const given = Float64Array.of(1, 0);
    const search = { ...searchOf(network, { kind: "node", node: 1 }), given };
    expect(smallestShock(search, solve)).toMatchObject({ found: true, usdBn: 0, lowerBoundUsdBn: 0 });
    expect(directionalShock(search, { kind: "equal-share" })).toMatchObject({ usdBn: 0 });
    expect(finish(fewestFailures(search, [0]))).toMatchObject({ count: 0 });
  });

  it("builds on what is given", () => {
    // Of t's 4, a given failure takes 3; the rest must come from b, a third of whose failure takes 1.
    const network = exposureNetwork(["a", "b", "t"], [1, 9, 4], [exposureOf("at", 0, 2, 3), exposureOf("bt", 1, 2, 3)]);
    const search = { ...searchOf(network, { kind: "node", node: 2 }, [1]), given: Float64Array.of(1, 0, 0) };
    const found = smallestShock(search, solve);
    if (!found.found) throw new Error("expected a shock");
    expect(found.usdBn).toBeCloseTo(3, 6);
  });
});

describe("smallestShock, with a firm of unknown capital", () => {
  it("lets it pass on the failure that is given, and nothing else", () => {
    // x, of whom nobody knows the capital, fails and takes 3 of t's 4; the rest must come from b.
    const network = exposureNetwork(
      ["x", "b", "t"],
      [null, 9, 4],
      [exposureOf("xt", 0, 2, 3), exposureOf("bt", 1, 2, 3), exposureOf("bx", 1, 0, 50)],
    );
    const search = { ...searchOf(network, { kind: "node", node: 2 }), given: Float64Array.of(1, 0, 0) };
    const found = smallestShock(search, solve);
    if (!found.found) throw new Error("expected a shock");
    expect(found.usdBn).toBeCloseTo(3, 6);
    expect(smallestShock(searchOf(network, { kind: "node", node: 2 }), solve)).toMatchObject({ found: false });
  });
});

describe("fewestFailures", () => {
  const network = exposureNetwork(
    ["a", "b", "c", "t"],
    [1, 1, null, 5],
    [exposureOf("at", 0, 3, 3), exposureOf("bt", 1, 3, 3), exposureOf("ct", 2, 3, 1)],
  );
  const search = (): ShockSearch => ({
    ...searchOf(network, { kind: "node", node: 3 }),
    options: { model: threshold },
  });

  it("finds the pair where no node alone is enough", () => {
    expect(finish(fewestFailures(search(), [0, 1, 2]))).toMatchObject({ count: 2, sets: [{ nodes: [0, 1] }] });
  });

  it("finds none where no pair is enough, and says when it was ended before it knew", () => {
    expect(finish(fewestFailures(search(), [1, 2]))).toEqual({ count: null, sets: [], complete: true });
    const steps = fewestFailures(search(), [0, 1, 2]);
    steps.next();
    expect(steps.next(true).value).toMatchObject({ complete: false });
  });
});

describe("directionalShock", () => {
  it("is the smallest of its direction under threshold, where only failures pass anything on", () => {
    const network = exposureNetwork(["a", "t"], [4, 2], [exposureOf("at", 0, 1, 3)]);
    const search = { ...searchOf(network, { kind: "node", node: 1 }), options: { model: threshold } };
    const found = directionalShock(search, { kind: "single", node: 0 })!;
    expect(found.usdBn).toBeCloseTo(4, 6);
    expect(outcomeOf(search, scaled(search, found.shock, 0.999)).met).toBe(false);
  });

  it("gives everybody the same amount, at most all of a buffer", () => {
    const network = exposureNetwork(
      ["a", "b", "t"],
      [1, 10, 5],
      [exposureOf("at", 0, 2, 3), exposureOf("bt", 1, 2, 3)],
    );
    const found = directionalShock(searchOf(network, { kind: "node", node: 2 }), { kind: "equal-amount" })!;
    expect(found.shock[0]).toBe(1);
    expect(found.shock[1]).toBeCloseTo(2 / 3, 6);
  });
});
