import { describe, expect, it } from "vitest";
import { recordsOf } from "../../../src/format/exporters/export-input.ts";
import { dealsTable, nodesTable } from "../../../src/format/exporters/network-tables.ts";
import { networkAsOf } from "../../../src/model/as-of.ts";
import { dealOf, networkOf } from "../../support/networks.ts";

const network = networkOf({
  deals: [
    dealOf({ id: "old", source: "lab", target: "cloud", announced: "2024", counted: false }),
    dealOf({ id: "new", source: "lab", target: "cloud", announced: "2026", supersedes: ["old"] }),
    dealOf({ id: "secret", source: "cloud", target: "lab", announced: "2025", amountUsdBn: null, counted: false }),
  ],
});

describe("the tables of a network", () => {
  it("hold the deals in force on the date, counted as of that date", () => {
    const counted = (asOf: string) =>
      recordsOf(dealsTable(networkAsOf(network, asOf))).map((deal) => [deal["id"], deal["counted"]]);
    expect(counted("2025-06-01")).toEqual([
      ["old", true],
      ["secret", false],
    ]);
    expect(counted("2026-06-01")).toEqual([
      ["new", true],
      ["secret", false],
    ]);
  });

  it("leave an undisclosed amount unknown", () => {
    const secret = recordsOf(dealsTable(networkAsOf(network, "2026-06-01")))[1];
    expect(secret).toMatchObject({ source: "cloud", target: "lab", amount_usd_bn: null });
  });

  it("take measures as further columns, by id", () => {
    const table = nodesTable(networkAsOf(network, "2026-06-01"), [
      { id: "page_rank", label: "PageRank", unit: "share", value: (id) => (id === "lab" ? 0.25 : null) },
    ]);
    expect(table.columns.at(-1)).toEqual({ id: "page_rank", label: "PageRank", unit: "share" });
    expect(recordsOf(table)).toMatchObject([
      { id: "lab", label: "LAB", page_rank: 0.25 },
      { id: "cloud", label: "CLOUD", page_rank: null },
    ]);
  });
});
