// A supply chain from the user's own files. Rows that cannot be read are left out, and each is named.
import { basename, resolve } from "node:path";
import {
  formatFailure,
  LinchpinError,
  readEssentials,
  readSupplyChain,
  tablesSupply,
  type EssentialityRule,
  type Failure,
  type Network,
  type SupplySource,
  type SupplyTables,
} from "../index.ts";
import { readText } from "../io/read-text.ts";
import { CannotRunError } from "./cli-errors.ts";
import { count } from "./render/words.ts";
import type { Surroundings } from "./surroundings.ts";
import { isAboutATable } from "./table-failure.ts";
import type { Terminal } from "./terminal.ts";

export type SupplyPaths = { readonly links: string; readonly firms: string; readonly essential: string | null };

type Read = { readonly file: { readonly name: string; readonly text: string }; readonly failures: readonly Failure[] };

/** Mistakes shown; a wrong export makes the same one in every row. */
const mostShown = 8;

const readFile = async (path: string, { cwd }: Surroundings): Promise<Read> => {
  const name = basename(path);
  try {
    const { value, failures } = await readText(resolve(cwd, path), name);
    return { file: { name, text: value }, failures };
  } catch (error) {
    if (error instanceof LinchpinError) throw new CannotRunError(error.message);
    throw error;
  }
};

const checkTables = (failures: readonly Failure[]): void => {
  const fatal = failures.find(isAboutATable);
  if (fatal !== undefined) throw new CannotRunError(formatFailure(fatal));
};

const checkUsable = ({ firms, links }: SupplyTables, failures: readonly Failure[]): void => {
  checkTables(failures);
  const [first] = failures;
  const nothing = firms.length === 0 ? "firm" : links.length === 0 ? "link" : null;
  if (nothing === null) return;
  const why = first === undefined ? "The file has no rows." : formatFailure(first);
  throw new CannotRunError(`no ${nothing} could be read. ${why}`);
};

const tell = (failures: readonly Failure[], terminal: Terminal): void => {
  if (failures.length === 0) return;
  const more = failures.length - mostShown;
  terminal.remark(
    [
      `Warning: ${count(failures.length, "mistake")} in the files; what cannot be used is left out.`,
      ...failures.slice(0, mostShown).map((failure) => `  ${formatFailure(failure)}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join("\n"),
  );
};

/**
 * Reads the files, with a remark about each row that is left out.
 *
 * @throws CannotRunError when a file cannot be read, lacks a column, or holds nothing that can be used.
 */
export const loadSupplyChain = async (
  paths: SupplyPaths,
  surroundings: Surroundings,
  terminal: Terminal,
): Promise<SupplySource> => {
  const links = await readFile(paths.links, surroundings);
  const firms = await readFile(paths.firms, surroundings);
  const essential = paths.essential === null ? null : await readFile(paths.essential, surroundings);
  const read = readSupplyChain({ links: links.file, firms: firms.file, essential: essential?.file ?? null });
  const failures = [links, firms, ...(essential === null ? [] : [essential])].flatMap((file) => file.failures);
  const all = [...failures, ...read.failures];
  checkUsable(read.value, all);
  tell(all, terminal);
  return tablesSupply(read.value, { name: links.file.name, essential: essential?.file.name ?? null });
};

/**
 * Reads which inputs are essential for whom among the kinds of a network's nodes.
 *
 * @throws CannotRunError when the file cannot be read or lacks a column.
 */
export const loadEssentials = async (
  path: string,
  { nodes }: Network,
  surroundings: Surroundings,
  terminal: Terminal,
): Promise<{ readonly name: string; readonly rules: readonly EssentialityRule[] }> => {
  const { file, failures } = await readFile(path, surroundings);
  const read = readEssentials(file, new Set(nodes.map(({ kind }) => kind)));
  const all = [...failures, ...read.failures];
  checkTables(all);
  tell(all, terminal);
  return { name: file.name, rules: read.value };
};
