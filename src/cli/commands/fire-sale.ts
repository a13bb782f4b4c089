// `linchpin fire-sale`: what forced sales of assets that several firms hold add to a fall in their prices.
import { basename, resolve } from "node:path";
import type { Command } from "commander";
import {
  fireSaleReport,
  fireSaleRules,
  formatFailure,
  marketFireSale,
  marketFromFiles,
  parseAssetShock,
  parseOverride,
  type AssetMarket,
  type MarketRequest,
  type TextFile,
} from "../../index.ts";
import { readText } from "../../io/read-text.ts";
import { CannotRunError, exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, date, positiveInteger, share } from "../option-values.ts";
import { renderFireSale } from "../render/fire-sale.ts";
import { namesOf } from "../render/names.ts";
import type { Surroundings } from "../surroundings.ts";
import type { CliCommand } from "./command.ts";

type FireSaleOptions = {
  readonly shock: readonly string[];
  readonly priceImpact: number;
  readonly rule?: string;
  readonly set?: readonly string[];
  readonly gpuResidual?: number;
  readonly atPricePaid?: boolean;
  readonly holdings?: string;
  readonly balance?: string;
  readonly asOf?: string;
  readonly top: number;
};

const declare = (command: Command): Command =>
  command
    .requiredOption(
      "--shock <asset=share>",
      "this asset loses that share of its price: gpus=0.3, or openai=0.5 for shares",
      collect,
    )
    .requiredOption(
      "--price-impact <share>",
      "assumed: how far a price falls when 5 % of all that is held is sold, as in 0.05",
      share,
    )
    .option(
      "--rule <id>",
      `who must sell: ${fireSaleRules.map(({ id }) => id).join(" or ")} (default: ${fireSaleRules[0]!.id})`,
    )
    .option("--set <name=value>", "another value for a parameter of the rule, as in target=0.06", collect)
    .option(
      "--gpu-residual <share>",
      "what a chip keeps of its price over 24 months (default: the lowest stated)",
      share,
    )
    .option("--at-price-paid", "estimate stakes of unknown share from what was paid for them")
    .option("--holdings <file>", "your own holdings instead: CSV with holder, asset, usd_bn")
    .option(
      "--balance <file>",
      "your own books: CSV with holder, cash_usd_bn, other_assets_usd_bn, debt_usd_bn, other_liabilities_usd_bn",
    )
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--top <n>", "rows per table", positiveInteger, 15);

const fileOf = async (path: string, { cwd }: Surroundings): Promise<TextFile> => {
  const name = basename(path);
  const { value, failures } = await readText(resolve(cwd, path), path);
  if (failures[0] !== undefined) throw new CannotRunError(formatFailure(failures[0]));
  return { name, text: value };
};

/** Unlike a package of a thousand rows, two files of one's own are worth mending: any bad row stops the run. */
const ownMarket = async (
  holdings: string,
  balance: string | undefined,
  surroundings: Surroundings,
): Promise<AssetMarket> => {
  const files = [
    await fileOf(holdings, surroundings),
    balance === undefined ? null : await fileOf(balance, surroundings),
  ] as const;
  const { value, failures } = marketFromFiles(...files);
  if (value !== null && failures.length === 0) return value;
  throw new CannotRunError(["the files cannot be used.", ...failures.map(formatFailure)].join("\n  "));
};

const checkSources = ({ holdings, balance, gpuResidual, atPricePaid, asOf }: FireSaleOptions): void => {
  if (balance !== undefined && holdings === undefined) {
    throw new UsageError("fire-sale: --balance needs --holdings with what these holders have.");
  }
  if (holdings !== undefined && (gpuResidual ?? atPricePaid ?? asOf) !== undefined) {
    throw new UsageError(
      "fire-sale: --gpu-residual, --at-price-paid and --as-of belong to the network; drop them with --holdings.",
    );
  }
};

const requestOf = ({ shock, priceImpact, rule, set = [] }: FireSaleOptions): MarketRequest => ({
  shocks: shock.map(parseAssetShock),
  priceImpact,
  ...(rule === undefined ? {} : { rule }),
  parameters: Object.fromEntries(set.map(parseOverride).map(([name, value]) => [name, Number(value)])),
});

export const fireSaleCommand: CliCommand = {
  usage: "fire-sale",
  summary: "what forced sales of GPU fleets and shares that several firms hold add to a fall in prices",
  example: "fire-sale --shock gpus=0.3 --price-impact 0.05",
  declare,
  action: async (_args, command, { options, terminal, surroundings }) => {
    const given = command.opts<FireSaleOptions>();
    checkSources(given);
    const request = requestOf(given);
    const { holdings, balance, top, gpuResidual, atPricePaid, asOf } = given;
    if (holdings !== undefined) {
      const report = marketFireSale(await ownMarket(holdings, balance, surroundings), request);
      if (options.json) terminal.printJson(report);
      else terminal.print(renderFireSale(report, { name: (id) => id, title: basename(holdings) }, terminal, top));
      return exitCodes.done;
    }
    const network = await loadNetwork(options.data, surroundings, terminal, asOf);
    const report = fireSaleReport(network, {
      ...request,
      ...(gpuResidual === undefined ? {} : { gpuResidual }),
      ...(atPricePaid === undefined ? {} : { atPricePaid }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    const title = `${network.title}, as of ${report.source!.asOf}`;
    if (options.json) terminal.printJson(report);
    else terminal.print(renderFireSale(report, { name: namesOf(network), title }, terminal, top));
    return exitCodes.done;
  },
};
