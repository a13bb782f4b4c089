// Packages as texts, to be spoilt by tests: the village with some of its text replaced.
import { readdirSync } from "node:fs";
import { formatFailure } from "../../src/format/package/format-failure.ts";
import { readPackage } from "../../src/format/package/read-package.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";
import type { Network } from "../../src/model/network.ts";
import { packageText } from "./package-tables.ts";

export type Edit = { readonly file: string; readonly from: string; readonly to: string };

const village: ReadonlyMap<string, string> = new Map(
  readdirSync(shippedPackage("village"))
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => [name, packageText("village", name)]),
);

/** The village's files. */
export const villageFiles = (): Map<string, string> => new Map(village);

/** The village with texts replaced; an edit that finds nothing would test nothing, and throws. */
export const editedVillage = (edits: readonly Edit[]): Map<string, string> => {
  const files = villageFiles();
  for (const { file, from, to } of edits) {
    const text = files.get(file)!;
    if (!text.includes(from)) throw new Error(`${file} does not contain ${JSON.stringify(from)}`);
    files.set(
      file,
      text.replace(from, () => to),
    );
  }
  return files;
};

/** The village whose schemas demand nothing, so that only Linchpin's own rules are left. */
export const laxVillage = (edits: readonly Edit[]): Map<string, string> => {
  const files = editedVillage(edits);
  const lax = JSON.parse(files.get("datapackage.json")!, (key, value: unknown) =>
    ["constraints", "primaryKey", "foreignKeys", "linchpin"].includes(key) ? undefined : value,
  ) as unknown;
  return files.set("datapackage.json", JSON.stringify(lax));
};

export type Outcome = { readonly network: Network; readonly messages: readonly string[] };

/** What reading gives, the failures as people see them. */
export const outcomeOf = (files: ReadonlyMap<string, string>): Outcome => {
  const { value, failures } = readPackage(files);
  return { network: value, messages: failures.map(formatFailure) };
};

/** Outcome of reading the village after one edit. */
export const afterEdit = (file: string, from: string, to: string): Outcome =>
  outcomeOf(editedVillage([{ file, from, to }]));

export const dealIds = ({ network }: Outcome): readonly string[] => network.deals.map(({ id }) => id);
