// Which deal a loss hangs on, as the one plain result that every surface reads.
import { dealSensitivities } from "../ensemble/deal-sensitivity.ts";
import { finish, type Steps } from "../ensemble/steps.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import type { DealSensitivityReport } from "./deal-sensitivity-report.schema.ts";
import { ensembleSetup, nodeIndex, type EnsembleRequest } from "./ensemble-setup.ts";
import { shockVector, type Seed } from "./seed.ts";

export type DealSensitivityRequest = Omit<EnsembleRequest, "includeShock"> & {
  readonly seeds: readonly Seed[];
  /** Id or name of the node whose loss is meant; default: all with a known buffer. */
  readonly of?: string;
};

/** Differences of runs are looked at, so that runs are more exact than the default. */
const tolerance = 1e-12;

/**
 * Every deal in force with a known amount: what the loss would be without it, and how it answers to a little more of it.
 *
 * @throws NotFoundError for an unknown node, model or assumption; InvalidInputError for a value out of range.
 * @see dealSensitivities
 */
export function* dealSensitivitySteps(network: Network, request: DealSensitivityRequest): Steps<DealSensitivityReport> {
  const { asOf, values, exposed, options, heading } = ensembleSetup(network, request, tolerance);
  const shock = shockVector(network, request.seeds);
  const of = request.of === undefined ? null : nodeIndex(network, request.of);
  if (of !== null && exposed.exposures.buffers[of] === Infinity) {
    throw new InvalidInputError(
      `sensitivity: the capital of "${network.nodes[of]!.id}" is unknown, so its loss has no end and nothing to compare with. Ask about another node.`,
    );
  }
  const found = yield* dealSensitivities({ asOf, values, shock, options }, of);
  return {
    ...heading,
    seeds: network.nodes.flatMap(({ id }, v) => (shock[v]! > 0 ? [{ id, shock: shock[v]! }] : [])),
    of: of === null ? null : network.nodes[of]!.id,
    lossUsdBn: found.lossUsdBn,
    tried: { asked: found.extent.asked, done: found.extent.done },
    partial: found.extent.partial,
    deals: found.deals.map(({ deal: { id, source, target, instrument, amountUsdBn }, ...effect }) => ({
      id,
      source,
      target,
      instrument,
      amountUsdBn: amountUsdBn!,
      ...effect,
    })),
    slopes: found.assumptions.map(({ assumption: { id, unit, low, high }, value, slope }) => ({
      id,
      value,
      unit,
      low,
      high,
      slopeUsdBn: slope,
    })),
    kinks: found.kinks.map((v) => network.nodes[v]!.id),
    converged: found.converged,
    undisclosedDeals: [...exposed.undisclosed],
    termAssumed: [...exposed.termAssumed],
  };
}

/** The whole ranking at once: see `dealSensitivitySteps`. */
export const dealSensitivityReport = (network: Network, request: DealSensitivityRequest): DealSensitivityReport =>
  finish(dealSensitivitySteps(network, request));
