// What the tables of every command on many cascades share: warnings, what is assumed and what is unknown.
import { percentText, type CascadeReport } from "../../index.ts";
import { assumptionsTable } from "./assumptions.ts";
import type { Names } from "./names.ts";
import { section, type NetworkSheet } from "./sheet.ts";
import { count, listed } from "./words.ts";

type Common = Pick<CascadeReport, "assumptions" | "undisclosedDeals" | "asOf" | "model" | "rho" | "converged"> & {
  readonly partial: boolean;
};

/** The first lines: the question, what it was asked of, and what limits the answer. */
export const headline = (
  { report, network, terminal }: NetworkSheet<Common>,
  question: string,
  progress: string,
  ...lines: readonly string[]
): string =>
  [
    `${terminal.paint("bold", question)} (${network.title}, as of ${report.asOf}, model ${report.model})`,
    ...(report.partial ? [terminal.paint("yellow", `PARTIAL: ended early, after ${progress}.`)] : []),
    ...(report.converged
      ? []
      : [
          terminal.paint(
            "yellow",
            "NOT settled in every run: rounds ran out, so figures may be bounds. Raise --max-rounds.",
          ),
        ]),
    ...(report.rho >= 1
      ? [
          terminal.paint(
            "yellow",
            `Spectral radius rho = ${report.rho.toFixed(3)}: losses feed themselves, so small causes have large effects.`,
          ),
        ]
      : []),
    ...lines,
  ].join("\n");

/** The nodes of a scenario in words: `OpenAI fails, Oracle loses 30 % of its capital`. */
export const scenarioText = (name: Names, seeds: CascadeReport["seeds"]): string =>
  listed(
    seeds.map(({ id, shock }) =>
      shock === 1 ? `${name(id)} fails` : `${name(id)} loses ${percentText(shock)} of its capital`,
    ),
    4,
  );

export const assumed = (sheet: NetworkSheet<Common>, title = "What is assumed (--set ID=VALUE changes it)"): string =>
  section(sheet, title, assumptionsTable(sheet.report, sheet.terminal));

export const unknowns = (sheet: NetworkSheet<Common>, ...lines: readonly string[]): string =>
  section(
    sheet,
    "What is not known",
    `  Amount of ${count(sheet.report.undisclosedDeals.length, "deal")} in force, counted as nothing.`,
    ...lines,
  );
