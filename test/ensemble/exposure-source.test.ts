import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { quantile } from "../../src/ensemble/distribution.ts";
import { exposureSource } from "../../src/ensemble/exposure-source.ts";
import { realise } from "../../src/ensemble/realise.ts";
import { uncertainInputs } from "../../src/ensemble/uncertain-input.ts";
import { networkAsOf, newestStatement } from "../../src/model/as-of.ts";
import { assumptionValues } from "../../src/model/assumption-values.ts";
import { networkExposures } from "../../src/model/network-exposures.ts";
import type { Network } from "../../src/model/network.ts";
import { loadShipped } from "../support/shipped.ts";

let network: Network;
beforeAll(async () => {
  network = await loadShipped("ai-capital");
});

describe("exposureSource", () => {
  it.each(["2025-06-30", "newest"])(
    "gives the very exposures of networkExposures, whatever is drawn, as of %s",
    (on) => {
      const date = on === "newest" ? newestStatement(network) : on;
      const inputs = uncertainInputs(network, { amounts: true });
      const exposuresOf = exposureSource(network, date);
      const unit = fc.double({ min: 0.001, max: 0.999, noNaN: true });
      const draws = fc.tuple(
        fc.array(unit, { minLength: inputs.length, maxLength: inputs.length }),
        fc.constantFrom("cost", "carrying"),
      );
      fc.assert(
        fc.property(draws, ([us, basis]) => {
          const values = us.map((u, i) => quantile(inputs[i]!.shape, u));
          const drawn = realise(network, inputs, values);
          const overrides = { ...drawn.overrides, "stake-basis": basis };
          const slow = networkExposures(networkAsOf(drawn.network, date), assumptionValues(drawn.network, overrides));
          expect(exposuresOf({ network: drawn.network, overrides })).toEqual(slow);
        }),
        { numRuns: 25 },
      );
    },
  );

  it("refuses an unknown assumption", () => {
    const exposuresOf = exposureSource(network, "2026-06-30");
    expect(() => exposuresOf({ network, overrides: { "order-loss.relett": 1 } })).toThrow(/order-loss\.relet/);
  });
});
