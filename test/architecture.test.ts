// Who may import whom, as data. A file that breaks its layer, or a plug-in that is not in its list, fails here.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

const beneathReports = [
  "src/model",
  "src/metrics",
  "src/circularity",
  "src/contagion",
  "src/ensemble",
  "src/format",
  "src/ledger",
];

/** Each layer and the layers it may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/model": [],
  "src/metrics": ["src/model"],
  "src/circularity": ["src/model"],
  "src/contagion": ["src/model"],
  "src/format": ["src/model", "src/ledger"],
  "src/ensemble": ["src/model", "src/contagion"],
  "src/ledger": ["src/model", "src/metrics"],
  "src/report": beneathReports,
  "src/picture": ["src/model", "src/circularity", "src/report"],
  "src/document": ["src/model", "src/report", "src/picture"],
  "src/view": [
    "src/model",
    "src/circularity",
    "src/contagion",
    "src/metrics",
    "src/ledger",
    "src/report",
    "src/picture",
  ],
  "src/index": [...beneathReports, "src/report", "src/picture", "src/view", "src/document"],
  "src/io": ["src/model", "src/format"],
  "src/worker": ["src/model", "src/contagion", "src/ensemble"],
  "src/server": ["src/index", "src/io", "src/report"],
  "src/cli": ["src/index", "src/io", "src/report", "src/server", "src/worker"],
  "src/setup": ["src/cli"],
  web: [...beneathReports, "src/index", "src/report", "src/picture", "src/view"],
};

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
    : [];

const layerOf = (file: string): string => {
  const [top = "", second = ""] = relative(root, file).split(sep);
  return top === "src" ? `src/${second.replace(/\.ts$/, "")}` : top;
};

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g)]
    .map((match) => resolve(dirname(file), match[1]!))
    // A face is data, and lies with the room that reads it from disk.
    .filter((target) => !/\.woff2(?:\?|$)/.test(target));

const sources = [...filesUnder(join(root, "src")), ...filesUnder(join(root, "web"))];

describe("layers", () => {
  it("finds the sources", () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it.each(sources.map((file) => [relative(root, file), file]))("%s imports only what its layer may", (_name, file) => {
    const layer = layerOf(file);
    const allowed = mayImport[layer];
    expect(allowed, `no rule for layer ${layer}; add one to this table`).toBeDefined();
    const forbidden = importsOf(file)
      .map(layerOf)
      .filter((other) => other !== layer && !allowed!.includes(other));
    expect(forbidden).toEqual([]);
  });

  it("keeps every import between sources spelled with its .ts ending", () => {
    const bare = sources
      .filter((file) => file.includes(`${sep}src${sep}`))
      .flatMap((file) => importsOf(file).filter((target) => !/\.(ts|tsx|mjs|json)$/.test(target)));
    expect(bare).toEqual([]);
  });
});
