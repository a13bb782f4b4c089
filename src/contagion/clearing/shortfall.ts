// Why a node could not pay: its own gap, the cost of its default, and who did not pay it; exact, and traced to the start.
import { solveAbsorbing } from "../../model/absorbing-solve.ts";
import type { Clearing } from "./clear.ts";
import type { ClaimRank } from "./liability-network.ts";
import { canLeave } from "./pass-through.ts";
import { paidShares } from "./payment-shares.ts";

/** A claim, or what is due to outside creditors, that is not paid in full. */
export type UnpaidClaim = {
  readonly debtor: number;
  /** null: creditors outside the network. */
  readonly creditor: number | null;
  readonly rank: ClaimRank;
  readonly dueUsdBn: number;
  /** USD billions, > 0. */
  readonly unpaidUsdBn: number;
};

/** What is left unpaid, by whom to whom, by debtor, class and creditor. */
export const unpaidClaims = ({ network, payments, options }: Clearing): readonly UnpaidClaim[] => {
  const shares = paidShares(network, payments);
  return network.ids.flatMap((_id, debtor) =>
    network.classes.flatMap(({ rank, offsets, to, amount, outside }, c): UnpaidClaim[] => {
      const missing = 1 - shares[c]![debtor]!;
      if (missing <= options.tolerance) return [];
      const claim = (creditor: number | null, dueUsdBn: number): UnpaidClaim => ({
        debtor,
        creditor,
        rank,
        dueUsdBn,
        unpaidUsdBn: dueUsdBn * missing,
      });
      const row = [...amount.subarray(offsets[debtor]!, offsets[debtor + 1]!)];
      const claims = row.map((due, k) => claim(to[offsets[debtor]! + k]!, due));
      return [...claims, ...(outside[debtor]! > 0 ? [claim(null, outside[debtor]!)] : [])];
    }),
  );
};

export type ShortfallCause = {
  readonly node: number;
  /** What the node owes and does not pay, USD billions, > 0. */
  readonly shortfallUsdBn: number;
  /** Whether it defaults even if everybody else pays in full. */
  readonly fundamental: boolean;
  /** What it would lack even if everybody paid it in full. */
  readonly ownUsdBn: number;
  /** What its own default destroys (alpha, beta below 1). */
  readonly defaultCostUsdBn: number;
  /** What it lacks because others did not pay it, by debtor. */
  readonly fromDebtors: readonly {
    readonly debtor: number;
    /** What the debtor does not pay, part of which the node's margin may absorb. */
    readonly unpaidUsdBn: number;
    readonly usdBn: number;
  }[];
};

const unpaidByPair = (clearing: Clearing): readonly Map<number, number>[] => {
  const missing = clearing.network.ids.map(() => new Map<number, number>());
  for (const { debtor, creditor, unpaidUsdBn } of unpaidClaims(clearing)) {
    if (creditor === null) continue;
    missing[creditor]!.set(debtor, (missing[creditor]!.get(debtor) ?? 0) + unpaidUsdBn);
  }
  return missing;
};

/**
 * Splits the shortfall of every node that does not pay in full; the parts sum to it.
 *
 *     shortfall_i = max(0, -m_i) + cost_i + max(0, sum_j u_ji - max(0, m_i)) - what is left over
 *
 * where m_i is i's margin if all paid (e_i + claims_i - pbar_i), u_ji what j does not pay i. A margin absorbs the same
 * share of every debtor's failure, so what is left of it is split in proportion to u_ji. No cause has more weight for
 * being met first.
 */
export const shortfallCauses = (clearing: Clearing): readonly ShortfallCause[] => {
  const { network, due, payments, receipts, options } = clearing;
  const missing = unpaidByPair(clearing);
  const defaulted = clearing.waves.flat().sort((a, b) => a - b);
  return defaulted.flatMap((node): ShortfallCause[] => {
    const shortfallUsdBn = due[node]! - payments[node]!;
    if (!(shortfallUsdBn > 0)) return [];
    const assets = network.outsideAssets[node]!;
    const unpaid = [...missing[node]!.values()].reduce((sum, part) => sum + part, 0);
    const fundamental = clearing.waves[0]!.includes(node);
    const gap = Math.max(0, due[node]! - assets - receipts[node]! - unpaid);
    const ownUsdBn = fundamental ? Math.min(shortfallUsdBn, gap) : 0;
    const cost = (1 - options.alpha) * assets + (1 - options.beta) * receipts[node]!;
    const defaultCostUsdBn = Math.min(cost, shortfallUsdBn - ownUsdBn);
    const rest = shortfallUsdBn - ownUsdBn - defaultCostUsdBn;
    const scale = unpaid > 0 ? rest / unpaid : 0;
    const fromDebtors = [...missing[node]!].map(([debtor, part]) => ({
      debtor,
      unpaidUsdBn: part,
      usdBn: part * scale,
    }));
    return [{ node, shortfallUsdBn, fundamental, ownUsdBn, defaultCostUsdBn, fromDebtors }];
  });
};

export type ShortfallOrigins = {
  readonly node: number;
  /** Parts > 0; they sum to the shortfall. */
  readonly origins: readonly { readonly node: number; readonly usdBn: number }[];
};

/**
 * What of a shortfall begins with the node itself. The cost of a default goes to whoever brought it about: to the node
 * where its own gap would have sufficed, else, with the rest, to those who did not pay it.
 */
const beganHere = ({ fundamental, ownUsdBn, defaultCostUsdBn }: ShortfallCause): number =>
  fundamental ? ownUsdBn + defaultCostUsdBn : 0;

/**
 * Traces every shortfall to where it began: the nodes whose own gap it goes back to.
 *
 *     (b_i + sum_j a_ij) f_ik = b_i [i = k] + sum_j a_ij f_jk,   f_ik the share of i's shortfall that began with k
 *
 * with b_i what began with i, and a_ij what of i's shortfall j caused or, where nothing began with i, what j did not pay
 * it. Whoever defaults in a later wave is unpaid by somebody in an earlier one, so every trace ends in the first. O(d^3) for d defaulters, once per origin.
 *
 * @see Grassmann, Taksar, Heyman (1985), doi:10.1287/opre.33.5.1107
 */
export const shortfallOrigins = (causes: readonly ShortfallCause[]): readonly ShortfallOrigins[] => {
  const d = causes.length;
  const place = new Map(causes.map(({ node }, i) => [node, i]));
  const onward = new Float64Array(d * d);
  causes.forEach(({ fundamental, fromDebtors }, i) => {
    for (const { debtor, unpaidUsdBn, usdBn } of fromDebtors) {
      onward[i * d + place.get(debtor)!] = fundamental ? usdBn : unpaidUsdBn;
    }
  });
  const began = Float64Array.from(causes, beganHere);
  // Shortfalls that cause each other and nothing else are rounding, and stand for themselves.
  const ends = canLeave({ onward, exits: began });
  const exits = began.map((own, i) => (ends[i] ? own : causes[i]!.shortfallUsdBn));
  const shares = causes.map((_cause, k) => {
    const rhs = new Float64Array(d);
    rhs[k] = exits[k]!;
    return rhs[k] > 0 ? solveAbsorbing({ onward, exits, rhs }) : rhs;
  });
  return causes.map(({ node, shortfallUsdBn }, i) => ({
    node,
    origins: causes.flatMap((origin, k) => {
      const usdBn = shares[k]![i]! * shortfallUsdBn;
      return usdBn > 0 ? [{ node: origin.node, usdBn }] : [];
    }),
  }));
};
