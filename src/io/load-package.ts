// A data package on disk.
import { lstat, stat } from "node:fs/promises";
import { join } from "node:path";
import { descriptorFile, readDescriptor } from "../format/package/descriptor.ts";
import { readPackage } from "../format/package/read-package.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import type { Failure, WithFailures } from "../model/with-failures.ts";
import { packageDigest } from "./package-digest.ts";
import { readBytes, textOfBytes } from "./read-text.ts";

const checkFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return;
  const problem = found === null ? "there is no such folder" : "this is a file, not a folder";
  throw new InvalidInputError(`data "${folder}": ${problem}. Name a folder that holds a ${descriptorFile}.`);
};

export type LoadedPackage = WithFailures<Network> & {
  /** SHA-256 over the files that were read (`packageDigest`). */
  readonly digest: string;
  /** The files that were read, bytes by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

type Read = {
  readonly bytes: Map<string, Uint8Array>;
  readonly texts: Map<string, string>;
  readonly failures: Failure[];
};

/** A link is passed over: a package from somebody else must not make Linchpin read, and print, files outside its folder. */
const isFile = async (path: string): Promise<boolean> => (await lstat(path).catch(() => null))?.isFile() ?? false;

const readInto = async ({ bytes, texts, failures }: Read, folder: string, name: string): Promise<void> => {
  const path = join(folder, name);
  if (!(await isFile(path))) return;
  const contents = await readBytes(path);
  const { value, failures: unread } = textOfBytes(contents, name);
  failures.push(...unread);
  bytes.set(name, contents);
  texts.set(name, value);
};

/**
 * Reads the data package in a folder: datapackage.json and the files beside it that it names, and nothing else.
 *
 * @returns The good rows as a network, and a failure for everything that is wrong; a missing datapackage.json is one.
 *   The digest is of the bytes that were read, good and bad rows alike.
 * @throws InvalidInputError when there is no such folder, or a file of it may not be read.
 */
export const loadPackage = async (folder: string): Promise<LoadedPackage> => {
  await checkFolder(folder);
  const read: Read = { bytes: new Map(), texts: new Map(), failures: [] };
  await readInto(read, folder, descriptorFile);
  const descriptor = readDescriptor(read.texts.get(descriptorFile) ?? "").value;
  const names = new Set(descriptor?.resources.map(({ path }) => path));
  await Promise.all([...names].map((name) => readInto(read, folder, name)));
  const { value, failures } = readPackage(read.texts);
  return { value, failures: [...read.failures, ...failures], digest: packageDigest(read.bytes), files: read.bytes };
};
