import { describe, expect, it } from "vitest";
import { isConditional } from "../../src/model/promise.ts";
import { circularityReport } from "../../src/report/circularity-report.ts";
import { moneyFlows } from "../../src/report/money-flows.ts";
import { loadShipped } from "../support/shipped.ts";

describe("isConditional", () => {
  it.each([
    ["announced", "exact", true],
    ["letter-of-intent", "approx", true],
    ["contracted", "up-to", true],
    ["contracted", "exact", false],
    ["revised", "up-to", true],
    ["drawn", "up-to", false],
    ["completed", "up-to", false],
  ] as const)("%s, %s: %s", (status, amountBasis, expected) => {
    expect(isConditional({ status, amountBasis })).toBe(expected);
  });
});

describe("the binding figures of circularity", () => {
  it("are those of the data without conditional funding, which is named with what flows of it", async () => {
    const network = await loadShipped("ai-capital");
    const report = circularityReport(network, { samples: 0 });
    const left = new Set(report.conditionalFunding.map(({ id }) => id));
    const without = { ...network, deals: network.deals.filter(({ id }) => !left.has(id)) };
    const bare = circularityReport(without, { samples: 0, asOf: report.asOf });
    expect(report.headlines.map(({ binding }) => binding)).toEqual(bare.headlines.map(({ value }) => value));
    expect(report.headlines.some(({ binding, value }) => binding !== value)).toBe(true);
    expect(left).toContain("google-anthropic-2026-contingent");
    const flows = new Map(moneyFlows(network, {}).flows.map(({ deal, amount }) => [deal.id, amount]));
    for (const { id, amount } of report.conditionalFunding) expect(flows.get(id)).toBe(amount);
  });
});
