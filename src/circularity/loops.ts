// Simple loops: ways for a dollar to come back to where it started, visiting nobody twice.
import type { Projection } from "../model/projection.ts";
import { InvalidInputError } from "../model/errors.ts";
import { strongComponents } from "../model/strongly-connected.ts";
import { throughputOf, type OutsideMoney } from "../model/throughput.ts";

export type Loop = {
  /** Node ids in the direction of the money, the smallest id first. */
  readonly nodes: readonly string[];
  /** Amount of each leg; leg i goes from nodes[i] to the next. */
  readonly legs: readonly number[];
  /** Smallest leg: what could go all the way round. Loops share legs, so these must never be added. */
  readonly bottleneck: number;
  /** Sum of the legs. */
  readonly gross: number;
  /** length * bottleneck / gross, in (0, 1]; 1 when all legs are equal. */
  readonly evenness: number;
  /** Product of leg over throughput of its payer: the chance that a dollar anywhere on it makes exactly this round. */
  readonly shareProduct: number;
};

export type LoopSearch = {
  /** Largest bottleneck first; ties by shorter length, then by ids. */
  readonly loops: readonly Loop[];
  /** True when the search stopped at `maxCount`: there are more. */
  readonly truncated: boolean;
  /** True when somebody ended the search: there may be more. */
  readonly partial: boolean;
};

export type LoopOptions = {
  /** Longest loop, in legs; default 6. */
  readonly maxLength?: number;
  /** Where to stop counting; default 100,000. */
  readonly maxCount?: number;
  readonly outside?: OutsideMoney;
};

type Graph = {
  readonly successors: readonly (readonly number[])[];
  readonly predecessors: readonly (readonly number[])[];
};

const withinComponents = ({ ids, offsets, targets }: Projection): Graph => {
  const componentOf = new Int32Array(ids.length);
  strongComponents(offsets, targets).forEach((component, c) => component.forEach((v) => (componentOf[v] = c)));
  const predecessors = ids.map((): number[] => []);
  const successors = ids.map((_id, u) =>
    [...targets.subarray(offsets[u]!, offsets[u + 1]!)].filter((v) => componentOf[u] === componentOf[v]),
  );
  successors.forEach((row, u) => row.forEach((v) => predecessors[v]!.push(u)));
  return { successors, predecessors };
};

/** Legs from each node back to the start among nodes that come after it in the order; Infinity where there is no way. */
const legsBackTo = (start: number, rank: Int32Array, { predecessors }: Graph): Float64Array => {
  const legs = new Float64Array(rank.length).fill(Infinity);
  legs[start] = 0;
  let frontier = [start];
  for (let distance = 1; frontier.length > 0; distance++) {
    frontier = frontier.flatMap((v) =>
      predecessors[v]!.filter((u) => {
        if (rank[u]! <= rank[start]! || legs[u] !== Infinity) return false;
        legs[u] = distance;
        return true;
      }),
    );
  }
  return legs;
};

/** Every loop whose first node in the order is `start`, one at a time; the path is the walk's own and moves on with it. */
function* loopsFrom(
  start: number,
  rank: Int32Array,
  graph: Graph,
  maxLength: number,
): Generator<readonly number[], void, undefined> {
  // Most nodes of a large network are in no strong component.
  if (graph.successors[start]!.length === 0) return;
  const legs = legsBackTo(start, rank, graph);
  const path = [start];
  const onPath = new Uint8Array(rank.length);
  function* extend(u: number): Generator<readonly number[], void, undefined> {
    for (const v of graph.successors[u]!) {
      if (v === start) yield path;
      if (v === start || onPath[v] === 1 || path.length + legs[v]! > maxLength) continue;
      path.push(v);
      onPath[v] = 1;
      yield* extend(v);
      path.pop();
      onPath[v] = 0;
    }
  }
  yield* extend(start);
}

