// Every id that a row names exists.
import { nearestName } from "../../../model/nearest-name.ts";
import type { Reference } from "../reference.ts";
import type { Row } from "../row.ts";
import { rowsByTable } from "../tables.ts";
import { unusable, usable, type Finding, type Rule } from "./rule.ts";

/** A group of firms is the entity of a fact and no node. */
const namesSector = ({ table, column }: Reference, id: string): boolean =>
  table === "facts" && column === "entity" && id.startsWith("sector:");

const idsIn = (row: Row, column: string): readonly string[] => {
  const value = row.cells[column] ?? null;
  if (value === null) return [];
  return typeof value === "object" ? value : [String(value)];
};

const finding = (reference: Reference, row: Row, problem: string, remedy: string): Finding =>
  (reference.needed ? unusable : usable)(row, reference.column, problem, remedy);

const unknown = (reference: Reference, row: Row, id: string, known: ReadonlySet<string>): Finding => {
  const nearest = nearestName(id, [...known]);
  const problem = `the table ${reference.to} has no "${id}"`;
  const remedy =
    nearest === null ? "Add a row for it, or correct it." : `Did you mean "${nearest}"? Or add a row for it.`;
  return finding(reference, row, problem, remedy);
};

/** Naming a row that was left out is no mistake of its own; only a row that cannot stand alone is told of its loss. */
const fallen = (reference: Reference, row: Row, id: string): readonly Finding[] => {
  if (!reference.needed) return [];
  const problem = `"${id}" of the table ${reference.to} is left out because of another mistake`;
  return [finding(reference, row, problem, "Mend that one, and this row loads too.")];
};

export const references: Rule = (tables) => {
  const rowsOf = rowsByTable(tables);
  return tables.references.flatMap((reference) => {
    const { table, column, to, toColumn } = reference;
    if (tables.unreadable.has(to)) return [];
    const known = new Set((rowsOf.get(to) ?? []).flatMap((row) => idsIn(row, toColumn)));
    const leftOut = tables.leftOut.get(to) ?? new Set();
    return (rowsOf.get(table) ?? []).flatMap((row) =>
      idsIn(row, column)
        .filter((id) => !known.has(id) && !namesSector(reference, id))
        .flatMap((id) => (leftOut.has(id) ? fallen(reference, row, id) : [unknown(reference, row, id, known)])),
    );
  });
};
