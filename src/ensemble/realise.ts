// From drawn values to a network and overrides: what one scenario computes with.
import type { AssumptionOverrides } from "../model/assumption-values.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import type { UncertainInput } from "./uncertain-input.ts";

export type Realisation = { readonly network: Network; readonly overrides: AssumptionOverrides };

/** Values by id of the inputs of one kind. */
const valuesOf = (
  inputs: readonly UncertainInput[],
  values: ArrayLike<number>,
  kind: UncertainInput["kind"],
): ReadonlyMap<string, number> =>
  new Map(inputs.flatMap((input, i) => (input.kind === kind ? [[input.id, values[i]!] as const] : [])));

/**
 * The network with the drawn deal amounts, and the drawn assumptions as overrides. What no input names stays as it is;
 * without a drawn amount the network is the given one.
 *
 * @param values One per input, in the inputs' order and units.
 * @throws InvalidInputError for another number of values, or one that is not finite or below zero.
 */
export const realise = (
  network: Network,
  inputs: readonly UncertainInput[],
  values: ArrayLike<number>,
): Realisation => {
  if (values.length !== inputs.length) {
    throw new InvalidInputError(`realise: expected ${inputs.length} values, one per input, got ${values.length}.`);
  }
  const invalid = inputs.findIndex((_input, i) => !(Number.isFinite(values[i]) && values[i]! >= 0));
  if (invalid !== -1) {
    throw new InvalidInputError(
      `realise: "${inputs[invalid]!.id}" needs a finite value >= 0, got ${String(values[invalid])}.`,
    );
  }
  const amounts = valuesOf(inputs, values, "deal-amount");
  const overrides = Object.fromEntries(valuesOf(inputs, values, "assumption"));
  if (amounts.size === 0) return { network, overrides };
  const deals = network.deals.map((deal) => {
    const amountUsdBn = amounts.get(deal.id);
    return amountUsdBn === undefined ? deal : { ...deal, amountUsdBn };
  });
  return { network: { ...network, deals }, overrides };
};
