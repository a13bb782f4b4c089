// Every id that a row names exists.
import { nearestName } from "../../../model/nearest-name.ts";
import { rowFailure, type Row } from "../read-table.ts";
import { idsOf, type Finding, type Rule } from "./rule.ts";

const unknown = (row: Row, column: string, what: string, id: string, known: ReadonlySet<string>): Finding => {
  const nearest = nearestName(id, [...known]);
  const remedy =
    nearest === null ? `Add a row for it, or correct the id.` : `Did you mean "${nearest}"? Or add a row for it.`;
  return { failure: rowFailure(row, column, `no ${what} has the id "${id}"`, remedy), leavesOut: row };
};

const check = (
  row: Row,
  column: string,
  what: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
  needed: boolean,
): Finding[] =>
  ids
    .filter((id) => !known.has(id))
    .map((id) => unknown(row, column, what, id, known))
    .map((finding) => (needed ? finding : { ...finding, leavesOut: null }));

/** A deal between strangers cannot stand; a row that only cites a source nobody lists can. */
export const references: Rule = ({ nodeKinds, nodes, deals, facts, metrics, sources, claims }) => {
  const kinds = new Set(nodeKinds.map(({ id }) => id));
  const [nodeIds, dealIds, metricIds, sourceIds] = [nodes, deals, metrics, sources].map(idsOf) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  return [
    ...nodes.flatMap(({ row, value }) => check(row, "kind", "node kind", [value.kind], kinds, true)),
    ...deals.flatMap(({ row, value }) => [
      ...check(row, "source", "node", [value.source], nodeIds, true),
      ...check(row, "target", "node", [value.target], nodeIds, true),
      ...check(row, "supersedes", "deal", value.supersedes, dealIds, false),
      ...check(row, "overlaps", "deal", value.overlaps, dealIds, false),
      ...check(row, "sources", "source", value.sources, sourceIds, false),
    ]),
    ...facts.flatMap(({ row, value }) => [
      ...(value.entity.startsWith("sector:") ? [] : check(row, "entity", "node", [value.entity], nodeIds, true)),
      ...check(row, "metric", "metric", [value.metric], metricIds, true),
      ...check(row, "sources", "source", value.sources, sourceIds, false),
    ]),
    ...claims.flatMap(({ row, value }) => check(row, "source", "source", [value.source], sourceIds, false)),
  ];
};
