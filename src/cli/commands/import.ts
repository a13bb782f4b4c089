// `linchpin import`: somebody else's network as a data package of ours.
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Option, type Command } from "commander";
import {
  dealKinds,
  directions,
  formatFailure,
  importers,
  importNetwork,
  importReport,
  InvalidInputError,
  packageTexts,
  parseMapping,
  units,
  type ImportMapping,
  type TextFile,
} from "../../index.ts";
import { readText } from "../../io/read-text.ts";
import { writeFiles } from "../../io/write-files.ts";
import { CannotRunError, exitCodes, UsageError } from "../cli-errors.ts";
import { date } from "../option-values.ts";
import { renderImport } from "../render/import.ts";
import type { Surroundings } from "../surroundings.ts";
import type { CliCommand } from "./command.ts";

type ImportOptions = Pick<ImportMapping, "direction" | "kind" | "unit" | "date"> & {
  readonly format?: NonNullable<ImportMapping["format"]>;
  readonly map?: string;
  readonly nodes?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly writeMap?: string;
};

const declare = (command: Command): Command =>
  command
    .argument("<file>", "edge list, matrix, GEXF, GraphML or JSON")
    .addOption(
      new Option("--format <id>", "form of the file (default: as recognised)").choices(importers.map(({ id }) => id)),
    )
    .option("--map <file>", "which column says what, as JSON (linchpin schema import-mapping)")
    .option("--write-map <file>", "write the mapping that was used")
    .option("--nodes <file>", "table of nodes as CSV: names, kinds, buffers or balance sheets")
    .addOption(
      new Option("--direction <word>", "what the first party of a row does to the second").choices([...directions]),
    )
    .addOption(new Option("--kind <kind>", "kind of deals that say none").choices([...dealKinds]))
    .addOption(new Option("--unit <unit>", "unit of the amounts (default: as the header says)").choices([...units]))
    .option("--date <date>", "day that stands where a row has none", date)
    .option("--out <dir>", "folder for the package; without it nothing is written")
    .option("--force", "write into a folder that holds files already");

/** Larger files would not fit into memory as text. */
const largestFile = 200_000_000;

const readFile = async (path: string, { cwd }: Surroundings): Promise<TextFile> => {
  const place = resolve(cwd, path);
  const found = await stat(place).catch(() => null);
  if (found !== null && found.size > largestFile) {
    throw new CannotRunError(`${path}: ${found.size} bytes; ${largestFile} are the most. Divide the file.`);
  }
  try {
    const { value, failures } = await readText(place, basename(path));
    if (failures[0] !== undefined) throw new CannotRunError(formatFailure(failures[0]));
    return { name: basename(path), text: value };
  } catch (error) {
    if (error instanceof InvalidInputError) throw new CannotRunError(error.message);
    throw error;
  }
};

const checkFolder = async (folder: string, force: boolean): Promise<void> => {
  const held = await readdir(folder).catch(() => []);
  if (held.length === 0 || force) return;
  throw new UsageError(`import: ${folder} is not empty. Choose another folder, or write over it with --force.`);
};

const mappingOf = async (given: ImportOptions, surroundings: Surroundings): Promise<ImportMapping> => {
  const { map, format, direction, kind, unit, date: day } = given;
  const file = map === undefined ? null : await readFile(map, surroundings);
  return {
    ...(file === null ? {} : parseMapping(file.name, file.text)),
    ...(format === undefined ? {} : { format }),
    ...(direction === undefined ? {} : { direction }),
    ...(kind === undefined ? {} : { kind }),
    ...(unit === undefined ? {} : { unit }),
    ...(day === undefined ? {} : { date: day }),
  };
};

/** What cannot be read at all is the file's fault, not the command line's. */
const importOrSay = (request: Parameters<typeof importNetwork>[0]): ReturnType<typeof importNetwork> => {
  try {
    return importNetwork(request);
  } catch (error) {
    if (error instanceof InvalidInputError) throw new CannotRunError(error.message);
    throw error;
  }
};

const writeMapping = async (path: string, mapping: ImportMapping, { cwd }: Surroundings): Promise<string> => {
  const place = resolve(cwd, path);
  const text = `${JSON.stringify(mapping, null, 2)}\n`;
  await writeFiles(dirname(place), [{ name: basename(place), text }]);
  return join(dirname(place), basename(place));
};

export const importCommand: CliCommand = {
  usage: "import",
  summary: "somebody else's network (CSV, matrix, GEXF, GraphML, JSON) as a data package, with all that was guessed",
  example: "import graph-data/examples/claims.csv --nodes graph-data/examples/buffers.csv --out banks",
  declare,
  action: async ([path], command, { options, terminal, surroundings }) => {
    const given = command.opts<ImportOptions>();
    if (options.data !== null) throw new UsageError("import: reads FILE, not a package. Drop --data.");
    const folder = given.out === undefined ? null : resolve(surroundings.cwd, given.out);
    if (folder !== null) await checkFolder(folder, given.force === true);
    const file = await readFile(path!, surroundings);
    const nodes = given.nodes === undefined ? null : await readFile(given.nodes, surroundings);
    const mapping = await mappingOf(given, surroundings);
    const imported = importOrSay({ file, nodes, mapping });
    const { network } = imported.value;
    if (network.deals.length === 0) {
      const why = imported.failures[0] === undefined ? "It has no rows." : formatFailure(imported.failures[0]);
      throw new CannotRunError(`${file.name}: no deal could be read. ${why}`);
    }
    const files = folder === null ? null : await writeFiles(folder, packageTexts(network));
    const mapFile =
      given.writeMap === undefined ? null : await writeMapping(given.writeMap, imported.value.mapping, surroundings);
    const report = importReport({ file: file.name, imported, files, mapFile });
    if (options.json) terminal.printJson(report);
    else terminal.print(renderImport(report, given.out ?? null, terminal));
    return exitCodes.done;
  },
};
