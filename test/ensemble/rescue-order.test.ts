// What a rescue's bisection rests on: more exposure or less buffer never lowers anybody's distress.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascadeLimit } from "../../src/contagion/cascade-limit.ts";
import { distressOf } from "../../src/contagion/cascade-frame.ts";
import { propagationModels } from "../../src/contagion/propagation/index.ts";
import { scenarios, withExposures } from "../support/exposure-networks.ts";
import { twiceTheResidual } from "../support/near.ts";

const factor = fc.double({ min: 1, max: 5, noNaN: true });

describe.each(propagationModels.filter(({ form }) => form === "map"))("law for $id", (model) => {
  /** Null where a run did not come to rest: its end says nothing about the limit. */
  const distress = (...[network, shock]: Parameters<typeof cascadeLimit>): Float64Array | null => {
    const { stress, converged } = cascadeLimit(network, shock, { model });
    return converged ? stress.map(distressOf) : null;
  };

  const isBelow = (before: Float64Array | null, after: Float64Array | null): boolean =>
    before === null || after === null || before.every((h, v) => after[v]! >= h - twiceTheResidual);

  it("a larger exposure lowers no distress", () => {
    fc.assert(
      fc.property(scenarios, fc.nat(20), factor, ({ network, shock }, which, times) => {
        const exposures = network.exposures.map((exposure, e) =>
          e === which % network.exposures.length ? { ...exposure, lossUsdBn: exposure.lossUsdBn * times } : exposure,
        );
        expect(isBelow(distress(network, shock), distress(withExposures(network, exposures), shock))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("a smaller buffer lowers no distress", () => {
    fc.assert(
      fc.property(scenarios, fc.nat(20), factor, ({ network, shock }, which, times) => {
        const buffers = network.buffers.map((buffer, v) =>
          v === which % network.ids.length ? buffer / times : buffer,
        );
        expect(isBelow(distress(network, shock), distress({ ...network, buffers }, shock))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
