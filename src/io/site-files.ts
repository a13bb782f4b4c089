// The page built as files, which every published site has a copy of.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputFile } from "./write-files.ts";

/** Folder of the page built as files, beside the built program or in dist; null when it has not been built. */
export const findSiteFiles = (): string | null => {
  const candidates = ["../site", "../../dist/site"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return candidates.find((folder) => existsSync(join(folder, "linchpin.js"))) ?? null;
};

/** Script, style sheet, fonts and icon, in the order of their names. */
export const readSiteFiles = async (folder: string): Promise<readonly OutputFile[]> => {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
};
