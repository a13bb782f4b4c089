// `linchpin clear`: who can pay what falls due, and who is not paid.
import { Option, type Command } from "commander";
import {
  clearingReport,
  incomeRules,
  outsideRanks,
  parseNodeAmount,
  parseOverride,
  parseSeed,
  pledgeRules,
  type ClearingRequest,
  type FailureBoundary,
  type Network,
} from "../../index.ts";
import { byName } from "../by-name.ts";
import { exitCodes } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, date, positiveInteger, share } from "../option-values.ts";
import { renderClearing } from "../render/clearing.ts";
import type { CliCommand } from "./command.ts";

type ClearOptions = Pick<ClearingRequest, "horizon" | "asOf" | "alpha" | "beta" | "income" | "pledges" | "outside"> & {
  readonly fail?: readonly string[];
  readonly means?: readonly string[];
  readonly outsideDebt?: readonly string[];
  readonly failure?: FailureBoundary;
  readonly set?: readonly string[];
  readonly top: number;
};

const declare = (command: Command): Command =>
  command
    .option("--horizon <date>", "what is due by the end of that year, month or day (default: the next year)", date)
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--fail <node>", "loses all means from outside, or a share: oracle=0.3; may be repeated", collect)
    .option("--alpha <share>", "what a defaulter keeps of its own means (default: 1, default costs nothing)", share)
    .option("--beta <share>", "what a defaulter keeps of what others pay it (default: 1)", share)
    .addOption(
      new Option(
        "--income <rule>",
        "counted beside cash: projected revenue, else operating cash flow (default: operating); the first alone; or none",
      ).choices(incomeRules),
    )
    .addOption(
      new Option("--pledges <rule>", "promised funding is paid after debts (default: junior), or not counted").choices(
        pledgeRules,
      ),
    )
    .option("--means <node=usd>", "USD billions that a node has, in place of what the data say; repeatable", collect)
    .option("--outside-debt <node=usd>", "USD billions that a node owes outside the network; repeatable", collect)
    .addOption(
      new Option("--outside <rank>", "where creditors outside the network stand (default: pari-passu)").choices(
        outsideRanks,
      ),
    )
    .addOption(
      new Option("--failure <boundary>", "whether having just enough is default (default: above, no)").choices([
        "above",
        "at-or-above",
      ]),
    )
    .option("--set <id=value>", "another value for term.commitment-years or term.funding-years", collect)
    .option("--top <n>", "rows per table", positiveInteger, 12);

const requestOf = (
  network: Network,
  { fail = [], means = [], outsideDebt = [], failure, set = [], ...rest }: Omit<ClearOptions, "top">,
): ClearingRequest => ({
  ...rest,
  seeds: fail.map((text) => parseSeed(text, network)),
  means: byName("--means", means.map(parseNodeAmount)),
  outsideDebts: byName("--outside-debt", outsideDebt.map(parseNodeAmount)),
  overrides: byName("--set", set.map(parseOverride)),
  ...(failure === undefined ? {} : { failureBoundary: failure }),
});

export const clearCommand: CliCommand = {
  usage: "clear",
  summary: "who can pay what falls due by the end of a horizon, who is not paid, and why",
  example: "clear --horizon 2027 --fail openai --alpha 0.9",
  declare,
  action: async (_args, command, { options, terminal, surroundings }) => {
    const { top, ...given } = command.opts<ClearOptions>();
    const network = await loadNetwork(options.data, surroundings, terminal, given.asOf);
    const report = clearingReport(network, requestOf(network, given));
    if (options.json) terminal.printJson(report);
    else terminal.print(renderClearing(report, network, terminal, top));
    return exitCodes.done;
  },
};
