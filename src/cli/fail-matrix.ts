// `linchpin fail` for people who come with a matrix: claims and buffers from files instead of the network.
import { basename, resolve } from "node:path";
import { Option, type Command } from "commander";
import {
  exposuresReport,
  formatFailure,
  InvalidInputError,
  orientations,
  outsideCreditorRanks,
  parseBookSeed,
  parseParameter,
  readClaimBook,
  sheetsOfBook,
  valuationFunctions,
  valuationReport,
  type ClaimBook,
  type Failure,
  type Orientation,
  type OutsideCreditorRank,
} from "../index.ts";
import { readText } from "../io/read-text.ts";
import { CannotRunError, exitCodes, UsageError } from "./cli-errors.ts";
import type { Context } from "./commands/command.ts";
import { share } from "./option-values.ts";
import { renderExposures } from "./render/exposures.ts";
import { renderValuation } from "./render/valuation.ts";
import type { ScenarioOptions } from "./scenario-options.ts";
import type { Surroundings } from "./surroundings.ts";
import { isAboutATable } from "./table-failure.ts";

export type MatrixOptions = {
  readonly exposures?: string;
  readonly buffers?: string;
  readonly orientation?: Orientation;
  readonly recovery?: number;
  readonly valuation?: string;
  readonly outsideCreditors?: OutsideCreditorRank;
  readonly recalibrate?: boolean;
};

const parameterHelp = [...new Set(valuationFunctions.flatMap(({ parameters }) => Object.keys(parameters)))].join(", ");
const functionIds = valuationFunctions.map(({ id }) => id).join(", ");

export const addMatrixOptions = (command: Command): Command =>
  command
    .option("--exposures <file>", "your own claims instead: a CSV matrix, or a list creditor,debtor,amount")
    .option("--buffers <file>", "with it: CSV with name, buffer and, if known, external_assets, external_liabilities")
    .addOption(
      new Option(
        "--orientation <what>",
        "a matrix: assets, row i has a claim on column j (default), or liabilities, row i owes column j",
      ).choices(orientations),
    )
    .option("--recovery <share>", "of your own claims: the part that a failed debtor still pays (default: 0)", share)
    .option(
      "--valuation <id>",
      `value your own claims instead of spreading losses: ${functionIds} (--param: ${parameterHelp})`,
    )
    .addOption(
      new Option(
        "--outside-creditors <rank>",
        "with --valuation: creditors outside stand beside the others (pari-passu) or before them (first)",
      ).choices(outsideCreditorRanks),
    )
    .option("--recalibrate", "with --valuation: choose external assets so that the books value themselves at first");

const flags: Readonly<Record<string, string>> = {
  buffers: "--buffers",
  orientation: "--orientation",
  recovery: "--recovery",
  valuation: "--valuation",
  outsideCreditors: "--outside-creditors",
  recalibrate: "--recalibrate",
  set: "--set",
  asOf: "--as-of",
  weight: "--weight",
  explain: "--explain",
  model: "--model",
  includeShock: "--include-shock",
  priceImpact: "--price-impact",
  gpuResidual: "--gpu-residual",
};

const refuse = (given: object, names: readonly string[], reason: string): void => {
  const found = names.find((name) => (given as Readonly<Record<string, unknown>>)[name] !== undefined);
  if (found !== undefined) throw new UsageError(`fail: ${flags[found]} ${reason}`);
};

/** @throws UsageError where an option for files stands without files. */
export const checkNetworkRun = (given: MatrixOptions): void =>
  refuse(
    given,
    ["buffers", "orientation", "recovery", "valuation", "outsideCreditors", "recalibrate"],
    "needs --exposures with a file of claims.",
  );

type Given = ScenarioOptions & MatrixOptions & { readonly top: number };

const checkMatrixRun = (given: Given, data: string | null): string => {
  refuse(
    given,
    ["set", "asOf", "weight", "explain", "priceImpact", "gpuResidual"],
    "belongs to the network; drop it with --exposures.",
  );
  if (data !== null) throw new UsageError("fail: --data and --exposures are two sources; give one of them.");
  if (given.valuation === undefined) {
    refuse(given, ["outsideCreditors", "recalibrate"], `needs --valuation, one of ${functionIds}.`);
  } else {
    refuse(given, ["model", "includeShock"], "and --valuation are two ways to run; give one of them.");
  }
  if (given.buffers !== undefined) return given.buffers;
  throw new UsageError("fail: --exposures needs --buffers with what each firm can lose: CSV with name,buffer.");
};

