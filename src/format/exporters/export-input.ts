// What an exporter is given: plain tables with units. So a file format knows nothing of reports, and a new report needs
// no new exporter.
import type { Provenance } from "../../model/provenance.ts";

/** Null is unknown, and is written as nothing: never as 0. Numbers are finite. */
export type ExportCell = string | number | boolean | null;

export type ExportColumn = {
  /** In snake_case and with its unit where it has one, as in the data packages: `amount_usd_bn`. */
  readonly id: string;
  /** For people: `Amount`. */
  readonly label: string;
  /** `USD bn`, `share`, `GW`; null for texts and plain counts. A column with a unit holds numbers. */
  readonly unit: string | null;
};

export type ExportTable = {
  /** In kebab-case, unique in the export: the CSV file is called after it. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  /** One cell for each column. */
  readonly rows: readonly (readonly ExportCell[])[];
};

export type ExportInput = {
  /** Name of the data package: what files are called that hold the whole export. */
  readonly name: string;
  readonly title: string;
  readonly provenance: Provenance;
  /** Columns `id` (unique) and `label`, then anything. */
  readonly nodes: ExportTable;
  /** Columns `id` (unique), `source`, `target` (node ids) and `amount_usd_bn`, then anything. Parallel deals stay apart. */
  readonly deals: ExportTable;
  /**
   * What a format for tables writes, in the order in which people read them; nodes and deals are among them unless they
   * were left out.
   */
  readonly tables: readonly ExportTable[];
};

/** The rows as objects by column id. */
export const recordsOf = ({ columns, rows }: ExportTable): readonly Readonly<Record<string, ExportCell>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ id }, i) => [id, row[i] ?? null])));
