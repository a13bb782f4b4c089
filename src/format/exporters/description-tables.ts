// An export described by tables of its own: what it was made from, and what its columns mean.
import { isChanged, type Provenance } from "../../model/provenance.ts";
import { typedColumns, type TypedColumn } from "./column-type.ts";
import type { ExportCell, ExportInput, ExportTable } from "./export-input.ts";
import { column, tableOf } from "./table-of.ts";

/** Names that no other table may have. */
export const describing: readonly string[] = ["metadata", "columns"];

/** The provenance as pairs of name and value, assumptions apart; null where something is not known. */
export const provenanceEntries = ({
  program,
  data,
  asOf,
  window,
  commandLine,
}: Provenance): readonly (readonly [name: string, value: string | null])[] => [
  ["program", program],
  ["data", data.name],
  ["data_version", data.version],
  ["data_sha256", data.digest],
  ["as_of", asOf],
  ["window", window],
  ["command_line", commandLine],
];

type Property = {
  readonly name: string;
  readonly value: ExportCell;
  readonly initial: ExportCell;
  readonly changed: boolean | null;
};

const propertyColumns = [
  column<Property>("property", "What", ({ name }) => name),
  column<Property>("value", "Value", ({ value }) => (value === null ? null : String(value))),
  column<Property>("default", "Value in the data package", ({ initial }) =>
    initial === null ? null : String(initial),
  ),
  column<Property>("changed", "Changed by the caller", ({ changed }) => changed),
];

/** One row for each thing that is known of the export, then one for each assumption. */
export const metadataTable = ({ title, provenance }: ExportInput): ExportTable => {
  const known = [["title", title] as const, ...provenanceEntries(provenance)];
  return tableOf("metadata", "What this was made from", propertyColumns, [
    ...known.map(([name, value]): Property => ({ name, value, initial: null, changed: null })),
    ...provenance.assumptions.map((assumption): Property => {
      const { id, value, default: initial } = assumption;
      return { name: `assumption ${id}`, value, initial, changed: isChanged(assumption) };
    }),
  ]);
};

type Meaning = TypedColumn & { readonly table: string };

const meaningColumns = [
  column<Meaning>("table", "Table", ({ table }) => table),
  column<Meaning>("column", "Column", ({ id }) => id),
  column<Meaning>("label", "Label", ({ label }) => label),
  column<Meaning>("unit", "Unit", ({ unit }) => unit),
  column<Meaning>("type", "Type", ({ type }) => type),
];

/** One row for each column of each table: its label, its unit and what type of value it holds. */
export const columnsTable = ({ tables, provenance }: ExportInput): ExportTable =>
  tableOf(
    "columns",
    "What the columns mean",
    [...meaningColumns, column("as_of", "As of", () => provenance.asOf)],
    tables.flatMap((table) => typedColumns(table).map((described) => ({ ...described, table: table.name }))),
  );
