// How unusual a figure is: beside networks in which every node pays and receives the same, to others chosen at random.
import { InvalidInputError } from "../model/errors.ts";
import type { Projection } from "../model/projection.ts";
import { uniformAt } from "../model/random.ts";
import { flowTable, redistribute, type FlowTable } from "./strength-preserving.ts";

export type NullOptions = {
  /** How many random networks; default 500. */
  readonly samples?: number;
  readonly seed?: number;
  /** Moves of the chain for each cell of a table, from one random network to the next; default 10. */
  readonly movesPerCell?: number;
};

export type NullDraws = {
  /** One list of figures for each random network, in the order of the measures. */
  readonly draws: readonly (readonly number[])[];
  /** Payer-payee pairs with money in a random network, on average over them; null without one. */
  readonly meanLinks: number | null;
  readonly asked: number;
  readonly seed: number;
  readonly movesPerCell: number;
};

const nullDefaults = { samples: 500, seed: 1, movesPerCell: 10 } as const;

/** Keeps the streams of this run apart from those of other uses of the seed. */
const firstStream = 0x6e_75_6c_6c;

const checkOptions = ({ samples, seed, movesPerCell }: Required<NullOptions>): void => {
  const check = (name: string, value: number, least: number): void => {
    if (Number.isSafeInteger(value) && value >= least) return;
    throw new InvalidInputError(`null model: ${name} is ${value}. Give a whole number of at least ${least}.`);
  };
  check("samples", samples, 1);
  check("seed", seed, 0);
  check("movesPerCell", movesPerCell, 1);
};

const linksOf = (tables: readonly FlowTable[]): number =>
  tables.reduce((sum, { amounts }) => sum + amounts.reduce((links, amount) => links + Number(amount > 0), 0), 0);

/**
 * Figures of random networks in which each layer keeps what every node pays and what it receives.
 *
 * They lie along one reversible chain in which the network stands at a random place, so that under the hypothesis that
 * the network is itself a random one, all are exchangeable: Monte Carlo p-values are exact, however slowly the chain
 * moves. More moves between them make mean and spread surer.
 *
 * Who is paid is spread over all possible payees, so the random networks have far more links than one of large contracts:
 * compare figures that count dollars, not links.
 *
 * @param layers One projection per kind of money, over the same nodes.
 * @param measure Figures of a network, given its layers.
 * @throws InvalidInputError for options that are not whole numbers, or too small. Cost O(cells * movesPerCell) a sample,
 *   and the measure's.
 * @see Besag, Clifford (1989), Generalized Monte Carlo significance tests, doi:10.1093/biomet/76.4.633
 */
export function* nullSteps(
  layers: readonly Projection[],
  measure: (tables: readonly FlowTable[]) => readonly number[],
  options: NullOptions = {},
): Generator<{ readonly done: number; readonly total: number }, NullDraws, boolean | undefined> {
  const chosen = { ...nullDefaults, ...options };
  checkOptions(chosen);
  const { samples, seed, movesPerCell } = chosen;
  const observed = layers.map(flowTable);
  const moved = (tables: readonly FlowTable[], chain: number): readonly FlowTable[] =>
    tables.map((table, layer) =>
      redistribute(table, movesPerCell * table.amounts.length, (place) =>
        uniformAt(seed, chain, place, firstStream + layer),
      ),
    );
  // From the network one arm of the chain runs on, the other back; where it runs both ways alike, back is on.
  const place = Math.floor(uniformAt(seed, 0, 0, firstStream) * (samples + 1));
  let tables: readonly FlowTable[] = observed;
  const draws: (readonly number[])[] = [];
  let links = 0;
  for (let k = 1; k <= samples; k++) {
    tables = moved(k === place + 1 ? observed : tables, k);
    links += linksOf(tables);
    draws.push(measure(tables));
    const end = yield { done: k, total: samples };
    if (end === true) break;
  }
  return { draws, meanLinks: draws.length > 0 ? links / draws.length : null, asked: samples, seed, movesPerCell };
}

export type NullComparison = {
  readonly observed: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** (observed - mean) / standard deviation; null where the random networks are all alike. */
  readonly z: number | null;
  /** (1 + random networks at least as high) / (1 + samples). */
  readonly pAtLeast: number;
  /** (1 + random networks at least as low) / (1 + samples). */
  readonly pAtMost: number;
  /** Twice the smaller, at most 1. */
  readonly pTwoSided: number;
};

/** Figures closer than this share of the larger are equal: they differ by rounding. */
const relativeTie = 1e-9;

/**
 * Where an observed figure stands among those of random networks.
 *
 * @returns null without random networks.
 * @see Phipson, Smyth (2010), Permutation p-values should never be zero, doi:10.2202/1544-6115.1585
 */
export const compareWithNull = (observed: number, draws: readonly number[]): NullComparison | null => {
  const n = draws.length;
  if (n === 0) return null;
  const mean = draws.reduce((sum, value) => sum + value, 0) / n;
  const squares = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardDeviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
  const tie = relativeTie * Math.max(Math.abs(observed), Math.abs(mean));
  const share = (counts: (value: number) => boolean): number => (1 + draws.filter(counts).length) / (1 + n);
  const pAtLeast = share((value) => value >= observed - tie);
  const pAtMost = share((value) => value <= observed + tie);
  return {
    observed,
    mean,
    standardDeviation,
    z: standardDeviation > tie ? (observed - mean) / standardDeviation : null,
    pAtLeast,
    pAtMost,
    pTwoSided: Math.min(1, 2 * Math.min(pAtLeast, pAtMost)),
  };
};
