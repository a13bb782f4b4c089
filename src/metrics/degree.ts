// With how many others each node deals.
import type { Projection } from "../model/projection.ts";
import type { NodeMeasure } from "./measure.ts";
import { transposed } from "./transposed.ts";

const rowSizes = ({ ids, offsets }: Projection): Float64Array =>
  Float64Array.from(ids, (_id, u) => offsets[u + 1]! - offsets[u]!);

const common = {
  shape: "values",
  unit: "count",
  ofGroup: "mean",
  growth: "sparse",
  reference:
    "Freeman (1978). Centrality in social networks: conceptual clarification. Soc. Netw. 1(3), 215-239. doi:10.1016/0378-8733(78)90021-7",
  undefinedWhen: null,
  remark: "several deals with one counterparty count once",
} as const;

export const inDegree: NodeMeasure = {
  ...common,
  id: "in-degree",
  label: "Payers",
  meaning: "how many firms pay it",
  formula: "|{i : W_ij > 0}|",
  compute: (projection) => rowSizes(transposed(projection)),
};

export const outDegree: NodeMeasure = {
  ...common,
  id: "out-degree",
  label: "Payees",
  meaning: "how many firms it pays",
  formula: "|{j : W_ij > 0}|",
  compute: rowSizes,
};
