// What the page asks of a thread that opens files, and what it hears. Plain data, and files, which are not copied.
import type { ImportMapping } from "../../src/format/importers/import-mapping.schema.ts";
import type { OwnNetwork } from "../../src/format/own-files/read-own-files.ts";
import type { Failure } from "../../src/model/with-failures.ts";
import { networkFromText } from "../worker/network-origin.ts";

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

/** What the page hears. */
export type OpenAnswer =
  | { readonly is: "opened"; readonly opened: OpenedData }
  /** Why nothing could be read, in words for the reader. */
  | { readonly is: "refused"; readonly message: string };

/** The same as it crosses from the thread, with the network as JSON, which can go on to the worker as it is. */
export type OpenMessage =
  | { readonly is: "opened"; readonly opened: Omit<OpenedData, "network"> & { readonly network: string } }
  | Extract<OpenAnswer, { is: "refused" }>;

export const toMessage = (answer: OpenAnswer): OpenMessage =>
  answer.is === "refused"
    ? answer
    : { is: "opened", opened: { ...answer.opened, network: JSON.stringify(answer.opened.network) } };

export const fromMessage = (message: OpenMessage): OpenAnswer =>
  message.is === "refused"
    ? message
    : { is: "opened", opened: { ...message.opened, network: networkFromText(message.opened.network) } };
