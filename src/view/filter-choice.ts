// Moves of a filter by its legend: a kind leaves or comes back, or only that kind stays.
import { dealKinds, type DealKind } from "../model/deal.ts";
import type { NodeKind } from "../model/node.ts";
import type { DealFilter } from "./deal-filter.ts";

/** Null is everything: a choice of all, or of none, is no choice. */
const choice = <T>(chosen: readonly T[], all: readonly T[]): readonly T[] | null => {
  const kept = all.filter((item) => chosen.includes(item));
  return kept.length === 0 || kept.length === all.length ? null : kept;
};

/** Leaves items out, or brings them back where one of them is out. The last ones to go bring everything back. */
const toggled = <T>(chosen: readonly T[] | null, items: readonly T[], all: readonly T[]): readonly T[] | null => {
  const before = chosen ?? all;
  const isShown = items.every((item) => before.includes(item));
  return choice(isShown ? before.filter((item) => !items.includes(item)) : [...before, ...items], all);
};

/** Keeps these items alone; where they are alone already, everything comes back. */
const only = <T>(chosen: readonly T[] | null, items: readonly T[], all: readonly T[]): readonly T[] | null => {
  const isAlone = chosen !== null && chosen.length === items.length && items.every((item) => chosen.includes(item));
  return isAlone ? null : choice(items, all);
};

const ids = (kinds: readonly NodeKind[]): readonly string[] => kinds.map(({ id }) => id);

/** @param items Kinds of one row of the legend. */
export const toggleNodeKinds = (
  filter: DealFilter,
  items: readonly string[],
  kinds: readonly NodeKind[],
): DealFilter => ({ ...filter, nodeKinds: toggled(filter.nodeKinds, items, ids(kinds)) });

export const onlyNodeKinds = (
  filter: DealFilter,
  items: readonly string[],
  kinds: readonly NodeKind[],
): DealFilter => ({ ...filter, nodeKinds: only(filter.nodeKinds, items, ids(kinds)) });

export const toggleDealKind = (filter: DealFilter, kind: DealKind): DealFilter => ({
  ...filter,
  dealKinds: toggled(filter.dealKinds, [kind], dealKinds),
});

export const onlyDealKind = (filter: DealFilter, kind: DealKind): DealFilter => ({
  ...filter,
  dealKinds: only(filter.dealKinds, [kind], dealKinds),
});

/** Whether a row of the legend is shown: all its kinds pass. */
export const showsNodeKinds = ({ nodeKinds }: DealFilter, items: readonly string[]): boolean =>
  nodeKinds === null || items.every((item) => nodeKinds.includes(item));

export const showsDealKind = ({ dealKinds: chosen }: DealFilter, kind: DealKind): boolean =>
  chosen === null || chosen.includes(kind);
