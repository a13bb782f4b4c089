// `linchpin export`: the numbers for other programs.
import { resolve } from "node:path";
import type { Command } from "commander";
import { cascadeReport, exporters, exportInput, newestStatement, unknownName } from "../../index.ts";
import { writeFiles } from "../../io/write-files.ts";
import { CannotRunError, exitCodes } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { collect } from "../option-values.ts";
import { addScenarioOptions, cascadeRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import type { CliCommand } from "./command.ts";

const formats = exporters.map(({ id }) => id);
const usualFolder = "linchpin-export";

type ExportOptions = ScenarioOptions & {
  readonly format: string;
  readonly out: string;
  readonly fail?: readonly string[];
};

const declare = (command: Command): Command =>
  addScenarioOptions(
    command
      .requiredOption("--format <id>", formats.join(", "))
      .option("--out <dir>", "folder for the files", usualFolder)
      .option("--fail <node>", "with what happens when this fails; several by repetition", collect),
  );

const findExporter = (format: string) => {
  const exporter = exporters.find(({ id }) => id === format);
  if (exporter === undefined) throw unknownName("export", "format", format, formats);
  return exporter;
};

/** Writes, or says in one line why not. */
const writeOrSay = async (folder: string, files: Parameters<typeof writeFiles>[1]): Promise<readonly string[]> => {
  try {
    return await writeFiles(folder, files);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new CannotRunError(`export: cannot write to ${folder}: ${error.message}. Choose another folder with --out.`);
  }
};

export const exportCommand: CliCommand = {
  usage: "export",
  summary: "nodes with their measures, deals, loops and a cascade as files for other programs",
  example: "export --format gexf --fail openai --out openai-fails",
  declare,
  action: async (_args, command, { options, terminal, surroundings }) => {
    const { format, out, fail = [], ...scenario } = command.opts<ExportOptions>();
    const exporter = findExporter(format);
    const network = await loadNetwork(options.data, surroundings, terminal, scenario.asOf);
    const cascade = fail.length === 0 ? null : cascadeReport(network, cascadeRequestOf(network, fail, scenario));
    const files = exporter.files(exportInput(network, scenario.asOf ?? newestStatement(network), cascade));
    const paths = await writeOrSay(resolve(surroundings.cwd, out), files);
    if (options.json) terminal.printJson({ format, files: paths });
    else for (const path of paths) terminal.print(path);
    return exitCodes.done;
  },
};
