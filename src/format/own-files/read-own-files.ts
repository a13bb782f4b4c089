// Files that a reader opens together, as one network: a data package, or somebody else's network in any form.
import { InvalidInputError } from "../../model/errors.ts";
import type { Network } from "../../model/network.ts";
import type { WithFailures } from "../../model/with-failures.ts";
import { importNetwork, type ImportedNetwork } from "../importers/import-network.ts";
import type { ImportMapping } from "../importers/import-mapping.schema.ts";
import type { Position } from "../importers/positions.ts";
import type { TextFile } from "../own-table.ts";
import { descriptorFile } from "../package/descriptor.ts";
import { formatFailure } from "../package/format-failure.ts";
import { readPackage } from "../package/read-package.ts";

/** How a foreign file was understood: what a reader can look over and change. */
export type Reading = Omit<ImportedNetwork, "network" | "positions">;

export type OwnNetwork = {
  /** What it was read from, the file with the deals first. */
  readonly files: readonly string[];
  readonly network: Network;
  /** Places that came with it, by node, y upwards; null where none did. */
  readonly positions: ReadonlyMap<string, Position> | null;
  /** Null for a data package, in which nothing has to be guessed. */
  readonly reading: Reading | null;
};

const firstReason = ({ failures }: WithFailures<unknown>): string =>
  failures[0] === undefined ? "It has no rows." : formatFailure(failures[0]);

const readAsPackage = (files: readonly TextFile[]): WithFailures<OwnNetwork> => {
  const twice = files.find(({ name }, i) => files.findIndex((other) => other.name === name) < i);
  if (twice !== undefined) {
    throw new InvalidInputError(`${twice.name}: stands there twice. Open the files of one package alone.`);
  }
  const read = readPackage(new Map(files.map(({ name, text }) => [name, text])));
  if (read.value.nodes.length === 0) throw new InvalidInputError(`No firm could be read. ${firstReason(read)}`);
  const names = [descriptorFile, ...files.map(({ name }) => name).filter((name) => name !== descriptorFile)];
  return { value: { files: names, network: read.value, positions: null, reading: null }, failures: read.failures };
};

const nodeWords = /node|firm|compan|bank|buffer|balance|entit|vertex|vertices/i;

/** Deals that a file holds as a list of edges of its own; none where it is no such list. */
const dealsIn = (file: TextFile, mapping: ImportMapping): number => {
  try {
    return importNetwork({ file, mapping }).value.network.deals.length;
  } catch (error) {
    if (error instanceof InvalidInputError) return 0;
    throw error;
  }
};

/** Of two files, the one with the deals first: by their names, else by what is in them. */
const edgesFirst = ([a, b]: readonly [TextFile, TextFile], mapping: ImportMapping): readonly [TextFile, TextFile] => {
  const [aIsNodes, bIsNodes] = [nodeWords.test(a.name), nodeWords.test(b.name)];
  if (aIsNodes !== bIsNodes) return aIsNodes ? [b, a] : [a, b];
  return dealsIn(b, mapping) > dealsIn(a, mapping) ? [b, a] : [a, b];
};

const readAsForeign = (files: readonly TextFile[], mapping: ImportMapping): WithFailures<OwnNetwork> => {
  const [a, b] = files;
  if (a === undefined) throw new InvalidInputError("There is no file to read. Open a file with a network.");
  if (files.length > 2) {
    throw new InvalidInputError(
      `${files.length} files and no ${descriptorFile} among them. Open one file with deals, with one table of firms ` +
        "beside it at most, or all files of a data package together.",
    );
  }
  const [file, nodes] = b === undefined ? [a, null] : edgesFirst([a, b], mapping);
  const imported = importNetwork({ file, nodes, mapping });
  const { network, positions, ...reading } = imported.value;
  if (network.deals.length === 0) {
    throw new InvalidInputError(`${file.name}: no deal could be read. ${firstReason(imported)}`);
  }
  const names = nodes === null ? [file.name] : [file.name, nodes.name];
  return { value: { files: names, network, positions, reading }, failures: imported.failures };
};

/**
 * Reads files that belong together: with a datapackage.json among them a data package, else one foreign file, or two of
 * which one is a table of firms.
 *
 * @param mapping What the reader says about a foreign file; the rest is guessed.
 * @returns The network, and a failure with its place and remedy for everything that was left out.
 * @throws InvalidInputError where nothing can be read at all. Cost O(text + rows log rows), twice for two files whose
 *   names do not say which has the deals.
 */
export const readOwnFiles = (files: readonly TextFile[], mapping: ImportMapping = {}): WithFailures<OwnNetwork> =>
  files.some(({ name }) => name === descriptorFile) ? readAsPackage(files) : readAsForeign(files, mapping);
