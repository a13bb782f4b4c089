// The tables of an export hold the reports' own numbers, with units, and sums that agree between tables.
import { describe, expect, it } from "vitest";
import { checkExportInput } from "../../src/format/exporters/check-export-input.ts";
import {
  recordsOf,
  type ExportCell,
  type ExportInput,
  type ExportTable,
} from "../../src/format/exporters/export-input.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { cascadeTables } from "../../src/report/cascade-tables.ts";
import { circularityReport } from "../../src/report/circularity-report.ts";
import { claimsReport } from "../../src/report/claims-report.ts";
import { exportInput } from "../../src/report/export-input.ts";
import { ledgerReport } from "../../src/report/ledger-report.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import { loopsTables } from "../../src/report/loops-tables.ts";
import { metricsReport } from "../../src/report/metrics-report.ts";
import { dealOf, networkOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

const [village, aiCapital] = await Promise.all([loadShipped("village"), loadShipped("ai-capital")]);
const asOf = "2026-01-01";
const cascade = cascadeReport(village, { seeds: [{ id: "lantern", shock: 1 }], asOf });

const sumOf = (table: ExportTable, column: string): number =>
  recordsOf(table).reduce((sum, row) => sum + Number(row[column]), 0);

describe("exportInput", () => {
  it("keeps the contract of the exporters, with and without a cascade", () => {
    expect(() => checkExportInput(exportInput(village, { asOf }))).not.toThrow();
    expect(() => checkExportInput(exportInput(village, { asOf, cascade }))).not.toThrow();
  });

  it("ends every name of an amount with its unit", () => {
    const columns = exportInput(village, { asOf, cascade }).tables.flatMap((table) => table.columns);
    const amounts = columns.filter(({ unit }) => unit?.startsWith("USD") === true);
    expect(amounts.length).toBeGreaterThan(10);
    for (const { id, unit } of amounts) expect(id).toMatch(unit === "USD bn" ? /_usd_bn$/ : /_usd_bn_per_year$/);
  });

  it("gives every node every measure", () => {
    const rows = recordsOf(exportInput(village, { asOf }).nodes);
    expect(rows).toHaveLength(village.nodes.length);
    for (const row of rows) expect(typeof row["pagerank"]).toBe("number");
  });
});

/** The only table of a name. */
const tableNamed = (input: ExportInput, name: string): ReturnType<typeof recordsOf> =>
  recordsOf(input.tables.find((table) => table.name === name)!);
const idsIn = (input: ExportInput, name: string) => new Set(tableNamed(input, name).map(({ id }) => id));
const listed = (cell: ExportCell | undefined): readonly string[] =>
  String(cell ?? "")
    .split(";")
    .filter((id) => id !== "");

describe("the parts of an export", () => {
  const shipped = exportInput(aiCapital);

  it("are all there unless some are chosen, and there is no cascade where nothing fails", () => {
    expect(shipped.tables.map(({ name }) => name)).toEqual([
      ...["nodes", "deals", "loops", "loop-legs", "round-trips"],
      ...["circularity", "circularity-years", "circularity-nodes", "circularity-links", "circularity-round-trips"],
      ...["metrics", "metric-meanings", "metric-structures"],
      ...["ledger-order-books", "ledger-obligations", "ledger-parties", "ledger-years"],
      ...["survival", "survival-claims"],
      ...["claims", "claim-rows", "facts", "fact-metrics", "assumptions", "sources"],
    ]);
    expect(exportInput(village, { parts: ["sources", "deals"] }).tables.map(({ name }) => name)).toEqual([
      "deals",
      "sources",
    ]);
    expect(() => exportInput(village, { parts: ["deal"] })).toThrow('Did you mean "deals"?');
  });

  it("keep the contract of the exporters on every network, an empty one too", () => {
    expect(() => checkExportInput(shipped)).not.toThrow();
    expect(() => checkExportInput(exportInput(networkOf({ deals: [] })))).not.toThrow();
    const lone = networkOf({
      deals: [dealOf({ id: "d", source: "a", target: "b", amountUsdBn: null, counted: false })],
    });
    expect(() => checkExportInput(exportInput(lone))).not.toThrow();
  });

  it("let each figure be walked back: from loops, ledger and claims to deals and facts, from these to sources", () => {
    const [deals, facts, sources] = ["deals", "facts", "sources"].map((name) => idsIn(shipped, name));
    const dealLists = ["loop-legs", "ledger-parties", "ledger-years"].flatMap((name) => tableNamed(shipped, name));
    expect(dealLists.flatMap((row) => listed(row["deals"])).filter((id) => !deals!.has(id))).toEqual([]);
    const factIds = ["ledger-order-books", "ledger-obligations", "ledger-years"]
      .flatMap((name) => tableNamed(shipped, name))
      .flatMap((row) => [row["backlog_fact"], row["published_fact"], row["revenue_fact"]])
      .filter((id) => id !== undefined && id !== null);
    for (const row of tableNamed(shipped, "survival")) {
      for (const [name, cell] of Object.entries(row)) if (name.endsWith("_facts")) factIds.push(...listed(cell));
    }
    expect(factIds.length).toBeGreaterThan(10);
    expect(factIds.filter((id) => !facts!.has(id))).toEqual([]);
    const cited = ["deals", "facts"]
      .flatMap((name) => tableNamed(shipped, name))
      .flatMap((row) => listed(row["sources"]));
    expect(cited.filter((id) => !sources!.has(id))).toEqual([]);
  });

  it("hold only the facts that had been stated by the day", () => {
    const early = exportInput(aiCapital, { asOf: "2025-12-31", parts: ["facts"] });
    const stated = tableNamed(early, "facts").map((row) => String(row["as_of"]));
    expect(stated.length).toBeGreaterThan(10);
    expect(stated.filter((day) => day > "2025-12-31")).toEqual([]);
  });

  it("hold the reports' own figures", () => {
    const { headlines } = circularityReport(village);
    const ofVillage = exportInput(village, { parts: ["circularity"] });
    expect(tableNamed(ofVillage, "circularity").map((row) => [row["id"], row["value"], row["random_p"]])).toEqual(
      headlines.map(({ id, value, random }) => [id, value, random?.pTwoSided ?? null]),
    );
    const funding = metricsReport(aiCapital, { layer: "funding", measures: ["pagerank"] });
    const ofFunding = tableNamed(shipped, "metrics").filter(
      (row) => row["layer"] === "funding" && row["measure"] === "pagerank",
    );
    expect(new Map(ofFunding.map((row) => [row["node"], row["value"]]))).toEqual(
      new Map(funding.nodes.map(({ id, values }) => [id, values["pagerank"]!.value])),
    );
    const { claims } = claimsReport(aiCapital);
    expect(tableNamed(shipped, "claims").map((row) => [row["id"], row["verdict"]])).toEqual(
      claims.map(({ id, verdict }) => [id, verdict]),
    );
    const owed = ledgerReport(aiCapital).accounts.flatMap(({ id, buyer }) =>
      buyer === null ? [] : [[id, buyer.outstandingUsdBn]],
    );
    expect(tableNamed(shipped, "ledger-obligations").map((row) => [row["id"], row["outstanding_usd_bn"]])).toEqual(
      owed,
    );
  });

  it("state the provenance of the request", () => {
    const { provenance } = exportInput(village, { asOf, parts: [], overrides: { "order-loss.relet": 0.2 } });
    expect(provenance).toMatchObject({ program: "Linchpin", data: { name: "village", digest: null }, asOf });
    expect(provenance.assumptions.filter(({ value, default: own }) => value !== own).map(({ id }) => id)).toEqual([
      "order-loss.relet",
    ]);
  });
});

describe("cascadeTables", () => {
  it("lets deals and rounds sum to the losses of the nodes", () => {
    const [, nodes, deals, rounds] = cascadeTables(cascade);
    const total = sumOf(nodes!, "loss_usd_bn");
    expect(total).toBeGreaterThan(0);
    expect(sumOf(deals!, "loss_usd_bn")).toBeCloseTo(total, 9);
    expect(sumOf(rounds!, "loss_usd_bn")).toBeCloseTo(total, 9);
  });

  it("say what was run", () => {
    const run = new Map(recordsOf(cascadeTables(cascade)[0]!).map((row) => [row["what"], row]));
    expect(run.get("model")).toMatchObject({ value: "debtrank" });
    expect(run.get("shock lantern")).toMatchObject({ value: "1", unit: "share" });
    expect(run.get("total loss")).toMatchObject({ value: String(cascade.totalLossUsdBn), unit: "USD bn" });
  });

  it("leaves the buffer of a node empty that nobody knows", () => {
    const rows = recordsOf(cascadeTables(cascade)[1]!);
    expect(rows.find(({ id }) => id === "parish")).toMatchObject({ buffer_usd_bn: null, distress: null });
  });
});

describe("loopsTables", () => {
  it("names amounts a year and in total apart", () => {
    const idsOf = (table: ExportTable) => table.columns.map(({ id }) => id);
    const [perYear] = loopsTables(loopsReport(village, { asOf }));
    const [inTotal] = loopsTables(loopsReport(village, { asOf, basis: "total" }));
    expect(idsOf(perYear!)).toContain("bottleneck_usd_bn_per_year");
    expect(idsOf(inTotal!)).toContain("bottleneck_usd_bn");
  });
});
