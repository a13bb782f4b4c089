// The default of a choice is one of its options.
import { unusable, type Rule } from "./rule.ts";

export const assumptionOptions: Rule = ({ domain: { assumptions } }) =>
  assumptions.flatMap(({ row, value }) => {
    if (value.type === "number" || value.options.includes(value.default)) return [];
    const problem = `"${value.default}" is none of the options ${value.options.join(", ")}`;
    return [unusable(row, "default", problem, "Name one of them.")];
  });
