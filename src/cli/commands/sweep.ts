// `linchpin sweep`: every firm fails in turn, and every pair if asked; who matters most, who suffers most.
import { Option, type Command } from "commander";
import { sweepSteps } from "../../index.ts";
import { UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { positiveInteger } from "../option-values.ts";
import { exitCodeOf, runSteps } from "../progress.ts";
import { renderSweep } from "../render/sweep.ts";
import { addScenarioOptions, scenarioRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import type { CliCommand } from "./command.ts";

type SweepCommandOptions = ScenarioOptions & {
  readonly pairs?: boolean;
  readonly by?: "loss" | "joint";
  readonly top: number;
};

const declare = (command: Command): Command =>
  addScenarioOptions(command)
    .option("--pairs", "also let every two firms fail together")
    .addOption(
      new Option(
        "--by <figure>",
        "which pairs come first: the costliest (loss, default), or those that cost most beyond their parts (joint)",
      ).choices(["loss", "joint"]),
    )
    .option("--top <n>", "rows per table", positiveInteger, 20);

export const sweepCommand: CliCommand = {
  usage: "sweep",
  summary: "let every firm fail in turn (and every pair): who matters most, who suffers most",
  example: "sweep --pairs --model threshold --top 10",
  declare,
  action: async (_args, command, context) => {
    const { pairs, by, top, ...scenario } = command.opts<SweepCommandOptions>();
    if (by !== undefined && pairs !== true) throw new UsageError("sweep: --by orders pairs; add --pairs, or drop it.");
    const { options, terminal, surroundings } = context;
    const network = await loadNetwork(options.data, surroundings, terminal, scenario.asOf);
    const steps = sweepSteps(network, {
      ...scenarioRequestOf(scenario),
      pairs: pairs === true,
      pairOrder: by ?? "loss",
      pairLimit: top,
    });
    const report = await runSteps(context, "sweep", steps);
    if (options.json) terminal.printJson(report);
    else terminal.print(renderSweep(report, network, terminal, top));
    return exitCodeOf(report);
  },
};
