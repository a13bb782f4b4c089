// Results on disk.
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { InvalidInputError } from "../model/errors.ts";

/** A text is written as UTF-8, bytes as they are. */
export type OutputFile = { readonly name: string } & ({ readonly text: string } | { readonly bytes: Uint8Array });

const checkName = ({ name }: OutputFile): void => {
  if (name !== "" && name !== "." && name !== ".." && name === basename(name) && !name.includes("\\")) return;
  throw new InvalidInputError(`writeFiles: expected the name of a file without a folder, got "${name}".`);
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
    await mkdir(folder, { recursive: true });
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
