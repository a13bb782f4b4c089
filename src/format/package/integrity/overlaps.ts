// Overlaps are mutual: if A holds the same money as B, B holds the same money as A.
import { rowFailure } from "../read-table.ts";
import type { Rule } from "./rule.ts";

export const overlaps: Rule = ({ deals }) => {
  const overlapsOf = new Map(deals.map(({ value }) => [value.id, value.overlaps]));
  return deals.flatMap(({ row, value }) =>
    value.overlaps.flatMap((other) => {
      if (other === value.id) {
        const remedy = "Take the deal's own id out of its overlaps.";
        return [{ failure: rowFailure(row, "overlaps", "a deal overlaps with itself", remedy), leavesOut: null }];
      }
      if (overlapsOf.get(other)?.includes(value.id) ?? true) return [];
      const problem = `"${other}" does not name "${value.id}" in return`;
      const remedy = `Add "${value.id}" to the overlaps of "${other}", or take "${other}" out here.`;
      return [{ failure: rowFailure(row, "overlaps", problem, remedy), leavesOut: null }];
    }),
  );
};
