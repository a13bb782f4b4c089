import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { summaryReport } from "../../src/report/summary-report.ts";
import { loadShipped } from "../support/shipped.ts";

let village: Network;
beforeAll(async () => {
  village = await loadShipped("village");
});

describe("summaryReport", () => {
  it("adds up the village by kind, as its README does", () => {
    // In force: all but the contract of 2024. Commitments 200 + 120 + 80 + 20 + 20, funding 40 + 80 + 20 + 50 + 40 + 10.
    expect(summaryReport(village)).toMatchObject({
      network: "village",
      asOf: "2026-01-01",
      nodeCount: 8,
      dealCount: 15,
      deals: [
        { kind: "commitment", deals: 7, counted: 5, countedUsdBn: 440 },
        { kind: "funding", deals: 7, counted: 6, countedUsdBn: 240 },
      ],
      unknownBuffers: ["parish"],
      undisclosedDeals: ["barn-mill-2025"],
    });
  });

  it("counts the contract that was in force on the day", () => {
    const [commitments] = summaryReport(village, { asOf: "2025-09-30" }).deals;
    // The lab's 100 and the harbour's rent of 80; the others were not announced yet.
    expect(commitments).toMatchObject({ kind: "commitment", deals: 3, counted: 2, countedUsdBn: 180 });
  });

  it("counts every node under its kind", () => {
    const { nodes, nodeCount } = summaryReport(village);
    expect(nodes.reduce((sum, { count }) => sum + count, 0)).toBe(nodeCount);
    expect(nodes.find(({ kind }) => kind === "investor")!.count).toBe(3);
  });
});
