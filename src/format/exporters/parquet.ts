// Apache Parquet: one file for each table, typed, with what it was made from as key-value metadata.
import { parquetWriteBuffer } from "hyparquet-writer/src/write.js";
import { checkExportInput } from "./check-export-input.ts";
import { typedColumns, type ColumnType } from "./column-type.ts";
import type { ExportInput, ExportTable } from "./export-input.ts";
import type { Exporter } from "./exporter.ts";

const parquetType: Readonly<Record<ColumnType, "DOUBLE" | "BOOLEAN" | "STRING">> = {
  number: "DOUBLE",
  boolean: "BOOLEAN",
  text: "STRING",
};

const metadataOf = ({ name, title, provenance }: ExportInput, table: ExportTable) => [
  { key: "title", value: table.title },
  { key: "network", value: JSON.stringify({ name, title }) },
  { key: "provenance", value: JSON.stringify(provenance) },
  { key: "columns", value: JSON.stringify(table.columns) },
];

const bytesOf = (input: ExportInput, table: ExportTable): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: typedColumns(table).map(({ id, type, cells }) => ({
        name: id,
        type: parquetType[type],
        data: [...cells],
        nullable: true,
      })),
      kvMetadata: metadataOf(input, table),
      // Bounds of texts are cut in the middle of a character, and tables of this size are read whole anyway.
      statistics: false,
    }),
  );

/** Numbers are doubles, unknown values are nulls; a column keeps its type when nothing in it is known. */
export const parquet: Exporter = {
  id: "parquet",
  label: "Apache Parquet, one file for each table",
  extension: "parquet",
  holds: "all",
  limits: "dates are texts, since many are a month or a year; half a surrogate pair becomes U+FFFD",
  files: (input) => {
    checkExportInput(input);
    return input.tables.map((table) => ({ name: `${table.name}.parquet`, bytes: bytesOf(input, table) }));
  },
};
