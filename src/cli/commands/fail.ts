// `linchpin fail`: what happens when nodes fail, and why.
import type { Command } from "commander";
import { cascadeReport, explain, findNode } from "../../index.ts";
import { exitCodes } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { positiveInteger } from "../option-values.ts";
import { renderCascade } from "../render/cascade.ts";
import { renderExplanation, smallestShareShown } from "../render/explanation.ts";
import { addScenarioOptions, cascadeRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import { addMatrixOptions, checkNetworkRun, failMatrix, type MatrixOptions } from "../fail-matrix.ts";
import type { CliCommand } from "./command.ts";

type FailOptions = ScenarioOptions & MatrixOptions & { readonly explain?: string; readonly top: number };

const declare = (command: Command): Command =>
  addMatrixOptions(
    addScenarioOptions(
      command.argument("<node...>", "what fails: an id or a name, or id=share for a partial shock, as in oracle=0.3"),
    ),
  )
    .option("--explain <node>", "why this node lost what it lost, back to the seeds")
    .option("--top <n>", "rows per table", positiveInteger, 12);

export const failCommand: CliCommand = {
  usage: "fail",
  summary: "who loses what when one or several nodes fail, round by round",
  example: "fail openai --set order-loss.relet=0.2 --explain oracle",
  declare,
  action: async (args, command, { options, terminal, surroundings }) => {
    const given = command.opts<FailOptions>();
    if (given.exposures !== undefined) {
      return failMatrix(args, given, given.exposures, { options, terminal, surroundings });
    }
    checkNetworkRun(given);
    const { top, explain: asked, ...scenario } = given;
    const network = await loadNetwork(options.data, surroundings, terminal);
    // Looked up before the run: a mistyped name is told at once.
    const explained = asked === undefined ? null : findNode(network, asked);
    const report = cascadeReport(network, cascadeRequestOf(network, args, scenario));
    if (options.json) terminal.printJson(explained === null ? report : explain(report, network, explained));
    else if (explained === null) terminal.print(renderCascade(report, network, terminal, top));
    else {
      const explanation = explain(report, network, explained, { minShare: smallestShareShown });
      terminal.print(renderExplanation(explanation, network, terminal, top));
    }
    return exitCodes.done;
  },
};
