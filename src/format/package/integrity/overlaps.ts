// Overlaps are mutual: if A holds the same money as B, B holds the same money as A.
import { usable, type Finding, type Rule } from "./rule.ts";

export const overlaps: Rule = ({ domain: { deals } }) => {
  const overlapsOf = new Map(deals.map(({ value }) => [value.id, value.overlaps]));
  return deals.flatMap(({ row, value: { id, overlaps: others } }) =>
    others.flatMap((other): Finding[] => {
      if (other === id) {
        return [usable(row, "overlaps", "a deal overlaps with itself", "Take the deal's own id out of its overlaps.")];
      }
      if (overlapsOf.get(other)?.includes(id) ?? true) return [];
      const remedy = `Add "${id}" to the overlaps of "${other}", or take "${other}" out here.`;
      return [usable(row, "overlaps", `"${other}" does not name "${id}" in return`, remedy)];
    }),
  );
};
