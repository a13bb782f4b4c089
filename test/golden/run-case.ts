// One case through the adapters: each of its measures passed, failed or not implemented.
import { adapters } from "./adapters/index.ts";
import { differences, type Difference } from "./compare.ts";
import { notImplemented, type GoldenAdapter, type Part } from "./golden-adapter.ts";
import type { GoldenCase } from "./golden-case.ts";

export type Outcome = {
  readonly measure: string;
  readonly status: "passed" | "failed" | "not implemented";
  readonly differences: readonly Difference[];
};

type Task = { readonly measure: string; readonly expected: unknown; readonly adapter: GoldenAdapter | undefined };

const tasksOf = (golden: GoldenCase): readonly Task[] => {
  const adapterOf = (id: string) => adapters.find((adapter) => adapter.form === golden.form && adapter.id === id);
  if (golden.form === "model") {
    return [{ measure: golden.model, expected: golden.expected, adapter: adapterOf(golden.model) }];
  }
  return Object.entries(golden.expected)
    .filter(([measure]) => !golden.params.skip?.includes(measure))
    .map(([measure, expected]) => ({ measure, expected, adapter: adapterOf(measure) }));
};

const judge = ({ measure, expected, actual }: Part, golden: GoldenCase): Outcome => {
  if (actual === notImplemented) return { measure, status: "not implemented", differences: [] };
  const found = differences(expected, actual, golden.tolerance);
  return { measure, status: found.length === 0 ? "passed" : "failed", differences: found };
};

/** An adapter that throws has failed its measure: the product could not do what the case asks. */
const run = ({ measure, expected, adapter }: Task, golden: GoldenCase): readonly Outcome[] => {
  if (adapter === undefined) return [{ measure, status: "not implemented", differences: [] }];
  try {
    return adapter.run(golden, expected).map((part) => judge(part, golden));
  } catch (error) {
    const thrown = { path: "", expected: "an answer", actual: String(error) };
    return [{ measure, status: "failed", differences: [thrown] }];
  }
};

export const runCase = (golden: GoldenCase): readonly Outcome[] => tasksOf(golden).flatMap((task) => run(task, golden));
