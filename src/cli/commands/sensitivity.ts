// `linchpin sensitivity`: what a loss hangs on: uncertain inputs, single deals, and how sure a ranking is.
import type { Command } from "commander";
import {
  dealSensitivitySteps,
  defaultDraws,
  defaultSamples,
  parseSeed,
  ranksSteps,
  sensitivitySteps,
  type Network,
} from "../../index.ts";
import { UsageError } from "../cli-errors.ts";
import { drawnAssumptions, nothing } from "../drawn-assumptions.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, positiveInteger, wholeNumber } from "../option-values.ts";
import { exitCodeOf, runSteps } from "../progress.ts";
import { renderDealSensitivity } from "../render/deal-sensitivity.ts";
import { renderRanks } from "../render/ranks.ts";
import { renderSensitivity } from "../render/sensitivity.ts";
import { addRunOptions, scenarioRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import type { CliCommand, Context } from "./command.ts";

type SensitivityOptions = Omit<ScenarioOptions, "weight"> & {
  readonly fail?: readonly string[];
  readonly of?: string;
  readonly deals?: boolean;
  readonly ranks?: boolean;
  readonly draw?: readonly string[];
  readonly amounts?: boolean;
  readonly samples?: number;
  readonly seed?: number;
  readonly top: number;
};

type Run = (network: Network, options: SensitivityOptions, context: Context) => Promise<number>;

const declare = (command: Command): Command =>
  addRunOptions(
    command
      .option("--fail <node...>", "what fails: an id or a name, or id=share for a partial shock, as in oracle=0.3")
      .option("--of <node>", "also the loss of this firm (with --deals: instead of the system's)")
      .option("--deals", "instead: what each single deal means for the loss, and how it answers to a little more of it")
      .option("--ranks", "instead: every firm fails in turn; between which places does each one move?"),
  )
    .option("--draw <assumption>", `vary only this assumption, or ${nothing}; may be repeated (default: all)`, collect)
    .option("--amounts", "also vary deal amounts between the lowest and the highest that the sources state")
    .option(
      "--samples <n>",
      `base samples (default ${defaultSamples}), or draws with --ranks (default ${defaultDraws})`,
      positiveInteger,
    )
    .option("--seed <n>", "another seed draws other numbers; the same seed the same (default 1)", wholeNumber)
    .option("--top <n>", "rows per table", positiveInteger, 15);

const seedsOf = (network: Network, { fail }: SensitivityOptions) => {
  if (fail !== undefined) return fail.map((text) => parseSeed(text, network));
  throw new UsageError("sensitivity: say what fails. For example: linchpin sensitivity --fail openai");
};

const drawingOf = ({ draw, set, amounts, seed }: SensitivityOptions) => ({
  assumptions: drawnAssumptions(draw, set),
  amounts: amounts === true,
  ...(seed === undefined ? {} : { seed }),
});

const ofOf = ({ of }: SensitivityOptions) => (of === undefined ? {} : { of });

const refuse = (mode: string, options: SensitivityOptions, names: readonly (keyof SensitivityOptions)[]): void => {
  const name = names.find((one) => options[one] !== undefined);
  if (name === undefined) return;
  const flag = name === "includeShock" ? "include-shock" : name;
  throw new UsageError(`sensitivity: --${flag} has no meaning with --${mode}. Leave one of them out.`);
};

const analyse: Run = async (network, options, context) => {
  const { samples } = options;
  const request = {
    ...scenarioRequestOf(options),
    ...drawingOf(options),
    ...ofOf(options),
    ...(samples === undefined ? {} : { samples }),
    seeds: seedsOf(network, options),
  };
  const report = await runSteps(context, "sensitivity", sensitivitySteps(network, request));
  if (context.options.json) context.terminal.printJson(report);
  else context.terminal.print(renderSensitivity(report, network, context.terminal, options.top));
  return exitCodeOf(report);
};

const rankDeals: Run = async (network, options, context) => {
  refuse("deals", options, ["ranks", "draw", "amounts", "samples", "seed", "includeShock"]);
  const request = { ...scenarioRequestOf(options), ...ofOf(options), seeds: seedsOf(network, options) };
  const report = await runSteps(context, "deals", dealSensitivitySteps(network, request));
  if (context.options.json) context.terminal.printJson(report);
  else context.terminal.print(renderDealSensitivity(report, network, context.terminal, options.top));
  return exitCodeOf(report);
};

const rankNodes: Run = async (network, options, context) => {
  refuse("ranks", options, ["deals", "fail", "of", "includeShock"]);
  const { samples } = options;
  const request = {
    ...scenarioRequestOf(options),
    ...drawingOf(options),
    ...(samples === undefined ? {} : { draws: samples }),
  };
  const report = await runSteps(context, "ranks", ranksSteps(network, request));
  if (context.options.json) context.terminal.printJson(report);
  else context.terminal.print(renderRanks(report, network, context.terminal, options.top));
  return exitCodeOf(report);
};

export const sensitivityCommand: CliCommand = {
  usage: "sensitivity",
  summary: "what a loss hangs on: which assumption, which deal; and how sure the ranking of firms is",
  example: "sensitivity --fail openai --of oracle --samples 256",
  declare,
  action: async (_args, command, context) => {
    const options = command.opts<SensitivityOptions>();
    const network = await loadNetwork(context.options.data, context.surroundings, context.terminal, options.asOf);
    if (options.deals === true) return rankDeals(network, options, context);
    return options.ranks === true ? rankNodes(network, options, context) : analyse(network, options, context);
  },
};
