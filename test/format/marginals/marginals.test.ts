import { describe, expect, it } from "vitest";
import { readMarginals } from "../../../src/format/marginals/read-marginals.ts";
import { exposuresText } from "../../../src/format/marginals/write-exposures.ts";
import { formatFailure } from "../../../src/format/package/format-failure.ts";
import { parseCsv } from "../../../src/format/package/parse-csv.ts";

const read = (text: string) => readMarginals({ name: "banks.csv", text });

describe("readMarginals", () => {
  it("reads the columns in any order and passes over others", () => {
    const { value, failures } = read('liabilities,name,country,assets\n4,"a, b",DE,7\n0,c,,1e-3\n');
    expect(failures).toEqual([]);
    expect(value).toEqual([
      { name: "a, b", assets: 7, liabilities: 4 },
      { name: "c", assets: 0.001, liabilities: 0 },
    ]);
  });

  it("names file, line, column and remedy of each mistake", () => {
    const { value, failures } = read("name,assets,liabilities\na,tbd,3\nb,,2\nc,-1,2\nd,1,2\nd,2,1\n,1,1\ne,1\n");
    expect(value).toEqual([{ name: "d", assets: 1, liabilities: 2 }]);
    expect(failures.map(({ line, column, value: cell }) => [line, column, cell]).sort()).toEqual([
      [2, "assets", "tbd"],
      [3, "assets", ""],
      [4, "assets", "-1"],
      [6, "name", "d"],
      [7, "name", ""],
      [8, null, null],
    ]);
    expect(formatFailure(failures[0]!)).toMatch(/^banks\.csv:2, column assets: expected a number >= 0, got "tbd"\. \S/);
  });

  it("needs its three columns", () => {
    expect(read("name,assets\na,1\n").failures.map(({ column }) => column)).toEqual(["liabilities"]);
    expect(read("").failures).toHaveLength(1);
  });
});

describe("exposuresText", () => {
  const claims = [
    { creditor: "a", debtor: "b, Inc.", amount: 0.1 },
    { creditor: "b, Inc.", debtor: "a", amount: 1 / 3 },
  ];

  it("writes an edge list, and a matrix whose rows are creditors, with all digits", () => {
    const cells = (form: "edges" | "matrix") => {
      const { header, rows } = parseCsv("x", exposuresText(claims, ["a", "b, Inc."], form));
      return [header!.cells, ...rows.map((row) => row.cells)];
    };
    expect(cells("edges")).toEqual([
      ["creditor", "debtor", "amount"],
      ["a", "b, Inc.", "0.1"],
      ["b, Inc.", "a", String(1 / 3)],
    ]);
    expect(cells("matrix")).toEqual([
      ["name", "a", "b, Inc."],
      ["a", "0", "0.1"],
      ["b, Inc.", String(1 / 3), "0"],
    ]);
  });
});
