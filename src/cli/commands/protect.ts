// `linchpin protect`: which dollar of new capital, or which guarantee, lowers the expected loss most.
import type { Command } from "commander";
import { parseSeed, protectSteps, type Network, type ProtectRequest } from "../../index.ts";
import { byName } from "../by-name.ts";
import { UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, positiveInteger, positiveNumber } from "../option-values.ts";
import { exitCodeOf, runSteps } from "../progress.ts";
import { renderProtect } from "../render/protect.ts";
import { addRunOptions, scenarioRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import type { CliCommand } from "./command.ts";

type ProtectOptions = Omit<ScenarioOptions, "weight"> & {
  readonly fail?: readonly string[];
  readonly likelihood?: readonly string[];
  readonly amount: number;
  readonly top: number;
};

const declare = (command: Command): Command =>
  addRunOptions(
    command
      .option("--amount <usd-bn>", "what is put up at a time, USD billions", positiveNumber, 1)
      .option("--fail <node...>", "what may fail, each alone (default: every firm); id=share for a partial shock")
      .option(
        "--likelihood <node=weight>",
        "how likely its failure is beside 1 for the others; may be repeated (default: all alike)",
        collect,
      ),
  ).option("--top <n>", "rows per table", positiveInteger, 15);

const likelihoodOf = (text: string): readonly [node: string, weight: number] => {
  const equals = text.lastIndexOf("=");
  const weight = Number(text.slice(equals + 1));
  if (equals > 0 && text.slice(equals + 1).trim() !== "" && weight >= 0 && Number.isFinite(weight)) {
    return [text.slice(0, equals), weight];
  }
  throw new UsageError(`protect: expected --likelihood NODE=WEIGHT with a weight of at least 0, got "${text}".`);
};

const requestOf = (network: Network, options: ProtectOptions): ProtectRequest => {
  const { amount, fail, likelihood = [], includeShock } = options;
  if (includeShock !== undefined) {
    throw new UsageError(
      "protect: no protection prevents the shock itself, so --include-shock changes nothing. Leave it out.",
    );
  }
  return {
    ...scenarioRequestOf(options),
    amountUsdBn: amount,
    likelihoods: byName("--likelihood", likelihood.map(likelihoodOf)),
    ...(fail === undefined ? {} : { seeds: fail.map((text) => parseSeed(text, network)) }),
  };
};

export const protectCommand: CliCommand = {
  usage: "protect",
  summary: "which dollar of new capital, or which guarantee of a deal, lowers the expected loss most",
  example: "protect --amount 5 --fail openai anthropic",
  declare,
  action: async (_args, command, context) => {
    const protectOptions = command.opts<ProtectOptions>();
    const { options, terminal, surroundings } = context;
    const network = await loadNetwork(options.data, surroundings, terminal, protectOptions.asOf);
    const report = await runSteps(context, "protect", protectSteps(network, requestOf(network, protectOptions)));
    if (options.json) terminal.printJson(report);
    else terminal.print(renderProtect(report, network, terminal, protectOptions.top));
    return exitCodeOf(report);
  },
};
