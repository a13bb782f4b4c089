// Derivatives by one adjoint solve against differences of whole cascades.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { threshold } from "../../src/contagion/propagation/threshold.ts";
import { dealSensitivities } from "../../src/ensemble/deal-sensitivity.ts";
import { edgeSensitivity } from "../../src/ensemble/edge-sensitivity.ts";
import { impactOf } from "../../src/ensemble/impact.ts";
import { finish } from "../../src/ensemble/steps.ts";
import { networkAsOf, newestStatement } from "../../src/model/as-of.ts";
import { assumptionValues, type AssumptionOverrides } from "../../src/model/assumption-values.ts";
import { exposureNetwork, type ExposureNetwork } from "../../src/model/exposure.ts";
import { networkExposures } from "../../src/model/network-exposures.ts";
import type { Network } from "../../src/model/network.ts";
import { exposureOf, scenarios, withExposures } from "../support/exposure-networks.ts";
import { loadShipped } from "../support/shipped.ts";

const options = { tolerance: 1e-14, maxRounds: 100_000 };

const lossOf = (network: ExposureNetwork, shock: Float64Array, of: number | null): number => {
  const { lossUsdBn, lossByNode } = impactOf({ exposures: network }, shock, options);
  return of === null ? lossUsdBn : network.buffers[of] === Infinity ? 0 : lossByNode[of]!;
};

const step = 1e-5;
const targets = fc.option(fc.nat(6), { nil: null });

/** Where a small step to either side changes the loss alike: not on a kink, and not on the way to a collapse. */
const isSmooth = (at: (change: number) => number): boolean =>
  Math.abs(at(step) + at(-step) - 2 * at(0)) <= 1e-6 * step * 1e3 && Math.abs(at(step) - at(0)) < 1e3 * step;

const agrees = (derivative: number, at: (change: number) => number): void => {
  if (!isSmooth(at)) return;
  const difference = (at(step) - at(-step)) / (2 * step);
  expect(Math.abs(derivative - difference)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(difference)));
};

