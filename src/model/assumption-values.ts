// The assumptions of one run: the package's defaults, and what the caller set instead.
import type { Assumption, NumericAssumption } from "./assumption.ts";
import { assumptionsOfDeal } from "./assumption-scope.ts";
import type { Deal } from "./deal.ts";
import { InvalidInputError } from "./errors.ts";
import { unknownName } from "./nearest-name.ts";
import type { Network } from "./network.ts";
import type { TermAssumptions } from "./term.ts";

/**
 * Values by assumption id, `order-loss.relet`, or by id and scope, `order-loss.relet@cloud-contract`, where the scope
 * is an instrument or a deal id. The narrower one wins: deal, then instrument, then all.
 */
export type AssumptionOverrides = Readonly<Record<string, number | string>>;

export type AssumptionValues = {
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly overrides: AssumptionOverrides;
};

const splitKey = (key: string): { id: string; scope: string | null } => {
  const at = key.indexOf("@");
  return at === -1 ? { id: key, scope: null } : { id: key.slice(0, at), scope: key.slice(at + 1) };
};

/** Largest value by unit; beyond it a value is a slip of the keyboard and not an assumption. */
export const largestByUnit: Readonly<Record<string, number>> = { share: 1, years: 100 };

const checkNumber = (assumption: NumericAssumption, key: string, value: number | string): void => {
  const most = largestByUnit[assumption.unit] ?? Number.MAX_VALUE;
  if (typeof value === "number" && value >= 0 && value <= most) return;
  const range = assumption.unit === "share" ? "a share between 0 and 1" : `between 0 and ${most} ${assumption.unit}`;
  throw new InvalidInputError(`assumption ${key}: expected ${range}, got "${value}".`);
};

/** A scope must name deals that the assumption bears on; anything else would look set and do nothing. */
const checkScope = (network: Network, id: string, scope: string): void => {
  const scopes = new Set(network.deals.flatMap((deal) => [deal.instrument, deal.id]));
  if (!scopes.has(scope)) throw unknownName(`set ${id}@`, "instrument or deal", scope, [...scopes]);
  const inScope = network.deals.filter((deal) => deal.id === scope || deal.instrument === scope);
  if (inScope.some((deal) => assumptionsOfDeal(deal).includes(id))) return;
  const bearing = [...new Set(inScope.flatMap(assumptionsOfDeal))].join(", ") || "no assumption";
  throw new InvalidInputError(`set ${id}@${scope}: it does not bear on that. On ${scope} bears: ${bearing}.`);
};

const checkOverride = (network: Network, key: string, value: number | string): void => {
  const { id, scope } = splitKey(key);
  const ids = network.assumptions.map((assumption) => assumption.id);
  const assumption = network.assumptions.find((candidate) => candidate.id === id);
  if (assumption === undefined) throw unknownName("set", "assumption", id, ids);
  if (assumption.type === "number") checkNumber(assumption, key, value);
  else if (typeof value !== "string" || !assumption.options.includes(value)) {
    throw new InvalidInputError(`assumption ${key}: expected one of ${assumption.options.join(", ")}, got "${value}".`);
  }
  if (scope !== null) checkScope(network, id, scope);
};

/**
 * Binds a network's assumptions to a caller's overrides.
 *
 * @throws NotFoundError for an unknown assumption or scope, InvalidInputError for a value out of range.
 */
export const assumptionValues = (network: Network, overrides: AssumptionOverrides = {}): AssumptionValues => {
  for (const [key, value] of Object.entries(overrides)) checkOverride(network, key, value);
  return { assumptions: new Map(network.assumptions.map((assumption) => [assumption.id, assumption])), overrides };
};

const assumptionOf = (values: AssumptionValues, id: string): Assumption => {
  const assumption = values.assumptions.get(id);
  if (assumption !== undefined) return assumption;
  throw new InvalidInputError(`assumptions: no "${id}" in the package. Add a row for it to assumptions.csv.`);
};

/** The value in force, for one deal if given. */
export const numericValue = (values: AssumptionValues, id: string, deal?: Deal): number => {
  const assumption = assumptionOf(values, id);
  const scoped = deal && (values.overrides[`${id}@${deal.id}`] ?? values.overrides[`${id}@${deal.instrument}`]);
  return Number(scoped ?? values.overrides[id] ?? assumption.default);
};

/** The option in force. */
export const choiceValue = (values: AssumptionValues, id: string): string =>
  String(values.overrides[id] ?? assumptionOf(values, id).default);

/** The assumed terms of deals without an end. */
export const termAssumptions = (values: AssumptionValues): TermAssumptions => ({
  commitment: numericValue(values, "term.commitment-years"),
  funding: numericValue(values, "term.funding-years"),
});

/**
 * Reads `ID=VALUE` or `ID@SCOPE=VALUE`.
 *
 * @throws InvalidInputError when there is no `=` or no value; the name and range are checked by `assumptionValues`.
 */
export const parseOverride = (text: string): readonly [key: string, value: number | string] => {
  const equals = text.indexOf("=");
  const key = text.slice(0, equals).trim();
  const value = text.slice(equals + 1).trim();
  if (equals < 1 || value === "") {
    throw new InvalidInputError(`set: expected ID=VALUE or ID@SCOPE=VALUE, as in order-loss.relet=0.2, got "${text}".`);
  }
  return [key, Number.isNaN(Number(value)) ? value : Number(value)];
};
