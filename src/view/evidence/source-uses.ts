// What rests on each source: the deals, facts and claims that name it.
import type { Deal } from "../../model/deal.ts";
import type { Claim, Fact } from "../../model/fact.ts";
import type { Network } from "../../model/network.ts";

export type SourceUse = {
  readonly deals: readonly Deal[];
  readonly facts: readonly Fact[];
  /** Claims that were published in it. */
  readonly claims: readonly Claim[];
};

type Growing = { readonly deals: Deal[]; readonly facts: Fact[]; readonly claims: Claim[] };

/** Every source of the network, unused ones with nothing. O(deals + facts + claims + sources). */
export const sourceUses = ({ sources, deals, facts, claims }: Network): ReadonlyMap<string, SourceUse> => {
  const uses = new Map(sources.map(({ id }): [string, Growing] => [id, { deals: [], facts: [], claims: [] }]));
  for (const deal of deals) for (const id of deal.sources) uses.get(id)?.deals.push(deal);
  for (const fact of facts) for (const id of fact.sources) uses.get(id)?.facts.push(fact);
  for (const claim of claims) uses.get(claim.source)?.claims.push(claim);
  return uses;
};

/** Ids of the firms that a source's deals and facts are about. */
export const firmsOfUse = ({ deals, facts }: SourceUse): ReadonlySet<string> =>
  new Set([...deals.flatMap(({ source, target }) => [source, target]), ...facts.map(({ entity }) => entity)]);
