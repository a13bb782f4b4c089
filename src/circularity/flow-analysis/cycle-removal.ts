// Taking the cycles out of a flow, nexus by nexus: what goes round, and the acyclic flow that is left.
import { InvalidInputError } from "../../model/errors.ts";
import { circuitsThrough } from "./circuits-through.ts";
import { flowGraph, weakestCycleArc, type FlowGraph } from "./flow-graph.ts";
import { receivedFrom, type SteadyFlows } from "./steady-flows.ts";
import { sumOf, throughflowTotals } from "./throughflow.ts";

export type Circuit = {
  /** Node ids in the direction of the flow; the first two are the ends of the weak arc. */
  readonly nodes: readonly string[];
  /** What is taken off each of its arcs, >= 0. */
  readonly amount: number;
};

/** The circuits that share a weakest arc, and are taken out together. */
export type Nexus = {
  readonly weakArc: { readonly source: string; readonly target: string; readonly amount: number };
  readonly circuits: readonly Circuit[];
};

export type CycleRemoval = {
  /** In the order of their removal. */
  readonly nexuses: readonly Nexus[];
  /** [n * n], what goes round; receipts and payments of every node agree. */
  readonly cycled: Float64Array;
  /** [n * n], what is left; has no cycle. */
  readonly acyclic: Float64Array;
  /** Sum of `cycled` over everything that moves (TSTp), in [0, 1]; null when nothing moves. Not Finn's index. */
  readonly index: number | null;
  /** True when a nexus had more than `maxCircuits`: its weak arc was shared among those found first. */
  readonly truncated: boolean;
};

export type CycleRemovalOptions = {
  /** Circuits sought in one nexus; their number can grow exponentially with the nodes. Default 10,000. */
  readonly maxCircuits?: number;
};

/** What is left of an arc below this share of it is rounding. */
const relativeRemnant = 1e-12;

const arcsAlong = (circuit: readonly number[], n: number): number[] =>
  circuit.map((u, step) => u * n + circuit[(step + 1) % circuit.length]!);

/** Shares in proportion to the circuit probabilities, by logarithms, since a long product underflows. */
const sharesOf = (
  circuits: readonly (readonly number[])[],
  flows: Float64Array,
  throughflow: Float64Array,
): number[] => {
  const n = throughflow.length;
  const logs = circuits.map((circuit) =>
    arcsAlong(circuit, n).reduce((sum, k) => sum + Math.log(flows[k]! / throughflow[Math.floor(k / n)]!), 0),
  );
  const largest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const weights = logs.map((log) => Math.exp(log - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

const findCircuits = (arc: number, n: number, graph: FlowGraph, maxCircuits: number) => {
  const found: (readonly number[])[] = [];
  for (const circuit of circuitsThrough(Math.floor(arc / n), arc % n, graph)) {
    if (found.length === maxCircuits) return { found, truncated: true };
    found.push(circuit);
  }
  return { found, truncated: false };
};

/** Takes the amounts off the arcs of the circuits; the weak arc goes wholly. */
const takeOut = (circuits: readonly (readonly number[])[], amounts: readonly number[], left: Float64Array): void => {
  const n = Math.sqrt(left.length);
  const taken = new Map<number, number>();
  circuits.forEach((circuit, c) =>
    arcsAlong(circuit, n).forEach((k) => taken.set(k, (taken.get(k) ?? 0) + amounts[c]!)),
  );
  taken.forEach((amount, k) => {
    const rest = left[k]! - amount;
    left[k] = rest > relativeRemnant * left[k]! ? rest : 0;
  });
};

/** Takes the next nexus off what is left; null when nothing goes round any more. */
const removeNexus = ({ ids, inputs }: SteadyFlows, left: Float64Array, maxCircuits: number) => {
  const n = ids.length;
  const graph = flowGraph(left, n);
  const arc = weakestCycleArc(left, graph);
  if (arc === null) return null;
  const { found, truncated } = findCircuits(arc, n, graph, maxCircuits);
  const amount = left[arc]!;
  const throughflow = receivedFrom(left, n).map((received, i) => received + inputs[i]!);
  const amounts = sharesOf(found, left, throughflow).map((share) => share * amount);
  takeOut(found, amounts, left);
  left[arc] = 0; // however its shares round: so that every nexus ends at least one arc
  const nexus: Nexus = {
    weakArc: { source: ids[Math.floor(arc / n)]!, target: ids[arc % n]!, amount },
    circuits: found.map((circuit, c) => ({ nodes: circuit.map((v) => ids[v]!), amount: amounts[c]! })),
  };
  return { nexus, truncated };
};

/**
 * Takes all cycles out of a flow. Of the arcs that lie on a cycle the smallest is the weak arc of every circuit through
 * it, its nexus. Its flow is shared among those circuits in proportion to their probabilities, the product over their
 * arcs of f_ij / T_i in the network as it then stands, and taken off all their arcs; so the weak arc vanishes, no flow
 * turns negative and the balance of every node stays. This is repeated until nothing goes round, at most m times.
 *
 * Time goes with the circuits: at most m nexuses of `maxCircuits`, each circuit O(n m); some 50,000 of them a second.
 *
 * Equally small arcs are taken in the order of the nodes; the division among nexuses, and where circuits differ in
 * length the index too, can depend on that order.
 *
 * @throws InvalidInputError when `maxCircuits` is not a whole number >= 1.
 * @see Ulanowicz (1983), Identifying the structure of cycling in ecosystems, Math. Biosci. 65:219-237
 */
export const cycleRemoval = (steady: SteadyFlows, { maxCircuits = 10_000 }: CycleRemovalOptions = {}): CycleRemoval => {
  if (!Number.isInteger(maxCircuits) || maxCircuits < 1) {
    throw new InvalidInputError(`cycleRemoval: maxCircuits is ${maxCircuits}. Give a whole number >= 1.`);
  }
  const left = Float64Array.from(steady.flows);
  const nexuses: Nexus[] = [];
  let truncated = false;
  for (
    let step = removeNexus(steady, left, maxCircuits);
    step !== null;
    step = removeNexus(steady, left, maxCircuits)
  ) {
    nexuses.push(step.nexus);
    truncated ||= step.truncated;
  }
  const cycled = steady.flows.map((flow, k) => flow - left[k]!);
  const { throughput } = throughflowTotals(steady);
  return { nexuses, cycled, acyclic: left, index: throughput > 0 ? sumOf(cycled) / throughput : null, truncated };
};
