// Protection: exact reruns against the plainest recount, its laws, and its slope against small amounts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascadeLimit } from "../../src/contagion/cascade-limit.ts";
import { nonlinear } from "../../src/contagion/propagation/nonlinear.ts";
import { threshold } from "../../src/contagion/propagation/threshold.ts";
import { edgeSensitivity } from "../../src/ensemble/edge-sensitivity.ts";
import { protections, type WeightedShock } from "../../src/ensemble/protect.ts";
import { finish } from "../../src/ensemble/steps.ts";
import { exposureNetwork, type ExposureNetwork } from "../../src/model/exposure.ts";
import { exposureOf, scenarios } from "../support/exposure-networks.ts";

const options = { tolerance: 1e-12, maxRounds: 2000 };

const everyFailure = ({ ids }: ExposureNetwork): WeightedShock[] =>
  ids.map((_id, u) => ({ shock: Float64Array.from(ids, (_other, v) => (u === v ? 1 : 0)), weight: 1 }));

const lossOf = (network: ExposureNetwork, { buffers }: ExposureNetwork, shock: Float64Array): number => {
  const { losses } = cascadeLimit(network, shock, options);
  return losses.reduce(
    (sum, loss, v) => (buffers[v] === Infinity ? sum : sum + Math.min(loss, buffers[v]! * (1 - shock[v]!))),
    0,
  );
};

const expectedLoss = (network: ExposureNetwork, today: ExposureNetwork): number =>
  everyFailure(today).reduce((sum, { shock }) => sum + lossOf(network, today, shock), 0) / today.ids.length;

