// `linchpin protect` for people: where a dollar avoids most loss.
import { moneyText, type Network, type ProtectReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { assumed, headline, scenarioText, unknowns } from "./ensemble-sheet.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<ProtectReport>;
type Protection = ProtectReport["protections"][number];

const what = ({ name }: Sheet, { kind, node, deal, debtor }: Protection): string =>
  kind === "capital"
    ? `capital for ${name(node)}`
    : `guarantee to ${name(node)} against ${name(debtor!)}, deal ${deal!}`;

const dollars = (perUsd: number | null): string => {
  if (perUsd === null) return "-";
  return perUsd === 0 ? "0" : `$${perUsd.toFixed(perUsd < 0.1 ? 3 : 2)}`;
};

const protectionsTable = (sheet: Sheet): string => {
  const { report, terminal, top } = sheet;
  const title = `Where ${moneyText(report.amountUsdBn)} avoids most, per dollar put up`;
  if (report.protections.length === 0) return section(sheet, title, "  nowhere does it avoid anything");
  const columns = [
    { title: "what", flexible: true },
    { title: "put up", align: "right" },
    { title: "avoids", align: "right" },
    { title: "per $1", align: "right" },
    { title: "first $1", align: "right" },
    { title: "itself lost", align: "right" },
  ] as const;
  const shown = report.protections.slice(0, top);
  const rows = shown.map((entry) => [
    what(sheet, entry),
    moneyText(entry.usdBn),
    moneyText(entry.avoidedUsdBn),
    dollars(entry.perUsd),
    dollars(entry.slope),
    moneyText(entry.spentUsdBn),
  ]);
  return section(
    sheet,
    title,
    table(columns, rows, terminal.width),
    ...more(report.protections.length, shown.length),
    `  Put up: less than ${moneyText(report.amountUsdBn)} where the deal cannot cost its victim more.`,
    "  Avoids: expected loss of today's capital, by reruns. First $1: the slope for a small amount; where it is",
    "  less than per $1, only an amount of this size helps. Itself lost: what is expected to go of the amount.",
  );
};

const scenarios = ({ report, name }: Sheet): string => {
  const alike = report.scenarios.every(({ likelihood }) => likelihood === report.scenarios[0]!.likelihood);
  const which =
    report.scenarios.length > 4
      ? count(report.scenarios.length, "single failure")
      : listed(
          report.scenarios.map(({ seeds }) => scenarioText(name, seeds)),
          4,
        );
  const weights = alike ? "all alike" : "as likely as --likelihood says";
  return `Expected over: ${which}${report.scenarios.length === 1 ? "" : `, ${weights}`}. As things are: ${moneyText(report.expectedLossUsdBn)}.`;
};

/** @param top Rows per table. */
export const renderProtect = (report: ProtectReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet = sheetOf(report, network, terminal, top);
  return [
    headline(
      sheet,
      "Which protection lowers the expected loss most",
      `${report.tried.done} of ${report.tried.asked} protections`,
      scenarios(sheet),
    ),
    protectionsTable(sheet),
    assumed(sheet),
    unknowns(
      sheet,
      ...(report.unknownBuffers.length === 0
        ? []
        : [
            `  Capital of ${count(report.unknownBuffers.length, "firm")}, which cannot be recapitalised here:`,
            `    ${listed(report.unknownBuffers.map(sheet.name), 6)}`,
          ]),
    ),
  ].join("\n");
};
