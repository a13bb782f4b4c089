// What the page asks of a thread that opens files, and what it hears. Plain data, and files, which are not copied.
import type { ImportMapping } from "../../src/format/importers/import-mapping.schema.ts";
import type { OwnNetwork } from "../../src/format/own-files/read-own-files.ts";
import type { Failure } from "../../src/model/with-failures.ts";

/** Name without folders, as the reader knows the file. */
export type PickedFile = { readonly name: string; readonly file: File };

export type OpenOrder = {
  readonly do: "open";
  readonly files: readonly PickedFile[];
  /** What the reader says about how a foreign file is to be read; the rest is guessed. */
  readonly mapping: ImportMapping;
};

export type OpenedData = OwnNetwork & {
  /** The first ones of what was left out; a file can hold a million mistakes. */
  readonly failures: readonly Failure[];
  readonly failureCount: number;
};

export type OpenAnswer =
  | { readonly is: "opened"; readonly opened: OpenedData }
  /** Why nothing could be read, in words for the reader. */
  | { readonly is: "refused"; readonly message: string };
