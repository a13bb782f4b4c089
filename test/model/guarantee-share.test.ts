import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assumptionValues } from "../../src/model/assumption-values.ts";
import { guaranteeShare, type CoveredLoss } from "../../src/model/guarantee-share.ts";
import { splitAssumption } from "../support/guarantees.ts";
import { networkOf } from "../support/networks.ts";

const valuesOf = (split: "together" | "alone") =>
  assumptionValues(networkOf({ assumptions: [splitAssumption] }), { "guarantee.split": split });

/** What the split moves when the obligors in `failed` have failed. */
const moved = (
  split: "together" | "alone",
  amount: number,
  losses: readonly CoveredLoss[],
  failed: ReadonlySet<number>,
) => {
  const shareOf = guaranteeShare(amount, losses, valuesOf(split));
  return losses.reduce((sum, { from, usdBn }) => sum + (failed.has(from) ? shareOf(from) * usdBn : 0), 0);
};

/** What the contract pays then. */
const paid = (amount: number, losses: readonly CoveredLoss[], failed: ReadonlySet<number>): number =>
  Math.min(
    amount,
    losses.reduce((sum, { from, usdBn }) => sum + (failed.has(from) ? usdBn : 0), 0),
  );

const cases = fc.record({
  amount: fc.double({ min: 0.01, max: 30, noNaN: true }),
  losses: fc.array(
    fc.record({ from: fc.nat(3), usdBn: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 20, noNaN: true })) }),
    { maxLength: 6 },
  ),
  failed: fc.uniqueArray(fc.nat(3)).map((nodes) => new Set(nodes)),
});

describe("guaranteeShare", () => {
  const losses = [
    { from: 0, usdBn: 6 },
    { from: 1, usdBn: 3 },
    { from: 0, usdBn: 3 },
  ];

  it("shares 4 over 12 when all fail together, and gives each the whole when alone", () => {
    const together = guaranteeShare(4, losses, valuesOf("together"));
    expect([together(0), together(1)]).toEqual([1 / 3, 1 / 3]);
    const alone = guaranteeShare(4, losses, valuesOf("alone"));
    expect([alone(0), alone(1)]).toEqual([4 / 9, 1]);
  });

  it("moves nothing where nothing is at risk", () => {
    for (const split of ["together", "alone"] as const) expect(guaranteeShare(4, [], valuesOf(split))(0)).toBe(0);
  });

  it("takes together where the package does not say", () => {
    const values = assumptionValues(networkOf({ assumptions: [] }));
    expect(guaranteeShare(4, losses, values)(1)).toBe(1 / 3);
  });

  it("law: the two splits enclose what the contract pays, whoever has failed", () => {
    fc.assert(
      fc.property(cases, ({ amount, losses: covered, failed }) => {
        const contract = paid(amount, covered, failed);
        expect(moved("together", amount, covered, failed)).toBeLessThanOrEqual(contract + 1e-12);
        expect(moved("alone", amount, covered, failed)).toBeGreaterThanOrEqual(contract - 1e-12);
      }),
    );
  });

  it("law: together is the contract when all fail, alone when one fails, and both with one obligor", () => {
    fc.assert(
      fc.property(cases, fc.nat(3), ({ amount, losses: covered }, one) => {
        const all = new Set(covered.map(({ from }) => from));
        expect(moved("together", amount, covered, all)).toBeCloseTo(paid(amount, covered, all), 9);
        const only = new Set([one]);
        expect(moved("alone", amount, covered, only)).toBeCloseTo(paid(amount, covered, only), 9);
        const own = covered.map(({ usdBn }) => ({ from: one, usdBn }));
        expect(moved("together", amount, own, only)).toBeCloseTo(moved("alone", amount, own, only), 9);
      }),
    );
  });

  it("law: together falls short of the contract by at most G (1 - G / L)", () => {
    fc.assert(
      fc.property(cases, ({ amount, losses: covered, failed }) => {
        const atRisk = covered.reduce((sum, { usdBn }) => sum + usdBn, 0);
        const most = atRisk > amount ? amount * (1 - amount / atRisk) : 0;
        expect(paid(amount, covered, failed) - moved("together", amount, covered, failed)).toBeLessThanOrEqual(
          most + 1e-9,
        );
      }),
    );
  });
});
