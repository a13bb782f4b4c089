// The whole of a data package as plain data: what the loader returns, the API sends and every model starts from.
import type { Assumption } from "./assumption.ts";
import type { Deal } from "./deal.ts";
import type { Claim, Fact, Metric, Source } from "./fact.ts";
import type { Node, NodeKind } from "./node.ts";

export type Network = {
  /** Package name, for example `ai-capital`. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly nodeKinds: readonly NodeKind[];
  readonly nodes: readonly Node[];
  readonly deals: readonly Deal[];
  readonly facts: readonly Fact[];
  readonly metrics: readonly Metric[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly assumptions: readonly Assumption[];
};
