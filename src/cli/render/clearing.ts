// `linchpin clear` for people: who is short and by how much, who is not paid, why, and what was taken for granted.
import {
  moneyText,
  percentText,
  type ClearingCause,
  type ClearingNode,
  type ClearingReport,
  type Network,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { assumptionsTable } from "./assumptions.ts";
import { conventionWords } from "./clearing-conventions.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<ClearingReport>;

const isShort = ({ wave }: ClearingNode): boolean => wave !== null;

const seedWords = ({ report, name }: Sheet): string =>
  report.seeds
    .map(({ id, shock }) =>
      shock === 1 ? `${name(id)} has nothing of its own` : `${name(id)} loses ${percentText(shock)} of its means`,
    )
    .join(" and ");

/** Less than a thousand dollars is rounding. */
const leastShown = 1e-6;

const headline = (sheet: Sheet): string => {
  const { report, network, terminal } = sheet;
  const short = report.nodes.filter(isShort);
  const { dueUsdBn, shortfallUsdBn, horizonEnd, asOf } = report;
  const verdict =
    short.length === 0
      ? `Everybody can pay what falls due by ${horizonEnd}`
      : `${count(short.length, "firm cannot", "firms cannot")} pay what falls due by ${horizonEnd}`;
  const condition = report.seeds.length === 0 ? verdict : `If ${seedWords(sheet)}: ${verdict}`;
  const unpaid = shortfallUsdBn > 0 ? terminal.paint("red", moneyText(shortfallUsdBn)) : "nothing";
  return [
    `${terminal.paint("bold", condition)} (${network.title}, as of ${asOf})`,
    `Model estimate: of ${moneyText(dueUsdBn)} due, ${unpaid} stays unpaid.`,
    ...(report.defaultCostUsdBn >= leastShown
      ? [`The defaults themselves destroy ${moneyText(report.defaultCostUsdBn)}.`]
      : []),
  ].join("\n");
};

/** Waves count from 1 for people: nobody calls the first one the zeroth. */
const waveWords = (wave: number): string => (wave === 0 ? "first" : `after ${wave}`);

const shortTable = (sheet: Sheet): string => {
  const short = sheet.report.nodes.filter(isShort);
  if (short.length === 0) return "";
  const columns = [
    { title: "firm", flexible: true },
    { title: "owes", align: "right" },
    { title: "has", align: "right" },
    { title: "is paid", align: "right" },
    { title: "pays", align: "right" },
    { title: "short", align: "right" },
    { title: "pays of it", align: "right" },
    { title: "wave" },
  ] as const;
  const shown = short.slice(0, sheet.top);
  const rows = shown.map((node) => [
    sheet.name(node.id),
    moneyText(node.dueUsdBn),
    moneyText(node.meansUsdBn),
    moneyText(node.receivedUsdBn),
    moneyText(node.paidUsdBn),
    moneyText(node.shortfallUsdBn),
    node.recovery === null ? "" : percentText(node.recovery),
    waveWords(node.wave!),
  ]);
  return section(
    sheet,
    "Who cannot pay",
    table(columns, rows, sheet.terminal.width),
    ...more(short.length, shown.length),
    "  Has: means from outside these deals. Is paid: by other firms here. Wave: the first is short even if all others",
    "  pay; the next ones only because of those before them.",
  );
};

const kindWords: Readonly<Record<string, string>> = {
  commitment: "order",
  debt: "loan or bond",
  pledge: "promised funding",
};

const unpaidTable = (sheet: Sheet): string => {
  const { unpaid } = sheet.report;
  if (unpaid.length === 0) return "";
  const columns = [
    { title: "not paid to", flexible: true },
    { title: "unpaid", align: "right" },
    { title: "of", align: "right" },
    { title: "by" },
    { title: "what" },
    { title: "deal", flexible: true },
  ] as const;
  const shown = unpaid.slice(0, sheet.top);
  const rows = shown.map(({ deal, kind, from, to, dueUsdBn, unpaidUsdBn }) => [
    to === null ? "creditors outside" : sheet.name(to),
    moneyText(unpaidUsdBn),
    moneyText(dueUsdBn),
    sheet.name(from),
    kind === null ? "" : kindWords[kind]!,
    deal ?? "",
  ]);
  const body = table(columns, rows, sheet.terminal.width);
  return section(sheet, "Who is not paid", body, ...more(unpaid.length, shown.length));
};

/** Parts smaller than this share of a shortfall are not told. */
const tellingShare = 0.01;

const causeLine = ({ name }: Sheet, cause: ClearingCause): string => {
  const { shortfallUsdBn, ownUsdBn, defaultCostUsdBn, fromDebtors, origins } = cause;
  const tells = (usdBn: number): boolean => usdBn > tellingShare * shortfallUsdBn;
  const parts = [
    ...(tells(ownUsdBn) ? [`${moneyText(ownUsdBn)} its own gap`] : []),
    ...(tells(defaultCostUsdBn) ? [`${moneyText(defaultCostUsdBn)} lost by its default`] : []),
    ...fromDebtors
      .filter(({ usdBn }) => tells(usdBn))
      .map(({ id, usdBn }) => `${moneyText(usdBn)} because ${name(id)} does not pay it`),
  ];
  const elsewhere = origins.filter(({ id, usdBn }) => id !== cause.id && tells(usdBn));
  const back = elsewhere.map(({ id, usdBn }) => `${name(id)} ${moneyText(usdBn)}`).join(", ");
  const trail = elsewhere.length === 0 ? "" : ` (goes back to ${back})`;
  return `  ${name(cause.id)}, ${moneyText(shortfallUsdBn)} short: ${parts.join(", ")}${trail}`;
};

const causes = (sheet: Sheet): string => {
  const { causes: all } = sheet.report;
  if (all.length === 0) return "";
  const shown = all.slice(0, sheet.top);
  return section(sheet, "Why", ...shown.map((cause) => causeLine(sheet, cause)), ...more(all.length, shown.length));
};

/** What the means are and when that was said: an old figure should look old. */
const meansWords = ({ meansGiven, meansFrom }: ClearingNode): string =>
  meansGiven
    ? "as you state"
    : meansFrom.map(({ metric, asOf }) => `${metric.replaceAll("_", " ")} ${asOf}`).join(", ");

/** The firms that come nearest to a shortfall, by what is left of what they have and get. */
const tightTable = (sheet: Sheet): string => {
  const able = sheet.report.nodes.filter((node) => !isShort(node) && node.dueUsdBn > 0 && node.leftUsdBn !== null);
  if (able.length === 0) return "";
  const cushion = ({ leftUsdBn, dueUsdBn }: ClearingNode): number => leftUsdBn! / dueUsdBn;
  const shown = able.sort((a, b) => cushion(a) - cushion(b)).slice(0, sheet.top);
  const columns = [
    { title: "firm", flexible: true },
    { title: "owes", align: "right" },
    { title: "has", align: "right" },
    { title: "is paid", align: "right" },
    { title: "left", align: "right" },
    { title: "what it has", flexible: true },
  ] as const;
  const rows = shown.map((node) => [
    sheet.name(node.id),
    moneyText(node.dueUsdBn),
    moneyText(node.meansUsdBn),
    moneyText(node.receivedUsdBn),
    moneyText(node.leftUsdBn),
    meansWords(node),
  ]);
  const body = table(columns, rows, sheet.terminal.width);
  return section(sheet, "Who can pay, tightest first", body, ...more(able.length, shown.length));
};

const paysAnyway = (sheet: Sheet): string => {
  const { payInFullAssumed, nodes } = sheet.report;
  if (payInFullAssumed.length === 0) return "";
  const owed = new Map(nodes.map(({ id, dueUsdBn }) => [id, dueUsdBn]));
  const names = payInFullAssumed.map((id) => `${sheet.name(id)} ${moneyText(owed.get(id)!)}`);
  return section(
    sheet,
    "Taken to pay in full, because the data have no figure for their cash",
    `  ${listed(names, sheet.top)}`,
    `  State one with --means, as in --means ${payInFullAssumed[0]}=30.`,
  );
};

/** Of firms that are short: the years for which nobody has said what comes in. */
const missingIncome = ({ report, name }: Sheet): readonly string[] => {
  const without = report.nodes.filter((node) => isShort(node) && node.incomeMissingYears.length > 0);
  const firms = without.map(({ id, incomeMissingYears }) => `${name(id)} ${incomeMissingYears.join("/")}`);
  return firms.length === 0 ? [] : [`  Income without a figure in the data, so none is counted: ${listed(firms, 3)}.`];
};

const gaps = (sheet: Sheet): string => {
  const { undisclosedDeals, withoutMaturity, withoutSchedule, termAssumed } = sheet.report;
  return section(
    sheet,
    "What is not known",
    ...missingIncome(sheet),
    `  ${count(undisclosedDeals.length, "deal")} without an amount; ${count(withoutMaturity.length, "loan or bond", "loans and bonds")} without a stated maturity;`,
    `  ${count(withoutSchedule.length, "promise")} of funding without a schedule. Nothing of these is due here.`,
    `  ${count(termAssumed.length, "deal")} on an assumed term.`,
  );
};

const assumed = (sheet: Sheet): string =>
  section(
    sheet,
    "What is assumed",
    ...conventionWords(sheet.report).map((line) => `  ${line}`),
    assumptionsTable(sheet.report, sheet.terminal),
  );

export const renderClearing = (report: ClearingReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet = sheetOf(report, network, terminal, top);
  const parts = [headline, shortTable, unpaidTable, causes, tightTable, paysAnyway, gaps, assumed];
  return parts
    .map((part) => part(sheet))
    .filter((text) => text !== "")
    .join("\n");
};
