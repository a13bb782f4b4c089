// Who is central, by which measure, as the one plain result that the CLI and the API read.
import { defaultMeasures } from "../metrics/node-measure-ids.ts";
import { measures as allMeasures, nodeMeasures } from "../metrics/index.ts";
import type { Measure, NodeMeasure, StructureMeasure } from "../metrics/measure.ts";
import { unknownName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import { totalOf, type Projection } from "../model/projection.ts";
import { strengthsOf } from "../model/strengths.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";
import type { MetricsMeasure, MetricsNode, MetricsReport } from "./metrics-report.schema.ts";
import { layerProjection, type Layer } from "./money-layer.ts";
import { moneyFlows, termAssumedDeals, type Basis, type MoneyRequest } from "./money-flows.ts";
import { placesOf, type Place } from "./value-ranks.ts";

export type MetricsRequest = MoneyRequest & {
  /** Default `both`. */
  readonly layer?: Layer;
  /** Measure ids, or `all`; default `defaultMeasures`. */
  readonly measures?: readonly string[];
  /** Measure id that nodes are ordered by, largest first; default: the first that has one number per node. */
  readonly sort?: string;
  /** Only nodes of this kind are listed; ranks stay those among all. */
  readonly kind?: string;
};

export { defaultMeasures };

/** @throws NotFoundError with the nearest name. */
export const findMeasure = (id: string): Measure => {
  const found = allMeasures.find((measure) => measure.id === id);
  if (found !== undefined) return found;
  throw unknownName(
    "metrics",
    "measure",
    id,
    allMeasures.map((measure) => measure.id),
  );
};

const chosenMeasures = (ids: readonly string[]): readonly Measure[] =>
  ids.includes("all") ? allMeasures : [...new Set(ids)].map(findMeasure);

const findNodeMeasure = (id: string): NodeMeasure => {
  const found = findMeasure(id);
  if (found.shape === "values") return found;
  throw unknownName(
    "metrics",
    "measure with one number per firm",
    id,
    nodeMeasures.map((measure) => measure.id),
  );
};

const checkKind = ({ nodes }: Network, kind: string | undefined): void => {
  const kinds = [...new Set(nodes.map((node) => node.kind))];
  if (kind !== undefined && !kinds.includes(kind)) throw unknownName("metrics", "kind of node", kind, kinds);
};

type Column = {
  readonly measure: NodeMeasure;
  readonly values: Float64Array | null;
  readonly places: readonly Place[] | null;
};

const columnOf = (measure: NodeMeasure, projection: Projection): Column => {
  const values = measure.compute(projection);
  return { measure, values, places: values === null ? null : placesOf(values) };
};

const describedMeasure = ({ measure, values }: Column, basis: Basis): MetricsMeasure => {
  const { id, label, meaning, formula, reference, undefinedWhen, remark, ofGroup } = measure;
  const amount = basis === "per-year" ? "USD bn a year" : "USD bn";
  const unit = measure.unit === "amount" ? amount : measure.unit;
  return { id, label, meaning, formula, reference, undefinedWhen, remark, unit, ofGroup, defined: values !== null };
};

const describedStructure = (measure: StructureMeasure): MetricsReport["structureMeasures"][number] => {
  const { id, label, meaning, formula, reference, undefinedWhen, remark } = measure;
  return { id, label, meaning, formula, reference, undefinedWhen, remark };
};

const placeIn = ({ values, places }: Column, v: number): MetricsNode["values"][string] => ({
  value: values?.[v] ?? null,
  rank: places?.[v]?.rank ?? null,
  ties: places?.[v]?.ties ?? null,
});

const nodesOf = ({ nodes }: Network, columns: readonly Column[], sorting: Column | null): MetricsNode[] => {
  const order = nodes.map((_node, v) => v);
  const rank = (v: number): number => sorting?.places?.[v]!.rank ?? 0;
  return order
    .sort((a, b) => rank(a) - rank(b))
    .map((v) => ({
      id: nodes[v]!.id,
      kind: nodes[v]!.kind,
      values: Object.fromEntries(columns.map((column) => [column.measure.id, placeIn(column, v)])),
    }));
};

const ofGroup = ({ measure, values }: Column, members: readonly number[]): number | null => {
  if (values === null || members.length === 0) return null;
  const sum = members.reduce((total, v) => total + values[v]!, 0);
  return measure.ofGroup === "sum" ? sum : sum / members.length;
};

const kindsOf = ({ nodes }: Network, columns: readonly Column[]): MetricsReport["kinds"] =>
  [...new Set(nodes.map(({ kind }) => kind))].map((kind) => {
    const members = nodes.flatMap((node, v) => (node.kind === kind ? [v] : []));
    const values = columns.map((column) => [column.measure.id, ofGroup(column, members)] as const);
    return { kind, nodes: members.length, values: Object.fromEntries(values) };
  });

const structureOf = (measure: StructureMeasure, projection: Projection): MetricsReport["structures"] => {
  switch (measure.shape) {
    case "pairs":
      return { bridges: measure.compute(projection).map(([a, b]) => [a, b]) };
    case "set":
      return { articulationPoints: [...measure.compute(projection)] };
    case "groups": {
      const { groups, modularity } = measure.compute(projection);
      return { communities: { groups: groups.map((group) => [...group]), modularity } };
    }
  }
};

const idleNodes = (projection: Projection): number => {
  const { received, paid } = strengthsOf(projection);
  return received.filter((amount, v) => amount + paid[v]! === 0).length;
};

/**
 * Measures of every node, of every kind of node, and of the network's build, on the deals in force.
 *
 * @throws NotFoundError for an unknown measure or kind; InvalidInputError for a date that is none.
 */
export const metricsReport = (network: Network, request: MetricsRequest = {}): MetricsReport => {
  const { layer = "both", kind } = request;
  checkKind(network, kind);
  const chosen = chosenMeasures(request.measures ?? defaultMeasures);
  const structural = chosen.filter((measure) => measure.shape !== "values");
  const money = moneyFlows(network, request);
  const projection = layerProjection(network, money, layer);
  const columns = chosen.filter((measure) => measure.shape === "values").map((one) => columnOf(one, projection));
  const sorting = request.sort === undefined ? columns[0] : columnOf(findNodeMeasure(request.sort), projection);
  const listed = sorting === undefined || columns.some(({ measure }) => measure.id === sorting.measure.id);
  const shown = listed ? columns : [sorting, ...columns];
  const { asOf, basis, window } = money;
  const kindOf = new Map(asOf.deals.map((deal) => [deal.id, deal.kind]));
  const isInLayer = (id: string): boolean => layer === "both" || kindOf.get(id) === layer;
  return {
    network: network.name,
    asOf: asOf.asOf,
    basis,
    window,
    layer,
    totalUsdBn: totalOf(projection),
    selfLoopsUsdBn: projection.selfLoops,
    idleNodes: idleNodes(projection),
    measures: shown.map((column) => describedMeasure(column, basis)),
    structureMeasures: structural.map(describedStructure),
    sortedBy: sorting?.measure.id ?? null,
    nodes: nodesOf(network, shown, sorting ?? null).filter((node) => kind === undefined || node.kind === kind),
    kinds: kindsOf(network, shown),
    structures: Object.assign({}, ...structural.map((measure) => structureOf(measure, projection))),
    undisclosedDeals: undisclosedDeals(asOf).filter(isInLayer),
    termAssumed: termAssumedDeals(money).filter(isInLayer),
  };
};
