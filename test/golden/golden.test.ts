import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { differences } from "./compare.ts";
import { notImplemented } from "./golden-adapter.ts";
import { parseCase, type GoldenCase, type MeasuresCase } from "./golden-case.ts";
import { runCase } from "./run-case.ts";
import { caseFiles, runFile, runGolden } from "./run-golden.ts";

const folder = import.meta.dirname;
const files = [...caseFiles(join(folder, "circularity")), ...caseFiles(join(folder, "peers"))];

/** The value at a path such as "cycles/list[0]/bottleneck". */
const at = (value: unknown, path: string): unknown =>
  path
    .replaceAll("[", "/")
    .replaceAll("]", "")
    .split("/")
    .reduce((inner: unknown, key) => (inner as Readonly<Record<string, unknown>>)[key], value);

const measuresIn = (file: string): MeasuresCase => {
  const golden = parseCase(readFileSync(file, "utf8"), file);
  if (golden.form !== "measures") throw new Error(`${file}: expected a case of measures.`);
  return golden;
};

describe("golden cases", () => {
  it("are all there", () => {
    expect(caseFiles(join(folder, "circularity"))).toHaveLength(39);
    expect(caseFiles(join(folder, "peers"))).toHaveLength(42);
  });

  it("expect what was derived by hand", () => {
    const cases = caseFiles(join(folder, "circularity")).map(measuresIn);
    const derived = cases.flatMap(({ name, analytic = {}, expected, tolerance }) =>
      Object.entries(analytic).map(([path, value]) => differences(value, at(expected, path), tolerance, name + path)),
    );
    expect(derived.flat()).toEqual([]);
    expect(derived).toHaveLength(238);
  });

  it.each(files.map((file) => [file.slice(folder.length + 1), file]))("%s agrees on every measure", (_name, file) => {
    const others = runFile(file).filter(({ status }) => status !== "passed");
    expect(others.map(({ measure, status, differences: found }) => [measure, status, found.slice(0, 3)])).toEqual([]);
  });

  it("compare as many measures as ever", () => {
    expect(files.flatMap(runFile)).toHaveLength(1159);
  });
});

describe("the golden runner", () => {
  it("exits 2 on a folder that it cannot read or that holds no case", () => {
    const lines: string[] = [];
    expect(runGolden(join(folder, "no-such-folder"), (line) => lines.push(line))).toBe(2);
    expect(runGolden(join(folder, "adapters"), (line) => lines.push(line))).toBe(2);
    expect(lines).toHaveLength(2);
  });

  const ring: GoldenCase = {
    form: "measures",
    name: "a ring of two",
    nodes: [{ id: "a" }, { id: "b" }],
    edges: [
      { source: "a", target: "b", weight: 2, kind: "funding" },
      { source: "b", target: "a", weight: 2, kind: "commitment" },
    ],
    params: {},
    tolerance: { abs: 1e-9 },
    expected: {},
  };
  const statusOf = (expected: MeasuresCase["expected"], more: Partial<MeasuresCase> = {}) =>
    runCase({ ...ring, ...more, expected }).map(({ measure, status }) => [measure, status]);

  it("fails what differs and what the product does not answer, and passes nothing that it does not know", () => {
    expect(statusOf({ max_circulation: { value: 4, share: 1 } })).toEqual([["max_circulation", "passed"]]);
    expect(statusOf({ max_circulation: { value: 3 } })).toEqual([["max_circulation", "failed"]]);
    expect(statusOf({ cycles: { count: 1, unheard_of: 1 } })).toEqual([["cycles", "failed"]]);
    expect(statusOf({ astrology: { a: 1 } })).toEqual([["astrology", "not implemented"]]);
  });

  it("counts an error inside the product as a failure of that measure alone", () => {
    const edges = [{ source: "a", target: "nobody", weight: 1, kind: "funding" }];
    expect(statusOf({ scc: { components: [] }, astrology: 1 }, { edges })).toEqual([
      ["scc", "failed"],
      ["astrology", "not implemented"],
    ]);
  });

  it("leaves out what the case skips, and the flow of a circulation, which is not unique", () => {
    expect(statusOf({ pagerank: { a: 7 } }, { params: { skip: ["pagerank"] } })).toEqual([]);
    expect(statusOf({ max_circulation: { value: 4, edges: { "a->b": 1 } } })).toEqual([["max_circulation", "passed"]]);
  });

  it("takes a number for different outside the tolerance, and null only for null", () => {
    const tolerance = { abs: 1e-9, rel: 1e-7 };
    expect(differences({ a: 1 }, { a: 1 + 1e-8, b: 2 }, tolerance)).toEqual([]);
    expect(differences({ a: 1 }, { a: 1.001 }, tolerance)).toHaveLength(1);
    expect(differences({ a: null }, { a: 0 }, tolerance)).toHaveLength(1);
    expect(differences({ a: 0 }, { a: null }, tolerance)).toHaveLength(1);
    expect(differences({ a: 0 }, { a: NaN }, tolerance)).toHaveLength(1);
    expect(differences([1, 2], [1], tolerance)).toHaveLength(1);
    expect(() => differences(1, notImplemented, tolerance)).toThrow();
  });
});
