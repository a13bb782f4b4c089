import { describe, expect, it } from "vitest";
import { checkExportInput } from "../../../src/format/exporters/check-export-input.ts";
import type { ExportCell, ExportInput, ExportTable } from "../../../src/format/exporters/export-input.ts";
import { exporters } from "../../../src/format/exporters/index.ts";
import { InvalidInputError } from "../../../src/model/errors.ts";
import { dealsOf, exportOf, nodesOf, smallExport } from "../../support/export-inputs.ts";

const { nodes, deals } = smallExport;
const deal = (...cells: readonly ExportCell[]): Partial<ExportInput> => ({ deals: dealsOf([cells]) });
const without = (table: ExportTable, id: string): ExportTable => {
  const index = table.columns.findIndex((column) => column.id === id);
  return {
    ...table,
    columns: table.columns.toSpliced(index, 1),
    rows: table.rows.map((row) => row.toSpliced(index, 1)),
  };
};
const renamed = (table: ExportTable, id: string): ExportTable => ({
  ...table,
  columns: [...table.columns.slice(0, -1), { id, label: id, unit: null }],
});

const wrongs: readonly (readonly [string, Partial<ExportInput>, string])[] = [
  [
    "a node with two rows",
    { nodes: nodesOf([...nodes.rows, nodes.rows[0]!]) },
    'table "nodes": the id "lab" stands twice.',
  ],
  ["a deal without an id", deal(null, "lab", "cloud", "funding", 1, null), 'table "deals": row 1 has no id.'],
  [
    "a deal with a stranger",
    deal("d", "lab", "moon", "funding", 1, null),
    'table "deals": "d" names "moon", which is no node.',
  ],
  [
    "a number that is none",
    deal("d", "lab", "cloud", "funding", Number.NaN, null),
    'table "deals": "amount_usd_bn" must be a finite number, got NaN in row 1. Unknown is null.',
  ],
  ["a ragged row", deal("d", "lab", "cloud"), 'table "deals": row 1 has 3 cells for 6 columns.'],
  ["no labels", { nodes: without(nodes, "label") }, 'table "nodes": the column "label" is missing.'],
  ["no amounts", { deals: without(deals, "amount_usd_bn") }, 'table "deals": the column "amount_usd_bn" is missing.'],
  [
    "two tables of a name",
    { tables: [nodes, deals, deals] },
    'table "deals": there are two tables of that name. Rename one.',
  ],
  [
    "a table that leads out of the folder",
    { tables: [{ ...deals, name: "../deals" }] },
    'table "../deals": the name must be in kebab-case.',
  ],
  [
    "a column that XML cannot name",
    { deals: renamed(deals, "the note") },
    'table "deals": the column id "the note" must be in snake_case.',
  ],
  [
    "a table that is called as the export's own",
    { tables: [{ ...deals, name: "metadata" }] },
    'table "metadata": the name is kept for what describes the export. Rename it.',
  ],
  [
    "a text in a column of amounts",
    deal("d", "lab", "cloud", "funding", "much", null),
    'table "deals": "amount_usd_bn" is in USD bn, but holds "much", which is no number.',
  ],
  ["a column twice", { deals: renamed(deals, "kind") }, 'table "deals": the column "kind" stands twice.'],
];

describe("the tables of an export", () => {
  it("pass when they keep their contract", () => {
    expect(() => checkExportInput(smallExport)).not.toThrow();
  });

  it.each(wrongs)("are refused with %s", (_what, change, problem) => {
    expect(() => checkExportInput({ ...smallExport, ...change })).toThrow(new InvalidInputError(`export, ${problem}`));
  });

  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))("are checked by %s", (_id, exporter) => {
    expect(() => exporter.files({ ...smallExport, ...deal("d", "lab") })).toThrow(InvalidInputError);
  });
});

describe("the list of exporters", () => {
  it("offers the seven formats", () => {
    expect(exporters.map(({ id, extension }) => [id, extension])).toEqual([
      ["csv", "csv"],
      ["json", "json"],
      ["xlsx", "xlsx"],
      ["parquet", "parquet"],
      ["gexf", "gexf"],
      ["graphml", "graphml"],
      ["dot", "dot"],
    ]);
  });

  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    "%s names its files so that they stay in their folder",
    (_id, exporter) => {
      const names = exporter.files(exportOf({ name: "../../etc/passwd" })).map(({ name }) => name);
      expect(names.filter((name) => !/^[\w-]+\.[a-z]+$/.test(name))).toEqual([]);
    },
  );
});
