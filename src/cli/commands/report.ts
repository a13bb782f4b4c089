// `linchpin report`: everything on one page that needs nothing else, to print, send and keep.
import { createHash } from "node:crypto";
import { basename, dirname, resolve } from "node:path";
import { Option, type Command } from "commander";
import {
  fullReportDefaults,
  fullReportSteps,
  LinchpinError,
  parseOverride,
  parseWindow,
  provenanceOf,
  renderHtml,
  renderMarkdown,
  reportCommandWords,
  reportDocument,
  type Document,
  type FullReport,
  type FullReportRequest,
} from "../../index.ts";
import { embeddedFont } from "../../io/picture-fonts.ts";
import { writeFiles } from "../../io/write-files.ts";
import { byName } from "../by-name.ts";
import { CannotRunError, exitCodes } from "../cli-errors.ts";
import { commandLineOf } from "../command-line.ts";
import { loadNetworkWithDigest, type NetworkWithDigest } from "../load-network.ts";
import { collect, date, positiveInteger } from "../option-values.ts";
import { runSteps } from "../progress.ts";
import { packageVersion } from "../version.ts";
import type { CliCommand, Context } from "./command.ts";

type Format = "html" | "md";

type ReportOptions = {
  readonly out?: string;
  readonly format: Format;
  readonly asOf?: string;
  readonly window?: string;
  readonly set?: readonly string[];
  readonly top: number;
};

const renderers: Readonly<Record<Format, (document: Document) => Promise<string>>> = {
  html: async (document) => renderHtml(document, await embeddedFont()),
  md: async (document) => renderMarkdown(document),
};

const declare = (command: Command): Command =>
  command
    .option("--out <file>", "where the page is written (default: linchpin-report.html, or .md)")
    .addOption(new Option("--format <id>", "a page with pictures, or Markdown").choices(["html", "md"]).default("html"))
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--window <from..to>", "calendar years of the annual flows (default: the as-of year and the two after it)")
    .option("--set <id=value>", "another value for an assumption; ID@SCOPE=VALUE for one instrument or deal", collect)
    .option(
      "--top <n>",
      "failures told in full: those that cost the others most",
      positiveInteger,
      fullReportDefaults.failures,
    );

const requestOf = ({ asOf, window, set = [], top }: ReportOptions): FullReportRequest => ({
  overrides: byName("--set", set.map(parseOverride)),
  top,
  ...(asOf === undefined ? {} : { asOf }),
  ...(window === undefined ? {} : { window: parseWindow(window) }),
});

const documentOf = (
  { network, digest }: NetworkWithDigest,
  report: FullReport,
  top: number,
  { options }: Context,
): Document => {
  const commonOptions = options.data === null ? [] : ["--data", options.data];
  const { asOf, overrides, loops } = report;
  const provenance = provenanceOf({
    program: `Linchpin ${packageVersion()}`,
    network,
    digest,
    asOf,
    window: loops.window,
    overrides,
    commandLine: commandLineOf(reportCommandWords({ report, commonOptions, top })),
  });
  return reportDocument({ network, report, provenance, commandLine: commandLineOf, commonOptions });
};

/** Writes the text under its name, or says in one line why not. */
const write = async (path: string, text: string): Promise<void> => {
  try {
    await writeFiles(dirname(path), [{ name: basename(path), text }]);
  } catch (error) {
    if (error instanceof LinchpinError) throw new CannotRunError(`report: ${path}: ${error.message}`);
    throw error;
  }
};

export const reportCommand: CliCommand = {
  usage: "report",
  summary: "one page with map, loops, failures, ledger, claims, assumptions and all sources",
  example: "report --out report.html --window 2026..2028",
  declare,
  action: async (_args, command, context) => {
    const { options, terminal, surroundings } = context;
    const given = command.opts<ReportOptions>();
    const request = requestOf(given);
    const loaded = await loadNetworkWithDigest(options.data, surroundings, terminal, given.asOf);
    const report = await runSteps(context, "report", fullReportSteps(loaded.network, request));
    if (report === null) {
      terminal.remark("Ended before the report was whole; nothing was written.");
      return exitCodes.interrupted;
    }
    const text = await renderers[given.format](documentOf(loaded, report, given.top, context));
    const file = resolve(surroundings.cwd, given.out ?? `linchpin-report.${given.format}`);
    await write(file, text);
    const bytes = Buffer.from(text, "utf8");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (options.json) terminal.printJson({ file, format: given.format, bytes: bytes.length, sha256 });
    else terminal.print(`${file}\n${bytes.length.toLocaleString("en-US")} bytes, SHA-256 ${sha256}`);
    return exitCodes.done;
  },
};
