// What would have saved a node in a scenario, as the one plain result that every surface reads.
import { propagationModel } from "../contagion/propagation/index.ts";
import { nodeParameters, parameterValues } from "../contagion/propagation/parameters.ts";
import type { ParameterValues, PropagationModel } from "../contagion/propagation/propagation-model.ts";
import { cascadeDefaults } from "../contagion/cascade.ts";
import { rescue, rescueSteps, type Rescue, type RescueAnswer as Found, type Side } from "../ensemble/rescue.ts";
import type { Steps } from "../ensemble/steps.ts";
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

/** Share of its capital with which a node fails: all of it, unless the model gives every node a point of its own. */
const failurePoint = (
  model: PropagationModel,
  given: ParameterValues,
  ids: readonly string[],
  target: number,
): number => {
  if (model.form === "state-machine" || model.failsAt === undefined) return 1;
  return model.failsAt(nodeParameters(model, parameterValues(model, given), ids)[target]!);
};

/** What is asked, as the search takes it. */
const questionOf = (network: Network, request: RescueRequest) => {
  const { seeds, overrides = {}, node: asked, model = cascadeDefaults.model.id, asOf: date, ...options } = request;
  const node = findNode(network, asked);
  const propagation = propagationModel(model);
  const scenario = {
    asOf: networkAsOf(network, date ?? newestStatement(network)),
    values: assumptionValues(network, overrides),
    shock: shockVector(network, seeds),
    options: { ...options, model: propagation },
  };
  return { node, target: network.nodes.findIndex(({ id }) => id === node), scenario, model, overrides };
};

type Question = ReturnType<typeof questionOf>;

const reportOf = (network: Network, question: Question, found: Rescue): RescueReport => {
  const { node, target, model, overrides, scenario } = question;
  const { asOf, values, shock, options } = scenario;
  const { present, exposures, fails, answers, choices, futile, settled } = found;
  const failsAt = failurePoint(options.model, options.parameters ?? {}, exposures.ids, target);
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
    failsAt,
    bufferUsdBn: buffer.usdBn,
    bufferBasis: buffer.basis,
    gapUsdBn: Math.abs(stress - failsAt) * buffer.usdBn,
    answers: answers.map(answerOf),
    choices: [...choices],
    futile: futile.map(({ kind, id }) => ({ kind, id })),
    undisclosedDeals: [...undisclosedDeals(asOf)],
    settled,
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
  const question = questionOf(network, request);
  return reportOf(network, question, rescue(question.scenario, question.target));
};

/** `rescueReport` in steps; null when ended early, because half a search would pass for a whole one. */
export function* rescueReportSteps(network: Network, request: RescueRequest): Steps<RescueReport | null> {
  const question = questionOf(network, request);
  const found = yield* rescueSteps(question.scenario, question.target);
  return found.extent.partial ? null : reportOf(network, question, found);
}
