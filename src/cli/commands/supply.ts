// `linchpin supply`: what stops being made when firms stop, along who delivers to whom.
import { Option, type Command } from "commander";
import {
  networkSupply,
  parseSupplySeed,
  parseWindow,
  productionFunctions,
  supplySteps,
  type FinalDemand,
  type SupplySource,
} from "../../index.ts";
import { UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { loadEssentials, loadSupplyChain } from "../load-supply-chain.ts";
import { date, positiveInteger, positiveNumber } from "../option-values.ts";
import { exitCodeOf, runSteps } from "../progress.ts";
import { renderSupply } from "../render/supply.ts";
import type { CliCommand, Context } from "./command.ts";

type SupplyOptions = {
  readonly production?: string;
  readonly substitution: "on" | "off";
  readonly tolerance?: number;
  readonly maxIterations?: number;
  readonly asOf?: string;
  readonly window?: string;
  readonly revenue?: FinalDemand;
  readonly links?: string;
  readonly firms?: string;
  readonly essential?: string;
  readonly top: number;
};

const declare = (command: Command): Command =>
  command
    .argument("[node...]", "what fails: an id or a name, or id=share; without any, every firm fails in turn")
    .addOption(
      new Option("--production <form>", "which inputs a firm can do without (default: generalised-leontief)").choices(
        productionFunctions.map(({ id }) => id),
      ),
    )
    .addOption(
      new Option("--substitution <on|off>", "whether firms of one kind step in for each other")
        .choices(["on", "off"])
        .default("on"),
    )
    .option(
      "--tolerance <share>",
      "the cascade ends when no firm loses more in a step; part of the model (default: 0.01, as in the paper)",
      positiveNumber,
    )
    .option("--max-iterations <n>", "end after so many steps in any case (default: 100000)", positiveInteger)
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--window <from..to>", "calendar years of the annual flows (default: the as-of year and the two after it)")
    .addOption(
      new Option(
        "--revenue <facts|none>",
        "facts: what a firm earns beyond these orders comes from buyers who do not fail (default: none)",
      ).choices(["facts", "none"]),
    )
    .option("--links <file>", "a supply chain of your own instead: CSV with supplier, buyer, amount")
    .option("--firms <file>", "its firms: CSV with name, sector and, where known, revenue, cost, market")
    .option(
      "--essential <file>",
      "which inputs are essential for whom, by sector or kind: CSV with supplier_sector, buyer_sector, essentiality",
    )
    .option("--top <n>", "rows per table", positiveInteger, 20);

const checkOwnFiles = ({ links, firms, asOf, window, revenue }: SupplyOptions, data: string | null): void => {
  if ((links === undefined) !== (firms === undefined)) {
    throw new UsageError("supply: --links and --firms go together; the firms' file says which sector each is in.");
  }
  if (links === undefined) return;
  const mixed = Object.entries({ "--data": data, "--as-of": asOf, "--window": window, "--revenue": revenue });
  const given = mixed.filter(([, value]) => value !== undefined && value !== null).map(([option]) => option);
  if (given.length === 0) return;
  throw new UsageError(`supply: ${given.join(", ")} and --links exclude each other: the files say it all.`);
};

const sourceOf = async (
  given: SupplyOptions,
  { options, terminal, surroundings }: Context,
): Promise<{ readonly source: SupplySource; readonly title: string }> => {
  const { links, firms, essential, asOf, window, revenue } = given;
  if (links !== undefined && firms !== undefined) {
    const paths = { links, firms, essential: essential ?? null };
    const source = await loadSupplyChain(paths, surroundings, terminal);
    return { source, title: source.network };
  }
  const network = await loadNetwork(options.data, surroundings, terminal, asOf);
  const own = essential === undefined ? null : await loadEssentials(essential, network, surroundings, terminal);
  const source = networkSupply(network, {
    ...(own === null ? {} : { essential: own }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(window === undefined ? {} : { window: parseWindow(window) }),
    ...(revenue === undefined ? {} : { finalDemand: revenue }),
  });
  return { source, title: network.title };
};

export const supplyCommand: CliCommand = {
  usage: "supply",
  summary: "what stops being made when firms stop: supply cascades and the Economic Systemic Risk Index",
  example: "supply nvidia --production leontief --substitution off",
  declare,
  action: async (args, command, context) => {
    const given = command.opts<SupplyOptions>();
    const { options, terminal } = context;
    checkOwnFiles(given, options.data);
    const { source, title } = await sourceOf(given, context);
    const { production, tolerance, maxIterations } = given;
    const steps = supplySteps(source, {
      seeds: args.map((text) => parseSupplySeed(text, source)),
      substitution: given.substitution === "on",
      ...(production === undefined ? {} : { production }),
      ...(tolerance === undefined ? {} : { tolerance }),
      ...(maxIterations === undefined ? {} : { maxIterations }),
    });
    const report = await runSteps(context, "supply", steps);
    if (options.json) terminal.printJson(report);
    else terminal.print(renderSupply(report, { source, title }, terminal, given.top));
    return exitCodeOf(report);
  },
};
