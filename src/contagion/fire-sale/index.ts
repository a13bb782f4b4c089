// The list of fire-sale rules, and the one way to run them. CLI flags, API enumerations and help come from the list.
import { InvalidInputError } from "../../model/errors.ts";
import { unknownName } from "../../model/nearest-name.ts";
import type { ParameterValues } from "../propagation/propagation-model.ts";
import type { AssetMarket } from "./asset-market.ts";
import { capitalRatio } from "./capital-ratio.ts";
import type { FireSale, FireSaleRule } from "./fire-sale-rule.ts";
import { leverageTargeting } from "./leverage-targeting.ts";
import { oneRound } from "./one-round.ts";

export const fireSaleRules: readonly FireSaleRule[] = [oneRound, leverageTargeting, capitalRatio];

/** @throws NotFoundError with the nearest name. */
export const fireSaleRule = (id: string): FireSaleRule => {
  const found = fireSaleRules.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  throw unknownName(
    "fireSale",
    "rule",
    id,
    fireSaleRules.map((rule) => rule.id),
  );
};

const checkParameter = (rule: FireSaleRule, name: string, value: number): void => {
  const descriptor = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
  if (descriptor === undefined) {
    throw new InvalidInputError(
      `fireSale(${rule.id}): no parameter "${name}". It has: ${Object.keys(rule.parameters).join(", ")}.`,
    );
  }
  const { min, max, whole = false } = descriptor;
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return;
  const range = whole ? `be a whole number from ${min} to ${max}` : `lie in [${min}, ${max}]`;
  throw new InvalidInputError(`fireSale(${rule.id}): "${name}" must ${range}, got ${value}.`);
};

/**
 * A rule's parameters with the defaults filled in.
 *
 * @throws InvalidInputError for a parameter that the rule does not have, a value out of its bounds, or limits in the
 *   wrong order.
 */
export const fireSaleParameters = (rule: FireSaleRule, given: ParameterValues): ParameterValues => {
  for (const [name, value] of Object.entries(given)) checkParameter(rule, name, value);
  const defaults = Object.entries(rule.parameters).map(([name, descriptor]) => [name, descriptor.default] as const);
  const values: ParameterValues = { ...Object.fromEntries(defaults), ...given };
  const { minimum = 0, buffer = 1, target = 1 } = values;
  if (minimum <= buffer && buffer <= target) return values;
  throw new InvalidInputError(
    `fireSale(${rule.id}): minimum, buffer and target must not fall, got ${minimum}, ${buffer} and ${target}.`,
  );
};

/**
 * Runs a price shock through a market of common assets by one rule.
 *
 * @param shock [m], share of its price that each asset loses at the start, in [0, 1].
 * @param parameters By name; `price-impact` is 0 unless given, so that sales do nothing until somebody assumes a number.
 * @returns Prices step by step and what each holder loses. Cost O(steps * n * m).
 * @throws InvalidInputError for a shock outside [0, 1] or not one per asset, or a parameter out of bounds.
 */
export const fireSale = (
  market: AssetMarket,
  shock: Float64Array,
  rule: FireSaleRule,
  parameters: ParameterValues = {},
): FireSale => {
  if (shock.length !== market.assets.length) {
    throw new InvalidInputError(`fireSale: expected a shock per asset, ${market.assets.length}, got ${shock.length}.`);
  }
  const invalid = shock.findIndex((fall) => !(fall >= 0 && fall <= 1));
  if (invalid === -1) return rule.run(market, shock, fireSaleParameters(rule, parameters));
  throw new InvalidInputError(
    `fireSale: the shock of "${market.assets[invalid]}" must be a share of its price in [0, 1], got ${shock[invalid]}.`,
  );
};
