// The contract of an integrity rule: what must hold between rows, which no table schema can say.
import type { Assumption } from "../../../model/assumption.ts";
import type { Deal } from "../../../model/deal.ts";
import type { Claim, Fact, Metric, Source } from "../../../model/fact.ts";
import type { Node, NodeKind } from "../../../model/node.ts";
import type { Failure } from "../../../model/with-failures.ts";
import type { Row } from "../read-table.ts";
import type { Entry } from "../rows/cells.ts";

export type Tables = {
  readonly nodeKinds: readonly NodeKind[];
  readonly nodes: readonly Entry<Node>[];
  readonly deals: readonly Entry<Deal>[];
  readonly facts: readonly Entry<Fact>[];
  readonly metrics: readonly Entry<Metric>[];
  readonly sources: readonly Entry<Source>[];
  readonly claims: readonly Entry<Claim>[];
  readonly assumptions: readonly Entry<Assumption>[];
};

export type Finding = {
  readonly failure: Failure;
  /** The row that cannot be used, and is left out; null where the row can stay. */
  readonly leavesOut: Row | null;
};

export type Rule = (tables: Tables) => readonly Finding[];

/** Ids of a table. */
export const idsOf = (entries: readonly Entry<{ readonly id: string }>[]): ReadonlySet<string> =>
  new Set(entries.map(({ value }) => value.id));
