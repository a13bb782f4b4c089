// `linchpin impact`: whom one failure brings down at one blow, and how far such blows travel.
import type { Command } from "commander";
import { impactReport, parseOverride } from "../../index.ts";
import { byName } from "../by-name.ts";
import { exitCodes } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, date, positiveInteger } from "../option-values.ts";
import { renderImpact } from "../render/impact.ts";
import type { CliCommand } from "./command.ts";

type ImpactOptions = { readonly set?: readonly string[]; readonly asOf?: string; readonly top: number };

const declare = (command: Command): Command =>
  command
    .option("--set <id=value>", "another value for an assumption; ID@SCOPE=VALUE for one instrument or deal", collect)
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--top <n>", "rows per table", positiveInteger, 15);

export const impactCommand: CliCommand = {
  usage: "impact",
  summary: "whom one failure brings down at one blow, how far that travels, who is exposed from afar",
  example: "impact --set order-loss.relet=0.2 --top 10",
  declare,
  action: async (_args, command, { options, terminal, surroundings }) => {
    const { set = [], asOf, top } = command.opts<ImpactOptions>();
    const network = await loadNetwork(options.data, surroundings, terminal, asOf);
    const report = impactReport(network, {
      overrides: byName("--set", set.map(parseOverride)),
      ...(asOf === undefined ? {} : { asOf }),
    });
    if (options.json) terminal.printJson(report);
    else terminal.print(renderImpact(report, network, terminal, top));
    return exitCodes.done;
  },
};
