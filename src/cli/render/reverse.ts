// `linchpin reverse` for people: the cheapest shock with its proof, the cheapest of each kind, the fewest failures.
import { moneyText, percentText, type Network, type ReverseReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { assumed, headline, unknowns } from "./ensemble-sheet.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<ReverseReport>;

const question = ({ report: { goal, conventions }, name }: Sheet): string => {
  if (goal.kind === "node") return `What it takes for ${name(goal.node)} to fail`;
  const shock = conventions.includeShock ? "the shock itself counted" : "beyond the shock itself";
  return `What it takes to lose ${percentText(goal.share)} of all known capital, ${moneyText(goal.lossUsdBn)}, ${shock}`;
};

const reachText = ({ report: { goal, largestReached } }: Sheet): string =>
  goal.kind === "node"
    ? `${percentText(largestReached)} of its capital`
    : `${moneyText(largestReached)}, ${percentText(largestReached / goal.knownBuffersUsdBn)} of all known capital`;

const givenLine = ({ report: { given }, name }: Sheet): readonly string[] =>
  given.length === 0
    ? []
    : [
        `Given in any case: ${listed(
          given.map(({ id, shock }) => (shock === 1 ? `${name(id)} fails` : `${name(id)} loses ${percentText(shock)}`)),
          6,
        )}.`,
      ];

const admittedLine = ({ report: { goal, among, unshockable } }: Sheet): string => {
  const target = goal.kind === "node" && !among.includes(goal.node) ? ", not the firm itself" : "";
  const shocked = `${count(among.length, "firm")} may be shocked${target}`;
  const others = count(unshockable.length, "other");
  return unshockable.length === 0
    ? `${shocked}.`
    : `${shocked}; the capital of ${others} is unknown, so a share of it has no price.`;
};

const verdict = (sheet: Sheet): string => {
  const { report, terminal } = sheet;
  if (!report.reachable) {
    return terminal.paint("yellow", `No admitted shock is enough: the worst one costs ${reachText(sheet)}.`);
  }
  const { smallest } = report;
  if (smallest === null) return "The model is not linear, so the cheapest shock is sought along the directions below.";
  return smallest.usdBn === 0
    ? "It has come to that already, without any shock."
    : `The cheapest shock costs ${terminal.paint("bold", moneyText(smallest.usdBn))}.`;
};

const heading = (sheet: Sheet): string =>
  headline(
    sheet,
    question(sheet),
    "part of the search; something cheaper may be missing below",
    ...givenLine(sheet),
    verdict(sheet),
    admittedLine(sheet),
  );

const others = (sheet: Sheet, failed: readonly string[]): string => {
  const { goal } = sheet.report;
  const beside = failed.filter((id) => goal.kind !== "node" || id !== goal.node);
  return beside.length === 0 ? "nobody else" : listed(beside.map(sheet.name), 3);
};

const smallestTable = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const { smallest } = report;
  if (smallest === null || smallest.shocks.length === 0) return "";
  const columns = [
    { title: "who is hit" },
    { title: "loses", align: "right" },
    { title: "of its capital", align: "right" },
    { title: "capital", align: "right" },
  ] as const;
  const shown = smallest.shocks.slice(0, top);
  const rows = shown.map(({ id, share, usdBn, bufferUsdBn }) => [
    name(id),
    moneyText(usdBn),
    percentText(share),
    moneyText(bufferUsdBn),
  ]);
  return section(
    sheet,
    "The cheapest shock of all",
    table(columns, rows, terminal.width),
    ...more(smallest.shocks.length, shown.length),
    `  Proof: nothing below ${moneyText(smallest.lowerBoundUsdBn)} is enough (dual of the linear program), and this is,`,
    `  run forward; with it fail: ${others(sheet, smallest.failed)}.`,
  );
};

const kindText = ({ name }: Sheet, { kind, node, share }: ReverseReport["directions"][number]): string => {
  if (kind === "equal-share") return "everybody, the same share";
  if (kind === "equal-amount") return "everybody, the same amount";
  return `${name(node!)} alone, ${percentText(share!)} of its capital`;
};

const directionsTable = (sheet: Sheet): string => {
  const { report, terminal, top } = sheet;
  const title = "The cheapest shock of each kind";
  if (report.directions.length === 0)
    return section(sheet, title, "  no single firm, and no shock of all alike, is enough");
  const columns = [
    { title: "who is hit" },
    { title: "costs", align: "right" },
    { title: "also fail", flexible: true },
  ] as const;
  const shown = report.directions.slice(0, top);
  const rows = shown.map((entry) => [
    kindText(sheet, entry),
    `${moneyText(entry.usdBn)}${entry.least ? "" : " *"}`,
    others(sheet, entry.node === null ? entry.failed : entry.failed.filter((id) => id !== entry.node)),
  ]);
  return section(
    sheet,
    title,
    table(columns, rows, terminal.width),
    ...more(report.directions.length, shown.length),
    ...(report.directions.every(({ least }) => least)
      ? []
      : ["  * the outcome may change back: a smaller one may do, too"]),
  );
};

const fewestTable = (sheet: Sheet): string => {
  const { report, name, top } = sheet;
  const { count: size, sets, complete } = report.fewest;
  const title = "The fewest failures that are enough";
  if (!complete) return section(sheet, title, "  not known: the search was ended early");
  if (size === null) return section(sheet, title, "  no firm alone and no pair of firms is enough");
  if (size === 0) return section(sheet, title, "  none is needed");
  const shown = sets.slice(0, top);
  const lines = shown.map(
    ({ nodes, usdBn }) =>
      `  ${nodes.map(name).join(" and ")} (${usdBn === null ? "capital unknown" : `capital ${moneyText(usdBn)}`})`,
  );
  return section(sheet, `${title}: ${size === 1 ? "one" : "two"}`, ...lines, ...more(sets.length, shown.length));
};

/** @param top Rows per table. */
export const renderReverse = (report: ReverseReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet = sheetOf(report, network, terminal, top);
  const unshockable = `  Capital of ${count(report.unshockable.length, "firm")}, which may fail outright and are shocked no other way.`;
  return [heading, smallestTable, directionsTable, fewestTable, assumed]
    .map((part) => part(sheet))
    .concat(unknowns(sheet, unshockable))
    .filter((text) => text !== "")
    .join("\n");
};
