// Results on disk.
import { mkdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { InvalidInputError } from "../model/errors.ts";

/** A text is written as UTF-8, bytes as they are. */
export type OutputFile = { readonly name: string } & ({ readonly text: string } | { readonly bytes: Uint8Array });

const checkName = ({ name }: OutputFile): void => {
  if (name !== "" && name !== "." && name !== ".." && name === basename(name) && !name.includes("\\")) return;
  throw new InvalidInputError(`writeFiles: expected the name of a file without a folder, got "${name}".`);
};

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

/**
 * Makes a folder and those above it. Node's own recursive mkdir tries forever where a file system takes no folders
 * (/proc/x on Linux): the folder above is there, and yet the new one finds no place.
 */
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) === "EEXIST" && (await stat(folder)).isDirectory()) return;
    const above = dirname(folder);
    if (codeOf(error) !== "ENOENT" || above === folder) throw error;
    await makeFolder(above);
    await mkdir(folder).catch((again: unknown) => {
      // Another process may have made it in between.
      if (codeOf(again) !== "EEXIST") throw again;
    });
  }
};

/**
 * Writes files into a folder, which is made if need be; files of the same name are replaced.
 *
 * @returns Paths of the files, in the order given.
 * @throws InvalidInputError when a name would lead out of the folder, or the folder cannot be written to.
 */
export const writeFiles = async (folder: string, files: readonly OutputFile[]): Promise<readonly string[]> => {
  files.forEach(checkName);
  try {
    await makeFolder(resolve(folder));
    return await Promise.all(
      files.map(async (file) => {
        const path = join(folder, file.name);
        await writeFile(path, "text" in file ? file.text : file.bytes);
        return path;
      }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidInputError(`output "${folder}": cannot be written to (${reason}). Name another folder.`);
  }
};
