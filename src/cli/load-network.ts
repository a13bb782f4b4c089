// The network that a command works on. Rows that cannot be read are left out, and that is said.
import { resolve } from "node:path";
import { formatFailure, LinchpinError, oldestStatement, type Network } from "../index.ts";
import { loadPackage, type LoadedPackage } from "../io/load-package.ts";
import { shippedPackage } from "../io/shipped-packages.ts";
import { CannotRunError } from "./cli-errors.ts";
import type { Surroundings } from "./surroundings.ts";
import { isAboutATable } from "./table-failure.ts";
import type { Terminal } from "./terminal.ts";

/** @param data Folder as given, or null for the shipped network. */
export const packageFolder = (data: string | null, { cwd }: Surroundings): string =>
  data === null ? shippedPackage("ai-capital") : resolve(cwd, data);

/**
 * Loads a package with its failures.
 *
 * @throws CannotRunError when there is no package to load at all.
 */
export const loadWithFailures = async (folder: string): Promise<LoadedPackage> => {
  try {
    return await loadPackage(folder);
  } catch (error) {
    if (error instanceof LinchpinError) throw new CannotRunError(error.message);
    throw error;
  }
};

const remarkOnDate = (network: Network, asOf: string, terminal: Terminal): void => {
  const oldest = oldestStatement(network);
  // A year or a month stands for its first day, as in the network itself.
  if (oldest === null || `${asOf}-01-01`.slice(0, oldest.length) >= oldest) return;
  terminal.remark(`Warning: the data begin on ${oldest}; of ${asOf} nothing is known, so every figure is of nothing.`);
};

export type NetworkWithDigest = { readonly network: Network } & Pick<LoadedPackage, "digest" | "files">;

/**
 * Loads a package for use: the good rows, with a remark about the others; and its files with their digest, for a result
 * that must say what it was made from.
 *
 * @param asOf The day that is asked about; one before all data gets a remark.
 * @throws CannotRunError when a table, or something that every model needs, could not be read at all.
 */
export const loadNetworkWithDigest = async (
  data: string | null,
  surroundings: Surroundings,
  terminal: Terminal,
  asOf?: string,
): Promise<NetworkWithDigest> => {
  const folder = packageFolder(data, surroundings);
  const { value, failures, digest, files } = await loadWithFailures(folder);
  const [first] = failures;
  const fatal = failures.find(isAboutATable);
  if (fatal !== undefined) throw new CannotRunError(`${folder} cannot be used. ${formatFailure(fatal)}`);
  if (value.nodes.length === 0 && first !== undefined) {
    throw new CannotRunError(`${folder}: no node could be read. ${formatFailure(first)}`);
  }
  if (first !== undefined) {
    const what = failures.length === 1 ? "1 mistake" : `${failures.length} mistakes`;
    terminal.remark(`Warning: ${what} in the data; what cannot be used is left out. See: linchpin validate ${folder}`);
  }
  if (asOf !== undefined) remarkOnDate(value, asOf, terminal);
  return { network: value, digest, files };
};

/** Loads a package for use, as `loadNetworkWithDigest` does. */
export const loadNetwork = async (...request: Parameters<typeof loadNetworkWithDigest>): Promise<Network> =>
  (await loadNetworkWithDigest(...request)).network;
