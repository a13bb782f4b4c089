// Claims and buffers from files: both layouts, both orientations, and mistakes that cost only what they concern.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exposuresText } from "../../../src/format/marginals/write-exposures.ts";
import { readClaimBook, type ClaimBook } from "../../../src/format/matrix/read-claim-book.ts";
import type { Orientation } from "../../../src/format/matrix/read-exposures.ts";

const plainBuffers = "name,buffer\nA,5\nB,4\nC,6\n";

const read = (exposures: string, buffers = plainBuffers, orientation?: Orientation) =>
  readClaimBook({ name: "claims.csv", text: exposures }, { name: "buffers.csv", text: buffers }, orientation);

const named = ({ firms, claims }: ClaimBook): string[] =>
  claims.map(({ creditor, debtor, amount }) => `${firms[creditor]!.name} on ${firms[debtor]!.name}: ${amount}`);

const placesOf = ({ failures }: ReturnType<typeof read>) =>
  failures.map(({ file, line, column, value }) => [file, line, column, value]);

const matrix = "name,A,B,C\nA,0,4,1\nB,2,0,3\nC,0,5,0\n";

describe("a matrix", () => {
  it("holds in row i the claims of i, unless it is said to hold its debts", () => {
    expect(named(read(matrix).value)).toEqual(["A on B: 4", "A on C: 1", "B on A: 2", "B on C: 3", "C on B: 5"]);
    const turned = read(matrix, plainBuffers, "liabilities").value;
    expect(named(turned)).toEqual(["B on A: 4", "C on A: 1", "A on B: 2", "C on B: 3", "B on C: 5"]);
    expect([read(matrix).value.orientation, turned.orientation]).toEqual(["assets", "liabilities"]);
  });

  it("may have rows and columns in any order, empty cells and names on one side only", () => {
    const { value, failures } = read(",B,A,D\nA,4,,1\nC,5,0,\n");
    expect(failures).toEqual([]);
    expect(named(value)).toEqual(["A on B: 4", "A on D: 1", "C on B: 5"]);
    expect(value).toMatchObject({ oneSided: ["B", "D", "C"], emptyCells: 1, withoutBuffer: ["D"] });
  });

  it.each([
    ["text for a number", "name,A,B\nA,0,tbd\nB,2,0\n", [["claims.csv", 2, "B", "tbd"]], ["B on A: 2"]],
    ["a negative amount", "name,A,B\nA,0,-3\nB,2,0\n", [["claims.csv", 2, "B", "-3"]], ["B on A: 2"]],
    ["NaN", "name,A,B\nA,0,NaN\nB,2,0\n", [["claims.csv", 2, "B", "NaN"]], ["B on A: 2"]],
    ["a repeated row", "name,A,B\nA,0,3\nA,0,9\nB,2,0\n", [["claims.csv", 3, null, "A"]], ["A on B: 3", "B on A: 2"]],
    ["a row without a name", "name,A,B\n,0,3\nB,2,0\n", [["claims.csv", 2, null, ""]], ["B on A: 2"]],
    ["a decimal comma", "name,A,B\nA,0,3,5\nB,2,0\n", [["claims.csv", 2, null, "A"]], ["B on A: 2"]],
    ["a repeated column", "name,A,B,A\nA,0,3,1\nB,2,0,7\n", [["claims.csv", 1, "4", "A"]], ["A on B: 3", "B on A: 2"]],
    ["a column without a name", "name,A,\nA,0,3\nB,2,0\n", [["claims.csv", 1, "3", ""]], ["B on A: 2"]],
  ])("with %s says where, and keeps the rest", (_what, text, places, claims) => {
    const result = read(text, "name,buffer\nA,1\nB,1\n");
    expect(placesOf(result)).toEqual(places);
    expect(named(result.value)).toEqual(claims);
    expect(result.value.mistakes).toBe(1);
  });

  it("has no names that a terminal would obey", () => {
    const result = read("name,A,B\u001b[31m\nA,0,3\nB\u009b31m,2,0\nC,4,1\n", "name,buffer\nA,1\nC,1\n");
    expect(result.failures.map(({ line, problem }) => [line, problem])).toEqual([
      [1, "holds a control character"],
      [3, "holds a control character"],
    ]);
    expect(result.value.firms.map(({ name }) => name)).toEqual(["A", "C"]);
    expect(named(result.value)).toEqual(["C on A: 4"]);
  });

  it.each(["from,to,amount", "Creditor,Debtor,Amount"])("is not a list headed %s", (header) => {
    const { value, failures } = read(`${header}\nA,B,8\nC,B,4\n`);
    expect(failures).toMatchObject([{ line: 1, column: header.split(",")[1] }]);
    expect(value.claims).toEqual([]);
  });
});

