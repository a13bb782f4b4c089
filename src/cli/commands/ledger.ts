// `linchpin ledger`: order books, obligations, coverage and unit economics, with the row behind every figure.
import type { Command } from "commander";
import { ledgerReport, parseOverride, parseWindow } from "../../index.ts";
import { byName } from "../by-name.ts";
import { exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, date, positiveInteger } from "../option-values.ts";
import { renderLedger } from "../render/ledger.ts";
import type { CliCommand } from "./command.ts";

type LedgerOptions = {
  readonly sector?: string;
  readonly window?: string;
  readonly asOf?: string;
  readonly set?: readonly string[];
  readonly top: number;
};

const declare = (command: Command): Command =>
  command
    .argument("[node]", "one firm in full: an id or a name (default: all firms, a row each)")
    .option("--sector <kind>", "the firms of one kind and their sums, as in clouds, labs, chipmakers")
    .option("--window <from..to>", "calendar years of what falls due (default: seven from the as-of year)")
    .option("--as-of <date>", "the ledger on that day (default: the newest statement in the data)", date)
    .option("--set <id=value>", "another value for an assumption, as in term.commitment-years=8", collect)
    .option("--top <n>", "rows per table", positiveInteger, 12);

export const ledgerCommand: CliCommand = {
  usage: "ledger",
  summary: "who stands behind each order book, what falls due each year, and whether revenue covers it",
  example: "ledger oracle",
  declare,
  action: async ([node], command, { options, terminal, surroundings }) => {
    const { sector, window, asOf, set = [], top } = command.opts<LedgerOptions>();
    if (node !== undefined && sector !== undefined) {
      throw new UsageError("ledger: a firm and --sector exclude each other. Ask for one of them.");
    }
    const network = await loadNetwork(options.data, surroundings, terminal, asOf);
    const report = ledgerReport(network, {
      overrides: byName("--set", set.map(parseOverride)),
      ...(node === undefined ? {} : { node }),
      ...(sector === undefined ? {} : { sector }),
      ...(window === undefined ? {} : { window: parseWindow(window) }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    if (options.json) terminal.printJson(report);
    else terminal.print(renderLedger(report, network, terminal, top));
    return exitCodes.done;
  },
};
