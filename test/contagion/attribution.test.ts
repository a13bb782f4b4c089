import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributedLosses, roundLosses } from "../../src/contagion/attribution.ts";
import { cascade, distressOf } from "../../src/contagion/cascade.ts";
import { propagationModels } from "../../src/contagion/propagation/index.ts";
import { exposureNetwork } from "../../src/model/exposure.ts";
import { exposureOf, scenarios } from "../support/exposure-networks.ts";
import { isNear } from "../support/near.ts";

describe("attributedLosses", () => {
  it("scales the shares where the buffer is smaller than the losses", () => {
    // C has a buffer of 6 and would lose 8 and 4: it loses 6, two thirds of it to A.
    const network = exposureNetwork(["A", "B", "C"], [1, 1, 6], [exposureOf("ac", 0, 2, 8), exposureOf("bc", 1, 2, 4)]);
    const result = cascade(network, Float64Array.of(1, 1, 0));
    const shares = attributedLosses(result).map(({ exposure, lossUsdBn }) => [exposure.deal, lossUsdBn]);
    expect(shares).toEqual([
      ["ac", 4],
      ["bc", 2],
    ]);
    expect(result.frames.at(-1)!.losses[2]).toBe(12);
  });

  it("keeps small losses of large buffers exact", () => {
    const network = exposureNetwork(["A", "B"], [1, 4000], [exposureOf("ab", 0, 1, 1e-9)]);
    const result = cascade(network, Float64Array.of(1, 0.3));
    expect(attributedLosses(result)).toMatchObject([{ lossUsdBn: 1e-9 }]);
  });

  it("gives a node without a known buffer the loss that its deals say", () => {
    const network = exposureNetwork(["A", "B"], [1, null], [exposureOf("ab", 0, 1, 8)]);
    const result = cascade(network, Float64Array.of(0.5, 0));
    expect(attributedLosses(result)).toMatchObject([{ lossUsdBn: 4 }]);
  });
});

describe.each(propagationModels)("law for $id", (model) => {
  it("shares of a node sum to its loss, and no node loses more than its buffer", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const result = cascade(network, shock, { model });
        const sums = new Float64Array(network.ids.length);
        for (const { exposure, lossUsdBn } of attributedLosses(result)) sums[exposure.to]! += lossUsdBn;
        const final = result.frames.at(-1)!.stress;
        return network.ids.every((_id, v) => {
          const buffer = network.buffers[v]!;
          if (buffer === Infinity) return isNear(sums[v]!, result.frames.at(-1)!.losses[v]!);
          return (
            isNear(sums[v]!, buffer * (distressOf(final[v]!) - distressOf(shock[v]!))) && sums[v]! <= buffer + 1e-9
          );
        });
      }),
    );
  });

  it("rounds add up to the same loss of every node", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const result = cascade(network, shock, { model });
        const total = new Float64Array(network.ids.length);
        for (const { exposure, lossUsdBn } of attributedLosses(result)) total[exposure.to]! += lossUsdBn;
        const byRound = new Float64Array(network.ids.length);
        for (let round = 1; round < result.frames.length; round++) {
          for (const { exposure, lossUsdBn } of roundLosses(result, round)) {
            byRound[exposure.to]! += lossUsdBn;
          }
        }
        return total.every((loss, v) => isNear(loss, byRound[v]!));
      }),
    );
  });
});
