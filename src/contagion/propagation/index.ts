// The list of propagation models. CLI flags, API enumerations, web forms, help and law tests come from it.
import { unknownName } from "../../model/nearest-name.ts";
import { InvalidInputError } from "../../model/errors.ts";
import { debtrank } from "./debtrank.ts";
import type { ParameterValues, PropagationModel } from "./propagation-model.ts";
import { threshold } from "./threshold.ts";

export const propagationModels: readonly PropagationModel[] = [debtrank, threshold];

/** @throws NotFoundError with the nearest name. */
export const propagationModel = (id: string): PropagationModel => {
  const model = propagationModels.find((candidate) => candidate.id === id);
  if (model !== undefined) return model;
  throw unknownName(
    "cascade",
    "model",
    id,
    propagationModels.map((candidate) => candidate.id),
  );
};

/**
 * A model's parameters with the defaults filled in.
 *
 * @throws InvalidInputError for a parameter that the model does not have or a value out of its bounds.
 */
export const parameterValues = (model: PropagationModel, given: ParameterValues): ParameterValues => {
  for (const [name, value] of Object.entries(given)) {
    const descriptor = model.parameters[name];
    if (descriptor === undefined) {
      const known = Object.keys(model.parameters).join(", ") || "none";
      throw new InvalidInputError(`cascade(${model.id}): no parameter "${name}". It has: ${known}.`);
    }
    if (!(value >= descriptor.min && value <= descriptor.max)) {
      throw new InvalidInputError(
        `cascade(${model.id}): "${name}" must lie in [${descriptor.min}, ${descriptor.max}], got ${value}.`,
      );
    }
  }
  const defaults = Object.entries(model.parameters).map(([name, descriptor]) => [name, descriptor.default] as const);
  return { ...Object.fromEntries(defaults), ...given };
};
