// `linchpin summary`: what is in a network.
import type { Command } from "commander";
import { summaryReport } from "../../index.ts";
import { exitCodes } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { date } from "../option-values.ts";
import { renderSummary } from "../render/summary.ts";
import type { CliCommand } from "./command.ts";

type SummaryOptions = { readonly asOf?: string };

const declare = (command: Command): Command =>
  command
    .argument("[data]", "folder of the package (default: --data, else the shipped network)")
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date);

export const summaryCommand: CliCommand = {
  usage: "summary",
  summary: "what is in the network: parties, deals, totals by kind, what is unknown",
  example: "summary --as-of 2025-12-31",
  declare,
  action: async ([given], command, { options, terminal, surroundings }) => {
    const { asOf } = command.opts<SummaryOptions>();
    const network = await loadNetwork(given ?? options.data, surroundings, terminal, asOf);
    const report = summaryReport(network, asOf === undefined ? {} : { asOf });
    if (options.json) terminal.printJson(report);
    else terminal.print(renderSummary(report, network, terminal));
    return exitCodes.done;
  },
};
