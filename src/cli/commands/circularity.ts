// `linchpin circularity`: how circular the money is, with ranges and beside chance.
import { Option, type Command } from "commander";
import {
  boundaries,
  circularitySteps,
  defaultCircularitySamples,
  parseOverride,
  parseTied,
  parseWindow,
  type Boundary,
  type CircularityRequest,
} from "../../index.ts";
import { byName } from "../by-name.ts";
import { UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, date, positiveInteger, wholeNumber } from "../option-values.ts";
import { exitCodeOf, runSteps } from "../progress.ts";
import { renderCircularity } from "../render/circularity.ts";
import type { CliCommand } from "./command.ts";

type CircularityOptions = {
  readonly window?: string;
  readonly total?: boolean;
  readonly due?: boolean;
  readonly boundary?: Boundary;
  readonly node?: string;
  readonly tied?: readonly string[];
  readonly group?: readonly string[];
  readonly samples: number;
  readonly seed?: number;
  readonly asOf?: string;
  readonly set?: readonly string[];
  readonly top: number;
};

const declare = (command: Command): Command =>
  command
    .option("--window <from..to>", "calendar years of the annual flows (default: the as-of year and the two after it)")
    .option("--total", "whole amounts of the deals instead of flows a year")
    .option("--due", "what of the deals is still to be delivered or paid in, instead of flows a year")
    .addOption(
      new Option(
        "--boundary <what>",
        "outside income and spending in the books: none (tight, default), the labs', or all that is known",
      ).choices(boundaries),
    )
    .option("--node <firm>", "one firm in full: its round trip, the deals it rests on, its loops")
    .option("--tied <deal=payee>", "assume that a funding has to be spent with that payee; may be repeated", collect)
    .option("--group <a,b,...>", "firms taken as one, by id or name; may be repeated", collect)
    .option(
      "--samples <n>",
      "draws of the uncertain amounts, and random networks to compare with; 0 for neither",
      wholeNumber,
      defaultCircularitySamples,
    )
    .option("--seed <n>", "another seed draws other samples (default: 1)", wholeNumber)
    .option("--set <id=value>", "another value for an assumption; ID@SCOPE=VALUE for one instrument or deal", collect)
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--top <n>", "rows per table", positiveInteger, 15);

const membersOf = (text: string): readonly string[] => {
  const members = text.split(",").map((name) => name.trim());
  if (members.length > 1 && members.every((name) => name !== "")) return members;
  throw new UsageError(
    `circularity: --group takes firms with commas between them, as in microsoft,amazon; got "${text}".`,
  );
};

const basisOf = ({ window, total, due }: CircularityOptions): Pick<CircularityRequest, "basis"> => {
  if (total === true && due === true)
    throw new UsageError("circularity: --total and --due exclude each other. Take one.");
  if (total !== true && due !== true) return {};
  if (window !== undefined) {
    throw new UsageError(
      "circularity: --window goes with flows a year; --total and --due are stocks. The two are never mixed: take one.",
    );
  }
  return { basis: total === true ? "total" : "due" };
};

const requestOf = (options: CircularityOptions): CircularityRequest => {
  const { window, boundary, node, tied = [], group = [], samples, seed, asOf, set = [] } = options;
  return {
    ...basisOf(options),
    samples,
    tied: tied.map(parseTied),
    groups: group.map(membersOf),
    overrides: byName("--set", set.map(parseOverride)),
    ...(window === undefined ? {} : { window: parseWindow(window) }),
    ...(boundary === undefined ? {} : { boundary }),
    ...(node === undefined ? {} : { node }),
    ...(seed === undefined ? {} : { seed }),
    ...(asOf === undefined ? {} : { asOf }),
  };
};

export const circularityCommand: CliCommand = {
  usage: "circularity",
  summary: "how circular the money is, with its ranges, beside chance, and firm by firm",
  example: "circularity --window 2026..2028 --node nvidia",
  declare,
  action: async (_args, command, context) => {
    const circularityOptions = command.opts<CircularityOptions>();
    const { options, terminal, surroundings } = context;
    const request = requestOf(circularityOptions);
    const network = await loadNetwork(options.data, surroundings, terminal, request.asOf);
    // One firm in full says nothing of the samples unless they are asked for.
    const isIdle = request.node !== undefined && command.getOptionValueSource("samples") === "default" && !options.json;
    const steps = circularitySteps(network, isIdle ? { ...request, samples: 0 } : request);
    const report = await runSteps(context, "circularity", steps);
    if (options.json) terminal.printJson(report);
    else terminal.print(renderCircularity(report, network, terminal, circularityOptions.top));
    return exitCodeOf(report);
  },
};
