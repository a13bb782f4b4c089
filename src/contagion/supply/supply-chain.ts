// Firms and what they sell to each other: the network that supply cascades run on.
import { InvalidInputError } from "../../model/errors.ts";
import { project, type Projection } from "../../model/projection.ts";
import { strengthsOf } from "../../model/strengths.ts";

export type Firm = {
  readonly id: string;
  /** Firms of one sector make the same kind of input. */
  readonly sector: string;
  /** Firms of one market replace each other's deliveries; default: the sector. */
  readonly market?: string;
  /** All its sales, also to buyers outside the network; null: the links are all its sales. In the unit of the links. */
  readonly revenue?: number | null;
  /** All its costs, also of inputs from outside; null: the links are all its costs. In the unit of the links. */
  readonly cost?: number | null;
};

/** `supplier` sells `amount` to `buyer` in the period that the whole network is about: a flow, never a stock. */
export type SupplyLink = { readonly supplier: string; readonly buyer: string; readonly amount: number };

export type SupplyChain = {
  readonly firms: readonly Firm[];
  /** W: row i holds what firm i sells, to whom; links of a pair summed, sales to oneself dropped. */
  readonly sales: Projection;
  /** [n], s_out: what each firm sells in the network. */
  readonly sold: Float64Array;
  /** [n], s_in: what each firm buys in the network. */
  readonly bought: Float64Array;
  /** [n], what each firm sells in all: its revenue where known, else `sold`. */
  readonly revenue: Float64Array;
  /** [n], what each firm spends in all: its cost where known, else `bought`. */
  readonly cost: Float64Array;
};

/** A total may fall short of its parts by the rounding of a sum. */
const rounding = 1e-9;

const totals = (
  firms: readonly Firm[],
  parts: Float64Array,
  what: "revenue" | "cost",
  partsName: "sales" | "purchases",
): Float64Array =>
  parts.map((part, i) => {
    const total = firms[i]![what] ?? null;
    if (total === null) return part;
    if (Number.isFinite(total) && total >= part * (1 - rounding)) return Math.max(total, part);
    throw new InvalidInputError(
      `supplyChain: the ${what} of "${firms[i]!.id}" must be at least its ${partsName} in the network, ${part}, got ${total}. Correct it, or leave it unknown.`,
    );
  });

const checkFirms = (firms: readonly Firm[]): void => {
  const known = new Set<string>();
  for (const { id } of firms) {
    if (known.has(id)) throw new InvalidInputError(`supplyChain: firm "${id}" stands twice. Keep one of them.`);
    known.add(id);
  }
};

/**
 * Collects firms and links. Cost O(n + m log m).
 *
 * @throws InvalidInputError for a firm that stands twice, a link of an unknown firm, an amount that is negative or no
 *   number, or a revenue or cost below what the links add up to.
 */
export const supplyChain = (firms: readonly Firm[], links: readonly SupplyLink[]): SupplyChain => {
  checkFirms(firms);
  const sales = project(
    firms.map(({ id }) => id),
    links.map(({ supplier, buyer, amount }) => ({ source: supplier, target: buyer, amount })),
  );
  const { paid: sold, received: bought } = strengthsOf(sales);
  return {
    firms,
    sales,
    sold,
    bought,
    revenue: totals(firms, sold, "revenue", "sales"),
    cost: totals(firms, bought, "cost", "purchases"),
  };
};
