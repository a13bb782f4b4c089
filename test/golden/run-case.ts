// One case through the adapters: each of its measures passed, failed or not implemented.
import { adapters } from "./adapters/index.ts";
import { differences, type Difference } from "./compare.ts";
import { notImplemented, type Part } from "./golden-adapter.ts";
import type { GoldenCase } from "./golden-case.ts";

export type Outcome = {
  readonly measure: string;
  readonly status: "passed" | "failed" | "not implemented";
  readonly differences: readonly Difference[];
};

const partsOf = (golden: GoldenCase): readonly Part[] => {
  const adapterOf = (id: string) => adapters.find((adapter) => adapter.form === golden.form && adapter.id === id);
  if (golden.form === "model") {
    const missing = { measure: golden.model, expected: golden.expected, actual: notImplemented };
    return adapterOf(golden.model)?.run(golden, golden.expected) ?? [missing];
  }
  return Object.entries(golden.expected)
    .filter(([measure]) => !golden.params.skip?.includes(measure))
    .flatMap(
      ([measure, expected]) =>
        adapterOf(measure)?.run(golden, expected) ?? [{ measure, expected, actual: notImplemented }],
    );
};

export const runCase = (golden: GoldenCase): readonly Outcome[] =>
  partsOf(golden).map(({ measure, expected, actual }): Outcome => {
    if (actual === notImplemented) return { measure, status: "not implemented", differences: [] };
    const found = differences(expected, actual, golden.tolerance);
    return { measure, status: found.length === 0 ? "passed" : "failed", differences: found };
  });
