// No deal replaces itself, directly or by way of others.
import type { Deal } from "../../../model/deal.ts";
import { unusable, type Rule } from "./rule.ts";

const leadsBackTo = (start: string, deals: ReadonlyMap<string, Deal>): boolean => {
  const seen = new Set<string>();
  const open = [...(deals.get(start)?.supersedes ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(deals.get(id)?.supersedes ?? []));
  }
  return false;
};

export const supersession: Rule = ({ domain: { deals } }) => {
  const byId = new Map(deals.map(({ value }) => [value.id, value]));
  return deals
    .filter(({ value }) => leadsBackTo(value.id, byId))
    .map(({ row, value: { id } }) =>
      unusable(row, "supersedes", `"${id}" replaces itself in a loop`, "Break the loop at the older deal."),
    );
};
