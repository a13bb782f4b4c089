// XLSX, read back by SheetJS.
import { read, utils, type WorkBook } from "@e965/xlsx";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ExportCell, ExportInput, ExportTable } from "../../../src/format/exporters/export-input.ts";
import { columnLetters } from "../../../src/format/exporters/xlsx-sheet.ts";
import { sheetNames, xlsx } from "../../../src/format/exporters/xlsx.ts";
import { longestText } from "../../../src/format/exporters/xlsx-text.ts";
import { xmlText } from "../../../src/format/exporters/xml-text.ts";
import { anyExport, bytesOfFile, dealsOf, exportOf, smallExport, valuesOf } from "../../support/export-inputs.ts";

const bytesOf = (input: ExportInput): Uint8Array => bytesOfFile(xlsx.files(input)[0]);
const reread = (input: ExportInput): WorkBook =>
  read(bytesOf(input), { type: "array", cellStyles: true, cellNF: true });
const rowsOf = (book: WorkBook, sheet: string): readonly (readonly ExportCell[])[] =>
  utils.sheet_to_json(book.Sheets[sheet]!, { header: 1, defval: null, raw: true, blankrows: true });

/** A text as SheetJS gives it back: it makes one line feed of a carriage return and a line feed. */
const readText = (text: string): string =>
  [...text.replaceAll("\r\n", "\n")]
    // Control characters go through; only what is no character, or half of one, is replaced.
    .map((character) => (character < " " ? character : xmlText(character)))
    .join("");

/** What is in a cell: nothing for an empty text, texts in columns of several types. */
const found = ({ rows }: ExportTable, column: number): readonly ExportCell[] => {
  const cells = rows.map((row) => row[column] ?? null);
  const types = new Set(cells.filter((cell) => cell !== null).map((cell) => typeof cell));
  return cells.map((cell) => {
    if (cell === null || cell === "") return null;
    if (typeof cell === "string" || types.size > 1) return readText(String(cell));
    // A workbook has no negative zero.
    return cell === 0 ? 0 : cell;
  });
};

describe("XLSX", () => {
  it("begins with what it was made from and what the columns mean, then has a sheet for each table", () => {
    expect(xlsx.files(smallExport)[0]!.name).toBe("village.xlsx");
    const book = reread(smallExport);
    expect(book.SheetNames).toEqual(["metadata", "columns", "nodes", "deals", "cascade-nodes"]);
    expect(rowsOf(book, "metadata").slice(0, 5)).toEqual([
      ["property", "value", "default", "changed"],
      ["title", "Village & co", null, null],
      ["program", "Linchpin 9.9.9", null, null],
      ["data", "village", null, null],
      ["data_version", "1.0.0", null, null],
    ]);
    expect(rowsOf(book, "metadata")).toContainEqual(["assumption order-loss.relet", "0.2", "0.5", true]);
    expect(rowsOf(book, "columns")).toContainEqual([
      "deals",
      "amount_usd_bn",
      "amount usd bn",
      "USD bn",
      "number",
      "2026-01-01",
    ]);
    expect(book.Props).toMatchObject({ Title: "Village & co, as of 2026-01-01", Author: "Linchpin 9.9.9" });
  });

  it("keeps a formula in a text a text, without an apostrophe, and an unknown amount an empty cell", () => {
    const deals = reread(smallExport).Sheets["deals"]!;
    expect(deals["F2"]).toMatchObject({ t: "s", v: "=1+1" });
    expect(deals["F2"]).not.toHaveProperty("f");
    expect(deals["E4"]).toBeUndefined();
    expect(deals["E3"]).toMatchObject({ t: "n", v: 0.25, z: "#,##0.00" });
  });

  it("freezes and filters the header", () => {
    const sheet = new TextDecoder().decode(unzipSync(bytesOf(smallExport))["xl/worksheets/sheet4.xml"]);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:F4"/>');
  });

  it("bears the date of no day", () => {
    // Local file header: the time at byte 10, the date at byte 12 (year - 1980, month, day); here noon, 1 January 1980.
    const view = new DataView(bytesOf(smallExport).buffer);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([12 << 11, (1 << 5) | 1]);
  });

  it("cuts a text that is longer than a cell, and says so in the cell", () => {
    const long = "é".repeat(40_000);
    const [, row] = rowsOf(reread(exportOf({ deals: dealsOf([["d", "lab", "cloud", "funding", 1, long]]) })), "deals");
    const text = String(row![5]);
    expect(text).toHaveLength(longestText);
    expect(text.endsWith("é [cut here: a cell holds no more]")).toBe(true);
  });

  it("refuses a table that no sheet can hold", () => {
    const rows = Array.from({ length: 1_048_576 }, () => [null, null, null, null, null]);
    expect(() => xlsx.files(exportOf({ others: [valuesOf(rows)] }))).toThrow(/1048575 rows.*parquet or csv/);
  });

  it("gives each table a sheet name that a spreadsheet takes", () => {
    const long = "a-table-with-a-name-beyond-all-measure";
    expect(sheetNames([{ name: long }, { name: `${long}-too` }, { name: "history" }])).toEqual([
      "a-table-with-a-name-beyond-all-",
      "a-table-with-a-name-beyond-al-2",
      "history-2",
    ]);
  });

  it("counts columns as a spreadsheet does", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });

  it("gives back every cell, whatever the texts and numbers", () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const book = reread(input);
        for (const table of input.tables) {
          const [header, ...rows] = rowsOf(book, table.name);
          expect(header).toEqual(table.columns.map(({ id }) => id));
          table.columns.forEach((_, i) =>
            expect(table.rows.map((_row, r) => rows[r]?.[i] ?? null)).toEqual(found(table, i)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
