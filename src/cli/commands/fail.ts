// `linchpin fail`: what happens when nodes fail, and why.
import type { Command } from "commander";
import { cascadeReport, explain, findNode, parseOverride, parseSeed, propagationModels } from "../../index.ts";
import { exitCodes } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, date, positiveInteger } from "../option-values.ts";
import { renderCascade } from "../render/cascade.ts";
import { renderExplanation } from "../render/explanation.ts";
import type { CliCommand } from "./command.ts";

type FailOptions = {
  readonly model?: string;
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly explain?: string;
  readonly maxRounds?: number;
  readonly top: number;
};

const declare = (command: Command): Command =>
  command
    .argument("<node...>", "what fails: an id or a name, or id=share for a partial shock, as in oracle=0.3")
    .option("--model <id>", `how distress spreads: ${propagationModels.map(({ id }) => id).join(" or ")}`)
    .option("--set <id=value>", "another value for an assumption; ID@SCOPE=VALUE for one instrument or deal", collect)
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--explain <node>", "why this node lost what it lost, back to the seeds")
    .option("--max-rounds <n>", "stop after so many rounds", positiveInteger)
    .option("--top <n>", "rows per table", positiveInteger, 12);

export const failCommand: CliCommand = {
  usage: "fail",
  summary: "who loses what when one or several nodes fail, round by round",
  example: "fail openai --set order-loss.relet=0.2 --explain oracle",
  declare,
  action: async (args, command, { options, terminal, surroundings }) => {
    const { model, set = [], asOf, maxRounds, top, ...rest } = command.opts<FailOptions>();
    const network = await loadNetwork(options.data, surroundings, terminal);
    const explained = rest.explain === undefined ? null : findNode(network, rest.explain);
    const report = cascadeReport(network, {
      seeds: args.map((text) => parseSeed(text, network)),
      overrides: Object.fromEntries(set.map(parseOverride)),
      ...(model === undefined ? {} : { model }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(maxRounds === undefined ? {} : { maxRounds }),
    });
    const explanation = explained === null ? null : explain(report, network, explained);
    if (options.json) terminal.printJson(explanation ?? report);
    else if (explanation !== null) terminal.print(renderExplanation(explanation, network, terminal));
    else terminal.print(renderCascade(report, network, terminal, top));
    return exitCodes.done;
  },
};
