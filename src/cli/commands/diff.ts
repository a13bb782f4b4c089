// `linchpin diff`: what changed between two packages, or between two days, and what that does to the figures.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { diffReport, isPartialDate, parseWindow, type DiffSide } from "../../index.ts";
import { exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { positiveInteger } from "../option-values.ts";
import { renderDiff } from "../render/diff.ts";
import type { CliCommand, Context } from "./command.ts";

type DiffOptions = { readonly window?: string; readonly top: number; readonly exitCode?: boolean };

const declare = (command: Command): Command =>
  command
    .argument("<before>", "a date, a folder of a package, or FOLDER@DATE; a date is of --data")
    .argument("<after>", "the same")
    .option("--window <from..to>", "calendar years of the annual flows (default: three years from the later day)")
    .option("--top <n>", "rows per table", positiveInteger, 12)
    .option("--exit-code", "end with 1 where a row differs, as diff does (default: 0 in either case)")
    .addHelpText(
      "after",
      [
        "",
        "BEFORE and AFTER:",
        "  2025-12-31       the network of --data as it stood on that day; also @2025-12-31",
        "  old/             a package as a whole",
        "  old/@2026-06-30  a package as it stood on that day",
      ].join("\n"),
    );

type Place = { readonly folder: string | null; readonly asOf: string | null };

const placeOf = (text: string): Place => {
  const bare = text.startsWith("@") ? text.slice(1) : text;
  if (isPartialDate(bare)) return { folder: null, asOf: bare };
  const at = text.lastIndexOf("@");
  if (at > 0 && isPartialDate(text.slice(at + 1))) return { folder: text.slice(0, at), asOf: text.slice(at + 1) };
  if (/^@|^\d{4}-\d/.test(text)) {
    throw new UsageError(`diff: "${text}" is no date. Write YYYY, YYYY-MM or YYYY-MM-DD, or ./ before a folder.`);
  }
  return { folder: text, asOf: null };
};

const sideOf = async (text: string, { options, surroundings, terminal }: Context): Promise<DiffSide> => {
  const { folder, asOf } = placeOf(text);
  if (folder !== null && !existsSync(resolve(surroundings.cwd, folder))) {
    throw new UsageError(
      `diff: "${text}" is neither a date nor a folder. Write 2026-06-30, or the folder of a package.`,
    );
  }
  const network = await loadNetwork(folder ?? options.data, surroundings, terminal, asOf ?? undefined);
  return { label: text, network, asOf };
};

export const diffCommand: CliCommand = {
  usage: "diff",
  summary: "what changed between two packages or two days, and what that does to the headline figures",
  example: "diff 2025-12-31 2026-07-03",
  declare,
  action: async ([first, second], command, context) => {
    const { window, top, exitCode } = command.opts<DiffOptions>();
    const { options, terminal } = context;
    const [before, after] = [await sideOf(first!, context), await sideOf(second!, context)];
    const report = diffReport(before, after, window === undefined ? {} : { window: parseWindow(window) });
    if (options.json) terminal.printJson(report);
    else terminal.print(renderDiff(report, [before.network, after.network], terminal, top));
    return exitCode === true && !report.identical ? exitCodes.badData : exitCodes.done;
  },
};
