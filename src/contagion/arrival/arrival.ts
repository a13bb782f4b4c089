// The contract of a proof of arrival: how far a round is from the limit, at most.
import type { CascadeFrame } from "../cascade-frame.ts";
import type { MonotoneMap } from "../monotone-map.ts";

/**
 * Bound on the distance of any distress of `current` from its limit; Infinity while nothing is known. Called once per
 * round, in order.
 */
export type Arrival = (current: CascadeFrame, next: CascadeFrame) => number;

export type ArrivalProof = (map: MonotoneMap, tolerance: number) => Arrival;
