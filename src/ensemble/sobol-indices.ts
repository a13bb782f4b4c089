// Variance-based sensitivity: which uncertain input an outcome owes its spread to, alone and together with others.
import { uniformAt } from "../model/random.ts";
import { InvalidInputError } from "../model/errors.ts";
import { extentOf, type Extent, type Steps } from "./steps.ts";

/** An estimate with a 95 % bootstrap interval. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number };

export type SobolIndices = {
  readonly mean: number;
  /** Of the outcome over the draws, in its unit squared. */
  readonly variance: number;
  /** Per input, the share of the variance that it explains alone; null where nothing varies. */
  readonly first: readonly (Estimate | null)[];
  /** Per input, the share that goes when it alone is known: its own and that of all its interactions. */
  readonly total: readonly (Estimate | null)[];
};

export type SobolAnalysis = {
  /** Per outcome. */
  readonly outcomes: readonly SobolIndices[];
  /** Base samples asked for and done; each costs inputs + 2 evaluations. */
  readonly extent: Extent;
};

export type SobolOptions = {
  /** Base samples, at least 2; the error falls with their square root. */
  readonly samples: number;
  readonly seed: number;
  /** Bootstrap resamples behind the intervals; default 200. */
  readonly resamples?: number;
};

/** Outcomes of one base sample: at A, at B, and at A with one input after the other taken from B. */
type Block = { readonly a: number[]; readonly b: number[]; readonly mixed: readonly number[][] };

/** Purposes of one seed are kept apart. */
const streams = { a: 11, b: 12, bootstrap: 13 } as const;
const defaultResamples = 200;
/** Variance below this share of the squared size of the outcome is rounding. */
const relativeRounding = 1e-24;
const tail = 0.025;

const rowOf = (seed: number, sample: number, dimensions: number, stream: number): Float64Array =>
  Float64Array.from({ length: dimensions }, (_, d) => uniformAt(seed, sample, d, stream));

const evaluateBlock = (
  evaluate: (point: Float64Array) => readonly number[],
  dimensions: number,
  seed: number,
  sample: number,
): Block => {
  const a = rowOf(seed, sample, dimensions, streams.a);
  const b = rowOf(seed, sample, dimensions, streams.b);
  const mixed = Array.from({ length: dimensions }, (_, i) => {
    const point = Float64Array.from(a);
    point[i] = b[i]!;
    return [...evaluate(point)];
  });
  return { a: [...evaluate(a)], b: [...evaluate(b)], mixed };
};

/** One outcome over all base samples; centred, which changes no index and takes most of the noise. */
type Columns = { readonly a: Float64Array; readonly b: Float64Array; readonly mixed: readonly Float64Array[] };

const columnsOf = (blocks: readonly Block[], outcome: number, dimensions: number): Columns & { mean: number } => {
  const both = blocks.flatMap(({ a, b }) => [a[outcome]!, b[outcome]!]);
  const mean = both.reduce((sum, value) => sum + value, 0) / Math.max(1, both.length);
  const centred = (pick: (block: Block) => number): Float64Array =>
    Float64Array.from(blocks, (one) => pick(one) - mean);
  return {
    mean,
    a: centred(({ a }) => a[outcome]!),
    b: centred(({ b }) => b[outcome]!),
    mixed: Array.from({ length: dimensions }, (_, i) => centred(({ mixed }) => mixed[i]![outcome]!)),
  };
};

type Raw = { readonly variance: number; readonly first: number[]; readonly total: number[] };

/**
 *     V   = variance of the outcome over A and B
 *     S_i = mean of f(B) (f(AB_i) - f(A)) / V         Saltelli et al. (2010), table 2 (b)
 *     T_i = mean of (f(A) - f(AB_i))^2 / (2 V)        Jansen, the same table (f)
 *
 * @param rows Which base samples enter, with repetition.
 */
const estimatesOf = ({ a, b, mixed }: Columns, rows: Uint32Array): Raw => {
  let [sum, squares] = [0, 0];
  for (const j of rows) {
    sum += a[j]! + b[j]!;
    squares += a[j]! ** 2 + b[j]! ** 2;
  }
  const n = 2 * rows.length;
  const variance = Math.max(0, (squares - sum ** 2 / n) / (n - 1));
  const first: number[] = [];
  const total: number[] = [];
  for (const column of mixed) {
    let [together, apart] = [0, 0];
    for (const j of rows) {
      together += b[j]! * (column[j]! - a[j]!);
      apart += (a[j]! - column[j]!) ** 2;
    }
    first.push(together / rows.length / variance);
    total.push(apart / (2 * rows.length) / variance);
  }
  return { variance, first, total };
};

