import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/format/package/parse-csv.ts";

const lf = (text: string): string => text.replace(/\r\n?/g, "\n");
const rowsOf = (text: string) => parseCsv("t.csv", text).rows.map(({ line, cells }) => [line, ...cells]);
const problemsOf = (text: string) => parseCsv("t.csv", text).failures.map(({ line, problem }) => [line, problem]);

describe("CSV into rows", () => {
  it.each([
    ["LF", "a,b\n1,2\n3,4\n"],
    ["CRLF", "a,b\r\n1,2\r\n3,4\r\n"],
    ["CR", "a,b\r1,2\r3,4\r"],
    ["mixed line ends", "a,b\r\n1,2\n3,4"],
    ["a byte-order mark", "\uFEFFa,b\n1,2\n3,4\n"],
  ])("reads %s", (_what, text) => {
    expect(parseCsv("t.csv", text)).toEqual({
      header: { line: 1, cells: ["a", "b"] },
      rows: [
        { line: 2, cells: ["1", "2"] },
        { line: 3, cells: ["3", "4"] },
      ],
      failures: [],
    });
  });

  it.each([
    ["semicolons", "a;b\n1,5;2\n"],
    ["tabs", "a\tb\n1\t2\n"],
  ])("takes no table with %s for one of a single column", (what, text) => {
    expect(parseCsv("t.csv", text)).toMatchObject({
      header: null,
      rows: [],
      failures: [{ line: 1, problem: `has cells separated by ${what}` }],
    });
  });

  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("gives the first line of each row, past cells of several lines and blank lines, with %s", (_what, end) => {
    const text = ["a,b", '"x', 'y",2', "", "3,4", '"p', "", 'q","r', 's"', "5,6"].join(end);
    expect(rowsOf(text)).toEqual([
      [2, "x\ny", "2"],
      [5, "3", "4"],
      [6, "p\n\nq", "r\ns"],
      [10, "5", "6"],
    ]);
  });

  it("keeps rows with too many or too few cells, for the table to judge", () => {
    expect(rowsOf("a,b\n1\n1,2,3\n")).toEqual([
      [2, "1"],
      [3, "1", "2", "3"],
    ]);
  });

  it.each(["", "\n", "\uFEFF", " \n\n"])("reports %j as empty", (text) => {
    expect(parseCsv("t.csv", text)).toMatchObject({ header: null, rows: [] });
    expect(problemsOf(text)).toEqual([[1, "is empty"]]);
  });
});

describe("a quote that does not match", () => {
  it.each([
    ["inside a cell", '5" pipe,2'],
    ["before more text", '"x"y,2'],
  ])("%s costs its own row and no other", (_what, row) => {
    const text = `a,b\n1,2\n${row}\n"x\ny",4\n5,6\n`;
    expect(problemsOf(text)).toEqual([[3, "has a quote in this line that does not match"]]);
    expect(rowsOf(text)).toEqual([
      [2, "1", "2"],
      [4, "x\ny", "4"],
      [6, "5", "6"],
    ]);
  });

  it("that opens and never closes costs the rows up to the next quote", () => {
    const text = 'a,b\n1,2\n3,"x\n5,6\n7,"q, r"\n9,10\n';
    expect(problemsOf(text)).toEqual([[3, "has a quote in lines 3 to 5 that does not match"]]);
    expect(rowsOf(text)).toEqual([
      [2, "1", "2"],
      [6, "9", "10"],
    ]);
  });

  it("that opens and never closes at all costs the rest of the file", () => {
    const text = 'a,b\n1,2\n\n3,"x\n5,6\n7,8\n';
    expect(problemsOf(text)).toEqual([[4, "has a quote in lines 4 to 6 that does not match"]]);
    expect(rowsOf(text)).toEqual([[2, "1", "2"]]);
  });

  it("in the header leaves the table unread", () => {
    expect(parseCsv("t.csv", 'a,"b"c\n1,2\n')).toMatchObject({ header: null });
  });
});

const cell = fc.string({
  unit: fc.constantFrom("a", "é", "😀", '"', ",", ";", "\n", "\r", "'", " ", "\\"),
  maxLength: 6,
});
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

/** Lines before a text, by the plainest count. */
const linesBefore = (text: string): number => lf(text).split("\n").length - 1;

describe("any table", () => {
  it("is read back as it was written, at the lines where an editor shows its rows", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), (cells, end) => {
        const written = cells.map((row) => stringify([row], { record_delimiter: end, quoted: true }));
        const { header, rows, failures } = parseCsv("t.csv", written.join(""));
        expect(failures).toEqual([]);
        expect([header, ...rows]).toEqual(
          cells.map((row, i) => ({ line: 1 + linesBefore(written.slice(0, i).join("")), cells: row.map(lf) })),
        );
      }),
    );
  });

  it("never crashes the reader, and what it says lies in the file", () => {
    const anything = fc.string({
      unit: fc.constantFrom("a", "1", '"', ",", "\n", "\r", "\u0000", "\uFEFF"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(anything, (text) => {
        const { header, rows, failures } = parseCsv("t.csv", text);
        const lines = [...rows, ...failures].map(({ line }) => line!);
        expect(lines.every((line) => line >= 1 && line <= 1 + linesBefore(text))).toBe(true);
        expect(header === null ? failures.length : 1).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
