// The filter of the page: its conditions in words, where it applies, and the way to change it.
import { isEveryDeal, type DealFilter } from "../../src/view/deal-filter.ts";
import { filterConditions, type FilterCondition } from "../../src/view/filter-conditions.ts";
import { filterScope, type FilterScope } from "../../src/view/filter-scope.ts";
import { usePage } from "../page.ts";
import type { Move } from "../state/address.ts";

export type PageFilter = {
  readonly filter: DealFilter;
  readonly isActive: boolean;
  readonly conditions: readonly FilterCondition[];
  readonly scope: FilterScope;
  readonly set: (filter: DealFilter, move?: Move) => void;
};

export const useFilter = (): PageFilter => {
  const { state, index, go } = usePage();
  const { filter } = state;
  return {
    filter,
    isActive: !isEveryDeal(filter),
    conditions: filterConditions(filter, index.network.nodeKinds),
    scope: filterScope(state),
    set: (next, move) => go({ ...state, filter: next }, move),
  };
};