const fileOf = async (path: string, { cwd }: Surroundings) => {
  const { value, failures } = await readText(resolve(cwd, path), path);
  if (failures[0] !== undefined) throw new CannotRunError(formatFailure(failures[0]));
  return { name: basename(path), text: value };
};

const mostShown = 10;

/** A book without claims would answer every question with nothing lost. */
const noClaims = ({ files }: ClaimBook, [first]: readonly Failure[]): string =>
  `${files.exposures}: holds no claim of one firm on another. ${first === undefined ? "Write one per line, or per cell of a matrix." : formatFailure(first)}`;

const readBook = async (exposures: string, buffers: string, orientation: Orientation, context: Context) => {
  const { surroundings, terminal } = context;
  const files = [await fileOf(exposures, surroundings), await fileOf(buffers, surroundings)] as const;
  const { value, failures } = readClaimBook(...files, orientation);
  const fatal = failures.filter(isAboutATable);
  if (fatal.length > 0) {
    throw new CannotRunError(["the files cannot be used.", ...fatal.map(formatFailure)].join("\n  "));
  }
  if (value.claims.length === 0) throw new CannotRunError(noClaims(value, failures));
  for (const failure of failures.slice(0, mostShown)) terminal.remark(`Left out: ${formatFailure(failure)}`);
  if (failures.length > mostShown)
    terminal.remark(`Left out: ${failures.length - mostShown} more mistakes like these.`);
  return value;
};

const limitsOf = ({ param = [], failure, tolerance, maxRounds }: Given) => ({
  ...(param.length === 0 ? {} : { parameters: Object.fromEntries(param.map(parseParameter)) }),
  ...(failure === undefined ? {} : { failureBoundary: failure }),
  ...(tolerance === undefined ? {} : { tolerance }),
  ...(maxRounds === undefined ? {} : { maxRounds }),
});

/** Books that do not say what a valuation needs are the data's fault, not the command line's. */
const checkBooks = (book: ClaimBook): void => {
  try {
    sheetsOfBook(book);
  } catch (error) {
    if (error instanceof InvalidInputError) throw new CannotRunError(error.message);
    throw error;
  }
};

const valuationOf = (book: ClaimBook, seeds: readonly string[], given: Given, valuation: string) => {
  checkBooks(book);
  const { recovery, outsideCreditors, recalibrate } = given;
  const { parameters = {}, ...limits } = limitsOf(given);
  return valuationReport(book, {
    seeds: seeds.map((text) => parseBookSeed(text, book, Infinity)),
    valuation,
    ...limits,
    parameters: { ...parameters, ...(recovery === undefined ? {} : { recovery }) },
    ...(outsideCreditors === undefined ? {} : { outsideCreditors }),
    ...(recalibrate === undefined ? {} : { recalibrate }),
  });
};

const cascadeOf = (book: ClaimBook, seeds: readonly string[], given: Given) => {
  const { model, recovery, includeShock } = given;
  return exposuresReport(book, {
    seeds: seeds.map((text) => parseBookSeed(text, book)),
    ...limitsOf(given),
    ...(model === undefined ? {} : { model }),
    ...(recovery === undefined ? {} : { recovery }),
    ...(includeShock === undefined ? {} : { includeShock }),
  });
};

/** Runs `linchpin fail` on files. @returns Exit code. */
export const failMatrix = async (
  seeds: readonly string[],
  given: Given,
  exposures: string,
  context: Context,
): Promise<number> => {
  const { options, terminal } = context;
  const buffers = checkMatrixRun(given, options.data);
  const book = await readBook(exposures, buffers, given.orientation ?? "assets", context);
  if (book.layout === "edges" && given.orientation !== undefined) {
    throw new UsageError(
      `fail: ${exposures} is a list of creditor and debtor; --orientation is for a matrix. Drop it.`,
    );
  }
  if (given.valuation === undefined) {
    const report = cascadeOf(book, seeds, given);
    if (options.json) terminal.printJson(report);
    else terminal.print(renderExposures(report, terminal, given.top));
  } else {
    const report = valuationOf(book, seeds, given, given.valuation);
    if (options.json) terminal.printJson(report);
    else terminal.print(renderValuation(report, terminal, given.top));
  }
  return exitCodes.done;
};
