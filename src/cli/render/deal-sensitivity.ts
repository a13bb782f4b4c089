// `linchpin sensitivity --deals` for people: what each deal means for a loss.
import { moneyText, type DealSensitivityReport, type Network } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { headline, scenarioText, unknowns } from "./ensemble-sheet.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<DealSensitivityReport>;

/** Below this, USD billions, a change is rounding. */
const leastShown = 1e-6;

const signed = (usdBn: number): string => {
  if (Math.abs(usdBn) < leastShown) return "0";
  return usdBn > 0 ? `+${moneyText(usdBn)}` : moneyText(usdBn);
};

const dealsTable = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const title = "Deals, by what the loss would be without them";
  const bearing = report.deals.filter(
    ({ removalUsdBn, elasticityUsdBn }) =>
      Math.max(Math.abs(removalUsdBn), Math.abs(elasticityUsdBn ?? 0)) > leastShown,
  );
  if (bearing.length === 0) return section(sheet, title, "  no deal bears on it");
  const columns = [
    { title: "deal", flexible: true },
    { title: "who pays whom", flexible: true },
    { title: "amount", align: "right" },
    { title: "without it", align: "right" },
    { title: "1 % more of it", align: "right" },
  ] as const;
  const shown = bearing.slice(0, top);
  const rows = shown.map(({ id, source, target, amountUsdBn, removalUsdBn, elasticityUsdBn }) => [
    id,
    `${name(source)} to ${name(target)}`,
    moneyText(amountUsdBn),
    signed(-removalUsdBn),
    elasticityUsdBn === null ? "-" : signed(elasticityUsdBn / 100),
  ]);
  return section(
    sheet,
    title,
    table(columns, rows, terminal.width),
    ...more(bearing.length, shown.length),
    "  Without it: by a run without the deal. 1 % more of it: the slope at today's amount. They part where a firm",
    "  has nothing left: a little more costs it nothing more, the whole deal cost it all.",
  );
};

const assumptionsTable = (sheet: Sheet): string => {
  const { slopes } = sheet.report;
  const bearing = slopes.filter(({ slopeUsdBn }) => Math.abs(slopeUsdBn) > leastShown);
  if (bearing.length === 0) return "";
  const columns = [
    { title: "assumption" },
    { title: "value", align: "right" },
    { title: "plausible range", align: "right" },
    { title: "0.01 more of it", align: "right" },
  ] as const;
  const rows = bearing.map(({ id, value, unit, low, high, slopeUsdBn }) => [
    id,
    unit === "share" ? String(value) : `${value} ${unit}`,
    `${low} to ${high}`,
    signed(slopeUsdBn / 100),
  ]);
  return section(sheet, "Assumptions, by slope times range", table(columns, rows, sheet.terminal.width));
};

const kinks = (sheet: Sheet): readonly string[] =>
  sheet.report.kinks.length === 0
    ? []
    : [
        `Just at the end of their capital, so slopes hold to one side only: ${listed(sheet.report.kinks.map(sheet.name), 5)}.`,
      ];

/** @param top Rows per table. */
export const renderDealSensitivity = (
  report: DealSensitivityReport,
  network: Network,
  terminal: Terminal,
  top: number,
): string => {
  const sheet = sheetOf(report, network, terminal, top);
  const whose = report.of === null ? "the system" : sheet.name(report.of);
  return [
    headline(
      sheet,
      `Which deal the loss of ${whose} hangs on when ${scenarioText(sheet.name, report.seeds)}`,
      `${report.tried.done} of ${report.tried.asked} deals`,
      `The loss is ${moneyText(report.lossUsdBn)}.`,
      ...kinks(sheet),
    ),
    dealsTable(sheet),
    assumptionsTable(sheet),
    unknowns(sheet, `  The end of ${count(report.termAssumed.length, "deal")} is assumed.`),
  ]
    .filter((text) => text !== "")
    .join("\n");
};
