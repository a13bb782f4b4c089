// `linchpin montecarlo` for people: the loss as a distribution, who fails how often, how sure that is, what was drawn.
import { moneyText, percentText, type MonteCarloNode, type MonteCarloReport, type Network } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { assumptionsTable } from "./assumptions.ts";
import { section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<MonteCarloReport>;

type Loss = NonNullable<MonteCarloReport["loss"]>;

const counted = (n: number): string => n.toLocaleString("en-US");

const rangeText = (interval: { readonly low: number; readonly high: number } | null, text: (n: number) => string) =>
  interval === null ? "too few scenarios" : `${text(interval.low)} to ${text(interval.high)}`;

const shapeText = ({
  distribution,
  low,
  mode,
  high,
}: MonteCarloReport["drawn"][number] | MonteCarloReport["shocks"][number]) => {
  if (distribution === "fixed") return String(mode);
  const isPeaked = distribution === "triangular" || distribution === "beta";
  return isPeaked ? `${distribution} ${low}, ${mode}, ${high}` : `${distribution} ${low} to ${high}`;
};

const shockWords = ({ report, name }: Sheet): string => {
  const shocks = report.shocks.map((shock) => {
    if (shock.distribution !== "fixed") return `${name(shock.id)} loses ${shapeText(shock)} of its capital`;
    return shock.mode === 1
      ? `${name(shock.id)} fails`
      : `${name(shock.id)} loses ${percentText(shock.mode)} of its capital`;
  });
  const random =
    report.randomFailures === 0
      ? []
      : [`every other firm fails with probability ${percentText(report.randomFailures)}`];
  return [...shocks, ...random].join(" and ");
};

const headline = (sheet: Sheet): string => {
  const { report, terminal, network } = sheet;
  const { asked, done } = report.scenarios;
  return [
    `${terminal.paint("bold", `If ${shockWords(sheet)}`)} (${network.title}, as of ${report.asOf}, model ${report.model})`,
    `${count(report.drawn.length, "number")} drawn in each of ${counted(done)} scenarios, seed ${report.seed}.`,
    ...(report.partial
      ? [terminal.paint("yellow", `PARTIAL: ended after ${counted(done)} of ${counted(asked)} scenarios.`)]
      : []),
    ...(report.unsettled === 0
      ? []
      : [terminal.paint("yellow", `NOT settled in ${count(report.unsettled, "scenario")}: raise --max-rounds.`)]),
  ].join("\n");
};

const lossRows = ({ mean, standardError, least, most, p5, p50, p95 }: Loss): readonly (readonly string[])[] => [
  [
    "mean",
    moneyText(mean),
    standardError === null ? "too few scenarios" : `standard error ${moneyText(standardError)}`,
  ],
  ["P5: 5 % are below", moneyText(p5!.usdBn), rangeText(p5!.interval, moneyText)],
  ["P50: half are below", moneyText(p50!.usdBn), rangeText(p50!.interval, moneyText)],
  ["P95: 5 % are above", moneyText(p95!.usdBn), rangeText(p95!.interval, moneyText)],
  ["smallest and largest", `${moneyText(least)} to ${moneyText(most)}`, ""],
];

const losses = (sheet: Sheet): string => {
  const { report, terminal } = sheet;
  const title = report.conventions.includeShock
    ? "Loss of the system, with the shock"
    : "Loss of the system, beyond the shock";
  if (report.loss === null || report.unknownBufferLoss === null) return section(sheet, title, "  no scenario was done");
  const columns = [{ title: "" }, { title: "loss", align: "right" }, { title: "how sure (95 %)" }] as const;
  return section(
    sheet,
    title,
    table(columns, lossRows(report.loss), terminal.width),
    `  With nothing drawn: ${moneyText(report.atDefaultsUsdBn)}. Firms of unknown capital lose ${moneyText(report.unknownBufferLoss.mean)} beside, on average.`,
  );
};

const barWidth = 40;

const histogram = (sheet: Sheet): string => {
  const { histogram: classes } = sheet.report;
  if (classes.length < 2) return "";
  const most = Math.max(...classes.map(({ scenarios }) => scenarios));
  const last = classes.findLastIndex(({ scenarios }) => scenarios > 0);
  const rows = classes
    .slice(0, last + 1)
    .map(({ from, to, scenarios }) => [
      moneyText(from),
      moneyText(to),
      "#".repeat(Math.round((scenarios / most) * barWidth)),
      counted(scenarios),
    ]);
  const columns = [
    { title: "from", align: "right" },
    { title: "to", align: "right" },
    { title: "" },
    { title: "scenarios", align: "right" },
  ] as const;
  return section(sheet, "How the loss is spread", table(columns, rows, sheet.terminal.width));
};

const nodeRow = ({ name }: Sheet, node: MonteCarloNode): readonly string[] => [
  node.bufferKnown ? name(node.id) : `${name(node.id)} *`,
  percentText(node.failureProbability),
  node.standardError === 0 ? "0" : `${(node.standardError * 100).toPrecision(2)} %`,
  rangeText(node.interval, percentText),
  percentText(node.byContagion),
  moneyText(node.meanLossUsdBn),
];

const failures = (sheet: Sheet): string => {
  const { report, terminal, top } = sheet;
  if (report.nodes.length === 0) return section(sheet, "Who fails, and how often", "  nobody fails or loses anything");
  const shown = report.nodes.slice(0, top);
  const columns = [
    { title: "firm" },
    { title: "fails", align: "right" },
    { title: "std error", align: "right" },
    { title: "95 % interval", align: "right" },
    { title: "by contagion", align: "right" },
    { title: "mean loss", align: "right" },
  ] as const;
  return section(
    sheet,
    "Who fails, and how often",
    table(
      columns,
      shown.map((node) => nodeRow(sheet, node)),
      terminal.width,
    ),
    ...(report.nodes.length > top
      ? [`  and ${report.nodes.length - top} more (--top ${report.nodes.length} shows all)`]
      : []),
    ...(shown.some(({ bufferKnown }) => !bufferKnown)
      ? ["  * capital unknown: it cannot fail by contagion here."]
      : []),
  );
};

const convergence = (sheet: Sheet): string => {
  const columns = [
    { title: "after scenarios", align: "right" },
    { title: "mean loss", align: "right" },
    { title: "standard error", align: "right" },
  ] as const;
  const rows = sheet.report.convergence.map(({ scenarios, mean, standardError }) => [
    counted(scenarios),
    moneyText(mean),
    standardError === null ? "unknown" : moneyText(standardError),
  ]);
  return rows.length === 0
    ? ""
    : section(sheet, "Does the mean still move", table(columns, rows, sheet.terminal.width));
};

/** Deal amounts are many; the assumptions are what one looks for. */
const drawn = (sheet: Sheet): string => {
  const { report, terminal } = sheet;
  const assumptions = report.drawn.filter(({ kind }) => kind === "assumption");
  const amounts = report.drawn.length - assumptions.length;
  const rows = assumptions.map((input) => [input.label, shapeText(input)]);
  return section(
    sheet,
    "What is drawn (low, most likely, high)",
    ...(rows.length === 0 ? [] : [table([{ title: "assumption" }, { title: "distribution" }], rows, terminal.width)]),
    ...(amounts === 0 ? [] : [`  and the amounts of ${count(amounts, "deal")} between what the sources state.`]),
    ...(report.drawn.length === 0 ? ["  no assumption and no amount"] : []),
    "  Every drawn number is independent of every other: a common cause, such as a fall of all market",
    "  values at once, is not in it, so extreme losses may be more likely than shown.",
  );
};

const fixed = (sheet: Sheet): string => {
  const varying = new Set(sheet.report.drawn.map(({ id }) => id));
  const assumptions = sheet.report.assumptions.filter(({ id }) => !varying.has(id));
  if (assumptions.length === 0) return "";
  return section(sheet, "What is assumed and not drawn", assumptionsTable({ assumptions }, sheet.terminal));
};

const unknowns = (sheet: Sheet): string => {
  const { unknownBuffers, undisclosedDeals, termAssumed } = sheet.report;
  return section(
    sheet,
    "What is not known",
    `  Capital of ${count(unknownBuffers.length, "firm")}: ${listed(unknownBuffers.map(sheet.name), 3)}`,
    `  Amount of ${count(undisclosedDeals.length, "deal")} in force, counted as nothing; the end of ${count(termAssumed.length, "deal")} is assumed.`,
  );
};

/** @param top Rows per table. */
export const renderMonteCarlo = (
  report: MonteCarloReport,
  network: Network,
  terminal: Terminal,
  top: number,
): string => {
  const sheet = sheetOf(report, network, terminal, top);
  return [headline, losses, histogram, failures, convergence, drawn, fixed, unknowns]
    .map((part) => part(sheet))
    .filter((text) => text !== "")
    .join("\n");
};
