// Funding that its recipient is taken to have to spend with a named payee: credits, vendor finance, paired deals.
import type { Tie } from "../circularity/mixing-books.ts";
import { InvalidInputError } from "../model/errors.ts";
import { unknownName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import type { DealFlow } from "./money-flows.ts";
import { findNode } from "./seed.ts";

/** An assumption about one deal; no row of the data says it. */
export type TiedDeal = {
  /** Id of a funding deal. */
  readonly deal: string;
  /** Id or name of the node that its recipient must spend it with. */
  readonly payee: string;
};

/**
 * Reads `DEAL=PAYEE`.
 *
 * @throws InvalidInputError when there is no `=`, or nothing before or after it.
 */
export const parseTied = (text: string): TiedDeal => {
  const equals = text.indexOf("=");
  const [deal, payee] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  if (equals > 0 && deal !== "" && payee !== "") return { deal, payee };
  throw new InvalidInputError(`tied: expected DEAL=PAYEE, as in microsoft-openai-2019-2023=microsoft, got "${text}".`);
};

/**
 * @throws NotFoundError for an unknown deal or node; InvalidInputError for a deal that is no funding, a payee that is its
 *   recipient, or a deal named twice.
 */
export const checkTied = (network: Network, tied: readonly TiedDeal[]): readonly TiedDeal[] =>
  tied.map(({ deal: id, payee }, i) => {
    const deal = network.deals.find((candidate) => candidate.id === id);
    if (deal === undefined) {
      throw unknownName(
        "tied",
        "deal",
        id,
        network.deals.map((candidate) => candidate.id),
      );
    }
    if (deal.kind !== "funding")
      throw new InvalidInputError(`tied: "${id}" is no funding. Name a deal that gives money.`);
    if (tied.findIndex((other) => other.deal === id) !== i) {
      throw new InvalidInputError(`tied: "${id}" is named twice. Give it one payee.`);
    }
    const node = findNode(network, payee);
    if (node === deal.target) {
      throw new InvalidInputError(
        `tied: "${node}" is the recipient of "${id}". Name whom it must spend the money with.`,
      );
    }
    return { deal: id, payee: node };
  });

/** A tie and the deal that it comes from. */
export type DealTie = Tie & { readonly deal: string };

/**
 * The ties among some flows, each as large as its deal, but no larger than what is left of the recipient's orders from
 * the payee: what exceeds them stays free. Deals that move nothing here tie nothing.
 *
 * @param tied Checked: ids throughout.
 */
export const tiesOf = (flows: readonly DealFlow[], tied: readonly TiedDeal[]): readonly DealTie[] => {
  const taken = new Map<string, number>();
  return tied.flatMap(({ deal: id, payee }): DealTie[] => {
    const flow = flows.find(({ deal }) => deal.id === id);
    if (flow === undefined) return [];
    const { source, target } = flow.deal;
    const pair = `${target} ${payee}`;
    const owed = flows
      .filter(({ deal }) => deal.kind === "commitment" && deal.source === target && deal.target === payee)
      .reduce((sum, { amount }) => sum + amount, 0);
    const left = owed - (taken.get(pair) ?? 0);
    const amount = Math.min(flow.amount, left);
    taken.set(pair, (taken.get(pair) ?? 0) + amount);
    return amount > 0 ? [{ deal: id, source, target, payee, amount }] : [];
  });
};
