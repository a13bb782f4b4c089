// `linchpin rescue`: the smallest single change that would have saved a firm, or that fells it.
import type { Command } from "commander";
import { rescueReport } from "../../index.ts";
import { exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { positiveInteger } from "../option-values.ts";
import { renderRescue } from "../render/rescue.ts";
import { addScenarioOptions, cascadeRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import type { CliCommand } from "./command.ts";

type RescueOptions = ScenarioOptions & { readonly fail?: readonly string[]; readonly top: number };

const declare = (command: Command): Command =>
  addScenarioOptions(
    command
      .argument("<node>", "the firm that is asked about: an id or a name")
      .option("--fail <node...>", "what fails: an id or a name, or id=share for a partial shock, as in oracle=0.3"),
  ).option("--top <n>", "answers shown", positiveInteger, 20);

/** Options of a scenario that say how its total is counted; no firm fails or holds by them. */
const checkOptions = ({ fail, includeShock, weight }: RescueOptions): readonly string[] => {
  if (includeShock !== undefined || weight !== undefined) {
    throw new UsageError(
      "rescue: --include-shock and --weight say how a total is counted. They save nobody: leave them out.",
    );
  }
  if (fail !== undefined) return fail;
  throw new UsageError("rescue: say what fails. For example: linchpin rescue oracle --fail openai");
};

export const rescueCommand: CliCommand = {
  usage: "rescue",
  summary: "what would have saved a firm: the smallest change of each assumption, deal or capital alone",
  example: "rescue oracle --fail openai",
  declare,
  action: async ([node = ""], command, { options, terminal, surroundings }) => {
    const { top, ...scenario } = command.opts<RescueOptions>();
    const failing = checkOptions({ top, ...scenario });
    const network = await loadNetwork(options.data, surroundings, terminal, scenario.asOf);
    const report = rescueReport(network, { ...cascadeRequestOf(network, failing, scenario), node });
    if (options.json) terminal.printJson(report);
    else terminal.print(renderRescue(report, network, terminal, top));
    return exitCodes.done;
  },
};
