// The tables of an export hold the reports' own numbers, with units, and sums that agree between tables.
import { describe, expect, it } from "vitest";
import { checkExportInput } from "../../src/format/exporters/check-export-input.ts";
import { recordsOf, type ExportTable } from "../../src/format/exporters/export-input.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { cascadeTables } from "../../src/report/cascade-tables.ts";
import { exportInput } from "../../src/report/export-input.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import { loopsTables } from "../../src/report/loops-tables.ts";
import { loadShipped } from "../support/shipped.ts";

const village = await loadShipped("village");
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

describe("cascadeTables", () => {
  it("lets deals and rounds sum to the losses of the nodes", () => {
    const [nodes, deals, rounds] = cascadeTables(cascade);
    const total = sumOf(nodes!, "loss_usd_bn");
    expect(total).toBeGreaterThan(0);
    expect(sumOf(deals!, "loss_usd_bn")).toBeCloseTo(total, 9);
    expect(sumOf(rounds!, "loss_usd_bn")).toBeCloseTo(total, 9);
  });

  it("leaves the buffer of a node empty that nobody knows", () => {
    const rows = recordsOf(cascadeTables(cascade)[0]!);
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
