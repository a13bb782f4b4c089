import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { differences } from "./compare.ts";
import { notImplemented } from "./golden-adapter.ts";
import { caseFiles, runFile, runGolden } from "./run-golden.ts";

const folder = import.meta.dirname;
const files = [...caseFiles(join(folder, "circularity")), ...caseFiles(join(folder, "peers"))];

/** Measures and models that are built; whoever builds another adds it here, and whoever breaks one sees it. */
const built = [
  "betweenness",
  "contagion/debtrank_centrality",
  "contagion/debtrank_differential",
  "contagion/debtrank_single_hit",
  "contagion/furfine",
  "cycles",
  "debtrank2012",
  "debtrank2015",
  "furfine-threshold",
  "max_circulation",
  "neva-family/furfine",
  "neva-family/furfine_R",
  "neva-family/linear_debtrank",
  "pagerank",
  "roundtrip",
  "scc",
  "strength",
];

describe("golden cases", () => {
  it("are all there", () => {
    expect(caseFiles(join(folder, "circularity"))).toHaveLength(39);
    expect(caseFiles(join(folder, "peers"))).toHaveLength(42);
  });

  it.each(files.map((file) => [file.slice(folder.length + 1), file]))(
    "%s agrees on every measure that is built",
    (_name, file) => {
      const failed = runFile(file).filter(({ status }) => status === "failed");
      expect(failed.map(({ measure, differences: found }) => [measure, found.slice(0, 3)])).toEqual([]);
    },
  );

  it("run exactly the measures that are built", () => {
    const ran = files.flatMap(runFile).filter(({ status }) => status === "passed");
    expect([...new Set(ran.map(({ measure }) => measure))].sort()).toEqual(built);
  });
});

describe("the golden runner", () => {
  it("exits 2 on a folder that it cannot read or that holds no case", () => {
    const lines: string[] = [];
    expect(runGolden(join(folder, "no-such-folder"), (line) => lines.push(line))).toBe(2);
    expect(runGolden(join(folder, "adapters"), (line) => lines.push(line))).toBe(2);
    expect(lines).toHaveLength(2);
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
