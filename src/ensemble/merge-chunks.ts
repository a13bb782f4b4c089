// Portions of a Monte Carlo run put together again.
import { InvalidInputError } from "../model/errors.ts";
import type { MonteCarloChunk } from "./monte-carlo.ts";

export type Range = { readonly from: number; readonly to: number };

/** 0 .. total in portions of a size, the last one shorter. */
export const rangesOf = (total: number, size: number): readonly Range[] =>
  Array.from({ length: Math.ceil(total / size) }, (_, k) => ({ from: k * size, to: Math.min(total, (k + 1) * size) }));

/**
 * The chunks that follow one another from scenario 0 without a gap. What was done beyond the first gap is left out: a run
 * that was ended early is then, number for number, the run of fewer scenarios.
 *
 * @param chunks By portion, in order; undefined where one was not done.
 */
export const withoutGap = (chunks: readonly (MonteCarloChunk | undefined)[]): readonly MonteCarloChunk[] => {
  const gap = chunks.indexOf(undefined);
  return chunks.slice(0, gap === -1 ? chunks.length : gap).filter((chunk) => chunk !== undefined);
};

const joined = (parts: readonly Float64Array[]): Float64Array => {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};

/**
 * One chunk from chunks that follow one another. Exact: counts and whole units add without rounding, and everything else
 * is kept by scenario.
 *
 * @param n Number of nodes.
 * @throws InvalidInputError when the chunks do not start at 0 or do not follow one another.
 */
export const mergeChunks = (n: number, chunks: readonly MonteCarloChunk[]): MonteCarloChunk => {
  chunks.forEach(({ from }, k) => {
    const expected = chunks[k - 1]?.to ?? 0;
    if (from !== expected) {
      throw new InvalidInputError(`montecarlo: expected a chunk from scenario ${expected}, got one from ${from}.`);
    }
  });
  const sum = (pick: (chunk: MonteCarloChunk) => ArrayLike<number>) =>
    Float64Array.from({ length: n }, (_, v) => chunks.reduce((total, chunk) => total + pick(chunk)[v]!, 0));
  return {
    from: 0,
    to: chunks.at(-1)?.to ?? 0,
    losses: joined(chunks.map(({ losses }) => losses)),
    unknownBufferLosses: joined(chunks.map(({ unknownBufferLosses }) => unknownBufferLosses)),
    failures: Uint32Array.from(sum(({ failures }) => failures)),
    contagionFailures: Uint32Array.from(sum(({ contagionFailures }) => contagionFailures)),
    lossUnits: sum(({ lossUnits }) => lossUnits),
    unsettled: chunks.reduce((total, { unsettled }) => total + unsettled, 0),
    residual: chunks.reduce((most, { residual }) => Math.max(most, residual), 0),
  };
};
