// `linchpin reconstruct`: who may owe whom, from everybody's totals alone.
import { basename, dirname, resolve } from "node:path";
import { Option, type Command } from "commander";
import {
  exposureForms,
  exposuresText,
  reconstructionDefaults,
  reconstructionMethods,
  reconstructionReportSteps,
  type ExposureForm,
  type ReconstructionReport,
  type ScaleTo,
} from "../../index.ts";
import { writeFiles } from "../../io/write-files.ts";
import { CannotRunError, UsageError } from "../cli-errors.ts";
import { loadMarginals } from "../load-marginals.ts";
import { positiveInteger, positiveNumber, wholeNumber } from "../option-values.ts";
import { exitCodeOf, runSteps } from "../progress.ts";
import { renderReconstruction } from "../render/reconstruction.ts";
import type { Surroundings } from "../surroundings.ts";
import type { CliCommand } from "./command.ts";

type ReconstructOptions = {
  readonly marginals: string;
  readonly method: string;
  readonly seed?: number;
  readonly draws?: number;
  readonly tolerance?: number;
  readonly scaleTo?: ScaleTo;
  readonly out?: string;
  readonly form: ExposureForm;
  readonly top: number;
};

const { seed: usualSeed, draws: usualDraws, tolerance: usualTolerance } = reconstructionDefaults;

const declare = (command: Command): Command =>
  command
    .requiredOption("--marginals <file>", "CSV with name, assets, liabilities: what each is owed and owes in all")
    .addOption(
      new Option("--method <id>", reconstructionMethods.map(({ id, idea }) => `${id}: ${idea}`).join(" "))
        .choices(reconstructionMethods.map(({ id }) => id))
        .default("max-entropy"),
    )
    .option("--seed <n>", `the random numbers of min-density (default: ${usualSeed})`, wholeNumber)
    .option(
      "--draws <n>",
      `matrices drawn by min-density, the sparsest is kept (default: ${usualDraws})`,
      positiveInteger,
    )
    .option(
      "--tolerance <share>",
      `largest admitted error of a total, as a share of all (default: ${usualTolerance})`,
      positiveNumber,
    )
    .addOption(
      new Option(
        "--scale-to <side>",
        "where assets and liabilities differ in sum, scale the other side to this one (default: refuse)",
      ).choices(["assets", "liabilities"]),
    )
    .option("--out <file>", "write the matrix as CSV, for linchpin fail --exposures")
    .addOption(
      new Option("--form <form>", "edges: creditor,debtor,amount; matrix: row = creditor")
        .choices(exposureForms)
        .default("edges"),
    )
    .option("--top <n>", "claims shown", positiveInteger, 10);

const checkChance = ({ method, seed: given, draws }: ReconstructOptions): void => {
  const usesChance = reconstructionMethods.find(({ id }) => id === method)?.usesChance ?? true;
  if (usesChance || (given === undefined && draws === undefined)) return;
  throw new UsageError(`reconstruct: ${method} leaves nothing to chance. Leave --seed and --draws out.`);
};

const write = async (report: ReconstructionReport, path: string, form: ExposureForm): Promise<void> => {
  const text = exposuresText(report.claims, report.names, form);
  try {
    await writeFiles(dirname(path), [{ name: basename(path), text }]);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new CannotRunError(`reconstruct: cannot write ${path}: ${error.message}`);
  }
};

const writeIfAsked = async (
  report: ReconstructionReport,
  { out, form }: ReconstructOptions,
  { cwd }: Surroundings,
): Promise<string | null> => {
  if (out === undefined) return null;
  await write(report, resolve(cwd, out), form);
  return out;
};

export const reconstructCommand: CliCommand = {
  usage: "reconstruct",
  summary: "who may owe whom: a matrix of claims from everybody's totals alone",
  example: "reconstruct --marginals graph-data/examples/banks.csv --method min-density --seed 7 --out claims.csv",
  declare,
  action: async (_args, command, context) => {
    const { options, terminal, surroundings } = context;
    const chosen = command.opts<ReconstructOptions>();
    checkChance(chosen);
    const rows = await loadMarginals(chosen.marginals, chosen.scaleTo ?? null, surroundings);
    const { method, seed: givenSeed, draws, tolerance, scaleTo } = chosen;
    const steps = reconstructionReportSteps(rows, {
      source: basename(chosen.marginals),
      method,
      ...(givenSeed === undefined ? {} : { seed: givenSeed }),
      ...(draws === undefined ? {} : { draws }),
      ...(tolerance === undefined ? {} : { tolerance }),
      ...(scaleTo === undefined ? {} : { scaleTo }),
    });
    const report = await runSteps(context, "reconstruct", steps);
    const written = await writeIfAsked(report, chosen, surroundings);
    if (options.json) terminal.printJson(report);
    else terminal.print(renderReconstruction(report, terminal, chosen.top));
    if (written !== null)
      terminal.remark(`Written to ${written}, row = creditor. See: linchpin fail --exposures ${written}`);
    return exitCodeOf(report);
  },
};
