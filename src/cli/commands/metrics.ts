// `linchpin metrics`: who is central, by which measure.
import { Option, type Command } from "commander";
import { defaultMeasures, findMeasure, layers, measures, metricsReport, parseWindow, type Layer } from "../../index.ts";
import { exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { date, positiveInteger } from "../option-values.ts";
import { renderMeasure, renderMetrics } from "../render/metrics.ts";
import type { CliCommand } from "./command.ts";

type MetricsOptions = {
  readonly measure?: readonly string[];
  readonly layer: Layer;
  readonly sort?: string;
  readonly kind?: string;
  readonly window?: string;
  readonly total?: boolean;
  readonly asOf?: string;
  readonly explain?: string;
  readonly top: number;
};

const widest = Math.max(...measures.map(({ id }) => id.length));
const explanation = `
Measures:
${measures.map(({ id, meaning }) => `  ${id.padEnd(widest)}  ${meaning}`).join("\n")}

Shown unless --measure says otherwise: ${defaultMeasures.join(", ")}.`;

const names = (text: string): readonly string[] => text.split(",").map((name) => name.trim());

const declare = (command: Command): Command =>
  command
    .option("--measure <ids>", "measures, separated by commas, or all (default: see below)", names)
    .addOption(new Option("--layer <deals>", "which deals count").choices(layers).default("both"))
    .option("--sort <measure>", "largest first by this measure (default: the first that is shown)")
    .option("--kind <kind>", "only firms of this kind; ranks stay those among all")
    .option("--window <from..to>", "calendar years of the annual flows (default: the as-of year and the two after it)")
    .option("--total", "whole amounts of the deals instead of flows a year")
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--explain <measure>", "what a measure means, its formula and its paper, and nothing else")
    .option("--top <n>", "firms shown", positiveInteger, 15)
    .addHelpText("after", explanation);

export const metricsCommand: CliCommand = {
  usage: "metrics",
  summary: "who is central: strengths, PageRank, linkages, communities, weak points and more",
  example: "metrics --measure pagerank,katz,communities --layer commitment --sort katz",
  declare,
  action: async (_args, command, { options, terminal, surroundings }) => {
    const { measure, layer, sort, kind, window, total, asOf, explain, top } = command.opts<MetricsOptions>();
    if (explain !== undefined) {
      const found = findMeasure(explain);
      if (options.json) terminal.printJson(found);
      else terminal.print(renderMeasure(found, terminal));
      return exitCodes.done;
    }
    if (window !== undefined && total === true) {
      throw new UsageError(
        "metrics: --window and --total exclude each other. Flows a year and totals are never mixed.",
      );
    }
    const network = await loadNetwork(options.data, surroundings, terminal, asOf);
    const report = metricsReport(network, {
      layer,
      ...(measure === undefined ? {} : { measures: measure }),
      ...(sort === undefined ? {} : { sort }),
      ...(kind === undefined ? {} : { kind }),
      ...(window === undefined ? {} : { window: parseWindow(window) }),
      ...(total === true ? { basis: "total" as const } : {}),
      ...(asOf === undefined ? {} : { asOf }),
    });
    if (options.json) terminal.printJson(report);
    else terminal.print(renderMetrics(report, network, terminal, top));
    return exitCodes.done;
  },
};
