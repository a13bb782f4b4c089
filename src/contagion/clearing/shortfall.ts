// Why a node could not pay: its own gap, the cost of its default, and who did not pay it; exact, and traced to the start.
import type { Clearing } from "./clear.ts";
import type { ClaimRank } from "./liability-network.ts";
import { canLeave, passThrough } from "./pass-through.ts";
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
  /** What it would lack even if everybody paid it in full. */
  readonly ownUsdBn: number;
  /** What its own default destroys (alpha, beta below 1). */
  readonly defaultCostUsdBn: number;
  /** What it lacks because others did not pay it, by debtor. */
  readonly fromDebtors: readonly { readonly debtor: number; readonly usdBn: number }[];
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
    const ownUsdBn = Math.min(shortfallUsdBn, Math.max(0, due[node]! - assets - receipts[node]! - unpaid));
    const cost = (1 - options.alpha) * assets + (1 - options.beta) * receipts[node]!;
    const defaultCostUsdBn = Math.min(cost, shortfallUsdBn - ownUsdBn);
    const rest = shortfallUsdBn - ownUsdBn - defaultCostUsdBn;
    const scale = unpaid > 0 ? rest / unpaid : 0;
    const fromDebtors = [...missing[node]!].map(([debtor, part]) => ({ debtor, usdBn: part * scale }));
    return [{ node, shortfallUsdBn, ownUsdBn, defaultCostUsdBn, fromDebtors }];
  });
};

/**
 * Traces every shortfall to where it began: the node whose own gap, or whose cost of default, it goes back to.
 *
 *     S_ik = (own_i + cost_i) [i = k] + sum_j (a_ij / s_j) S_jk,   a_ij the part of i's shortfall that j caused
 *
 * Row i sums to the shortfall of i. O(d^3) for d nodes in default, and d right-hand sides.
 *
 * @returns By node in default, the origins with a part > 0.
 */
export const shortfallOrigins = (
  causes: readonly ShortfallCause[],
): readonly {
  readonly node: number;
  readonly origins: readonly { readonly node: number; readonly usdBn: number }[];
}[] => {
  const d = causes.length;
  const place = new Map(causes.map(({ node }, i) => [node, i]));
  const onward = new Float64Array(d * d);
  causes.forEach(({ fromDebtors }, i) => {
    for (const { debtor, usdBn } of fromDebtors) {
      const j = place.get(debtor)!;
      onward[j * d + i] = usdBn / causes[j]!.shortfallUsdBn;
    }
  });
  const rest = Float64Array.from({ length: d }, (_, j) => {
    let passed = 0;
    for (let i = 0; i < d; i++) passed += onward[j * d + i]!;
    return Math.max(0, 1 - passed);
  });
  // Shortfalls that only cause each other are rounding: a ring without a gap of its own clears in full.
  const leaves = canLeave({ onward, exits: rest });
  const exits = rest.map((share, j) => (leaves[j] ? share : 1));
  const parts = causes.map(({ ownUsdBn, defaultCostUsdBn }, k) => {
    const sources = new Float64Array(d);
    sources[k] = ownUsdBn + defaultCostUsdBn;
    return sources[k] > 0 ? passThrough({ onward, exits, sources }) : sources;
  });
  return causes.map(({ node }, i) => ({
    node,
    origins: causes.flatMap((origin, k) => (parts[k]![i]! > 0 ? [{ node: origin.node, usdBn: parts[k]![i]! }] : [])),
  }));
};
