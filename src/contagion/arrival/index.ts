// How arrival is proven, by the form that a model declares.
import type { TransmissionModel } from "../propagation/propagation-model.ts";
import type { ArrivalProof } from "./arrival.ts";
import { bracket } from "./bracket.ts";
import { ceiling } from "./ceiling.ts";
import { finite } from "./finite.ts";

export const arrivalProofs: Readonly<Record<TransmissionModel["arrival"], ArrivalProof>> = { bracket, ceiling, finite };
