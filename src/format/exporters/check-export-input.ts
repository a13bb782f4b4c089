// The contract of the tables, checked at the door of every exporter: a half-right file is worse than an error.
import { InvalidInputError } from "../../model/errors.ts";
import { describing } from "./description-tables.ts";
import { recordsOf, type ExportInput, type ExportTable } from "./export-input.ts";

const wrong = ({ name }: Pick<ExportTable, "name">, problem: string): InvalidInputError =>
  new InvalidInputError(`export, table "${name}": ${problem}`);

const firstRepeated = (values: readonly unknown[]): unknown => values.find((value, i) => values.indexOf(value) !== i);

const checkNames = (tables: readonly ExportTable[]): void => {
  const repeated = tables.find(({ name }, i) => tables.findIndex((other) => other.name === name) !== i);
  if (repeated !== undefined) throw wrong(repeated, "there are two tables of that name. Rename one.");
  const taken = tables.find(({ name }) => describing.includes(name));
  if (taken !== undefined) throw wrong(taken, "the name is kept for what describes the export. Rename it.");
  for (const table of tables) {
    if (!/^[a-z][a-z0-9-]*$/.test(table.name)) throw wrong(table, "the name must be in kebab-case.");
    const ids = table.columns.map(({ id }) => id);
    const odd = ids.find((id) => !/^[a-z][a-z0-9_]*$/.test(id));
    if (odd !== undefined) throw wrong(table, `the column id "${odd}" must be in snake_case.`);
    const twice = firstRepeated(ids);
    if (twice !== undefined) throw wrong(table, `the column "${String(twice)}" stands twice.`);
  }
};

const checkCells = (table: ExportTable): void => {
  table.rows.forEach((row, i) => {
    if (row.length !== table.columns.length) {
      throw wrong(table, `row ${i + 1} has ${row.length} cells for ${table.columns.length} columns.`);
    }
    const bad = row.findIndex((cell) => typeof cell === "number" && !Number.isFinite(cell));
    if (bad !== -1) {
      const { id } = table.columns[bad]!;
      throw wrong(table, `"${id}" must be a finite number, got ${String(row[bad])} in row ${i + 1}. Unknown is null.`);
    }
  });
};

/** A unit belongs to numbers; the formats that declare types rely on it. */
const checkUnits = (table: ExportTable): void => {
  table.columns.forEach(({ id, unit }, i) => {
    const odd = unit === null ? undefined : table.rows.find((row) => row[i] !== null && typeof row[i] !== "number");
    if (odd !== undefined)
      throw wrong(table, `"${id}" is in ${unit}, but holds "${String(odd[i])}", which is no number.`);
  });
};

const checkColumns = (table: ExportTable, needed: readonly string[]): void => {
  const missing = needed.find((id) => !table.columns.some((column) => column.id === id));
  if (missing !== undefined) throw wrong(table, `the column "${missing}" is missing.`);
};

/** Ids as texts: every node and deal once, every end of a deal a node. */
const checkIds = ({ nodes, deals }: ExportInput): void => {
  for (const table of [nodes, deals]) {
    const ids = recordsOf(table).map(({ id }) => id);
    const unnamed = ids.findIndex((id) => typeof id !== "string" || id === "");
    if (unnamed !== -1) throw wrong(table, `row ${unnamed + 1} has no id.`);
    if (new Set(ids).size < ids.length) throw wrong(table, `the id "${String(firstRepeated(ids))}" stands twice.`);
  }
  const nodeIds = new Set(recordsOf(nodes).map(({ id }) => id));
  for (const { id, source, target } of recordsOf(deals)) {
    const stranger = [source, target].find((end) => !nodeIds.has(end ?? null));
    if (stranger !== undefined) throw wrong(deals, `"${String(id)}" names "${String(stranger)}", which is no node.`);
  }
};

/**
 * Checks the tables of an export. Cost O(cells).
 *
 * @throws InvalidInputError naming the table and what is wrong in it.
 */
export const checkExportInput = (input: ExportInput): void => {
  const network = [input.nodes, input.deals].filter((table) => !input.tables.includes(table));
  checkNames(input.tables);
  checkNames(network);
  for (const table of [...network, ...input.tables]) {
    checkCells(table);
    checkUnits(table);
  }
  checkColumns(input.nodes, ["id", "label"]);
  checkColumns(input.deals, ["id", "source", "target", "amount_usd_bn"]);
  checkIds(input);
};
