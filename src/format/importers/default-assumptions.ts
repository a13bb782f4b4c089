// The assumptions of an imported network: the models ask for them, and no foreign file has them.
import type { Assumption, Distribution } from "../../model/assumption.ts";

type Row = readonly [
  id: string,
  value: number,
  low: number,
  high: number,
  unit: string,
  shape: Distribution,
  why: string,
];

const numbers: readonly Row[] = [
  ["order-loss.margin", 0.3, 0.1, 0.6, "share", "triangular", "A seller loses the margin of a cancelled order."],
  ["order-loss.relet", 0.5, 0, 0.9, "share", "triangular", "Half of what is freed finds another customer."],
  ["write-down.equity", 1, 0.5, 1, "share", "triangular", "Shareholders stand last."],
  ["write-down.convertible", 0.9, 0.4, 1, "share", "triangular", "Convertibles rank just above shares."],
  ["write-down.debt", 0.6, 0.2, 0.9, "share", "triangular", "A recovery of 40 percent is the usual convention."],
  ["write-down.warrant", 1, 0.5, 1, "share", "triangular", "A right to shares of a failed firm is worthless."],
  ["funding-withdrawal.replacement", 0.5, 0, 1, "share", "uniform", "Half of the money withdrawn is replaced."],
  ["supply-loss.switching-cost", 0.1, 0, 0.3, "share", "triangular", "Moving costs a tenth of the open contract."],
  ["term.commitment-years", 5, 3, 10, "years", "triangular", "Purchases without an end run five years."],
  ["term.funding-years", 0, 0, 3, "years", "uniform", "Funding without an end is paid at once."],
  ["buffer.market-value-share", 0.2, 0.1, 0.4, "share", "triangular", "A fifth of market value can be lost."],
  ["buffer.valuation-share", 0.2, 0.1, 0.4, "share", "triangular", "A fifth of the last valuation can be lost."],
  ["buffer.aum-share", 0.05, 0.01, 0.15, "share", "triangular", "Most assets under management are clients'."],
  ["guarantee.own-use", 0, 0, 1, "share", "uniform", "A guarantor cannot use what it has to buy."],
];

/** The first option is the default. */
const choices: readonly (readonly [id: string, options: readonly [string, string], why: string])[] = [
  ["stake-basis", ["cost", "carrying"], "stakes are written down from cost."],
  ["guarantee.split", ["together", "alone"], "a guarantee of several firms is shared as if all failed together."],
];

/** The defaults and ranges of the shipped network; none of them is about the imported one. */
export const defaultAssumptions: readonly Assumption[] = [
  ...numbers.map(([id, value, low, high, unit, distribution, why]): Assumption => ({
    ...{ id, type: "number", default: value, low, high, unit, distribution },
    reason: `An assumption of the shipped network, not of the imported file: ${why}`,
  })),
  ...choices.map(([id, options, why]): Assumption => ({
    ...{ id, type: "choice", default: options[0], options, distribution: "fixed" },
    reason: `An assumption of the shipped network, not of the imported file: ${why}`,
  })),
];
