// The parameters of a model in one run: defaults, what the caller set instead, and what one node has of its own.
import { InvalidInputError } from "../../model/errors.ts";
import { unknownName } from "../../model/nearest-name.ts";
import type { ParameterDescriptor, ParameterValues, PropagationModel } from "./propagation-model.ts";

type Model = Pick<PropagationModel, "id" | "parameters">;

const splitKey = (key: string): { readonly name: string; readonly node: string | null } => {
  const at = key.indexOf("@");
  return at === -1 ? { name: key, node: null } : { name: key.slice(0, at), node: key.slice(at + 1) };
};

const descriptorOf = ({ id, parameters }: Model, key: string): ParameterDescriptor => {
  const { name, node } = splitKey(key);
  const descriptor = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  const known = Object.keys(parameters).join(", ") || "none";
  if (descriptor === undefined)
    throw new InvalidInputError(`cascade(${id}): no parameter "${name}". It has: ${known}.`);
  if (node === null || descriptor.perNode === true) return descriptor;
  throw new InvalidInputError(`cascade(${id}): "${name}" has one value for all nodes; set it without "@${node}".`);
};

const checkValue = (model: Model, key: string, value: number): void => {
  const { min, max, whole = false } = descriptorOf(model, key);
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return;
  const range = whole ? `be a whole number from ${min} to ${max}` : `lie in [${min}, ${max}]`;
  throw new InvalidInputError(`cascade(${model.id}): "${key}" must ${range}, got ${value}.`);
};

/**
 * A model's parameters with the defaults filled in.
 *
 * @throws InvalidInputError for a parameter that the model does not have or a value out of its bounds.
 */
export const parameterValues = (model: Model, given: ParameterValues): ParameterValues => {
  for (const [key, value] of Object.entries(given)) checkValue(model, key, value);
  const defaults = Object.entries(model.parameters).map(([name, descriptor]) => [name, descriptor.default] as const);
  return { ...Object.fromEntries(defaults), ...given };
};

const named = (values: ParameterValues, node: string | null): ParameterValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const split = splitKey(key);
      return split.node === node ? [[split.name, value] as const] : [];
    }),
  );

/**
 * The values that hold for each node: its own where it has some.
 *
 * @param values As `parameterValues` returns them.
 * @throws NotFoundError with the nearest name when a value is meant for a node that is not there.
 */
export const nodeParameters = (
  model: Model,
  values: ParameterValues,
  ids: readonly string[],
): readonly ParameterValues[] => {
  const shared = named(values, null);
  const owners = new Set(Object.keys(values).map((key) => splitKey(key).node));
  owners.delete(null);
  for (const owner of owners) {
    if (!ids.includes(owner!)) throw unknownName(`cascade(${model.id})`, "node", owner!, ids);
  }
  return ids.map((id) => (owners.has(id) ? { ...shared, ...named(values, id) } : shared));
};

/**
 * Reads `alpha=2`, or `threshold@oracle=0.4` where each node may have its own.
 *
 * @throws InvalidInputError when there is no name or no number; names and ranges are checked by `parameterValues`.
 */
export const parseParameter = (text: string): readonly [key: string, value: number] => {
  const equals = text.lastIndexOf("=");
  const number = text.slice(equals + 1).trim();
  if (equals < 1 || number === "" || !Number.isFinite(Number(number))) {
    throw new InvalidInputError(`param: expected NAME=NUMBER or NAME@NODE=NUMBER, as in alpha=2, got "${text}".`);
  }
  return [text.slice(0, equals).trim(), Number(number)];
};
