// Matrices: names on two sides or beside, which way they are meant, and cells that say nothing.
import { describe, expect, it } from "vitest";
import { arrows, buffersIn, guessAbout, imported, messages } from "../../support/foreign.ts";

describe("a matrix with names", () => {
  const text = ",A,B,C\nA,0,5,\nB,2,1,0\nC,NA,3,0";

  it("is claims of the row on the column unless said otherwise", () => {
    const result = imported("m.csv", text);
    expect(arrows(result)).toEqual([
      "a>b 5 funding",
      "b>a 2 funding",
      "b>b 1 funding",
      "c>a ? funding",
      "c>b 3 funding",
    ]);
    expect(guessAbout(result, "direction")).toEqual(["lends"]);
    expect(guessAbout(result, "edges")).toEqual(["none"]);
    expect(result.value.orientation).toContain('"row" has lent to "column"');
  });

  it("is debts of the row, or payments, where that is said", () => {
    expect(arrows(imported("m.csv", text, { direction: "owes" }))).toContain("b>a 5 funding");
    expect(arrows(imported("m.csv", text, { direction: "pays" }))).toContain("a>b 5 commitment");
  });

  it.each([
    ["with tabs", "x\tA\tB\nA\t0\t5\nB\t2\t0"],
    ["without the corner, as R writes it", "A,B\nA,0,5\nB,2,0"],
    ["with quotes and semicolons", '"";"A";"B"\n"A";0;5\n"B";2;0'],
    ["with a decimal comma", ";A;B\nA;0;5,0\nB;2,0;0"],
    ["with numbers for names", ",A,B\nA,0,5\nB,2,0".replaceAll("A", "1").replaceAll("B", "2")],
  ])("is read %s", (what, matrix) => {
    const [a, b] = what.includes("numbers") ? ["1", "2"] : ["a", "b"];
    expect(arrows(imported("m.csv", matrix))).toEqual([`${a}>${b} 5 funding`, `${b}>${a} 2 funding`]);
  });

  it("is one though a cell of it is spoilt, which is refused with its place", () => {
    const result = imported("m.csv", ",A,B,C\nA,0,1,2\nB,3,0,\nC,x,1,0");
    expect(guessAbout(result, "format")).toEqual(["matrix"]);
    expect(arrows(result)).toEqual(["a>b 1 funding", "a>c 2 funding", "b>a 3 funding", "c>b 1 funding"]);
    expect(messages(result).join()).toContain("x");
    expect(result.failures.map(({ line, value }) => [line, value])).toEqual([[4, "x"]]);
  });

  it("keeps the names that have no claim", () => {
    expect(imported("m.csv", ",A,B,C\nA,0,1,0\nB,0,0,0\nC,0,0,0").value.network.nodes.map(({ id }) => id)).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  it("reports a row with more amounts than there are names, and takes zeros in any form for none", () => {
    const result = imported("m.csv", ",A,B\nA,0,5,5\nB,2,0.00\nC,0e0,3");
    expect(arrows(result)).toEqual(["b>a 2 funding", "c>b 3 funding"]);
    expect(messages(result)).toEqual([
      "m.csv:2: has 3 amounts under 2 names. Check for a decimal comma or a thousands separator.",
    ]);
    expect(arrows(imported("m.csv", ";A;B\nA;0,0;1,5\nB;2,5;0,00"))).toEqual(["a>b 1.5 funding", "b>a 2.5 funding"]);
  });

  it("reports rows and columns that repeat, and cells that are no amounts", () => {
    const result = imported("m.csv", ",A,B,B\nA,0,5,6\nB,-2,0,0\nA,1,1,1");
    expect(messages(result).map((message) => message.replace(/\. .*/, ""))).toEqual([
      'm.csv:1, column B: repeats the column of "B"',
      'm.csv:4: repeats the row of "A"',
      "m.csv:3, column A.amount: -2 is negative",
    ]);
    expect(arrows(result)).toEqual(["a>b 5 funding"]);
  });
});

describe("a matrix of numbers alone", () => {
  it("takes the names from the table of nodes, in order", () => {
    const sheets = "bank_name,external_asset,external_liabilities,sigma_equity\nA,10,9,0.2\nB,5,4,0.2\nC,3,2,0.2";
    const result = imported("t.csv", "0,0.5,0\n0,0,0.5\n0.5,0,0", {}, sheets);
    expect(arrows(result)).toEqual(["a>b 0.5 funding", "b>c 0.5 funding", "c>a 0.5 funding"]);
    expect(buffersIn(result)).toEqual({ a: 1, b: 1, c: 1 });
  });

  it("numbers the nodes where there is no table, and refuses one that does not fit", () => {
    const bare = "0 2\n1 0";
    expect(arrows(imported("L.txt", bare, { direction: "owes" }))).toEqual(["1>2 1 funding", "2>1 2 funding"]);
    expect(() => imported("L.txt", bare, {}, "name,buffer\nA,1")).toThrow("2 rows without names, and 1 nodes");
  });

  it("reads systemicrisk's liabilities with assets and debts outside", () => {
    const result = imported(
      "L.csv",
      "0,0.5,0.5\n0.5,0,0.5\n0.5,0.5,0",
      { direction: "owes" },
      "name,ea,el\n1,0.5,1.5\n2,0.625,0.5\n3,0.75,0.5",
    );
    expect(buffersIn(result)).toEqual({ "2": 0.125, "3": 0.25 });
    expect(guessAbout(result, "buffers")).toContain("unknown for 1");
  });
});
