// Files from the reader's disk as texts and as a network, in a thread: the page itself never waits for a large file.
import "./plain-schemas.ts";
import { encodingFailure, encodingOf } from "../../src/format/encoding.ts";
import { readOwnFiles } from "../../src/format/own-files/read-own-files.ts";
import { isZip, unzip, type BinaryFile } from "../../src/format/own-files/unzip.ts";
import type { TextFile } from "../../src/format/own-table.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import type { Failure } from "../../src/model/with-failures.ts";
import type { OpenAnswer, OpenOrder, PickedFile } from "./open-protocol.ts";

/** Bytes of one file, and of all: what is more would not fit into the memory of a page. */
const largestFile = 64_000_000;
const largestOpening = 100_000_000;

/** What is more cannot be drawn and computed in a page at once; the command line takes it. */
const mostShown = { nodes: 20_000, deals: 100_000 } as const;

/** Lines of a table: twice as many as deals, for cells that run over several. */
const mostLines = 2 * mostShown.deals;

const mostFailures = 1_000;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

const checkSizes = (files: readonly PickedFile[]): void => {
  const large = files.find(({ file }) => file.size > largestFile);
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  if (large === undefined && total <= largestOpening) return;
  const what = large === undefined ? `${files.length} files` : large.name;
  const [size, most] = large === undefined ? [total, largestOpening] : [large.file.size, largestFile];
  throw new InvalidInputError(
    `${what}: ${megabytes(size)}; ${megabytes(most)} are the most that a page can hold. Divide the file, or read it with linchpin import.`,
  );
};

const bytesOf = async ({ name, file }: PickedFile): Promise<BinaryFile> => {
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // Browsers say no more than that; the usual reason is a file that has been moved or is still being written.
    throw new InvalidInputError(`${name}: the browser cannot read it. Is it still there, and may you read it?`);
  }
};

const decode = (bytes: Uint8Array, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** A text with what is wrong about its signs; a file of another alphabet is read as far as it goes. */
const textOf = ({ name, bytes }: BinaryFile, failures: Failure[]): TextFile => {
  const sound = decode(bytes, true);
  if (sound !== null) return { name, text: sound };
  const text = decode(bytes, false) ?? "";
  failures.push(encodingFailure(name, text));
  return { name, text };
};

/** Refuses a table by its lines before it is read, which would take a while and much memory. */
const checkLines = ({ name, text }: TextFile): void => {
  if (/^\uFEFF?\s*[<[{]/.test(text.slice(0, 1_000))) return;
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  if (lines <= mostLines) return;
  throw new InvalidInputError(
    `${name}: ${lines} lines; ${mostLines} are the most that a page can show. Take the smallest deals out, or use the command line.`,
  );
};

const read = async ({ files, mapping }: OpenOrder): Promise<OpenAnswer> => {
  checkSizes(files);
  const binaries = (await Promise.all(files.map(bytesOf))).flatMap((file) => (isZip(file) ? unzip(file) : [file]));
  const unreadable: Failure[] = [];
  const texts = binaries.map((file) => textOf(file, unreadable));
  texts.forEach(checkLines);
  const { value, failures } = readOwnFiles(texts, mapping);
  const { nodes, deals } = value.network;
  if (nodes.length > mostShown.nodes || deals.length > mostShown.deals) {
    throw new InvalidInputError(
      `${value.files[0]}: ${nodes.length} firms and ${deals.length} deals; ${mostShown.nodes} and ${mostShown.deals} are the most that a page can show. Take the smallest deals out, or use the command line.`,
    );
  }
  const all = [...unreadable, ...failures];
  return { is: "opened", opened: { ...value, failures: all.slice(0, mostFailures), failureCount: all.length } };
};

const messageOf = (error: unknown): string => {
  if (error instanceof InvalidInputError) return error.message;
  return `It could not be read: ${error instanceof Error ? error.message : String(error)}`;
};

/** Never rejects: what goes wrong is an answer. */
export const readPickedFiles = async (order: OpenOrder): Promise<OpenAnswer> => {
  try {
    return await read(order);
  } catch (error) {
    return { is: "refused", message: messageOf(error) };
  }
};
