// `linchpin loops`: how the money goes round.
import { Option, type Command } from "commander";
import { loopsReportSteps, loopOrders, parseWindow, type LoopOrder } from "../../index.ts";
import { UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { date, positiveInteger } from "../option-values.ts";
import { exitCodeOf, runSteps } from "../progress.ts";
import { renderLoops } from "../render/loops.ts";
import type { CliCommand } from "./command.ts";

type LoopsOptions = {
  readonly window?: string;
  readonly total?: boolean;
  readonly asOf?: string;
  readonly maxLength?: number;
  readonly maxLoops?: number;
  readonly sort?: LoopOrder;
  readonly top: number;
};

const declare = (command: Command): Command =>
  command
    .option("--window <from..to>", "calendar years of the annual flows (default: the as-of year and the two after it)")
    .option("--total", "whole amounts of the deals instead of flows a year")
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--max-length <n>", "longest loop, in firms (default: 6)", positiveInteger)
    .option("--max-loops <n>", "stop the search after so many loops (default: 100000)", positiveInteger)
    .addOption(
      new Option(
        "--sort <what>",
        "rank loops by the flow each carries (default), its smallest step, or the share of a dollar that makes the round",
      ).choices(loopOrders),
    )
    .option("--top <n>", "loops and funders shown", positiveInteger, 20);

export const loopsCommand: CliCommand = {
  usage: "loops",
  summary: "how much money can go round, the largest loops, what returns to its funder",
  example: "loops --window 2026..2028 --top 10",
  declare,
  action: async (_args, command, context) => {
    const { options, terminal, surroundings } = context;
    const { window, total, asOf, maxLength, maxLoops, sort, top } = command.opts<LoopsOptions>();
    if (window !== undefined && total === true) {
      throw new UsageError("loops: --window and --total exclude each other. Flows a year and totals are never mixed.");
    }
    const network = await loadNetwork(options.data, surroundings, terminal, asOf);
    const steps = loopsReportSteps(network, {
      limit: top,
      ...(window === undefined ? {} : { window: parseWindow(window) }),
      ...(total === true ? { basis: "total" as const } : {}),
      ...(asOf === undefined ? {} : { asOf }),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(maxLoops === undefined ? {} : { maxLoops }),
      ...(sort === undefined ? {} : { order: sort }),
    });
    const report = await runSteps(context, "loops", steps);
    if (options.json) terminal.printJson(report);
    else terminal.print(renderLoops(report, network, terminal, top));
    return exitCodeOf(report);
  },
};
