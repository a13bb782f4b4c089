// Results on disk.
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { InvalidInputError } from "../model/errors.ts";

export type TextFile = { readonly name: string; readonly text: string };

const checkName = ({ name }: TextFile): void => {
  if (name !== "" && name !== "." && name !== ".." && name === basename(name) && !name.includes("\\")) return;
  throw new InvalidInputError(`writeFiles: expected the name of a file without a folder, got "${name}".`);
};

/**
 * Writes texts as UTF-8 into a folder, which is made if need be; files of the same name are replaced.
 *
 * @returns Paths of the files, in the order given.
 * @throws InvalidInputError when a name would lead out of the folder, or the folder cannot be written to.
 */
export const writeFiles = async (folder: string, files: readonly TextFile[]): Promise<readonly string[]> => {
  files.forEach(checkName);
  try {
    await mkdir(folder, { recursive: true });
    return await Promise.all(
      files.map(async ({ name, text }) => {
        const path = join(folder, name);
        await writeFile(path, text, "utf8");
        return path;
      }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidInputError(`output "${folder}": cannot be written to (${reason}). Name another folder.`);
  }
};
