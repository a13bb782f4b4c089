// What deals say of other deals, after some rows may have been left out: only what can stand in a package is kept.
import type { Deal } from "../../model/deal.ts";
import type { Failure } from "../../model/with-failures.ts";
import type { BuiltDeal } from "./build-deals.ts";
import { readText } from "./cell-values.ts";
import { foreignFailure, type ForeignTable } from "./foreign-network.ts";
import { kebabOf } from "./make-ids.ts";
import type { WholeMapping } from "./resolve-mapping.ts";

type Dropped = { readonly id: string; readonly problem: string };

const notHere = "is no deal of the file";

const replacesItself = (start: string, byId: ReadonlyMap<string, Deal>): boolean => {
  const seen = new Set<string>();
  const open = [...(byId.get(start)?.supersedes ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.supersedes ?? []));
  }
  return false;
};

const looseSupersedes = (deal: Deal, byId: ReadonlyMap<string, Deal>): readonly Dropped[] => {
  const missing = deal.supersedes.filter((id) => !byId.has(id)).map((id) => ({ id, problem: notHere }));
  if (!replacesItself(deal.id, byId)) return missing;
  const known = deal.supersedes.filter((id) => byId.has(id));
  return [...missing, ...known.map((id) => ({ id, problem: "is replaced in a loop" }))];
};

const looseOverlaps = (deal: Deal, byId: ReadonlyMap<string, Deal>): readonly Dropped[] =>
  deal.overlaps.flatMap((id): Dropped[] => {
    const other = byId.get(id);
    if (other === undefined) return [{ id, problem: notHere }];
    if (id === deal.id) return [{ id, problem: "is the deal itself" }];
    return other.overlaps.includes(deal.id) ? [] : [{ id, problem: "does not name this deal in return" }];
  });

const without = (ids: readonly string[], dropped: readonly Dropped[]): readonly string[] =>
  ids.filter((id) => !dropped.some((gone) => gone.id === id));

/** What the file calls the deals: the id of the first that it calls so. */
const idsByText = (built: readonly BuiltDeal[], { edges }: WholeMapping): ReadonlyMap<string, string> =>
  new Map(
    [...built].reverse().flatMap(({ deal, row }): [string, string][] => {
      const text = edges.id === undefined ? null : readText(row.cells.get(edges.id));
      return text === null ? [] : [[text, deal.id]];
    }),
  );

/** Ids as the deals have them now: what the file calls a deal may have been changed, or taken by another. */
const inIds = ({ deal, row, filled }: BuiltDeal, idOf: ReadonlyMap<string, string>): BuiltDeal => {
  const known = (id: string): string => idOf.get(id) ?? kebabOf(id, id);
  return {
    row,
    filled,
    deal: { ...deal, supersedes: deal.supersedes.map(known), overlaps: deal.overlaps.map(known) },
  };
};

/** The deals with references that hold, and one failure for each that does not. */
export const settleReferences = (
  built: readonly BuiltDeal[],
  table: ForeignTable,
  mapping: WholeMapping,
): { readonly deals: readonly Deal[]; readonly failures: readonly Failure[] } => {
  const { edges } = mapping;
  const idOf = idsByText(built, mapping);
  const renamed = built.map((deal) => inIds(deal, idOf));
  const byId = new Map(renamed.map(({ deal }) => [deal.id, deal]));
  const failures: Failure[] = [];
  const deals = renamed.map(({ deal, row }) => {
    const drop = (field: "supersedes" | "overlaps", dropped: readonly Dropped[]): readonly string[] => {
      for (const { id, problem } of dropped) {
        const remedy = "This reference is left out, and the deal is kept.";
        failures.push(foreignFailure(table, row, edges[field] ?? field, { problem: `"${id}" ${problem}`, remedy }));
      }
      return without(deal[field], dropped);
    };
    return {
      ...deal,
      supersedes: drop("supersedes", looseSupersedes(deal, byId)),
      overlaps: drop("overlaps", looseOverlaps(deal, byId)),
    };
  });
  return { deals, failures };
};
