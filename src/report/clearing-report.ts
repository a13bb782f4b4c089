// Who can pay what falls due, as the one plain result that the CLI and the API read.
import { clear, type Clearing } from "../contagion/clearing/clear.ts";
import { horizonBooks, isPledge, type HorizonBooks } from "../contagion/clearing/horizon-books.ts";
import { paidShares } from "../contagion/clearing/payment-shares.ts";
import { shortfallCauses, shortfallOrigins, unpaidClaims } from "../contagion/clearing/shortfall.ts";
import { formatDay } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";
import { assumptionsUsed } from "./assumptions-used.ts";
import { assumptionsOfClearing, completeRequest, type ClearingRequest } from "./clearing-request.ts";
import type { ClearingCause, ClearingNode, ClearingReport, ClearingUnpaid } from "./clearing-report.schema.ts";

/** What counts as due; every surface says it with the figures. */
const scope =
  "a commitment is not a debt: of each deal only what falls due between the as-of date and the end of the horizon is " +
  "owed here, delivered and paid evenly over its term; loans and bonds are repaid on their last day, without interest; " +
  "guarantees are left out";

type Run = { readonly books: HorizonBooks; readonly clearing: Clearing };

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

const byAmount = <T extends { readonly id: string; readonly usdBn: number }>(parts: T[]): T[] =>
  parts.sort((a, b) => b.usdBn - a.usdBn || (a.id < b.id ? -1 : 1));

const isIn = (defaulted: readonly (readonly number[])[], v: number): number | null => {
  const wave = defaulted.findIndex((nodes) => nodes.includes(v));
  return wave === -1 ? null : wave;
};

/** A defaulter has nothing left: what it has and does not pay is the cost of its default. */
const leftOver = ({ network, netWorth, waves }: Clearing, v: number): number | null => {
  if (network.outsideAssets[v] === Infinity) return null;
  return isIn(waves, v) === null ? Math.max(0, netWorth[v]!) : 0;
};

const nodeEntries = ({ books, clearing }: Run): ClearingNode[] => {
  const { network, due, payments, receipts, waves } = clearing;
  const owedTo = new Map<string, number>();
  const pledged = new Map<string, number>();
  for (const obligation of books.obligations) {
    const { debtor, creditor, dueUsdBn } = obligation;
    owedTo.set(creditor, (owedTo.get(creditor) ?? 0) + dueUsdBn);
    if (isPledge(obligation)) pledged.set(debtor, (pledged.get(debtor) ?? 0) + dueUsdBn);
  }
  return books.means
    .map(({ id, stated, given, usdBn }, v): ClearingNode => {
      const outside = sum(network.classes.map((claims) => claims.outside[v]!));
      return {
        id,
        meansUsdBn: usdBn,
        meansGiven: given,
        cashUsdBn: stated?.cashUsdBn ?? null,
        incomeUsdBn: stated?.incomeUsdBn ?? null,
        meansFrom: (stated?.parts ?? []).map((part) => ({ ...part })),
        incomeMissingYears: [...(stated?.missingYears ?? [])],
        dueUsdBn: due[v]!,
        outsideDueUsdBn: outside,
        pledgedUsdBn: pledged.get(id) ?? 0,
        claimsUsdBn: owedTo.get(id) ?? 0,
        receivedUsdBn: receipts[v]!,
        paidUsdBn: payments[v]!,
        shortfallUsdBn: due[v]! - payments[v]!,
        recovery: due[v]! > 0 ? payments[v]! / due[v]! : null,
        leftUsdBn: leftOver(clearing, v),
        wave: isIn(waves, v),
      };
    })
    .filter(({ dueUsdBn, claimsUsdBn }) => dueUsdBn > 0 || claimsUsdBn > 0)
    .sort((a, b) => b.shortfallUsdBn - a.shortfallUsdBn || b.dueUsdBn - a.dueUsdBn || (a.id < b.id ? -1 : 1));
};

