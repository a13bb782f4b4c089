// `linchpin sweep` for people: who costs the others most, who suffers most, which pairs, and what the ranking is worth.
import { moneyText, percentText, type Network, type SweepNode, type SweepPair, type SweepReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { assumptionsTable } from "./assumptions.ts";
import { feedback } from "./feedback.ts";
import { percentOr } from "./share-words.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<SweepReport>;

/** Where a shared place is meant, it is said: `2=`. */
const placeText = (rank: number, ranks: readonly number[]): string =>
  ranks.filter((other) => other === rank).length > 1 ? `${rank}=` : String(rank);

const partialLine = ({ report, terminal }: Sheet): readonly string[] =>
  report.partial
    ? [
        terminal.paint(
          "yellow",
          `PARTIAL: ended after ${report.runs.done} of ${report.runs.asked} runs; places are those among the runs done.`,
        ),
      ]
    : [];

/** What the ranking is worth stands above it: above rho = 1 it is worth little. */
const worth = ({ report, terminal }: Sheet): readonly string[] => {
  const rho = `Spectral radius rho = ${report.rho.toFixed(3)}`;
  if (report.nearlyDegenerate) {
    return [
      terminal.paint("yellow", `${rho}, 1 or more: the ranking is nearly degenerate.`),
      "Whatever reaches the firms that amplify losses ends much the same there, whoever fails first.",
    ];
  }
  return [report.rho < 1 ? `${rho}, below 1: losses shrink as they spread.` : `${rho}; this model does not amplify.`];
};

const headline = (sheet: Sheet): string => {
  const { report, network, terminal } = sheet;
  const what = report.runs.asked > network.nodes.length ? "every firm, and every two," : "every firm";
  return [
    `${terminal.paint("bold", `If ${what} failed in turn`)} (${network.title}, as of ${report.asOf}, model ${report.model})`,
    ...partialLine(sheet),
    ...worth(sheet),
    ...(report.converged
      ? []
      : [terminal.paint("yellow", "NOT settled in every run: rounds ran out. Raise --max-rounds.")]),
  ].join("\n");
};

const impactTable = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const shock = report.conventions.includeShock ? "with their own capital" : "without their own capital";
  const title = `Who costs the others most (${shock})`;
  const costly = report.nodes.filter(({ lossUsdBn, unknownBufferLossUsdBn }) => lossUsdBn + unknownBufferLossUsdBn > 0);
  if (costly.length === 0) return section(sheet, title, "  nobody costs anybody anything");
  const ranks = report.nodes.map(({ rank }) => rank);
  const columns = [
    { title: "#", align: "right" },
    { title: "who fails" },
    { title: "others lose", align: "right" },
    { title: "of the system", align: "right" },
    { title: "also fail", align: "right" },
    { title: "beside, capital unknown", align: "right" },
  ] as const;
  const row = (node: SweepNode): readonly string[] => [
    placeText(node.rank, ranks),
    name(node.id),
    moneyText(node.lossUsdBn),
    percentOr(node.impact),
    String(node.alsoFailed),
    moneyText(node.unknownBufferLossUsdBn),
  ];
  const shown = costly.slice(0, top);
  const harmless = report.nodes.length - costly.length;
  return section(
    sheet,
    title,
    table(columns, shown.map(row), terminal.width),
    ...more(costly.length, shown.length),
    ...(harmless === 0 ? [] : [`  ${count(harmless, "firm costs", "firms cost")} nobody anything.`]),
  );
};

const vulnerabilityTable = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const hit = report.nodes
    .filter(({ vulnerability }) => vulnerability !== null && vulnerability > 0)
    .sort((a, b) => b.vulnerability! - a.vulnerability!);
  const title = "Who suffers most, on average over the failures of the others";
  if (hit.length === 0) return section(sheet, title, "  nobody with a known capital loses anything");
  const columns = [
    { title: "firm" },
    { title: "loses on average", align: "right" },
    { title: "of a capital of", align: "right" },
  ] as const;
  const shown = hit.slice(0, top);
  const rows = shown.map(({ id, vulnerability, bufferUsdBn }) => [
    name(id),
    percentText(vulnerability!),
    moneyText(bufferUsdBn),
  ]);
  return section(sheet, title, table(columns, rows, terminal.width), ...more(hit.length, shown.length));
};

const pairsTable = (sheet: Sheet): string => {
  const { report, name, terminal } = sheet;
  if (report.pairCount === 0) return "";
  const order = report.pairOrder === "loss" ? "costliest first" : "largest joint effect first";
  const columns = [
    { title: "# by loss", align: "right" },
    { title: "who fails together", flexible: true },
    { title: "others lose", align: "right" },
    { title: "joint effect", align: "right" },
    { title: "also fail", align: "right" },
  ] as const;
  const row = ({ nodes, rank, lossUsdBn, jointUsdBn, alsoFailed }: SweepPair): readonly string[] => [
    String(rank),
    nodes.map(name).join(" and "),
    moneyText(lossUsdBn),
    Math.abs(jointUsdBn) <= report.tieToleranceUsdBn ? "none" : moneyText(jointUsdBn),
    String(alsoFailed),
  ];
  return section(
    sheet,
    `Pairs, ${order} (${count(report.pairCount, "pair")})`,
    table(columns, report.pairs.map(row), terminal.width),
    "  Joint effect: what others lose beyond the sum of what each failure alone costs them; below zero",
    "  where both empty the same pockets.",
  );
};

const unknowns = (sheet: Sheet): string => {
  const { unknownBuffers, undisclosedDeals, termAssumed } = sheet.report;
  return section(
    sheet,
    "What is not known",
    `  Capital of ${count(unknownBuffers.length, "firm")}: they are hit, never fail by contagion, and pass on only their own failure:`,
    `    ${listed(unknownBuffers.map(sheet.name), 6)}`,
    `  Amount of ${count(undisclosedDeals.length, "deal")} in force, counted as nothing; the end of ${count(termAssumed.length, "deal")} is assumed.`,
  );
};

const assumed = (sheet: Sheet): string =>
  section(sheet, "What is assumed (--set ID=VALUE changes it)", assumptionsTable(sheet.report, sheet.terminal));

/** @param top Rows per table. */
export const renderSweep = (report: SweepReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet = sheetOf(report, network, terminal, top);
  return [headline, impactTable, vulnerabilityTable, pairsTable, feedback, assumed, unknowns]
    .map((part) => part(sheet))
    .filter((text) => text !== "")
    .join("\n");
};
