// `linchpin stakes`: who holds which share of whom, and what a fall takes from each holder.
import type { Command } from "commander";
import { parseSeed, stakesReport } from "../../index.ts";
import { exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, date, positiveInteger, share } from "../option-values.ts";
import { renderStakes } from "../render/stakes.ts";
import type { CliCommand } from "./command.ts";

type StakesOptions = {
  readonly fail?: readonly string[];
  readonly shock?: readonly string[];
  readonly atPricePaid?: boolean;
  readonly failureThreshold?: number;
  readonly failureCost?: number;
  readonly asOf?: string;
  readonly top: number;
};

const declare = (command: Command): Command =>
  command
    .option("--fail <node>", "this company is worth nothing any more; may be given several times", collect)
    .option("--shock <node=share>", "this company loses that share of its value, as in openai=0.5", collect)
    .option("--at-price-paid", "estimate stakes of unknown share from what was paid for them")
    .option(
      "--failure-threshold <share>",
      "a company below this share of its value fails (default: nobody does)",
      share,
    )
    .option("--failure-cost <share>", "what a failure costs, over its value at the threshold (default: 0)", share)
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--top <n>", "rows per table", positiveInteger, 15);

export const stakesCommand: CliCommand = {
  usage: "stakes",
  summary: "who holds which share of whom, and what a fall in value takes from each holder",
  example: "stakes --shock openai=0.5 --at-price-paid",
  declare,
  action: async (_args, command, { options, terminal, surroundings }) => {
    const { fail = [], shock = [], top, ...rest } = command.opts<StakesOptions>();
    if (rest.failureCost !== undefined && rest.failureThreshold === undefined) {
      throw new UsageError("stakes: --failure-cost needs a --failure-threshold below which a company fails.");
    }
    const whole = fail.find((text) => text.includes("="));
    if (whole !== undefined) throw new UsageError(`stakes: --fail takes a whole company. Write --shock ${whole}.`);
    const network = await loadNetwork(options.data, surroundings, terminal, rest.asOf);
    const report = stakesReport(network, {
      ...rest,
      seeds: [...fail, ...shock].map((text) => parseSeed(text, network)),
    });
    if (options.json) terminal.printJson(report);
    else terminal.print(renderStakes(report, network, terminal, top));
    return exitCodes.done;
  },
};
