// Results on disk.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes texts into a folder, which is made if need be; files of the same name are replaced. Returns their paths. */
export const writeFiles = async (
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<readonly string[]> => {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    files.map(async ({ name, text }) => {
      const path = join(folder, name);
      await writeFile(path, text, "utf8");
      return path;
    }),
  );
};
