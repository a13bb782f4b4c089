// `linchpin export`: the numbers for other programs.
import { resolve } from "node:path";
import type { Command } from "commander";
import {
  cascadeReport,
  exporters,
  exportInput,
  exportParts,
  parseWindow,
  unknownName,
  type Exporter,
  type ExportOrigin,
  type Network,
} from "../../index.ts";
import { writeFiles, type OutputFile } from "../../io/write-files.ts";
import { CannotRunError, exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetworkWithDigest } from "../load-network.ts";
import { collect, listOf } from "../option-values.ts";
import { addScenarioOptions, cascadeRequestOf, scenarioRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import { packageVersion } from "../version.ts";
import type { CliCommand } from "./command.ts";

const formats = exporters.map(({ id }) => id);
const tables = exportParts.map(({ id }) => id);
const every = "all";
const usualFolder = "linchpin-export";

type ExportOptions = ScenarioOptions & {
  readonly format: readonly string[];
  readonly table?: readonly string[];
  readonly window?: string;
  readonly out: string;
  readonly fail?: readonly string[];
};

/** Words in lines of at most so many characters. */
const wrapped = (text: string, width: number): readonly string[] =>
  text.split(" ").reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last === undefined || last.length + word.length >= width
      ? [...lines, word]
      : [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

const listing = (entries: readonly (readonly [id: string, text: string])[]): string =>
  entries
    .flatMap(([id, text]) => wrapped(text, 84).map((line, i) => `  ${(i === 0 ? id : "").padEnd(12)} ${line}`))
    .join("\n");

const explanation = `
Formats:
${listing(exporters.map(({ id, label, limits }) => [id, `${label}: ${limits}.`]))}

Tables:
${listing(exportParts.map(({ id, summary }) => [id, summary]))}

Every format says inside what it was made from: program, data with version and SHA-256, day, window,
assumptions, command line. The same inputs give the same bytes.`;

const declare = (command: Command): Command =>
  addScenarioOptions(
    command
      .requiredOption("--format <ids>", `${formats.join(", ")}; several by commas, or ${every}`, listOf)
      .option("--table <ids>", `only these tables: ${tables.join(", ")} (default: all)`, listOf)
      .option("--window <from..to>", "calendar years of annual flows (default: the as-of year and the two after it)")
      .option("--out <dir>", "folder for the files", usualFolder)
      .option("--fail <node>", "with what happens when this fails; several by repetition", collect),
  ).addHelpText("after", explanation);

const findExporter = (format: string): Exporter => {
  const exporter = exporters.find(({ id }) => id === format);
  if (exporter === undefined) throw unknownName("export", "format", format, [...formats, every]);
  return exporter;
};

const chosenExporters = (ids: readonly string[]): readonly Exporter[] =>
  ids.includes(every) ? exporters : [...new Set(ids)].map(findExporter);

/** A choice that could not be seen in any file is refused rather than passed over. */
const checkTables = (chosen: readonly Exporter[], { table, fail }: ExportOptions): void => {
  if (table === undefined) return;
  const strange = table.find((id) => !tables.includes(id));
  if (strange !== undefined) throw unknownName("export", "table", strange, tables);
  if (chosen.every(({ holds }) => holds === "network")) {
    const able = exporters.filter(({ holds }) => holds === "all").map(({ id }) => id);
    throw new UsageError(
      `export: ${chosen.map(({ id }) => id).join(", ")} holds nodes and deals and no choice of tables. ` +
        `Drop --table, or choose ${able.join(", ")}.`,
    );
  }
  if (table.includes("cascade") && fail === undefined) {
    throw new UsageError("export: there is no cascade where nothing fails. Add --fail NODE, as in --fail openai.");
  }
};

const filesOf = (
  chosen: readonly Exporter[],
  network: Network,
  origin: ExportOrigin,
  { table, window, fail, ...scenario }: ExportOptions,
): readonly OutputFile[] => {
  const { asOf, overrides = {} } = scenarioRequestOf(scenario);
  // What no format of these writes is not computed either.
  const parts = chosen.every(({ holds }) => holds === "network") ? [] : table;
  const input = exportInput(network, {
    origin,
    overrides,
    cascade: fail === undefined ? null : cascadeReport(network, cascadeRequestOf(network, fail, scenario)),
    ...(asOf === undefined ? {} : { asOf }),
    ...(window === undefined ? {} : { window: parseWindow(window) }),
    ...(parts === undefined ? {} : { parts }),
  });
  return chosen.flatMap(({ files }) => files(input));
};

/** Writes, or says in one line why not. */
const writeOrSay = async (folder: string, files: readonly OutputFile[]): Promise<readonly string[]> => {
  try {
    return await writeFiles(folder, files);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new CannotRunError(`export: ${error.message.replace(/\.$/, "")} with --out.`);
  }
};

export const exportCommand: CliCommand = {
  usage: "export",
  summary: "firms with their measures, deals, loops, sources and a cascade as files for other programs",
  example: "export --format csv,xlsx --fail openai --out openai-fails",
  declare,
  action: async (_args, command, { options, terminal, surroundings, commandLine }) => {
    const given = command.opts<ExportOptions>();
    const chosen = chosenExporters(given.format);
    checkTables(chosen, given);
    const { network, digest } = await loadNetworkWithDigest(options.data, surroundings, terminal, given.asOf);
    const origin = { program: `Linchpin ${packageVersion()}`, digest, commandLine };
    const paths = await writeOrSay(resolve(surroundings.cwd, given.out), filesOf(chosen, network, origin, given));
    if (options.json) terminal.printJson({ formats: chosen.map(({ id }) => id), files: paths });
    else for (const path of paths) terminal.print(path);
    return exitCodes.done;
  },
};