describe("protections", () => {
  it("avoid what recounting the whole network with and without them says", () => {
    fc.assert(
      fc.property(scenarios, fc.double({ min: 0.1, max: 20, noNaN: true }), ({ network }, amount) => {
        const before = expectedLoss(network, network);
        const { expectedLossUsdBn, effects } = finish(protections(network, everyFailure(network), amount, options));
        expect(expectedLossUsdBn).toBeCloseTo(before, 6);
        for (const { protection, usdBn, avoidedUsdBn } of effects) {
          if (protection.kind !== "capital") continue;
          const { node } = protection;
          const buffers = network.buffers.with(node, network.buffers[node]! + usdBn);
          expect(avoidedUsdBn).toBeCloseTo(before - expectedLoss({ ...network, buffers }, network), 6);
        }
        for (const { protection, usdBn, avoidedUsdBn } of effects) {
          if (protection.kind !== "guarantee") continue;
          const changed = network.exposures.map((one) =>
            one.deal === protection.deal ? { ...one, lossUsdBn: one.lossUsdBn - usdBn } : one,
          );
          const guarded = exposureNetwork(
            network.ids,
            [...network.buffers].map((buffer) => (buffer === Infinity ? null : buffer)),
            changed.map((one) => ({ ...one, lossUsdBn: Math.max(0, one.lossUsdBn) })),
          );
          expect(avoidedUsdBn).toBeCloseTo(before - expectedLoss(guarded, network), 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("never raise the expected loss, under any model, and cost at most what is put up", () => {
    const models = fc.constantFrom(threshold, nonlinear, undefined);
    fc.assert(
      fc.property(
        scenarios,
        models,
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        ({ network, shock }, model, amount) => {
          const shocks = [...everyFailure(network), { shock, weight: 2 }];
          const { effects, expectedLossUsdBn } = finish(
            protections(network, shocks, amount, { maxRounds: 300, ...(model === undefined ? {} : { model }) }),
          );
          for (const { avoidedUsdBn, spentUsdBn, usdBn } of effects) {
            expect(avoidedUsdBn).toBeGreaterThan(0);
            expect(avoidedUsdBn).toBeLessThanOrEqual(expectedLossUsdBn + 1e-6);
            expect(spentUsdBn).toBeLessThanOrEqual(usdBn + 1e-9);
            expect(usdBn).toBeLessThanOrEqual(amount);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("have the slope of a small amount, away from kinks", () => {
    const small = 1e-4;
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        if (edgeSensitivity(network, shock, null, options).kinks.length > 0) return;
        const one: WeightedShock[] = [{ shock, weight: 1 }];
        const [half, full] = [small / 2, small].map((amount) => finish(protections(network, one, amount, options)));
        for (const { protection, slope, avoidedUsdBn, usdBn } of full!.effects) {
          const twin = half!.effects.find((other) => JSON.stringify(other.protection) === JSON.stringify(protection));
          if (twin === undefined || Math.abs(avoidedUsdBn - 2 * twin.avoidedUsdBn) > 1e-3 * avoidedUsdBn) continue;
          expect(Math.abs(slope! - avoidedUsdBn / usdBn)).toBeLessThanOrEqual(0.01 * Math.max(0.01, slope!));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("put capital where it stops the loss from going on, and lose it where it does not", () => {
    // a fails; b loses 12 of 10; c would lose 6 by b. 5 more in b leave 3 of 15: c loses 6 x 12/15.
    const network = exposureNetwork(
      ["a", "b", "c"],
      [1, 10, 20],
      [exposureOf("ab", 0, 1, 12), exposureOf("bc", 1, 2, 6)],
    );
    const shock = Float64Array.of(1, 0, 0);
    const { expectedLossUsdBn, effects } = finish(protections(network, [{ shock, weight: 3 }], 5, options));
    expect(expectedLossUsdBn).toBe(16);
    const capital = effects.find(({ protection }) => protection.kind === "capital")!;
    expect(capital).toMatchObject({ protection: { node: 1 }, usdBn: 5 });
    expect(capital.avoidedUsdBn).toBeCloseTo(6 - (6 * 12) / 15, 9);
    expect(capital.spentUsdBn).toBeCloseTo(2, 9);
    // A guarantee of 5 on the first deal leaves b 7 of 10, and c 4.2: it avoids 3 and 1.8, and is paid out in full.
    const guarantee = effects.find(({ protection }) => protection.kind === "guarantee" && protection.deal === "ab")!;
    expect(guarantee.avoidedUsdBn).toBeCloseTo(3 + 1.8, 9);
    expect(guarantee.spentUsdBn).toBeCloseTo(5, 9);
  });

  it("dilute a shock that takes part of a buffer, and help nobody who fails by decree", () => {
    const network = exposureNetwork(["a", "b"], [10, 20], [exposureOf("ab", 0, 1, 8)]);
    const part = finish(protections(network, [{ shock: Float64Array.of(0.5, 0), weight: 1 }], 10, options));
    const capital = part.effects.find(({ protection }) => protection.kind === "capital")!;
    expect(capital.avoidedUsdBn).toBeCloseTo(4 - 2, 9);
    const decree = finish(protections(network, [{ shock: Float64Array.of(1, 0), weight: 1 }], 10, options));
    expect(decree.effects.filter(({ protection }) => protection.kind === "capital")).toEqual([]);
  });

  it("name whose capital is unknown, and refuse amounts and likelihoods that make no sense", () => {
    const network = exposureNetwork(["a", "b"], [1, null], [exposureOf("ab", 0, 1, 8)]);
    const shocks = everyFailure(network);
    expect(finish(protections(network, shocks, 1))).toMatchObject({ effects: [], unknownBuffers: [1] });
    expect(() => finish(protections(network, shocks, 0))).toThrow(/above 0 USD billions, got 0/);
    expect(() => finish(protections(network, [], 1))).toThrow(/no scenario/);
    const negative = shocks.map((one) => ({ ...one, weight: -1 }));
    expect(() => finish(protections(network, negative, 1))).toThrow(/at least 0, got -1/);
  });

  it("ended early rank what has been tried", () => {
    const network = exposureNetwork(["a", "b"], [1, 2], [exposureOf("ab", 0, 1, 1)]);
    const steps = protections(network, everyFailure(network), 1);
    steps.next();
    expect(steps.next(true).value).toMatchObject({ extent: { asked: 3, done: 1, partial: true } });
  });
});
