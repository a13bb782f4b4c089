// A data package on disk.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { readPackage } from "../format/package/read-package.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import type { WithFailures } from "../model/with-failures.ts";

const checkFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return;
  const problem = found === null ? "there is no such folder" : "this is a file, not a folder";
  throw new InvalidInputError(`data "${folder}": ${problem}. Name a folder that holds a datapackage.json.`);
};

/**
 * Reads the data package in a folder: datapackage.json and the CSV files beside it. Files elsewhere are never read.
 *
 * @returns The good rows as a network, and a failure for everything that is wrong.
 * @throws InvalidInputError when there is no such folder.
 */
export const loadPackage = async (folder: string): Promise<WithFailures<Network>> => {
  await checkFolder(folder);
  const names = (await readdir(folder)).filter((name) => /\.(json|csv)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
  );
  return readPackage(new Map(files));
};
