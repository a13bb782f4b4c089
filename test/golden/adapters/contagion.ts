// contagion of a measures case: an edge is a liability of its source, so losses travel with it.
import { distressOf, type Cascade } from "../../../src/contagion/cascade.ts";
import { exposureNetwork, type ExposureNetwork } from "../../../src/model/exposure.ts";
import { notImplemented, type GoldenAdapter } from "../golden-adapter.ts";
import type { MeasuresCase } from "../golden-case.ts";
import { runPeer, type Engine } from "./cascade-cases.ts";
import { clearingAnswers } from "./clearing.ts";
import { byNode, measuresCase } from "./measure-books.ts";

type Given = NonNullable<MeasuresCase["params"]["contagion"]>;

const networkOf = (
  { nodes, edges }: MeasuresCase,
  { equity = {}, lgd = 1, liability_kinds: kinds }: Given,
): ExposureNetwork => {
  const ids = nodes.map(({ id }) => id);
  const liabilities = edges.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  return exposureNetwork(
    ids,
    ids.map((id) => equity[id] ?? null),
    liabilities.map(({ source, target, weight }, i) => ({
      deal: `liability ${i}`,
      channel: "write-down",
      from: ids.indexOf(source),
      to: ids.indexOf(target),
      lossUsdBn: lgd * weight,
      guarantee: null,
    })),
  );
};

/** Weight of each node in totals: as given, else its claims, as in the papers; they sum to 1. */
const weightsOf = ({ ids, exposures }: ExposureNetwork, { value }: Given): number[] => {
  const claims = new Float64Array(ids.length);
  for (const { to, lossUsdBn } of exposures) claims[to]! += lossUsdBn;
  const raw = ids.map((id, v) => (value === undefined ? claims[v]! : (value[id] ?? 0)));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
};

const addedDistress = (weights: readonly number[], { frames }: Cascade): number =>
  weights.reduce(
    (sum, weight, v) => sum + weight * (distressOf(frames.at(-1)!.stress[v]!) - distressOf(frames[0]!.stress[v]!)),
    0,
  );

const differential: Engine = { model: "debtrank2015" };
const singleHit: Engine = { model: "debtrank2012", capImpact: true };

const stressed = (network: ExposureNetwork, given: Given, engine: Engine): unknown => {
  const shock = Float64Array.from(network.ids, (id) => given.shock?.[id] ?? 0);
  const result = runPeer(network, shock, engine);
  const h = byNode(network.ids, result.frames.at(-1)!.stress.map(distressOf));
  return { h, R: addedDistress(weightsOf(network, given), result) };
};

const centrality = (network: ExposureNetwork, given: Given): unknown => {
  const weights = weightsOf(network, given);
  const alone = (v: number, engine: Engine): number =>
    addedDistress(
      weights,
      runPeer(
        network,
        Float64Array.from(network.ids, (_id, u) => (u === v ? 1 : 0)),
        engine,
      ),
    );
  return Object.fromEntries(
    network.ids.map((id, v) => [id, { differential: alone(v, differential), single_hit: alone(v, singleHit) }]),
  );
};

const defaults = (network: ExposureNetwork, given: Given): unknown => {
  const shock = Float64Array.from(network.ids, (id) => (given.initial_defaults?.includes(id) ? 1 : 0));
  const { frames } = runPeer(network, shock, { model: "furfine-threshold" });
  const roundOf = (v: number): number => frames.findIndex((frame) => frame.failed[v] === 1);
  const failed = network.ids.filter((_id, v) => roundOf(v) !== -1);
  return {
    defaulted: failed,
    round: Object.fromEntries(failed.map((id) => [id, roundOf(network.ids.indexOf(id))])),
    loss: byNode(network.ids, frames.at(-1)!.losses),
  };
};

const answers: Readonly<Record<string, (network: ExposureNetwork, given: Given) => unknown>> = {
  debtrank_differential: (network, given) => stressed(network, given, differential),
  debtrank_single_hit: (network, given) => stressed(network, given, singleHit),
  debtrank_centrality: centrality,
  furfine: defaults,
};

export const contagionAdapter: GoldenAdapter = {
  id: "contagion",
  form: "measures",
  run: (golden, expected) => {
    const measures = measuresCase(golden);
    const given = measures.params.contagion ?? {};
    return Object.entries(expected as Readonly<Record<string, unknown>>).map(([model, wanted]) => ({
      measure: `contagion/${model}`,
      expected: wanted,
      actual:
        answers[model]?.(networkOf(measures, given), given) ?? clearingAnswers[model]?.(measures) ?? notImplemented,
    }));
  },
};
