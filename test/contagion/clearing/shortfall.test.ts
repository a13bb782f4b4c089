// Why somebody is short: parts that sum, and traces that end where it began.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clear } from "../../../src/contagion/clearing/clear.ts";
import { liabilityNetwork } from "../../../src/contagion/clearing/liability-network.ts";
import { shortfallCauses, shortfallOrigins, unpaidClaims } from "../../../src/contagion/clearing/shortfall.ts";
import { liabilityInputs, owing } from "../../support/liability-networks.ts";
import { isNear } from "../../support/near.ts";

const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
const chain = owing({ a: 20, b: 30, c: 0 }, ["a > b 100", "b > c 100"]);

describe("unpaid claims", () => {
  it("name debtor, creditor and rank; outside creditors are null", () => {
    const network = owing({ a: 10, b: 0 }, ["a > b 8", "a > b 4 junior"], { outsideLiabilities: [8, 0] });
    expect(unpaidClaims(clear(network))).toEqual([
      { debtor: 0, creditor: 1, rank: "senior", dueUsdBn: 8, unpaidUsdBn: 3 },
      { debtor: 0, creditor: null, rank: "senior", dueUsdBn: 8, unpaidUsdBn: 3 },
      { debtor: 0, creditor: 1, rank: "junior", dueUsdBn: 4, unpaidUsdBn: 4 },
    ]);
  });
});

describe("the causes of a shortfall", () => {
  it("are the node's own gap and who did not pay it, less the same share of each that its margin absorbs", () => {
    // b is 30 above what it owes if all pay; a does not pay 80, so 50 of those are missing.
    expect(shortfallCauses(clear(chain))).toEqual([
      { node: 0, shortfallUsdBn: 80, fundamental: true, ownUsdBn: 80, defaultCostUsdBn: 0, fromDebtors: [] },
      {
        node: 1,
        shortfallUsdBn: 50,
        fundamental: false,
        ownUsdBn: 0,
        defaultCostUsdBn: 0,
        fromDebtors: [{ debtor: 0, unpaidUsdBn: 80, usdBn: 50 }],
      },
    ]);
  });

  it("go back to the first gap, with the costs of the defaults that it brought about", () => {
    const costly = clear(chain, { alpha: 0.5, beta: 0.5 });
    const causes = shortfallCauses(costly);
    // a pays 10; b 0.5 (30 + 10) = 20, so 80 short: 60 because a does not pay it 90 with a margin of 30, 20 by default.
    expect(causes[1]).toMatchObject({ shortfallUsdBn: 80, ownUsdBn: 0, defaultCostUsdBn: 20 });
    expect(shortfallOrigins(causes)[1]).toEqual({ node: 1, origins: [{ node: 0, usdBn: 80 }] });
  });

  it("go back to the debtor whose failure used up a margin exactly, where that counts as default", () => {
    // With what a owes it, b would have 1 to spare; without, it has just enough, and its default costs 2.2.
    const brink = owing({ a: 0, b: 11 }, ["a > b 1"], { outsideLiabilities: [0, 11] });
    const causes = shortfallCauses(clear(brink, { alpha: 0.8, failureBoundary: "at-or-above" }));
    expect(causes[1]!.defaultCostUsdBn).toBeCloseTo(2.2, 12);
    expect(shortfallOrigins(causes)[1]!.origins.map(({ node }) => node)).toEqual([0]);
  });

  it("and origins sum to the shortfall, at any cost of default and in rings", () => {
    fc.assert(
      fc.property(
        liabilityInputs(2),
        fc.constantFrom(1, 0.8, 0.3),
        fc.constantFrom(1, 0.9, 0.5),
        fc.constantFrom("above" as const, "at-or-above" as const),
        (input, alpha, beta, failureBoundary) => {
          const clearing = clear(liabilityNetwork(input), { alpha, beta, failureBoundary });
          const causes = shortfallCauses(clearing);
          const origins = shortfallOrigins(causes);
          const missing = total(clearing.due) - total(clearing.payments);
          return (
            isNear(total(causes.map(({ shortfallUsdBn }) => shortfallUsdBn)), missing) &&
            isNear(total(unpaidClaims(clearing).map(({ unpaidUsdBn }) => unpaidUsdBn)), missing) &&
            causes.every((cause, i) => {
              const parts = [cause.ownUsdBn, cause.defaultCostUsdBn, ...cause.fromDebtors.map(({ usdBn }) => usdBn)];
              const traced = total(origins[i]!.origins.map(({ usdBn }) => usdBn));
              return (
                parts.every((part) => part >= 0) &&
                isNear(total(parts), cause.shortfallUsdBn) &&
                isNear(traced, cause.shortfallUsdBn) &&
                origins[i]!.origins.every(({ node }) => clearing.waves[0]!.includes(node))
              );
            })
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
