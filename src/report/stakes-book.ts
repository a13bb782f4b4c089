// The matrix of known shares with what each company is worth: what the stakes report computes on.
import { companyValue, type CompanyValue } from "../contagion/stakes/company-value.ts";
import { crossHoldings, type CrossHoldings } from "../contagion/stakes/cross-holdings.ts";
import type { OwnedShare } from "../contagion/stakes/ownership.ts";
import type { Network } from "../model/network.ts";

/** Ids, holdings and values in the network's order; an unknown value is infinite here: its shares cannot run out. */
export type Book = {
  readonly holdings: CrossHoldings;
  readonly values: readonly (CompanyValue | null)[];
  readonly worth: Float64Array;
};

export const bookOf = (network: Network, shares: readonly OwnedShare[], day: number): Book => {
  const ids = network.nodes.map(({ id }) => id);
  const values = ids.map((id) => companyValue(network.facts, id, day));
  const indexed = shares.map(({ holder, company, share }) => ({
    holder: ids.indexOf(holder),
    company: ids.indexOf(company),
    share,
  }));
  const worth = Float64Array.from(values, (value) => value?.usdBn ?? Infinity);
  return { holdings: crossHoldings(ids, indexed), values, worth };
};
