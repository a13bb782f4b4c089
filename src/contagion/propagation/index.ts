// The list of propagation models. CLI flags, API enumerations, web forms, help and law tests come from it.
import { unknownName } from "../../model/nearest-name.ts";
import { debtrank } from "./debtrank.ts";
import { gaiKapadia } from "./gai-kapadia.ts";
import { nonlinear } from "./nonlinear.ts";
import type { PropagationModel } from "./propagation-model.ts";
import { singleHit } from "./single-hit.ts";
import { threshold } from "./threshold.ts";

export const propagationModels: readonly PropagationModel[] = [debtrank, nonlinear, threshold, gaiKapadia, singleHit];

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
