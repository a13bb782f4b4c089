// What every section is written from: the results, the data behind them, and the words they share.
import type { Deal } from "../model/deal.ts";
import type { Fact } from "../model/fact.ts";
import type { Network } from "../model/network.ts";
import { formatWindow, type Window } from "../model/annual-flow.ts";
import type { Provenance } from "../model/provenance.ts";
import { buildScene } from "../picture/build-scene.ts";
import type { Scene } from "../picture/scene.ts";
import type { FullReport } from "../report/full-report.ts";
import type { Block, Section } from "./document.ts";

/** What a command of a section takes from the request of the report. */
export type CommandOption = "as-of" | "window" | "set";

/** A command line from its words, quoted for a shell. */
export type CommandLine = (words: readonly string[]) => string;

export type DocumentRequest = {
  readonly network: Network;
  readonly report: FullReport;
  readonly provenance: Provenance;
  readonly commandLine: CommandLine;
  /** Options that every command of the page needs, such as `--data FOLDER`. */
  readonly commonOptions: readonly string[];
};

export type Material = DocumentRequest & {
  readonly scene: Scene;
  readonly name: (id: string) => string;
  readonly deals: ReadonlyMap<string, Deal>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** The command that gives a section's numbers again. */
  readonly command: (words: readonly string[], options: readonly CommandOption[]) => Block;
};

/** One section of the page, or null where the data have nothing for it and a reader would not miss it. */
export type SectionWriter = (material: Material) => Section | null;

const optionWords = ({ asOf, window, overrides }: FullReport, option: CommandOption): readonly string[] => {
  if (option === "as-of") return ["--as-of", asOf];
  if (option === "window") return ["--window", formatWindow(window)];
  return Object.entries(overrides).flatMap(([key, value]) => ["--set", `${key}=${value}`]);
};

/** The command line of a report or one of its sections, with everything spelled out that a default could change. */
export const commandWords = (
  { report, commonOptions }: Pick<DocumentRequest, "report" | "commonOptions">,
  words: readonly string[],
  options: readonly CommandOption[],
): readonly string[] => [...words, ...commonOptions, ...options.flatMap((option) => optionWords(report, option))];

export const materialOf = (request: DocumentRequest): Material => {
  const { network, report, commandLine } = request;
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  return {
    ...request,
    scene: buildScene(network, { asOf: report.asOf, unit: "per-year", window: report.window }),
    name: (id) => names.get(id) ?? id,
    deals: new Map(network.deals.map((deal) => [deal.id, deal])),
    facts: new Map(network.facts.map((fact) => [fact.id, fact])),
    command: (words, options) => ({
      kind: "command",
      command: commandLine(commandWords(request, words, options)),
    }),
  };
};

/** `in 2026`, `in 2026 to 2028`. */
export const windowWords = ({ fromYear, toYear }: Window): string =>
  fromYear === toYear ? `in ${fromYear}` : `in ${fromYear} to ${toYear}`;
