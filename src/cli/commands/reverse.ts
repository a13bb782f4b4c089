// `linchpin reverse`: the smallest shock that fells a firm, or that costs a share of the system.
import { InvalidArgumentError, type Command } from "commander";
import { parseSeed, reverseSteps, type Network, type ReverseRequest } from "../../index.ts";
import { loadLinearSolver } from "../../io/linear-program.ts";
import { UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { positiveInteger } from "../option-values.ts";
import { exitCodeOf, runSteps } from "../progress.ts";
import { renderReverse } from "../render/reverse.ts";
import { addRunOptions, scenarioRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import type { CliCommand } from "./command.ts";

type ReverseOptions = Omit<ScenarioOptions, "weight"> & {
  readonly system?: number;
  readonly among?: readonly string[];
  readonly given?: readonly string[];
  readonly top: number;
};

const properShare = (text: string): number => {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && value < 1) return value;
  throw new InvalidArgumentError("Expected a share above 0 and below 1, as in 0.1.");
};

const declare = (command: Command): Command =>
  addRunOptions(
    command
      .argument("[node]", "the firm that is to fail: an id or a name")
      .option("--system <share>", "instead: a share of all known capital that is to be lost, as in 0.1", properShare)
      .option("--among <node...>", "who may be shocked (default: everybody with a known capital but the target itself)")
      .option("--given <node...>", "what is lost in any case: an id or a name, or id=share, as in oracle=0.3"),
  ).option("--top <n>", "rows per table", positiveInteger, 10);

const goalOf = (node: string | undefined, { system }: ReverseOptions): ReverseRequest["goal"] => {
  if (node !== undefined && system !== undefined) {
    throw new UsageError("reverse: name a firm or give --system, not both: they are two questions.");
  }
  if (node !== undefined) return { kind: "node", node };
  if (system !== undefined) return { kind: "system", share: system };
  throw new UsageError(
    "reverse: say what the shock is to bring about: a firm (linchpin reverse oracle) or a loss (linchpin reverse --system 0.1).",
  );
};

const requestOf = (network: Network, node: string | undefined, options: ReverseOptions): ReverseRequest => {
  const { among, given } = options;
  return {
    ...scenarioRequestOf(options),
    goal: goalOf(node, options),
    ...(among === undefined ? {} : { among }),
    ...(given === undefined ? {} : { given: given.map((text) => parseSeed(text, network)) }),
  };
};

export const reverseCommand: CliCommand = {
  usage: "reverse",
  summary: "the smallest shock that fells a firm, or that costs a share of the system",
  example: "reverse oracle --among openai anthropic",
  declare,
  action: async ([node], command, context) => {
    const reverseOptions = command.opts<ReverseOptions>();
    const { options, terminal, surroundings } = context;
    const network = await loadNetwork(options.data, surroundings, terminal, reverseOptions.asOf);
    const request = requestOf(network, node, reverseOptions);
    const report = await runSteps(context, "reverse", reverseSteps(network, request, await loadLinearSolver()));
    if (options.json) terminal.printJson(report);
    else terminal.print(renderReverse(report, network, terminal, reverseOptions.top));
    return exitCodeOf(report);
  },
};
