import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv, csvText } from "../../../src/format/exporters/csv.ts";
import type { ExportCell } from "../../../src/format/exporters/export-input.ts";
import { anyExport, dealsOf, smallExport, textOfFile } from "../../support/export-inputs.ts";

const textOf = (name: string): string => textOfFile(csv.files(smallExport).find((file) => file.name === name));

/** Half of a surrogate pair cannot be written. */
const inUtf8 = (text: string): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));

/** What a reader finds in a cell: the text of the value, with an apostrophe where a spreadsheet would run it. */
const written = (cell: ExportCell): string => {
  if (cell === null) return "";
  const runs = typeof cell === "string" && /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell);
  return inUtf8(runs ? `'${cell}` : String(cell));
};

describe("CSV", () => {
  it("has one file for each table and one for the meaning of the columns", () => {
    expect(csv.files(smallExport).map(({ name }) => name)).toEqual([
      "nodes.csv",
      "deals.csv",
      "cascade-nodes.csv",
      "columns.csv",
      "metadata.csv",
    ]);
  });

  it("ends every line with CRLF, doubles quotes, and writes nothing for what is unknown", () => {
    expect(textOf("nodes.csv")).toBe(
      [
        "id,label,kind,listed,strength_out_usd_bn",
        "lab,Lantern <Lab>,lab,false,12.5",
        'cloud,"Barn ""Cloud""",cloud,true,',
        "",
      ].join("\r\n"),
    );
  });

  it("puts an apostrophe before a text that a spreadsheet would run, and leaves negative numbers alone", () => {
    expect(textOf("deals.csv")).toContain("100,'=1+1\r\n");
    expect(textOf("cascade-nodes.csv")).toBe("id,loss_usd_bn\r\ncloud,-1.5\r\n");
  });

  it("says what each column means, in which unit, as of when", () => {
    expect(textOf("columns.csv")).toContain("cascade-nodes,loss_usd_bn,loss usd bn,USD bn,number,2026-01-01\r\n");
  });

  it("writes only the header of an empty table", () => {
    expect(csvText(dealsOf([]))).toBe("id,source,target,kind,amount_usd_bn,note\r\n");
  });

  it.each(["\r\n", "\n", "\r"])("quotes a text with a line break of its own, %j", (lineBreak) => {
    const note = `two${lineBreak}lines`;
    const text = csvText({ columns: [{ id: "note", label: "Note", unit: null }], rows: [[note], ["="]] });
    expect(text).toBe(`note\r\n"${note}"\r\n'=\r\n`);
  });

  it.each([
    ["whose rows end with CRLF", ["\r\n"]],
    ["whose rows end with any line break", ["\r\n", "\n", "\r"]],
  ])("is read back cell by cell by another reader %s, whatever the texts", (_what, record_delimiter) => {
    fc.assert(
      fc.property(anyExport, ({ tables }) => {
        for (const table of tables) {
          const [header, ...rows] = parse(csvText(table), { record_delimiter }) as string[][];
          expect(header).toEqual(table.columns.map(({ id }) => id));
          expect(rows).toEqual(table.rows.map((row) => row.map(written)));
        }
      }),
    );
  });
});
