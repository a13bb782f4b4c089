// How hard a firm is to replace: the bigger it is beside what is left of its market, the more its buyers lose by it.
import type { SupplyChain } from "./supply-chain.ts";

/** Per firm, the part of its lost deliveries that nobody makes up for, given the losses so far; [n], in [0, 1]. */
export type Irreplaceability = (losses: Float64Array) => Float64Array;

/** Nobody steps in: the whole of every lost delivery is missing. */
export const withoutSubstitution =
  ({ firms }: SupplyChain): Irreplaceability =>
  () =>
    new Float64Array(firms.length).fill(1);

/**
 * Firms of one market step in for each other as far as they still produce:
 *
 *     sigma_i = min(1, s_out_i / sum over m of i's market of (1 - loss_m) s_out_m),   1 where nothing is left
 */
export const substitution = ({ firms, sold }: SupplyChain): Irreplaceability => {
  const names = [...new Set(firms.map(({ market, sector }) => market ?? sector))];
  const index = new Map(names.map((name, k) => [name, k]));
  const marketOf = Uint32Array.from(firms, ({ market, sector }) => index.get(market ?? sector)!);
  return (losses) => {
    const left = new Float64Array(names.length);
    losses.forEach((loss, i) => (left[marketOf[i]!]! += (1 - loss) * sold[i]!));
    return sold.map((sales, i) => {
      const others = left[marketOf[i]!]!;
      return sales < others ? sales / others : 1;
    });
  };
};