const unpaidEntries = ({ books, clearing }: Run): ClearingUnpaid[] => {
  const { network, payments, options } = clearing;
  const shares = paidShares(network, payments);
  const indexOf = new Map(network.ids.map((id, v) => [id, v]));
  const classOf = (junior: boolean): number =>
    network.classes.findIndex(({ rank }) => rank === (junior ? "junior" : "senior"));
  const deals = books.obligations.flatMap((obligation): ClearingUnpaid[] => {
    const { deal, kind, debtor, creditor, dueUsdBn } = obligation;
    const missing = 1 - shares[classOf(isPledge(obligation))]![indexOf.get(debtor)!]!;
    if (missing <= options.tolerance) return [];
    return [{ deal, kind, from: debtor, to: creditor, dueUsdBn, unpaidUsdBn: dueUsdBn * missing }];
  });
  const outside = unpaidClaims(clearing)
    .filter(({ creditor }) => creditor === null)
    .map(({ debtor, dueUsdBn, unpaidUsdBn }): ClearingUnpaid => {
      return { deal: null, kind: null, from: network.ids[debtor]!, to: null, dueUsdBn, unpaidUsdBn };
    });
  return [...deals, ...outside].sort((a, b) => b.unpaidUsdBn - a.unpaidUsdBn);
};

const causeEntries = ({ clearing }: Run): ClearingCause[] => {
  const { ids } = clearing.network;
  const causes = shortfallCauses(clearing);
  const origins = new Map(shortfallOrigins(causes).map(({ node, origins: parts }) => [node, parts]));
  return causes
    .map(({ node, shortfallUsdBn, ownUsdBn, defaultCostUsdBn, fromDebtors }) => ({
      id: ids[node]!,
      shortfallUsdBn,
      ownUsdBn,
      defaultCostUsdBn,
      fromDebtors: byAmount(fromDebtors.map(({ debtor, usdBn }) => ({ id: ids[debtor]!, usdBn }))),
      origins: byAmount(origins.get(node)!.map(({ node: origin, usdBn }) => ({ id: ids[origin]!, usdBn }))),
    }))
    .sort((a, b) => b.shortfallUsdBn - a.shortfallUsdBn);
};

/** What defaulters have and nobody gets. */
const defaultCost = ({ network, payments, receipts, waves }: Clearing): number =>
  sum(waves.flat().map((v) => Math.max(0, network.outsideAssets[v]! + receipts[v]! - payments[v]!)));

/**
 * Clears what falls due from the as-of date to the end of a horizon: who can pay, who is short by how much, in which
 * order the money runs out, who is not paid, and why.
 *
 * @throws InvalidInputError for a horizon that is over, a share out of bounds, or an assumption that does not bear on
 *   it; NotFoundError for an unknown node.
 */
export const clearingReport = (network: Network, request: ClearingRequest = {}): ClearingReport => {
  const { asOf, horizon, values, seeds, books: asked, options } = completeRequest(network, request);
  const books = horizonBooks(asOf, asked);
  const clearing = clear(books.network, options);
  const run = { books, clearing };
  const nodes = nodeEntries(run);
  const termAssumed = books.obligations.filter((due) => due.termAssumed).map(({ deal }) => deal);
  return {
    network: network.name,
    asOf: asOf.asOf,
    horizon,
    horizonEnd: formatDay(asked.to - 1),
    scope,
    seeds: seeds.map((seed) => ({ ...seed })),
    conventions: { ...options, income: asked.income, pledges: asked.pledges, outside: asked.outsideRank },
    dueUsdBn: sum(clearing.due),
    paidUsdBn: sum(clearing.payments),
    shortfallUsdBn: sum(nodes.map(({ shortfallUsdBn }) => shortfallUsdBn)),
    defaultCostUsdBn: defaultCost(clearing),
    residualUsdBn: clearing.residual,
    waves: clearing.waves.map((wave) => wave.map((v) => books.network.ids[v]!)),
    nodes,
    unpaid: unpaidEntries(run),
    causes: causeEntries(run),
    payInFullAssumed: nodes.filter((node) => node.meansUsdBn === null && node.dueUsdBn > 0).map(({ id }) => id),
    undisclosedDeals: [...undisclosedDeals(asOf)],
    withoutMaturity: [...books.withoutMaturity],
    withoutSchedule: [...books.withoutSchedule],
    termAssumed,
    assumptions: assumptionsUsed(values).filter(({ id }) => assumptionsOfClearing.includes(id)),
  };
};
