// What can go round without promises that bind nobody: one figure, wherever it is asked for.
import { describe, expect, it } from "vitest";
import { circularityReport } from "../../src/report/circularity-report.ts";
import { bindingCirculation } from "../../src/view/binding-circulation.ts";
import { loadShipped } from "../support/shipped.ts";
import { dealOf, networkOf } from "../support/networks.ts";

describe("bindingCirculation", () => {
  it("is the figure of the circularity report, per year and in total, today and a year ago", async () => {
    const network = await loadShipped("ai-capital");
    for (const basis of ["per-year", "total"] as const) {
      for (const asOf of ["2026-07-03", "2025-10-31"]) {
        const { share, leftOut } = bindingCirculation(network, { asOf, basis });
        const report = circularityReport(network, { asOf, basis, samples: 0 });
        expect(share).toBeCloseTo(report.headlines[0]!.binding!, 12);
        expect(leftOut).toEqual(report.conditionalFunding.map(({ id }) => id));
      }
    }
  });

  it("leaves out funding that is promised only, and keeps orders that are", () => {
    const network = networkOf({
      deals: [
        dealOf({ id: "order", source: "a", target: "b", status: "announced" }),
        dealOf({ id: "stake", source: "b", target: "a", kind: "funding", amountBasis: "up-to" }),
        dealOf({ id: "loan", source: "b", target: "a", kind: "funding", amountUsdBn: 3 }),
      ],
    });
    const { value, leftOut } = bindingCirculation(network, { basis: "total", asOf: "2026-07-03" });
    expect(leftOut).toEqual(["stake"]);
    expect(value).toBe(6);
  });
});
