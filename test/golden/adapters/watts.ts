// The threshold model of ndlib: counts per round and who has failed at the end.
import { linearThreshold } from "../../../src/contagion/linear-threshold.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import type { GoldenCase, ModelCase } from "../golden-case.ts";
import { claimNetwork } from "./cascade-cases.ts";

type Run = {
  readonly threshold: number;
  readonly seeds: readonly string[];
  readonly failedAtEnd: "all" | readonly string[];
};

const modelCase = (golden: GoldenCase): ModelCase => {
  if (golden.form === "model") return golden;
  throw new Error(`${golden.name}: expected a case of a model, got one of measures.`);
};

const runsOf = ({ nodes, edges, expected }: ModelCase) => {
  const ids = nodes.map(({ id }) => id);
  // The rule counts heads: buffers play no part.
  const network = claimNetwork(
    ids,
    ids.map(() => 1),
    edges,
  );
  return (expected["runs"] as readonly Run[]).map(({ threshold, seeds, failedAtEnd }) => {
    const run = linearThreshold(
      network,
      seeds.map((seed) => ids.indexOf(seed)),
      threshold,
    );
    const failed = ids.filter((_id, v) => run.failedInRound[v] !== -1);
    return {
      threshold,
      seeds,
      failedPerRound: run.failedPerRound,
      failedAtEnd: failedAtEnd === "all" && failed.length === ids.length ? "all" : failed.sort(),
    };
  });
};

export const wattsAdapter: GoldenAdapter = {
  id: "watts-threshold-unweighted",
  form: "model",
  run: (golden, expected) => [
    { measure: "watts-threshold-unweighted", expected, actual: { runs: runsOf(modelCase(golden)) } },
  ],
};
