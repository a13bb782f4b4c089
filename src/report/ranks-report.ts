// How sure the ranking of single failures is, as the one plain result that every surface reads.
import { rankIntervals } from "../ensemble/rank-interval.ts";
import { finish, type Steps } from "../ensemble/steps.ts";
import type { InputChoice } from "../ensemble/uncertain-input.ts";
import type { Network } from "../model/network.ts";
import { drawnInputs, ensembleSetup, listedInputs, type EnsembleRequest } from "./ensemble-setup.ts";
import type { RanksReport } from "./ranks-report.schema.ts";
import { exposuresAt } from "./sensitivity-report.ts";

export type RanksRequest = Omit<EnsembleRequest, "includeShock"> &
  InputChoice & {
    /** Default 200. */
    readonly draws?: number;
    /** Default 1. */
    readonly seed?: number;
  };

export const defaultDraws = 200;

/**
 * Ranks all single failures once per draw of assumptions (and deal amounts, if asked), and says between which places each
 * node moves. The initial shock is in no loss.
 *
 * @throws NotFoundError for an unknown model or assumption; InvalidInputError for a value out of range.
 * @see rankIntervals
 */
export function* ranksSteps(network: Network, request: RanksRequest = {}): Steps<RanksReport> {
  const { asOf, exposed, options, heading } = ensembleSetup(network, request);
  const inputs = drawnInputs(network, request);
  const { draws = defaultDraws, seed = 1 } = request;
  const networkAt = exposuresAt(network, asOf.asOf, inputs, request.overrides);
  const found = yield* rankIntervals(networkAt, { ...options, draws, seed, dimensions: inputs.length });
  return {
    ...heading,
    seed,
    draws: { asked: found.extent.asked, done: found.extent.done },
    partial: found.extent.partial,
    drawn: listedInputs(inputs),
    nodes: found.nodes.map(({ node, ...places }) => ({ id: network.nodes[node]!.id, ...places })),
    converged: found.converged,
    undisclosedDeals: [...exposed.undisclosed],
  };
}

/** All draws at once: see `ranksSteps`. */
export const ranksReport = (network: Network, request: RanksRequest = {}): RanksReport =>
  finish(ranksSteps(network, request));
