// A foreign file between reading and meaning: nodes and edges as rows of texts that know their place.
import type { Failure, WithFailures } from "../../model/with-failures.ts";
import type { TextFile } from "../own-table.ts";
import type { FormatId } from "./format-ids.ts";
import type { Guess } from "./guess.ts";
import type { ImportMapping } from "./import-mapping.schema.ts";

export type ForeignRow = {
  /** 1-based line of the file; null where the form has no lines that mean anything. */
  readonly line: number | null;
  /** Where in the form it stands, as in `edges[3]`; empty where the line says it. */
  readonly path: string;
  /** Texts by column; a cell that the file leaves out is missing. A map, because any name can be a column's. */
  readonly cells: ReadonlyMap<string, string>;
};

export type ForeignTable = {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly ForeignRow[];
};

export type ForeignNetwork = {
  readonly title: string | null;
  /** Between the cells of a delimited text; null for other forms. */
  readonly delimiter: string | null;
  readonly edges: ForeignTable;
  /** Null where the file has edges alone. */
  readonly nodes: ForeignTable | null;
  /** What the form itself says about its meaning. */
  readonly preset: ImportMapping;
  /** What the form leaves open and the reader took for granted. */
  readonly remarks: readonly Guess[];
};

/** A file as far as it takes to recognise its form. */
export type Probe = {
  readonly file: TextFile;
  /** What the text is as JSON; undefined where it is none. */
  readonly json: unknown;
};

export type ReadOptions = {
  /** A table of nodes beside the file. */
  readonly nodes: TextFile | null;
  readonly given: ImportMapping;
};

export type Importer = {
  readonly id: FormatId;
  readonly label: string;
  readonly recognises: (probe: Probe) => boolean;
  /**
   * Reads a file of this form. What cannot be read is a failure, and the rest is returned.
   *
   * @throws InvalidInputError where the file is not of this form at all.
   */
  readonly read: (probe: Probe, options: ReadOptions) => WithFailures<ForeignNetwork>;
};

/** A failure at a cell of a foreign row; `column` null is about the whole row. */
export const foreignFailure = (
  { file }: Pick<ForeignTable, "file">,
  { line, path, cells }: ForeignRow,
  column: string | null,
  { problem, remedy }: { readonly problem: string; readonly remedy: string },
): Failure => ({
  file,
  line,
  column: path === "" ? column : column === null ? path : `${path}.${column}`,
  value: column === null ? null : (cells.get(column) ?? null),
  problem,
  remedy,
});

/** The columns of rows, in order of appearance. */
export const columnsOf = (rows: readonly ForeignRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ cells }) => [...cells.keys()])),
];