const amountOf = ({ offsets, targets, amounts }: Projection, u: number, v: number): number => {
  for (let k = offsets[u]!; k < offsets[u + 1]!; k++) if (targets[k] === v) return amounts[k]!;
  return 0;
};

const measure = (projection: Projection, throughput: Float64Array, path: readonly number[]): Loop => {
  const legs = path.map((u, i) => amountOf(projection, u, path[(i + 1) % path.length]!));
  const bottleneck = Math.min(...legs);
  const gross = legs.reduce((sum, leg) => sum + leg, 0);
  return {
    nodes: path.map((v) => projection.ids[v]!),
    legs,
    bottleneck,
    gross,
    evenness: Math.min(1, (path.length * bottleneck) / gross),
    shareProduct: legs.reduce((product, leg, i) => product * Math.min(1, leg / throughput[path[i]!]!), 1),
  };
};

const byIds = (a: readonly string[], b: readonly string[]): number => (a.join() < b.join() ? -1 : 1);
const largestFirst = (a: Loop, b: Loop): number =>
  b.bottleneck - a.bottleneck || a.nodes.length - b.nodes.length || byIds(a.nodes, b.nodes);

/** Loops found between two reports of progress. */
const loopsPerStep = 1000;

const byId = (ids: readonly string[]): number[] => ids.map((_id, i) => i).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));

/**
 * All simple loops of at most `maxLength` legs on the simple digraph, with what each could carry; in steps, each with
 * the number of start nodes done. Whoever answers `true` gets the loops found so far.
 *
 * Depth-first search from every node over the nodes whose ids come later, inside strong components, pruned by the
 * number of legs that the way back takes at least: the length-bounded form of Johnson's enumeration. Each loop is found
 * once, rotated so that its smallest id comes first. Cost O((n + m) (loops + 1)) for a fixed bound in practice.
 *
 * @throws InvalidInputError when `maxLength` is not a whole number of at least 2, or `maxCount` not one of at least 1.
 * @see Johnson (1975), doi:10.1137/0204007; Gupta and Suzumura (2021), arXiv:2105.10094
 */
export function* loopSteps(
  projection: Projection,
  options: LoopOptions = {},
): Generator<{ readonly done: number; readonly total: number }, LoopSearch, boolean | undefined> {
  const { maxLength = 6, maxCount = 100_000, outside = {} } = options;
  if (!Number.isInteger(maxLength) || maxLength < 2) {
    throw new InvalidInputError(`loops: maxLength must be a whole number of at least 2, got ${maxLength}.`);
  }
  if (!Number.isInteger(maxCount) || maxCount < 1) {
    throw new InvalidInputError(`loops: maxCount must be a whole number of at least 1, got ${maxCount}.`);
  }
  const order = byId(projection.ids);
  const rank = new Int32Array(order.length);
  order.forEach((v, position) => (rank[v] = position));
  const graph = withinComponents(projection);
  const throughput = throughputOf(projection, outside);
  const loops: Loop[] = [];
  const found = (end: { truncated?: boolean; partial?: boolean } = {}): LoopSearch => ({
    loops: loops.sort(largestFirst),
    truncated: end.truncated ?? false,
    partial: end.partial ?? false,
  });
  for (const [done, start] of order.entries()) {
    for (const path of loopsFrom(start, rank, graph, maxLength)) {
      if (loops.length === maxCount) return found({ truncated: true });
      loops.push(measure(projection, throughput, path));
      if (loops.length % loopsPerStep !== 0) continue;
      const end = yield { done, total: order.length };
      if (end === true) return found({ partial: true });
    }
    const end = yield { done: done + 1, total: order.length };
    if (end === true && done + 1 < order.length) return found({ partial: true });
  }
  return found();
}

/** The whole search at once: see `loopSteps`. */
export const simpleLoops = (projection: Projection, options: LoopOptions = {}): LoopSearch => {
  const steps = loopSteps(projection, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next(false);
  return step.value;
};
