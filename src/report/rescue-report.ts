// What would have saved a node in a scenario, as the one plain result that every surface reads.
import { propagationModel } from "../contagion/propagation/index.ts";
import { cascadeDefaults } from "../contagion/cascade.ts";
import { rescue, type RescueAnswer as Found, type Side } from "../ensemble/rescue.ts";
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { assumptionValues } from "../model/assumption-values.ts";
import { buffersOf } from "../model/buffer.ts";
import type { Network } from "../model/network.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";
import type { CascadeRequest } from "./cascade-report.ts";
import type { RescueAnswer, RescueReport } from "./rescue-report.schema.ts";
import { findNode, shockVector } from "./seed.ts";

/** A scenario, and the id or name of the node that is asked about. */
export type RescueRequest = Omit<CascadeRequest, "includeShock" | "weight"> & { readonly node: string };

const sideOf = ({ value, stress, failed }: Side): RescueAnswer["before"] => ({ value, stress, fails: failed });

const answerOf = ({ change, before, after, relative, single }: Found): RescueAnswer => {
  const { kind, id, unit, from, range } = change;
  const plausible = range === null ? null : range[0] <= after.value && after.value <= range[1];
  return {
    kind,
    id,
    unit,
    from,
    to: after.value,
    relative,
    plausible,
    single,
    before: sideOf(before),
    after: sideOf(after),
  };
};

/**
 * For a node that fails in a scenario, the smallest change of each single assumption, deal, guarantee or buffer that
 * keeps it from failing; for one that holds, the smallest that makes it fail. Everything else stays as it is.
 *
 * Takes about a second on a few hundred deals.
 *
 * @throws NotFoundError for an unknown node, model or assumption; InvalidInputError for a value out of range, a node that
 *   the scenario itself lets fail, or one whose capital is unknown.
 * @see rescue for the search and what it proves
 */
export const rescueReport = (network: Network, request: RescueRequest): RescueReport => {
  const { seeds, overrides = {}, node: asked, model = cascadeDefaults.model.id, asOf: date, ...options } = request;
  const node = findNode(network, asked);
  const asOf = networkAsOf(network, date ?? newestStatement(network));
  const values = assumptionValues(network, overrides);
  const shock = shockVector(network, seeds);
  const target = network.nodes.findIndex(({ id }) => id === node);
  const scenario = { asOf, values, shock, options: { ...options, model: propagationModel(model) } };
  const { present, fails, answers, choices, futile, settled } = rescue(scenario, target);
  const buffer = buffersOf(asOf, values).get(node)!;
  const stress = present.stress[target]!;
  return {
    network: network.name,
    model,
    asOf: asOf.asOf,
    seeds: network.nodes.flatMap(({ id }, v) => (shock[v]! > 0 ? [{ id, shock: shock[v]! }] : [])),
    overrides: { ...overrides },
    node,
    question: fails ? "what saves it" : "what fells it",
    stress,
    bufferUsdBn: buffer.usdBn,
    bufferBasis: buffer.basis,
    gapUsdBn: Math.abs(stress - 1) * buffer.usdBn,
    answers: answers.map(answerOf),
    choices: [...choices],
    futile: futile.map(({ kind, id }) => ({ kind, id })),
    undisclosedDeals: [...undisclosedDeals(asOf)],
    settled,
  };
};
