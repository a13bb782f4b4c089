// `linchpin sensitivity` for people: which input the spread of a loss comes from.
import { moneyText, percentText, type Network, type SensitivityReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { headline, scenarioText, unknowns } from "./ensemble-sheet.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

type Sheet = NetworkSheet<SensitivityReport>;
type Outcome = SensitivityReport["system"];
type Estimate = Outcome["indices"][number]["total"];

const shareText = (estimate: Estimate): string => (estimate === null ? "-" : percentText(Math.max(0, estimate.value)));

const intervalText = (estimate: Estimate): string =>
  estimate === null ? "-" : `${percentText(Math.max(0, estimate.low))} to ${percentText(Math.max(0, estimate.high))}`;

const outcomeTable = (sheet: Sheet, title: string, { meanUsdBn, standardDeviationUsdBn, indices }: Outcome): string => {
  const { report, terminal, top } = sheet;
  const inputs = new Map(report.drawn.map((input) => [input.id, input]));
  const spread = `  Mean ${moneyText(meanUsdBn)}, standard deviation ${moneyText(standardDeviationUsdBn)} over the draws.`;
  if (standardDeviationUsdBn === 0)
    return section(sheet, title, spread, "  It does not vary, so there is nothing to share out.");
  const columns = [
    { title: "input", flexible: true },
    { title: "drawn from" },
    { title: "alone", align: "right" },
    { title: "in all", align: "right" },
    { title: "95 % interval", align: "right" },
  ] as const;
  const shown = indices.slice(0, top);
  const rows = shown.map(({ id, first, total }) => {
    const { label, low, high, distribution } = inputs.get(id)!;
    return [label, `${low} to ${high}, ${distribution}`, shareText(first), shareText(total), intervalText(total)];
  });
  return section(sheet, title, spread, table(columns, rows, terminal.width), ...more(indices.length, shown.length));
};

const reading = (sheet: Sheet): string =>
  section(
    sheet,
    "How to read it",
    "  Alone: the part of the variance that would go if this input were known. In all: the part in which it",
    "  has a hand, together with others. Sampling error is a few percent; raise --samples to lower it.",
    "  Every input is drawn independently of the others; conventions such as stake-basis are not drawn.",
  );

/** @param top Rows per table. */
export const renderSensitivity = (
  report: SensitivityReport,
  network: Network,
  terminal: Terminal,
  top: number,
): string => {
  const sheet = sheetOf(report, network, terminal, top);
  const { samples, cascades, drawn, of } = report;
  return [
    headline(
      sheet,
      `Which unknown the loss hangs on when ${scenarioText(sheet.name, report.seeds)}`,
      `${samples.done} of ${samples.asked} samples`,
      `${count(drawn.length, "input")} varied, ${count(samples.done, "base sample")}, ${count(cascades, "cascade")}, seed ${report.seed}.`,
    ),
    outcomeTable(sheet, "Loss of the system", report.system),
    ...(of === null ? [] : [outcomeTable(sheet, `Loss of ${sheet.name(of.id)}`, of)]),
    reading(sheet),
    unknowns(sheet),
  ].join("\n");
};
