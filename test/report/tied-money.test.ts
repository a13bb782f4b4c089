// Money that has to be spent with a named payee, by hand.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError, NotFoundError } from "../../src/model/errors.ts";
import type { Network } from "../../src/model/network.ts";
import { circularityReport, type CircularityRequest } from "../../src/report/circularity-report.ts";
import { circularityReportSchema, type CircularityReport } from "../../src/report/circularity-report.schema.ts";
import { parseTied, type TiedDeal } from "../../src/report/tied-money.ts";
import { dealOf, networkOf } from "../support/networks.ts";

/** Chips funds the lab with `give`; the lab orders from chips and from a cloud. Whole amounts. */
const network = (give: number, fromChips: number, fromCloud: number): Network =>
  networkOf({
    deals: [
      dealOf({ id: "give", source: "chips", target: "lab", kind: "funding", amountUsdBn: give }),
      dealOf({ id: "fund", source: "fund", target: "lab", kind: "funding", amountUsdBn: 1 }),
      dealOf({ id: "order", source: "lab", target: "chips", amountUsdBn: fromChips }),
      dealOf({ id: "rent", source: "lab", target: "cloud", amountUsdBn: fromCloud }),
    ],
  });

const report = (given: Network, tied: readonly TiedDeal[], request: CircularityRequest = {}): CircularityReport =>
  circularityReport(given, { basis: "total", samples: 0, tied, ...request });

const ratioOf = (given: Network, tied: readonly TiedDeal[] = []): number =>
  report(given, tied).funders.find(({ id }) => id === "chips")!.ratio!;

const home: TiedDeal = { deal: "give", payee: "chips" };

describe("tied money", () => {
  it("comes back for sure, as far as there are orders", () => {
    // 6 of the lab's 20 go back to chips: 0.3 of the 10. Tied, 6 of the 10 return, and of the other 4 nothing.
    expect(ratioOf(network(10, 6, 14))).toBeCloseTo(0.3, 12);
    expect(ratioOf(network(10, 6, 14), [home])).toBeCloseTo(0.6, 12);
    expect(report(network(10, 6, 14), [home]).tied).toEqual([{ deal: "give", payee: "chips", amount: 6 }]);
    expect(ratioOf(network(5, 6, 14), [home])).toBeCloseTo(1, 12);
  });

  it("is no more among what the recipient spends alike", () => {
    const { deals } = network(5, 8, 14);
    const more = dealOf({ id: "more", source: "chips", target: "lab", kind: "funding", amountUsdBn: 4 });
    // The 5 return; of the 22 that the lab spends 17 are left, 3 of them with chips, for the 4 that are free.
    expect(ratioOf(networkOf({ deals: [...deals, more] }), [home])).toBeCloseTo((5 + (4 * 3) / 17) / 9, 12);
  });

  it("goes past the recipient to another payee", () => {
    const through = report(network(10, 6, 14), [{ deal: "give", payee: "cloud" }]);
    expect(through.tied).toEqual([{ deal: "give", payee: "cloud", amount: 10 }]);
    expect(through.funders.find(({ id }) => id === "chips")!.ratio).toBe(0);
  });

  it("shares the orders of one payee between two ties", () => {
    const { tied } = report(network(10, 10.5, 14), [home, { deal: "fund", payee: "chips" }]);
    expect(tied.map(({ amount }) => amount)).toEqual([10, 0.5]);
  });

  it("ties nothing without orders, or by a deal that moves nothing in the window", () => {
    expect(report(network(10, 6, 14), [{ deal: "give", payee: "fund" }]).tied).toEqual([
      { deal: "give", payee: "fund", amount: 0 },
    ]);
    const request = { basis: "per-year", window: { fromYear: 2040, toYear: 2041 } } as const;
    expect(report(network(10, 6, 14), [home], request).tied).toEqual([{ ...home, amount: 0 }]);
  });

  it("changes no circulation, stays within the range and never lowers what returns to its giver", () => {
    const amount = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(amount, amount, amount, (give, fromChips, fromCloud) => {
        const given = network(give, fromChips, fromCloud);
        const [free, tied] = [report(given, []), report(given, [home])];
        const line = tied.funders.find(({ id }) => id === "chips")!;
        expect(tied.headlines[0]).toEqual(free.headlines[0]);
        expect(line.ratio! - line.lower!).toBeGreaterThanOrEqual(-1e-9);
        expect(line.upper! - line.ratio!).toBeGreaterThanOrEqual(-1e-9);
        expect(line.ratio! - ratioOf(given)).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it("leaves round trips out of the comparison with random networks, which tie nothing", () => {
    const { headlines } = report(network(10, 6, 14), [home], { samples: 2 });
    expect(headlines.map(({ random }) => random === null)).toEqual([false, false, false, true, true]);
    expect(circularityReportSchema.safeParse(report(network(10, 6, 14), [home], { samples: 2 })).success).toBe(true);
  });

  it.each<readonly [string, readonly TiedDeal[]]>([
    ["a deal that is no funding", [{ deal: "order", payee: "chips" }]],
    ["the recipient as payee", [{ deal: "give", payee: "lab" }]],
    ["a deal twice", [home, home]],
  ])("refuses %s", (_what, tied) => {
    expect(() => report(network(10, 6, 14), tied)).toThrow(InvalidInputError);
  });

  it("refuses what nobody knows", () => {
    expect(() => report(network(10, 6, 14), [{ deal: "gift", payee: "chips" }])).toThrow(NotFoundError);
    expect(() => report(network(10, 6, 14), [{ deal: "give", payee: "chip" }])).toThrow(NotFoundError);
  });

  it("reads DEAL=PAYEE", () => {
    expect(parseTied(" give = chips ")).toEqual({ deal: "give", payee: "chips" });
    for (const text of ["give", "=chips", "give=", ""]) expect(() => parseTied(text)).toThrow(InvalidInputError);
  });
});
