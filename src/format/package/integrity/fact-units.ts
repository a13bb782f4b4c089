// A fact is in the unit of its metric.
import { unusable, type Rule } from "./rule.ts";

export const factUnits: Rule = ({ domain: { facts, metrics } }) => {
  const unitOf = new Map(metrics.map(({ value }) => [value.id, value.unit]));
  return facts.flatMap(({ row, value: { metric, unit } }) => {
    const expected = unitOf.get(metric);
    if (expected === undefined || expected === unit) return [];
    return [unusable(row, "unit", `${metric} is measured in ${expected}, not ${unit}`, "Convert the figure.")];
  });
};
