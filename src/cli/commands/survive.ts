// `linchpin survive`: providers and labs by how fragile they are, each component in sight, beside what is said of them.
import type { Command } from "commander";
import { parseWeight, survivalSteps } from "../../index.ts";
import { byName } from "../by-name.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, positiveInteger } from "../option-values.ts";
import { exitCodeOf, runSteps } from "../progress.ts";
import { renderSurvival } from "../render/survive.ts";
import { addRunOptions, scenarioRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import { UsageError } from "../cli-errors.ts";
import type { CliCommand } from "./command.ts";

type SurviveOptions = Omit<ScenarioOptions, "weight"> & {
  readonly weigh?: readonly string[];
  readonly kind?: readonly string[];
  readonly top: number;
};

const declare = (command: Command): Command =>
  addRunOptions(command)
    .option("--weigh <component=n>", "another weight for a component (default 1 each), as in coverage=2", collect)
    .option("--kind <kind>", "kinds of firms that are ranked (default: clouds and labs); may be repeated", collect)
    .option("--top <n>", "firms shown", positiveInteger, 20);

export const surviveCommand: CliCommand = {
  usage: "survive",
  summary: "who is most fragile: distress, concentration, coverage and leverage, beside a published ranking",
  example: "survive --weigh coverage=2 --top 10",
  declare,
  action: async (_args, command, context) => {
    const { weigh = [], kind, top, ...scenario } = command.opts<SurviveOptions>();
    if (scenario.includeShock === true) {
      throw new UsageError("survive: --include-shock says how a total is counted, and there is none. Leave it out.");
    }
    const { options, terminal, surroundings } = context;
    const network = await loadNetwork(options.data, surroundings, terminal, scenario.asOf);
    const steps = survivalSteps(network, {
      ...scenarioRequestOf(scenario),
      weights: byName("--weigh", weigh.map(parseWeight)),
      ...(kind === undefined ? {} : { kinds: kind }),
    });
    const report = await runSteps(context, "cascades", steps);
    if (options.json) terminal.printJson(report);
    else terminal.print(renderSurvival(report, network, terminal, top));
    return exitCodeOf(report);
  },
};