describe("a list of claims", () => {
  it("is told from a matrix by its header; pairs are summed, claims on oneself left out, and both said", () => {
    const { value, failures } = read(
      "note,amount,debtor,creditor\nx,4,B,A\n,1,C,A\n,0.5,C,A\n,7,B,B\n,0,A,C\n",
      "name,buffer,external_assets\nA,5,40\nB,,\nF,2,\n",
    );
    expect(failures).toEqual([]);
    expect(value.layout).toBe("edges");
    expect(value.orientation).toBeNull();
    expect(named(value)).toEqual(["A on B: 4", "A on C: 1.5"]);
    expect(value).toMatchObject({
      selfClaims: ["B"],
      repeatedPairs: ["A on C"],
      withoutBuffer: ["B", "C"],
      withoutClaims: ["F"],
    });
    expect(value.firms[0]).toEqual({ name: "A", buffer: 5, externalAssets: 40, externalLiabilities: null });
  });

  it("loses a bad row and no other", () => {
    const result = read("creditor,debtor,amount\nA,B,many\nA,C,-1\n,C,2\nB,C,3\n");
    expect(placesOf(result)).toEqual([
      ["claims.csv", 2, "amount", "many"],
      ["claims.csv", 3, "amount", "-1"],
      ["claims.csv", 4, "creditor", ""],
    ]);
    expect(named(result.value)).toEqual(["B on C: 3"]);
  });
});

describe("buffers", () => {
  it.each(["0", "-2"])("of %s are refused with a remedy, and unknown from then on", (buffer) => {
    const result = read(matrix, `name,buffer\nA,5\nB,${buffer}\nC,6\n`);
    expect(placesOf(result)).toEqual([["buffers.csv", 3, "buffer", buffer]]);
    expect(result.failures[0]!.remedy).toContain("among those that fail");
    expect(result.value.withoutBuffer).toEqual(["B"]);
  });

  it("need a column of that name", () => {
    const { value, failures } = read(matrix, "name,capital\nA,5\n");
    expect(failures).toMatchObject([{ file: "buffers.csv", line: 1, column: "buffer" }]);
    expect(value.withoutBuffer).toEqual(["A", "B", "C"]);
  });
});

it("reads empty files as nothing, and says so", () => {
  const { value, failures } = read("", "");
  expect(value.firms).toEqual([]);
  expect(failures.map(({ file, problem }) => [file, problem])).toContainEqual(["claims.csv", "is empty"]);
});

it("reads back what reconstruct writes, in both forms", () => {
  const names = ["A", "B", 'C, "Inc"', "D"];
  const claim = fc
    .record({ creditor: fc.nat(3), debtor: fc.nat(3), amount: fc.double({ min: 0.001, max: 1e6, noNaN: true }) })
    .filter(({ creditor, debtor }) => creditor !== debtor)
    .map(({ creditor, debtor, amount }) => ({ creditor: names[creditor]!, debtor: names[debtor]!, amount }));
  const claims = fc.uniqueArray(claim, { selector: ({ creditor, debtor }) => creditor + debtor, maxLength: 8 });
  fc.assert(
    fc.property(claims, fc.constantFrom("edges", "matrix"), (written, form) => {
      const { value, failures } = read(exposuresText(written, names, form), "name,buffer\n");
      expect(failures).toEqual([]);
      const expected = written.map(({ creditor, debtor, amount }) => `${creditor} on ${debtor}: ${amount}`);
      expect(named(value).sort()).toEqual(expected.sort());
    }),
    { numRuns: 100 },
  );
});
