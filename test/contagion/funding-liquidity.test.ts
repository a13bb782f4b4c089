// Espinosa-Vega and Sole (2011), doi:10.1108/17576381111152191, is a special case of two of our channels: creditors lose
// part of their claims on a failed bank (`write-down`), borrowers part of what it had lent them (`funding-withdrawal`).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade, distressOf } from "../../src/contagion/cascade.ts";
import { debtrank } from "../../src/contagion/propagation/debtrank.ts";
import { threshold } from "../../src/contagion/propagation/threshold.ts";
import { networkAsOf } from "../../src/model/as-of.ts";
import { assumptionValues } from "../../src/model/assumption-values.ts";
import { exposureNetwork, type ExposureNetwork } from "../../src/model/exposure.ts";
import { networkExposures } from "../../src/model/network-exposures.ts";
import { isNear, twiceTheResidual } from "../support/near.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";

/** Claims of i on j, capital, and the paper's three shares. */
type Banks = {
  readonly claims: readonly (readonly number[])[];
  readonly capital: readonly number[];
  /** lambda: loss given default. */
  readonly lambda: number;
  /** rho: part of the funding that is not replaced. */
  readonly rho: number;
  /** delta: loss on the assets that must be sold to replace it, over what they bring. */
  readonly delta: number;
};

const part = fc.constantFrom(0, 0.25, 0.5, 1);
const banks: fc.Arbitrary<Banks> = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc.record({
    claims: fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 20, noNaN: true })), { minLength: n, maxLength: n }),
      { minLength: n, maxLength: n },
    ),
    capital: fc.array(fc.double({ min: 0.5, max: 15, noNaN: true }), { minLength: n, maxLength: n }),
    lambda: part,
    rho: part,
    delta: part,
  }),
);

/** The paper's loop: i has failed when the losses that all failed banks h cause it reach its capital. */
const failedByLoop = ({ claims, capital, lambda, rho, delta }: Banks, first: number): ReadonlySet<number> => {
  const failed = new Set([first]);
  for (let before = 0; before < failed.size;) {
    before = failed.size;
    const hit = capital.flatMap((own, i) => {
      const loss = [...failed].reduce(
        (sum, h) => (h === i ? sum : sum + lambda * claims[i]![h]! + delta * rho * claims[h]![i]!),
        0,
      );
      return loss >= own ? [i] : [];
    });
    for (const i of hit) failed.add(i);
  }
  return failed;
};

/** The same banks as exposures of our two channels. */
const channelsOf = ({ claims, capital, lambda, rho, delta }: Banks): ExposureNetwork => {
  const exposures = claims.flatMap((row, i) =>
    row.flatMap((claim, j) => [
      { deal: `${i}-${j}`, channel: "write-down" as const, from: j, to: i, lossUsdBn: lambda * claim, guarantee: null },
      {
        deal: `${i}-${j}`,
        channel: "funding-withdrawal" as const,
        from: i,
        to: j,
        lossUsdBn: delta * rho * claim,
        guarantee: null,
      },
    ]),
  );
  return exposureNetwork(
    capital.map((_own, i) => `b${i}`),
    capital,
    exposures,
  );
};

const failing = (n: number, first: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => (i === first ? 1 : 0));

describe("funding-liquidity contagion", () => {
  it("fails the banks that the paper's loop fails", () => {
    fc.assert(
      fc.property(banks, fc.nat(), (book, at) => {
        const n = book.capital.length;
        const { frames } = cascade(channelsOf(book), failing(n, at % n), { model: threshold });
        const expected = failedByLoop(book, at % n);
        return frames.at(-1)!.failed.every((failed, i) => (failed === 1) === expected.has(i));
      }),
    );
  });

  it("runs as DebtRank on Lambda' = (lambda A + delta rho A') / E", () => {
    fc.assert(
      fc.property(banks, fc.nat(), (book, at) => {
        const { claims, capital, lambda, rho, delta } = book;
        const n = capital.length;
        const leverage = capital.map((own, i) =>
          capital.map((_other, h) => (i === h ? 0 : (lambda * claims[i]![h]! + delta * rho * claims[h]![i]!) / own)),
        );
        const shock = failing(n, at % n);
        let distress = [...shock];
        for (let round = 0; round < 20_000; round++) {
          const next = distress.map((_h, i) =>
            Math.min(1, shock[i]! + distress.reduce((sum, h, j) => sum + leverage[i]![j]! * h, 0)),
          );
          if (next.every((h, i) => h === distress[i])) break;
          distress = next;
        }
        const { frames } = cascade(channelsOf(book), shock, { model: debtrank, maxRounds: 20_000 });
        return frames.at(-1)!.stress.every((stress, i) => isNear(distressOf(stress), distress[i]!, twiceTheResidual));
      }),
      { numRuns: 60 },
    );
  });

  it("without a loss on funding it is the default cascade, without one on claims it runs to the borrowers alone", () => {
    // Bank 0 has lent to bank 1, bank 2 to bank 0.
    const claims = [
      [0, 8, 0],
      [0, 0, 0],
      [8, 0, 0],
    ];
    const book = { claims, capital: [1, 1, 1], lambda: 1, rho: 1, delta: 1 };
    expect([...failedByLoop({ ...book, rho: 0 }, 0)]).toEqual([0, 2]);
    expect([...failedByLoop({ ...book, lambda: 0 }, 0)]).toEqual([0, 1]);
    for (const given of [
      { ...book, rho: 0 },
      { ...book, lambda: 0 },
    ]) {
      const { frames } = cascade(channelsOf(given), failing(3, 0), { model: threshold });
      const failed = frames.at(-1)!.failed;
      expect([0, 1, 2].filter((i) => failed[i] === 1)).toEqual([...failedByLoop(given, 0)].sort());
    }
  });

  it("is what two funding deals give: drawn money is the claim, undrawn money the funding that may not come", () => {
    const asOf = networkAsOf(
      networkOf({
        nodes: ["bank", "firm"].map((id) => nodeOf(id)),
        deals: [
          dealOf({
            id: "loan",
            source: "bank",
            target: "firm",
            kind: "funding",
            instrument: "term-loan",
            amountUsdBn: 10,
            status: "drawn",
          }),
          dealOf({
            id: "line",
            source: "bank",
            target: "firm",
            kind: "funding",
            instrument: "term-loan",
            amountUsdBn: 6,
            status: "announced",
          }),
        ],
        facts: ["bank", "firm"].map((entity) => factOf({ entity, metric: "shareholders_equity", value: 5 })),
      }),
      "2026-06-30",
    );
    const { exposures } = networkExposures(asOf, assumptionValues(asOf.network)).exposures;
    // lambda = write-down.debt = 0.6; delta rho = 1 - funding-withdrawal.replacement = 0.5, on what is still to come.
    expect(exposures.map(({ deal, channel, from, to, lossUsdBn }) => [deal, channel, from, to, lossUsdBn])).toEqual([
      ["loan", "write-down", 1, 0, 6],
      ["line", "funding-withdrawal", 0, 1, 3],
    ]);
  });
});