const bootstrapRows = (seed: number, resample: number, count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, k) => Math.floor(uniformAt(seed, resample, k, streams.bootstrap) * count));

/** Percentile interval of finite values. */
const interval = (values: readonly number[]): readonly [low: number, high: number] | null => {
  const sorted = values.filter(Number.isFinite).sort((x, y) => x - y);
  if (sorted.length === 0) return null;
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  return [at(tail), at(1 - tail)];
};

const withInterval = (value: number, resampled: readonly number[]): Estimate => {
  const [low, high] = interval(resampled) ?? [value, value];
  return { value, low, high };
};

const indicesOf = (
  blocks: readonly Block[],
  outcome: number,
  dimensions: number,
  resampled: readonly Uint32Array[],
): SobolIndices => {
  const { mean, ...columns } = columnsOf(blocks, outcome, dimensions);
  const inputs = Array.from({ length: dimensions }, (_, i) => i);
  const none = inputs.map(() => null);
  if (blocks.length < 2) return { mean, variance: 0, first: none, total: none };
  const whole = estimatesOf(
    columns,
    Uint32Array.from(blocks, (_, j) => j),
  );
  if (whole.variance <= relativeRounding * mean ** 2) return { mean, variance: 0, first: none, total: none };
  const again = resampled.map((rows) => estimatesOf(columns, rows));
  return {
    mean,
    variance: whole.variance,
    first: inputs.map((i) =>
      withInterval(
        whole.first[i]!,
        again.map(({ first }) => first[i]!),
      ),
    ),
    total: inputs.map((i) =>
      withInterval(
        whole.total[i]!,
        again.map(({ total }) => total[i]!),
      ),
    ),
  };
};

const checkOptions = ({ samples, resamples = defaultResamples }: SobolOptions): void => {
  if (!(Number.isInteger(samples) && samples >= 2)) {
    throw new InvalidInputError(`sobol: samples must be a whole number of at least 2, got ${samples}.`);
  }
  if (!(Number.isInteger(resamples) && resamples >= 0)) {
    throw new InvalidInputError(`sobol: resamples must be a whole number of at least 0, got ${resamples}.`);
  }
};

/**
 * First-order and total Sobol indices of one or several outcomes by radial sampling: matrices A and B of independent
 * draws, and AB_i, which is A with the column of input i taken from B.
 *
 * The base samples are plain draws from the counter-based generator, not a low-discrepancy sequence: the error falls with
 * the square root of their number, and the bootstrap intervals (percentile, 95 %) show it. An estimate may leave [0, 1]
 * by that error and is not clipped. Where the outcome does not vary, indices are null: nothing was shared out.
 *
 * Cost: samples * (dimensions + 2) evaluations. Ended early, it estimates from the samples done.
 *
 * @param dimensions Number of inputs.
 * @param outcomes Number of values that `evaluate` returns.
 * @param evaluate Outcomes at a point of the open unit cube: [dimensions] uniform numbers.
 * @throws InvalidInputError for fewer than 2 samples.
 * @see Saltelli, Annoni, Azzini, Campolongo, Ratto, Tarantola (2010), doi:10.1016/j.cpc.2009.09.018
 */
export function* sobolIndices(
  dimensions: number,
  outcomes: number,
  evaluate: (point: Float64Array) => readonly number[],
  options: SobolOptions,
): Steps<SobolAnalysis> {
  checkOptions(options);
  const { samples, seed, resamples = defaultResamples } = options;
  const blocks: Block[] = [];
  for (let sample = 0; sample < samples; sample++) {
    blocks.push(evaluateBlock(evaluate, dimensions, seed, sample));
    if ((yield { done: sample + 1, total: samples }) === true) break;
  }
  const resampled = Array.from({ length: resamples }, (_, r) => bootstrapRows(seed, r, blocks.length));
  return {
    outcomes: Array.from({ length: outcomes }, (_, k) => indicesOf(blocks, k, dimensions, resampled)),
    extent: extentOf(samples, blocks.length),
  };
}
