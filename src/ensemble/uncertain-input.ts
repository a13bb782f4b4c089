// What a scenario draws: the assumptions and deal amounts for which the package gives more than one possible value.
import type { NumericAssumption } from "../model/assumption.ts";
import { assumptionValues } from "../model/assumption-values.ts";
import type { Deal } from "../model/deal.ts";
import { InvalidInputError } from "../model/errors.ts";
import { unknownName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import { checkShape, quantile, type DistributionShape } from "./distribution.ts";

export type UncertainInput = {
  /** Assumption id or deal id. */
  readonly id: string;
  readonly kind: "assumption" | "deal-amount";
  /** For people: the id of an assumption, or who pays whom in a deal. */
  readonly label: string;
  /** In the assumption's unit, or USD billions. */
  readonly shape: DistributionShape;
};

export type InputChoice = {
  /** All assumptions with a range (the default), none, or those with these ids. */
  readonly assumptions?: boolean | readonly string[];
  /** Whether deal amounts are drawn between the lowest and the highest that the sources state; default false. */
  readonly amounts?: boolean;
};

/** The numbers nearest to 0 and 1 that a draw can bring. */
const extremes = [2 ** -53, 1 - 2 ** -53] as const;

const hasRange = ({ kind, low, high }: DistributionShape): boolean => kind !== "fixed" && low < high;

const shapeOf = ({ distribution, default: mode, low, high }: NumericAssumption): DistributionShape => ({
  kind: distribution,
  low,
  mode,
  high,
});

/** A distribution whose every draw is a value that the assumption may take. */
const checkDraws = (network: Network, { id, shape }: UncertainInput): void => {
  checkShape(shape, `assumption ${id}`);
  for (const u of extremes) assumptionValues(network, { [id]: quantile(shape, u) });
};

const assumptionInputs = (network: Network, choice: boolean | readonly string[]): UncertainInput[] => {
  if (choice === false) return [];
  const inputs = network.assumptions.flatMap((assumption): UncertainInput[] => {
    if (assumption.type !== "number") return [];
    const { id } = assumption;
    return [{ id, kind: "assumption", label: id, shape: shapeOf(assumption) }];
  });
  const uncertain = inputs.filter(({ shape }) => hasRange(shape));
  const wanted = choice === true ? uncertain.map(({ id }) => id) : choice;
  for (const id of wanted) checkWanted(network, uncertain, id);
  const chosen = uncertain.filter(({ id }) => wanted.includes(id));
  for (const input of chosen) checkDraws(network, input);
  return chosen;
};

const checkWanted = (network: Network, uncertain: readonly UncertainInput[], id: string): void => {
  if (uncertain.some((input) => input.id === id)) return;
  if (network.assumptions.some((assumption) => assumption.id === id)) {
    throw new InvalidInputError(`assumption ${id}: it is fixed or has no range, so there is nothing to draw.`);
  }
  throw unknownName(
    "assumptions",
    "assumption",
    id,
    uncertain.map((input) => input.id),
  );
};

/** Triangular between what the sources state, with the peak at the amount in use; an end that nobody states is that amount. */
const amountInput = ({ id, source, target, amountUsdBn, ...deal }: Deal): UncertainInput[] => {
  if (amountUsdBn === null) return [];
  const low = Math.min(amountUsdBn, deal.amountLowUsdBn ?? amountUsdBn);
  const high = Math.max(amountUsdBn, deal.amountHighUsdBn ?? amountUsdBn);
  if (low === high) return [];
  const shape: DistributionShape = { kind: "triangular", low, mode: amountUsdBn, high };
  return [{ id, kind: "deal-amount", label: `${source} to ${target} (${id})`, shape }];
};

/**
 * The uncertain inputs in the package's order, assumptions first. All are drawn independently of one another.
 *
 * An undisclosed amount stays undisclosed even where a bound is known: it is not drawn. Deals that are not in force on a
 * scenario's date are in the list and without effect there.
 *
 * @throws NotFoundError for an unknown assumption; InvalidInputError for one without a range, or whose distribution
 *   can leave the values that it may take.
 */
export const uncertainInputs = (network: Network, choice: InputChoice = {}): readonly UncertainInput[] => [
  ...assumptionInputs(network, choice.assumptions ?? true),
  ...(choice.amounts === true ? network.deals.flatMap(amountInput) : []),
];
