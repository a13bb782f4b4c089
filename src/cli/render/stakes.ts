// `linchpin stakes` for people: who holds which share of whom, what a fall takes from each holder, what nobody states.
import {
  moneyText,
  percentText,
  type Network,
  type StakeHolding,
  type StakeLoss,
  type StakesReport,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<StakesReport>;

const orUnknown = (usdBn: number | null): string => (usdBn === null ? "unknown" : moneyText(usdBn));

const seedWords = ({ report, name }: Sheet): string =>
  report.seeds
    .map(({ id, shock }) =>
      shock === 1 ? `${name(id)} is worth nothing` : `${name(id)} loses ${percentText(shock)} of its value`,
    )
    .join(" and ");

const headline = (sheet: Sheet): string => {
  const { report, network, terminal } = sheet;
  const where = `(${network.title}, as of ${report.asOf})`;
  if (report.seeds.length === 0) {
    return `${terminal.paint("bold", `${count(report.holdings.length, "stake")} of known share`)} ${where}`;
  }
  // Falls of holders are not summed: along a chain they are the same dollars.
  const hit = report.losses.filter(({ id }) => !report.seeds.some((seed) => seed.id === id));
  const most =
    hit[0] === undefined
      ? ""
      : `, ${sheet.name(hit[0].id)} most: ${terminal.paint("red", moneyText(hit[0].lossUsdBn))}`;
  return [
    `${terminal.paint("bold", `If ${seedWords(sheet)}`)} ${where}`,
    `${count(hit.length, "holder loses", "holders lose")} through stakes${most}.`,
    `All in all ${moneyText(report.outsideLossUsdBn)} is lost, each dollar counted once.`,
  ].join("\n");
};

const sourceWords: Readonly<Record<StakeHolding["source"], string>> = {
  stated: "stated",
  "stake-value": "value of the stake",
  "price-paid": "price paid (estimate)",
};

const holdings = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const shown = report.holdings.slice(0, top);
  if (shown.length === 0) return section(sheet, "Who holds which share of whom", "  no share is known on this day");
  const columns = [
    { title: "holder" },
    { title: "share", align: "right" },
    { title: "of" },
    { title: "worth", align: "right" },
    { title: "how it is known", flexible: true },
  ] as const;
  const rows = shown.map(({ holder, company, share, valueUsdBn, source, asOf }) => [
    name(holder),
    percentText(share),
    name(company),
    orUnknown(valueUsdBn),
    `${sourceWords[source]}, ${asOf}`,
  ]);
  return section(
    sheet,
    "Who holds which share of whom",
    table(columns, rows, terminal.width),
    ...more(report.holdings.length, shown.length),
  );
};

const indirect = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const shown = report.indirect.slice(0, top);
  if (shown.length === 0) return "";
  const columns = [
    { title: "holder" },
    { title: "share", align: "right" },
    { title: "of" },
    { title: "worth", align: "right" },
    { title: "through", flexible: true },
  ] as const;
  const rows = shown.map(({ holder, company, share, valueUsdBn, via }) => [
    name(holder),
    percentText(share),
    name(company),
    orUnknown(valueUsdBn),
    listed(via.map(name), 3),
  ]);
  return section(
    sheet,
    "Held through others",
    table(columns, rows, terminal.width),
    ...more(report.indirect.length, shown.length),
  );
};

const lossRow = ({ name }: Sheet, loss: StakeLoss): readonly string[] => [
  name(loss.id),
  moneyText(loss.lossUsdBn),
  loss.shareOfValue === null ? "unknown" : percentText(loss.shareOfValue),
  loss.directUsdBn === 0 ? "" : moneyText(loss.directUsdBn),
  loss.indirectUsdBn === 0 ? "" : moneyText(loss.indirectUsdBn),
  loss.stakes.length === 0
    ? "the shock"
    : listed(
        loss.stakes.map(({ company }) => name(company)),
        3,
      ),
  loss.wave === null ? "" : `fails in wave ${loss.wave + 1}`,
];

const losses = (sheet: Sheet): string => {
  const { report, terminal, top } = sheet;
  if (report.seeds.length === 0) return "";
  const shown = report.losses.slice(0, top);
  const columns = [
    { title: "company" },
    { title: "falls by", align: "right" },
    { title: "of its value", align: "right" },
    { title: "direct stakes", align: "right" },
    { title: "through others", align: "right" },
    { title: "stakes that lose", flexible: true },
    { title: "" },
  ] as const;
  return section(
    sheet,
    "Who loses what",
    table(
      columns,
      shown.map((loss) => lossRow(sheet, loss)),
      terminal.width,
    ),
    ...more(report.losses.length, shown.length),
    "  Falls of value are not to be added: what a company loses, its holders lose again.",
  );
};

const assumed = (sheet: Sheet): string => {
  const { atPricePaid, failureThreshold, failureCost } = sheet.report.conventions;
  return section(
    sheet,
    "What is assumed",
    failureThreshold === null
      ? "  No failure costs: nobody fails of a fall (--failure-threshold, --failure-cost)."
      : `  A company fails below ${percentText(failureThreshold)} of its value before; that costs ${percentText(failureCost)} of what it is worth there.`,
    atPricePaid
      ? "  Stakes of unknown share: what was paid over the company's value then. Later rounds dilute them."
      : "  Stakes of unknown share lose nothing (--at-price-paid estimates them from what was paid).",
    "  Shares lose at most what they are worth. A shock is value that the company loses by itself.",
  );
};

const unknowns = (sheet: Sheet): string => {
  const { unknown, companies } = sheet.report;
  const unvalued = companies.filter(({ valueUsdBn }) => valueUsdBn === null).map(({ id }) => id);
  const words = unknown.map(
    ({ holder, company, paidUsdBn }) =>
      `${sheet.name(holder)} in ${sheet.name(company)} (${paidUsdBn === null ? "undisclosed" : `paid ${moneyText(paidUsdBn)}`})`,
  );
  const shown = words.slice(0, sheet.top);
  return section(
    sheet,
    "What is not known",
    `  Share unknown: ${count(unknown.length, "stake")}`,
    ...shown.map((stake) => `    ${stake}`),
    ...more(words.length, shown.length),
    ...(unvalued.length === 0 ? [] : [`  Own value unknown: ${listed(unvalued.map(sheet.name), 6)}`]),
    "  Deals in warrants, convertibles and pledges are no stakes before they are exercised or paid;",
    "  a value that a holder states may contain convertibles, and later rounds may have thinned shares.",
  );
};

const onceOnly = (sheet: Sheet): string => {
  const { companies, sumOfValuesUsdBn, countedTwiceUsdBn } = sheet.report;
  if (companies.length === 0) return "";
  return section(
    sheet,
    "Why values must not be added",
    `  The ${count(companies.length, "company", "companies")} above are worth ${moneyText(sumOfValuesUsdBn)} in sum, of which ${moneyText(countedTwiceUsdBn)} counts twice:`,
    "  as the company held and inside its holder. Once each: " + `${moneyText(sumOfValuesUsdBn - countedTwiceUsdBn)}.`,
  );
};

/** @param top Rows per table. */
export const renderStakes = (report: StakesReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet = sheetOf(report, network, terminal, top);
  return [headline, losses, holdings, indirect, onceOnly, assumed, unknowns]
    .map((part) => part(sheet))
    .filter((text) => text !== "")
    .join("\n");
};
