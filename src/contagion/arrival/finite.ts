// Arrival of models that pass on one of finitely many values: when nobody passes on more, nothing can change any more.
import { passOnTheSame } from "../cascade-frame.ts";
import type { ArrivalProof } from "./arrival.ts";

export const finite: ArrivalProof = () => (current, next) => (passOnTheSame(current, next) ? 0 : Infinity);
