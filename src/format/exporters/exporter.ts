// The contract of a file format to export to.
import type { ExportInput } from "./export-input.ts";

export type ExportedFile = { readonly name: string; readonly text: string };

export type Exporter = {
  /** The name that `--format` takes. */
  readonly id: "csv" | "json" | "gexf" | "graphml";
  readonly label: string;
  /** Without the point. */
  readonly extension: string;
  /**
   * The files of an export as texts; writing them is the caller's.
   *
   * @throws InvalidInputError where the tables break their contract (`ExportInput`).
   */
  readonly files: (input: ExportInput) => readonly ExportedFile[];
};

/** Name of the file that holds a whole export, with nothing in it that could lead out of a folder. */
export const fileNameOf = ({ name }: ExportInput, extension: string): string => {
  const safe = name.replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "");
  return `${safe === "" ? "network" : safe}.${extension}`;
};
