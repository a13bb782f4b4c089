// The contract of a file format to export to.
import type { TextFile } from "../own-table.ts";
import type { ExportInput } from "./export-input.ts";

export type BinaryFile = { readonly name: string; readonly bytes: Uint8Array };

export type ExportedFile = TextFile | BinaryFile;

export type Exporter = {
  /** The name that `--format` takes. */
  readonly id: "csv" | "json" | "gexf" | "graphml" | "dot" | "parquet" | "xlsx";
  readonly label: string;
  /** Without the point. */
  readonly extension: string;
  /** `all` tables of an export, or its `network` alone: nodes and deals. */
  readonly holds: "all" | "network";
  /** What the format cannot hold or changes, in a sentence for those who choose one. */
  readonly limits: string;
  /**
   * The files of an export; writing them is the caller's. The same input gives the same bytes, wherever and whenever.
   *
   * @throws InvalidInputError where the tables break their contract (`ExportInput`) or are too large for the format.
   */
  readonly files: (input: ExportInput) => readonly ExportedFile[];
};

/** Name of the file that holds a whole export, with nothing in it that could lead out of a folder. */
export const fileNameOf = ({ name }: ExportInput, extension: string): string => {
  const safe = name.replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "");
  return `${safe === "" ? "network" : safe}.${extension}`;
};
