// An id stands once in its table, whether or not the package's schema says so.
import type { Entry } from "../tables.ts";
import { unusable, type Finding, type Rule } from "./rule.ts";

const repeatedIn = (entries: readonly Entry<{ readonly id: string }>[]): Finding[] => {
  const lineOf = new Map<string, number>();
  return entries.flatMap(({ row, value: { id } }) => {
    const first = lineOf.get(id);
    if (first !== undefined) {
      return [unusable(row, "id", `"${id}" stands already in line ${first}`, "Rename one, or take it out.")];
    }
    lineOf.set(id, row.line);
    return [];
  });
};

export const duplicateIds: Rule = ({ domain }) => Object.values(domain).flatMap((entries) => repeatedIn(entries));
