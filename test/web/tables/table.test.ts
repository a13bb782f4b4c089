// Sorting and comma-separated values.
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isolatedName } from "../../../src/view/isolated-name.ts";
import { nextSorting, sortRows, type CellValue, type Column } from "../../../web/tables/column.ts";
import { csvText } from "../../../web/tables/csv-text.ts";

type Row = { readonly name: string; readonly amount: CellValue };

const columns: readonly Column<Row>[] = [
  { id: "name", label: "Name", csvName: "name", value: ({ name }) => name },
  { id: "amount", label: "Amount", csvName: "amount_usd_bn", numeric: true, value: ({ amount }) => amount },
];

const rows: readonly Row[] = [
  { name: "b", amount: 2 },
  { name: "a", amount: null },
  { name: "c", amount: 10 },
];

const names = (sorted: readonly Row[]): string => sorted.map(({ name }) => name).join("");

describe("sorting", () => {
  it("puts unknown values last in either direction", () => {
    expect(names(sortRows(rows, columns, { column: "amount", descending: true }))).toBe("cba");
    expect(names(sortRows(rows, columns, { column: "amount", descending: false }))).toBe("bca");
  });

  it("leaves rows alone without a column to sort by", () => {
    expect(sortRows(rows, columns, null)).toBe(rows);
    expect(sortRows(rows, columns, { column: "gone", descending: true })).toBe(rows);
  });

  it("begins with the largest number and the first word, and turns round on the second click", () => {
    const first = nextSorting(null, columns[1]!);
    expect(first).toEqual({ column: "amount", descending: true });
    expect(nextSorting(first, columns[1]!)).toEqual({ column: "amount", descending: false });
    expect(nextSorting(first, columns[0]!)).toEqual({ column: "name", descending: false });
  });

  it("keeps every row", () => {
    const row = fc.record({ name: fc.string(), amount: fc.option(fc.double({ noNaN: true })) });
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (list, descending) => {
        const sorted = sortRows(list, columns, { column: "amount", descending });
        expect(sorted).toHaveLength(list.length);
        expect(new Set(sorted)).toEqual(new Set(list));
      }),
    );
  });
});

describe("CSV", () => {
  it("keeps a text that a spreadsheet would run as a formula a text, and numbers numbers", () => {
    const rows = [
      { name: "=1+1", amount: -3 },
      { name: "@SUM(A1)", amount: 1 },
    ];
    expect(csvText(columns, rows)).toBe("name,amount_usd_bn\r\n'=1+1,-3\r\n'@SUM(A1),1\r\n");
  });

  it("has a name as the data have it, without the signs that keep it apart in a sentence", () => {
    const rows = [{ name: isolatedName("חברת חשמל"), amount: 1 }];
    expect(csvText(columns, rows)).toBe("name,amount_usd_bn\r\nחברת חשמל,1\r\n");
  });

  it("comes back as it was from another reader, whatever the text holds", () => {
    const harmless = fc.string().filter((name) => !/^[=+\-@\t\r]/.test(name));
    const row = fc.record({ name: harmless, amount: fc.option(fc.integer()) });
    fc.assert(
      fc.property(fc.array(row), (list) => {
        const read = parse(csvText(columns, list), { record_delimiter: "\r\n" }) as string[][];
        expect(read).toEqual([
          ["name", "amount_usd_bn"],
          ...list.map(({ name, amount }) => [name, amount === null ? "" : String(amount)]),
        ]);
      }),
    );
  });
});
