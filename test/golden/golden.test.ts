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

/** Measures and models that are built; whoever builds another adds it here, and whoever breaks one sees it. */
const built = [
  "articulation_points",
  "betweenness",
  "bff",
  "bridges",
  "burner_share",
  "closeness_in",
  "concentration",
  "contagion/debtrank_centrality",
  "contagion/debtrank_differential",
  "contagion/debtrank_single_hit",
  "contagion/eisenberg_noe",
  "contagion/furfine",
  "contagion/rogers_veraart",
  "criticality",
  "current_flow_betweenness",
  "cycles",
  "debtrank2012",
  "debtrank2015",
  "ecological-network-analysis",
  "eigenvector",
  "eisenberg-noe",
  "elliott-golub-jackson",
  "esri-generalised-leontief",
  "fci",
  "fire-sale-leverage-targeting",
  "furfine-threshold",
  "harmonic_in",
  "hits",
  "hodge_net",
  "impact-communicability",
  "katz",
  "kcore",
  "linkages",
  "loop_gain",
  "max_circulation",
  "neva-black-cox",
  "neva-ex-ante-merton",
  "neva-family/eisenberg_noe_junior_interbank",
  "neva-family/eisenberg_noe_pari_passu",
  "neva-family/exante_en_blackcox_gbm",
  "neva-family/exante_en_merton_gbm",
  "neva-family/exante_furfine_merton_gbm",
  "neva-family/furfine",
  "neva-family/furfine_R",
  "neva-family/linear_debtrank",
  "neva-family/rogers_veraart_pari_passu",
  "neva-furfine-merton",
  "neva-valuation-functions",
  "pagerank",
  "reciprocity",
  "reconstruction-max-entropy",
  "reconstruction-max-entropy+debtrank2015",
  "rogers-veraart",
  "roundtrip",
  "scc",
  "strength",
  "throughput",
  "trophic",
  "watts-threshold-unweighted",
];

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
