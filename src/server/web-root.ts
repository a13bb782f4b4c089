// Where the built web view lies: beside the built server, or in dist when the server runs from its sources.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the built view; null when it has not been built. */
export const findWebRoot = (): string | null => {
  const candidates = ["../web", "../../dist/web"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return candidates.find((folder) => existsSync(join(folder, "index.html"))) ?? null;
};
