// `linchpin claims`: published statements held against the data.
import { Option, type Command } from "commander";
import { claimReport, claimsReport, expressionFunctions, verdictRules, verdicts, type Verdict } from "../../index.ts";
import { exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { date, share } from "../option-values.ts";
import { renderClaim } from "../render/claim.ts";
import { renderClaims, renderFunctions } from "../render/claims.ts";
import type { CliCommand } from "./command.ts";

type ClaimsOptions = {
  readonly verdict?: Verdict;
  readonly source?: string;
  readonly asOf?: string;
  readonly tolerance: number;
  readonly contradiction: number;
  readonly functions?: boolean;
};

const declare = (command: Command): Command =>
  command
    .argument("[id]", "one claim in full: expression, arithmetic, rows and sources")
    .addOption(new Option("--verdict <verdict>", "only the claims of that verdict").choices(verdicts))
    .option("--source <id>", "only the claims of that source, as in seed-003")
    .option("--as-of <date>", "what was known on that day (default: the newest statement in the data)", date)
    .option(
      "--tolerance <share>",
      "how far ours may differ where a claim names no tolerance",
      share,
      verdictRules.tolerance,
    )
    .option(
      "--contradiction <share>",
      "difference beyond which a figure is contradicted",
      share,
      verdictRules.contradiction,
    )
    .option("--functions", "print the expression language and end")
    .addHelpText(
      "after",
      [
        "",
        "Verdicts:",
        "  holds           within the tolerance, or true",
        "  off             outside the tolerance",
        "  contradicted    off by more than --contradiction, or false",
        "  stale           held with what was known when it was said, not any more",
        "  not computable  for the reason that is given",
        "",
        "Each claim carries an expression over rows of the package in claims.csv; --functions explains the language.",
      ].join("\n"),
    );

const checkAlone = (id: string | undefined, { verdict, source }: ClaimsOptions): void => {
  if (id === undefined || (verdict === undefined && source === undefined)) return;
  throw new UsageError(
    "claims: an id names one claim; --verdict and --source choose among all. Give one or the other.",
  );
};

export const claimsCommand: CliCommand = {
  usage: "claims",
  summary: "published statements recomputed: figure, ours, difference, verdict, rows",
  example: "claims --source seed-003",
  declare,
  action: async ([id], command, { options, terminal, surroundings }) => {
    const chosen = command.opts<ClaimsOptions>();
    checkAlone(id, chosen);
    if (chosen.functions === true) {
      if (options.json) terminal.printJson(expressionFunctions);
      else terminal.print(renderFunctions(terminal));
      return exitCodes.done;
    }
    const { asOf, tolerance, contradiction, verdict, source } = chosen;
    const network = await loadNetwork(options.data, surroundings, terminal, asOf);
    const request = { tolerance, contradiction, ...(asOf === undefined ? {} : { asOf }) };
    if (id !== undefined) {
      const report = claimReport(network, id, request);
      if (options.json) terminal.printJson(report);
      else terminal.print(renderClaim(report, network, terminal));
      return exitCodes.done;
    }
    const report = claimsReport(network, {
      ...request,
      ...(verdict === undefined ? {} : { verdict }),
      ...(source === undefined ? {} : { source }),
    });
    if (options.json) terminal.printJson(report);
    else terminal.print(renderClaims(report, network, terminal));
    return exitCodes.done;
  },
};
