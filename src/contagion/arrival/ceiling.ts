// Arrival of any monotone model: a ceiling close above the present state which the map does not raise.
import { distressOf, type CascadeFrame } from "../cascade-frame.ts";
import type { MonotoneMap } from "../monotone-map.ts";
import { reachableFrom } from "../reachable.ts";
import type { ArrivalProof } from "./arrival.ts";

const maxTerms = 2000;
/** Below this, rounding hides whether the map raises the ceiling. */
const leastHeight = 1e-14;

/** How much more each node passes on per unit of distress, over a small step upwards; nothing once it has failed. */
const slopes = ({ transmit }: MonotoneMap, { stress }: CascadeFrame, step: number): Float64Array =>
  stress.map((s, v) =>
    s >= 1 ? 0 : (transmit(v, distressOf(s + step)) - transmit(v, s)) / (distressOf(s + step) - s),
  );

/**
 * A direction in which the map, near the present state, grows less than the state does: on the nodes that the shock can
 * reach, d with J d <= d - 1/2 and d >= 1, from the series d = 1 + J 1 + J^2 1 + ...; elsewhere 0. It exists exactly
 * when the spectral radius of J on those nodes is below one.
 */
const contractingDirection = (
  { network }: MonotoneMap,
  slope: Float64Array,
  frame: CascadeFrame,
  reached: Uint8Array,
): Float64Array | null => {
  const { rows, buffers } = network;
  const through = (d: Float64Array): Float64Array =>
    d.map((_, v) => {
      if (reached[v] === 0 || frame.stress[v]! >= 1) return 0;
      let sum = 0;
      for (let k = rows.offsets[v]!; k < rows.offsets[v + 1]!; k++) {
        const u = rows.from[k]!;
        sum += rows.loss[k]! * slope[u]! * d[u]!;
      }
      return sum / buffers[v]!;
    });
  let direction = Float64Array.from(reached);
  for (let term = 0; term < maxTerms; term++) {
    const image = through(direction);
    if (image.every((value, v) => value <= direction[v]! - 0.5 * reached[v]!)) return direction;
    direction = image.map((value, v) => reached[v]! + value);
  }
  return null;
};

const largestStep = (current: CascadeFrame, next: CascadeFrame): number =>
  next.stress.reduce((most, s, v) => Math.max(most, distressOf(s) - distressOf(current.stress[v]!)), 0);

/** Distress of a state raised along a direction, at most 1. */
const raised = ({ stress }: CascadeFrame, direction: Float64Array, height: number): Float64Array =>
  stress.map((s, v) => distressOf(distressOf(s) + height * direction[v]!));

/** Height of a proven ceiling above `frame`, Infinity if the one that was tried does not hold. */
const ceilingAbove = (map: MonotoneMap, frame: CascadeFrame, reached: Uint8Array, step: number): number => {
  const height = Math.max(4 * step, leastHeight);
  const direction = contractingDirection(map, slopes(map, frame, height), frame, reached);
  if (direction === null) return Infinity;
  const ceiling = raised(frame, direction, height);
  const image = map.advance(ceiling.map((h, v) => map.transmit(v, h)));
  if (!image.stress.every((s, v) => distressOf(s) <= ceiling[v]!)) return Infinity;
  return ceiling.reduce((most, h, v) => Math.max(most, h - distressOf(frame.stress[v]!)), 0);
};

/**
 * The least fixed point of a monotone map lies below every point that the map does not raise (Tarski 1955). Such a
 * point is sought just above the present state, and tested by applying the map to it, so the bound holds for convex
 * models too, at any spectral radius: where the present state is only a pause before a collapse there is none.
 *
 * Tried when the step has halved since the last attempt, so that the cost stays small beside the rounds.
 *
 * @see Tarski (1955), A lattice-theoretical fixpoint theorem and its applications, doi:10.2140/pjm.1955.5.285
 */
export const ceiling: ArrivalProof = (map, tolerance) => {
  const reached = reachableFrom(map.network, map.shock);
  let lastTried = Infinity;
  return (current, next) => {
    const step = largestStep(current, next);
    if (step > tolerance || step > lastTried / 2) return Infinity;
    lastTried = step;
    return ceilingAbove(map, current, reached, step);
  };
};