describe("edgeSensitivity", () => {
  it("by every exposure is the slope of the whole cascade", () => {
    fc.assert(
      fc.property(scenarios, targets, ({ network, shock }, pick) => {
        const of = pick === null ? null : pick % network.ids.length;
        const { byExposure, lossUsdBn } = edgeSensitivity(network, shock, of, options);
        expect(lossUsdBn).toBeCloseTo(lossOf(network, shock, of), 9);
        network.exposures.forEach((exposure, i) => {
          if (exposure.lossUsdBn < 0.005) return;
          agrees(byExposure[i]!, (change) => {
            const changed = { ...exposure, lossUsdBn: exposure.lossUsdBn + change };
            return lossOf(withExposures(network, network.exposures.with(i, changed)), shock, of);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it("by every buffer is the slope of the whole cascade", () => {
    fc.assert(
      fc.property(scenarios, targets, ({ network, shock }, pick) => {
        const of = pick === null ? null : pick % network.ids.length;
        const { byBuffer } = edgeSensitivity(network, shock, of, options);
        network.buffers.forEach((buffer, v) => {
          if (buffer === Infinity) expect(byBuffer[v]).toBe(0);
          else
            agrees(byBuffer[v]!, (change) =>
              lossOf({ ...network, buffers: network.buffers.with(v, buffer + change) }, shock, of),
            );
        });
      }),
      { numRuns: 60 },
    );
  });

  it("is zero into a node that has nothing left, and counts the way on from one that has", () => {
    // a fails; b loses 12 of 10 and passes all on; c loses 2 of 8 and passes a quarter of 4 on to d.
    const network = exposureNetwork(
      ["a", "b", "c", "d"],
      [1, 10, 8, 100],
      [exposureOf("ab", 0, 1, 12), exposureOf("bc", 1, 2, 2), exposureOf("cd", 2, 3, 4)],
    );
    const { byExposure, multipliers, kinks } = edgeSensitivity(network, Float64Array.of(1, 0, 0, 0));
    expect([...byExposure]).toEqual([0, 1 + 4 / 8, 0.25]);
    expect([...multipliers]).toEqual([0, 0, 12, 100]);
    expect(kinks).toEqual([]);
  });

  it("names the nodes that stand on a kink", () => {
    const network = exposureNetwork(["a", "b"], [1, 4], [exposureOf("ab", 0, 1, 4)]);
    expect(edgeSensitivity(network, Float64Array.of(1, 0))).toMatchObject({ kinks: [1] });
  });

  it("works above a spectral radius of one, where the loop has nothing left, and where no shock reaches it", () => {
    const network = exposureNetwork(
      ["a", "b", "c"],
      [1, 1, 5],
      [exposureOf("ab", 0, 1, 2), exposureOf("ba", 1, 0, 2), exposureOf("bc", 1, 2, 3)],
    );
    expect([...edgeSensitivity(network, Float64Array.of(0.1, 0, 0)).byExposure]).toEqual([0, 0, 1]);
    expect([...edgeSensitivity(network, Float64Array.of(0, 0, 0.5)).byExposure]).toEqual([0, 0, 0]);
  });

  it("refuses models that jump, and takes an empty network", () => {
    const network = exposureNetwork(["a"], [1], []);
    expect(() => edgeSensitivity(network, Float64Array.of(1), null, { model: threshold })).toThrow(/"threshold"/);
    expect(edgeSensitivity(exposureNetwork([], [], []), new Float64Array(0)).lossUsdBn).toBe(0);
  });
});

describe("dealSensitivities of the shipped network", () => {
  const scenarioOf = (network: Network, seed: string, overrides: AssumptionOverrides = {}) => {
    const asOf = networkAsOf(network, newestStatement(network));
    const shock = Float64Array.from(network.nodes, ({ id }) => (id === seed ? 1 : 0));
    return { asOf, values: assumptionValues(network, overrides), shock, options };
  };

  it("are the slopes of whole cascades by amount and by assumption, and what a run without the deal says", async () => {
    const network = await loadShipped("ai-capital");
    const scenario = scenarioOf(network, "openai");
    const { deals, assumptions, lossUsdBn } = finish(dealSensitivities(scenario));
    const lossWith = (asOf: typeof scenario.asOf, values = scenario.values): number =>
      lossOf(networkExposures(asOf, values).exposures, scenario.shock, null);
    for (const { deal, elasticityUsdBn, removalUsdBn } of deals.slice(0, 8)) {
      const at = (factor: number) =>
        lossWith({
          ...scenario.asOf,
          deals: scenario.asOf.deals.map((one) =>
            one.id === deal.id ? { ...one, amountUsdBn: one.amountUsdBn! * factor } : one,
          ),
          counted: scenario.asOf.counted.map((one) =>
            one.id === deal.id ? { ...one, amountUsdBn: one.amountUsdBn! * factor } : one,
          ),
        });
      expect(elasticityUsdBn!).toBeCloseTo((at(1 + 1e-6) - at(1 - 1e-6)) / 2e-6, 3);
      expect(removalUsdBn).toBeCloseTo(lossUsdBn - at(1e-9), 3);
    }
    for (const id of ["order-loss.margin", "order-loss.relet", "write-down.debt", "buffer.valuation-share"]) {
      const { value, slope } = assumptions.find(({ assumption }) => assumption.id === id)!;
      const at = (to: number) => lossWith(scenario.asOf, assumptionValues(network, { [id]: to }));
      expect(slope).toBeCloseTo((at(value + 1e-6) - at(value - 1e-6)) / 2e-6, 2);
    }
  });

  it("have no derivative under a model that jumps, and still say what removing a deal does", async () => {
    const network = await loadShipped("village");
    const scenario = scenarioOf(network, network.nodes[0]!.id);
    const found = finish(dealSensitivities({ ...scenario, options: { model: threshold } }));
    expect(found.assumptions).toEqual([]);
    for (const { elasticityUsdBn } of found.deals) expect(elasticityUsdBn).toBeNull();
  });
});
