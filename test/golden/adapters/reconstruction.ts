// Matrices from their sums: cell by cell where the result is unique, and what a cascade makes of them.
import { maxEntropy } from "../../../src/contagion/reconstruction/max-entropy.ts";
import { reconstruct } from "../../../src/contagion/reconstruction/index.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import { trusted, type GoldenCase, type ModelCase } from "../golden-case.ts";
import { claimNetwork, runPeer, stressSummary, type Claim, type Engine } from "./cascade-cases.ts";

type MarginalNode = ModelCase["nodes"][number] & { readonly totalClaims: number; readonly totalDebts: number };

const modelCase = (golden: GoldenCase): ModelCase => {
  if (golden.form === "model") return golden;
  throw new Error(`${golden.name}: expected a case of a model, got one of measures.`);
};

const nodesOf = ({ nodes }: ModelCase): readonly MarginalNode[] => nodes as readonly MarginalNode[];

const matrixOf = (given: ModelCase): Float64Array => {
  const nodes = nodesOf(given);
  const marginals = {
    ids: nodes.map(({ id }) => id),
    assets: Float64Array.from(nodes, ({ totalClaims }) => totalClaims),
    liabilities: Float64Array.from(nodes, ({ totalDebts }) => totalDebts),
  };
  return reconstruct(marginals, maxEntropy, { tolerance: 1e-14 }).matrix;
};

const entries = (given: ModelCase): readonly { row: string; col: string; value: number }[] => {
  const ids = given.nodes.map(({ id }) => id);
  const matrix = matrixOf(given);
  return ids
    .flatMap((col, j) => ids.map((row, i) => ({ row, col, value: matrix[i * ids.length + j]! })))
    .filter(({ value }) => value > 0);
};

const claimsOf = (given: ModelCase): readonly Claim[] =>
  entries(given).map(({ row, col, value }) => ({ source: row, target: col, weight: value }));

const summaries = (given: ModelCase, failing: readonly { readonly name: string }[], model: Engine["model"]) => {
  const ids = given.nodes.map(({ id }) => id);
  const network = claimNetwork(
    ids,
    given.nodes.map(({ buffer }) => buffer!),
    claimsOf(given),
  );
  const weights = given.nodes.map(({ weight }) => weight!);
  return failing.map(({ name }) => {
    const shock = Float64Array.from(ids, (id) => Number(id === name));
    return { name, ...stressSummary(network, weights, runPeer(network, shock, { model })) };
  });
};

type Listed = {
  readonly scenarios: readonly { name: string }[];
  readonly thresholdScenarios: readonly { name: string }[];
};

const cascades = (given: ModelCase): Readonly<Record<string, unknown>> => {
  const expected = trusted<Listed & { readonly matrixCorner: readonly { row: string }[] }>(given.expected);
  const cells = entries(given);
  const at = (row: string, col: string): number =>
    cells.find((entry) => entry.row === row && entry.col === col)?.value ?? 0;
  return {
    scenarios: summaries(given, expected.scenarios, "debtrank2015"),
    thresholdScenarios: summaries(given, expected.thresholdScenarios, "furfine-threshold"),
    matrixCorner: expected.matrixCorner.map(({ row }) => ({ row, to_b1: at(row, "b1"), to_b55: at(row, "b55") })),
  };
};

export const reconstructionAdapters: readonly GoldenAdapter[] = [
  {
    id: "reconstruction-max-entropy",
    form: "model",
    run: (golden, expected) => {
      // The package's own rounding is text about the same numbers.
      const { matrix } = expected as { readonly matrix: unknown };
      return [
        { measure: "reconstruction-max-entropy", expected: { matrix }, actual: { matrix: entries(modelCase(golden)) } },
      ];
    },
  },
  {
    id: "reconstruction-max-entropy+debtrank2015",
    form: "model",
    run: (golden, expected) => [
      { measure: "reconstruction-max-entropy+debtrank2015", expected, actual: cascades(modelCase(golden)) },
    ],
  },
];
