// Two networks, or one on two days, side by side: what changed, and what that does to the figures.
import { finish } from "../ensemble/steps.ts";
import { defaultWindow, formatWindow, type Window } from "../model/annual-flow.ts";
import { networkAsOf, newestStatement, type NetworkAsOf } from "../model/as-of.ts";
import type { AssumptionOverrides } from "../model/assumption-values.ts";
import { firstDay, yearOf, type IsoDate } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import { diffFigureSteps, headlinesOf, type DiffFigures } from "./diff-headlines.ts";
import { diffTables, type Row, type TableDiff } from "./diff-tables.ts";
import type { DiffReport } from "./diff-report.schema.ts";

export type DiffSide = {
  /** What the caller calls it. */
  readonly label: string;
  readonly network: Network;
  /** Null: the whole package, with its figures on the day of its newest statement. */
  readonly asOf: IsoDate | null;
  /** Assumptions under which the figures of this side are computed; the table of assumptions compares the packages'. */
  readonly overrides?: AssumptionOverrides;
};

export type DiffRequest = {
  /** Calendar years of the annual flows; default: three years from the later of the two days, the same on both sides. */
  readonly window?: Window;
  /** Id of a propagation model, the same on both sides. */
  readonly model?: string;
};

type Tables = Pick<
  Network,
  "nodes" | "deals" | "facts" | "assumptions" | "metrics" | "sources" | "claims" | "nodeKinds"
>;

/** What is known on a day: deals in force, counted as of then, and facts stated by then; the other tables have no dates. */
const tablesOn = ({ network, day, deals, counted }: NetworkAsOf): Tables => {
  const inSums = new Set(counted);
  return {
    ...network,
    deals: deals.map((deal) => ({ ...deal, counted: inSums.has(deal) })),
    facts: network.facts.filter(({ asOf }) => firstDay(asOf) <= day),
  };
};

const viewOf = ({ network, asOf }: DiffSide): NetworkAsOf => networkAsOf(network, asOf ?? newestStatement(network));

const sideOf = ({ label, network }: DiffSide, { asOf }: NetworkAsOf): DiffReport["before"] => ({
  label,
  network: network.name,
  version: network.version,
  asOf,
});

const plain = <T extends Row>({ added, removed, changed, same }: TableDiff<T>): DiffReport["nodes"] => ({
  added: added.map((row) => ({ ...row })),
  removed: removed.map((row) => ({ ...row })),
  changed: changed.map(({ id, fields }) => ({ id, fields: fields.map((field) => ({ ...field })) })),
  same,
});

const tableDiffs = (before: Tables, after: Tables) => ({
  nodes: plain(diffTables(before.nodes, after.nodes)),
  deals: plain(diffTables(before.deals, after.deals)),
  facts: plain(diffTables(before.facts, after.facts)),
  assumptions: plain(diffTables(before.assumptions, after.assumptions)),
  metrics: plain(diffTables(before.metrics, after.metrics)),
  sources: plain(diffTables(before.sources, after.sources)),
  claims: plain(diffTables(before.claims, after.claims)),
  nodeKinds: plain(diffTables(before.nodeKinds, after.nodeKinds)),
});

const isEmpty = ({ added, removed, changed }: DiffReport["nodes"]): boolean =>
  added.length + removed.length + changed.length === 0;

/**
 * Compares two networks row by row, and their headline figures from the same reports that the other commands print.
 *
 * Where either side names a day, the deals in force on the two days are compared, else the whole packages. Exchanging the
 * sides exchanges every `before` and `after` and the sign of every change. Cost: two sweeps and two searches for loops.
 *
 * @throws InvalidInputError for a date that is none, or a package that lacks an assumption.
 */
export const diffReport = (before: DiffSide, after: DiffSide, request: DiffRequest = {}): DiffReport => {
  const [old, young] = [viewOf(before), viewOf(after)];
  const byDate = before.asOf !== null || after.asOf !== null;
  const tables = tableDiffs(byDate ? tablesOn(old) : before.network, byDate ? tablesOn(young) : after.network);
  const window = request.window ?? defaultWindow(Math.max(yearOf(old.asOf), yearOf(young.asOf)));
  const model = request.model === undefined ? {} : { model: request.model };
  const figures = (view: NetworkAsOf, { overrides = {} }: DiffSide): DiffFigures =>
    finish(diffFigureSteps(view, { window, overrides, ...model }));
  return {
    before: sideOf(before, old),
    after: sideOf(after, young),
    compared: byDate ? "dates" : "packages",
    identical: Object.values(tables).every(isEmpty),
    ...tables,
    window: formatWindow(window),
    ...headlinesOf(figures(old, before), figures(young, after)),
  };
};
