// Which protection lowers the expected loss most, as the one plain result that every surface reads.
import { protections, type WeightedShock } from "../ensemble/protect.ts";
import { finish, type Steps } from "../ensemble/steps.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import { ensembleSetup, nodeIndex, type EnsembleRequest } from "./ensemble-setup.ts";
import type { ProtectReport } from "./protect-report.schema.ts";
import { shockVector, type Seed } from "./seed.ts";

export type ProtectRequest = Omit<EnsembleRequest, "includeShock"> & {
  /** USD billions put up at a time; default 1. */
  readonly amountUsdBn?: number;
  /** One scenario per seed; default: every node fails in turn. */
  readonly seeds?: readonly Seed[];
  /** Likelihood by id or name of a scenario's node, beside 1 for the others; only their proportions matter. */
  readonly likelihoods?: Readonly<Record<string, number>>;
};

/** Small differences of runs are looked at, so that runs are more exact than the default. */
const tolerance = 1e-12;

const checkLikelihoods = (network: Network, seeds: readonly Seed[], likelihoods: ReadonlyMap<number, number>): void => {
  const shocked = new Set(seeds.map(({ id }) => nodeIndex(network, id)));
  const idle = [...likelihoods.keys()].find((v) => !shocked.has(v));
  if (idle === undefined) return;
  throw new InvalidInputError(
    `protect: a likelihood is given for "${network.nodes[idle]!.id}", which fails in no scenario. Name it among what fails.`,
  );
};

const scenariosOf = (network: Network, { seeds, likelihoods = {} }: ProtectRequest): readonly WeightedShock[] => {
  const given = new Map(Object.entries(likelihoods).map(([text, weight]) => [nodeIndex(network, text), weight]));
  const all = seeds ?? network.nodes.map(({ id }): Seed => ({ id, shock: 1 }));
  checkLikelihoods(network, all, given);
  return all.map((seed) => ({
    shock: shockVector(network, [seed]),
    weight: given.get(nodeIndex(network, seed.id)) ?? 1,
  }));
};

/**
 * Puts the same amount into every node with a known buffer and behind every loss by a deal, one at a time, and ranks them
 * by expected loss avoided per USD. Expectation is over the seeds, each failing alone; by default over every node.
 *
 * @throws NotFoundError for an unknown node, model or assumption; InvalidInputError for a value out of range.
 * @see protections
 */
export function* protectSteps(network: Network, request: ProtectRequest = {}): Steps<ProtectReport> {
  const { exposed, options, heading } = ensembleSetup(network, request, tolerance);
  const { amountUsdBn = 1 } = request;
  const scenarios = scenariosOf(network, request);
  const all = scenarios.reduce((sum, { weight }) => sum + weight, 0);
  const idOf = (v: number): string => network.nodes[v]!.id;
  const found = yield* protections(exposed.exposures, scenarios, amountUsdBn, options);
  return {
    ...heading,
    amountUsdBn,
    scenarios: scenarios.map(({ shock, weight }) => ({
      seeds: network.nodes.flatMap(({ id }, v) => (shock[v]! > 0 ? [{ id, shock: shock[v]! }] : [])),
      likelihood: weight / all,
    })),
    expectedLossUsdBn: found.expectedLossUsdBn,
    tried: { asked: found.extent.asked, done: found.extent.done },
    partial: found.extent.partial,
    protections: found.effects.map(({ protection, usdBn, avoidedUsdBn, spentUsdBn, slope }) => ({
      kind: protection.kind,
      node: idOf(protection.kind === "capital" ? protection.node : protection.victim),
      deal: protection.kind === "capital" ? null : protection.deal,
      debtor: protection.kind === "capital" ? null : idOf(protection.debtor),
      usdBn,
      avoidedUsdBn,
      perUsd: avoidedUsdBn / usdBn,
      spentUsdBn,
      slope,
    })),
    unknownBuffers: found.unknownBuffers.map(idOf),
    converged: found.converged,
    undisclosedDeals: [...exposed.undisclosed],
  };
}

/** The whole comparison at once: see `protectSteps`. */
export const protectReport = (network: Network, request: ProtectRequest = {}): ProtectReport =>
  finish(protectSteps(network, request));
