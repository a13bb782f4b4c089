// Every assumption of a run with its value and reason, and what the caller changed.
import type { AssumptionValues } from "../model/assumption-values.ts";
import type { CascadeReport } from "./cascade-report.schema.ts";

/** An assumption of a run: its value, its default, and why. */
export type AssumptionUsed = CascadeReport["assumptions"][number];

/** One entry per assumption, then one per narrower override, in the form `id@scope`. */
export const assumptionsUsed = ({ assumptions, overrides }: AssumptionValues): AssumptionUsed[] => {
  const entry = (key: string): AssumptionUsed[] => {
    const assumption = assumptions.get(key.split("@")[0]!);
    if (assumption === undefined) return [];
    const value = overrides[key] ?? assumption.default;
    const overridden = overrides[key] !== undefined && value !== assumption.default;
    return [{ id: key, value, default: assumption.default, overridden, reason: assumption.reason }];
  };
  const scoped = Object.keys(overrides).filter((key) => key.includes("@"));
  return [...assumptions.keys(), ...scoped].flatMap(entry);
};
