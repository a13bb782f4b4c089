// `linchpin fail`: what happens when nodes fail, and why.
import type { Command } from "commander";
import { cascadeReport, explain, findNode } from "../../index.ts";
import { exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { positiveInteger, share } from "../option-values.ts";
import { renderCascade } from "../render/cascade.ts";
import { renderExplanation, smallestShareShown } from "../render/explanation.ts";
import { addScenarioOptions, cascadeRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import { addMatrixOptions, checkNetworkRun, failMatrix, type MatrixOptions } from "../fail-matrix.ts";
import type { CliCommand } from "./command.ts";

type FailOptions = ScenarioOptions &
  MatrixOptions & {
    readonly explain?: string;
    readonly top: number;
    readonly priceImpact?: number;
    readonly gpuResidual?: number;
  };

const declare = (command: Command): Command =>
  addMatrixOptions(
    addScenarioOptions(
      command.argument("<node...>", "what fails: an id or a name, or id=share for a partial shock, as in oracle=0.3"),
    ),
  )
    .option(
      "--price-impact <share>",
      "add fire sales of common assets: how far a price falls when 5 % of all that is held is sold, as in 0.05 (off)",
      share,
    )
    .option("--gpu-residual <share>", "with it: what a chip keeps of its price over 24 months", share)
    .option("--explain <node>", "why this node lost what it lost, back to the seeds")
    .option("--top <n>", "rows per table", positiveInteger, 12);

export const failCommand: CliCommand = {
  usage: "fail",
  summary: "who loses what when one or several nodes fail, round by round",
  example: "fail openai --set order-loss.relet=0.2 --explain oracle",
  declare,
  action: async (args, command, context) => {
    const { options, terminal, surroundings } = context;
    const given = command.opts<FailOptions>();
    if (given.exposures !== undefined) {
      return failMatrix(args, given, given.exposures, context);
    }
    checkNetworkRun(given);
    const { top, explain: asked, priceImpact, gpuResidual, ...scenario } = given;
    if (gpuResidual !== undefined && priceImpact === undefined) {
      throw new UsageError("fail: --gpu-residual says something only together with --price-impact.");
    }
    const network = await loadNetwork(options.data, surroundings, terminal, scenario.asOf);
    // Looked up before the run: a mistyped name is told at once.
    const explained = asked === undefined ? null : findNode(network, asked);
    const residual = gpuResidual === undefined ? {} : { gpuResidual };
    const layer = priceImpact === undefined ? {} : { fireSale: { priceImpact, ...residual } };
    const report = cascadeReport(network, { ...cascadeRequestOf(network, args, scenario), ...layer });
    if (options.json) terminal.printJson(explained === null ? report : explain(report, network, explained));
    else if (explained === null) terminal.print(renderCascade(report, network, terminal, top));
    else {
      const explanation = explain(report, network, explained, { minShare: smallestShareShown });
      terminal.print(renderExplanation(explanation, network, terminal, top));
    }
    return exitCodes.done;
  },
};
