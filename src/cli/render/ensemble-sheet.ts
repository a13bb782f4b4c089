// What the tables of every command on many cascades share: sections, warnings, what is assumed and what is unknown.
import type { CascadeReport, Network } from "../../index.ts";
import { percentText } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { assumptionsTable } from "./assumptions.ts";
import { namesOf, type Names } from "./names.ts";
import { count, listed } from "./words.ts";

export type EnsembleSheet<Report> = {
  readonly report: Report;
  readonly network: Network;
  readonly name: Names;
  readonly terminal: Terminal;
  /** Rows per table. */
  readonly top: number;
};

export const sheetOf = <Report>(
  report: Report,
  network: Network,
  terminal: Terminal,
  top: number,
): EnsembleSheet<Report> => ({ report, network, name: namesOf(network), terminal, top });

type Common = Pick<CascadeReport, "assumptions" | "undisclosedDeals" | "asOf" | "model" | "rho" | "converged"> & {
  readonly partial: boolean;
};

export const section = (
  { terminal }: Pick<EnsembleSheet<unknown>, "terminal">,
  title: string,
  ...lines: readonly string[]
): string => ["", terminal.paint("bold", title), ...lines].join("\n");

/** The first lines: the question, what it was asked of, and what limits the answer. */
export const headline = (
  { report, network, terminal }: EnsembleSheet<Common>,
  question: string,
  progress: string,
  ...lines: readonly string[]
): string =>
  [
    `${terminal.paint("bold", question)} (${network.title}, as of ${report.asOf}, model ${report.model})`,
    ...(report.partial ? [terminal.paint("yellow", `PARTIAL: ended early, after ${progress}.`)] : []),
    ...(report.converged
      ? []
      : [terminal.paint("yellow", "NOT settled in every run: rounds ran out. Raise --max-rounds.")]),
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

export const more = (total: number, shown: number): readonly string[] =>
  total > shown ? [`  and ${total - shown} more (--top ${total} shows all)`] : [];

export const assumed = (sheet: EnsembleSheet<Common>, title = "What is assumed (--set ID=VALUE changes it)"): string =>
  section(sheet, title, assumptionsTable(sheet.report, sheet.terminal));

export const unknowns = (sheet: EnsembleSheet<Common>, ...lines: readonly string[]): string =>
  section(
    sheet,
    "What is not known",
    `  Amount of ${count(sheet.report.undisclosedDeals.length, "deal")} in force, counted as nothing.`,
    ...lines,
  );
