// `linchpin survive` for people: the ranking with its components, how sure it is, and what an article says beside it.
import {
  moneyText,
  percentText,
  type Network,
  type SurvivalComponent,
  type SurvivalFigure,
  type SurvivalFirm,
  type SurvivalReport,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { unknown, wrapped } from "./ledger-words.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { listed } from "./words.ts";

type Sheet = NetworkSheet<SurvivalReport>;
type Range = { readonly low: number; readonly high: number | null };

const rankText = (range: { readonly best: number; readonly worst: number } | null): string => {
  if (range === null) return "-";
  return range.best === range.worst ? String(range.best) : `${range.best}–${range.worst}`;
};

const joined = (low: string, high: string, unit = ""): string =>
  low === high ? low : `${unit === "" ? low : low.replace(unit, "")}–${high}`;

const shareText = ({ low, high }: Range): string => {
  if (high === null || (low === 0 && high === 1)) return unknown;
  return joined(percentText(low), percentText(high), " %");
};

const timesOf = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

const timesText = ({ low, high }: Range): string => {
  if (high === null) return low === 0 ? unknown : `${timesOf(low)} or more`;
  return joined(timesOf(low), timesOf(high));
};

/** Coverage as the ledger gives it: revenue over dues, from the burden's share. */
const coverageText = ({ low, high }: Range): string => {
  if (high === null || (low === 0 && high === 1)) return unknown;
  if (high === 0) return "owes nothing";
  const ratio = (burden: number): string => (burden === 0 ? "any" : timesOf((1 - burden) / burden));
  return joined(ratio(high), ratio(low));
};

const texts: Readonly<Record<SurvivalComponent, (value: Range) => string>> = {
  vulnerability: shareText,
  concentration: ({ low, high }) =>
    low === 0 && high === 1 ? unknown : joined(low.toFixed(2), (high ?? 1).toFixed(2)),
  burners: shareText,
  coverage: coverageText,
  leverage: timesText,
};

const cell = ({ components }: SurvivalFirm, id: SurvivalComponent): string => {
  const { value } = components[id];
  return value === null ? "-" : texts[id](value);
};

const scoreText = (score: SurvivalFirm["score"]): string =>
  score === null ? "-" : joined(score.low.toFixed(2), score.high.toFixed(2));

/** Another measure than that of the ledger, which goes year by year and takes the revenue stated for each. */
const coverageWords =
  "revenue from outside the network (last year's, this year's projected, newest run rate) over what it owes a year, " +
  "the mean of three; linchpin ledger has the years one by one, so its figures differ";

const rankingTable = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const columns = [
    { title: "#", align: "right" },
    { title: "firm" },
    { title: "fragility", align: "right" },
    { title: "# if weighed otherwise", align: "right" },
    { title: "# with the unknown", align: "right" },
  ] as const;
  const shown = report.firms.slice(0, top);
  if (shown.length === 0)
    return section(
      sheet,
      "Nobody to rank",
      "  None of these firms is in an order on that day; --kind KIND ranks others.",
    );
  const rows = shown.map((firm) => [
    firm.rank === null ? "-" : String(firm.rank),
    name(firm.id),
    scoreText(firm.score),
    rankText(firm.rankWithWeights),
    rankText(firm.rankWithUnknown),
  ]);
  return section(
    sheet,
    "The most fragile first",
    table(columns, rows, terminal.width),
    ...more(report.firms.length, shown.length),
    ...wrapped(
      "Fragility: the weighted mean of a firm's places, 0 the safest and 1 the most fragile of all, from what the unknown allows at best to what it allows at worst. The order goes by the middle of that, which is a convention. Weighed otherwise: each weight halved and doubled in turn.",
    ),
  );
};

const titles: Readonly<Record<SurvivalComponent, string>> = {
  vulnerability: "distress",
  concentration: "HHI",
  burners: "burners owe",
  coverage: "covered",
  leverage: "leverage",
};

const componentsTable = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const columns = [
    { title: "firm" },
    ...report.components.flatMap(({ id }) => [
      { title: titles[id], align: "right" as const },
      { title: "#", align: "right" as const },
    ]),
  ];
  const rows = report.firms
    .slice(0, top)
    .map((firm) => [
      name(firm.id),
      ...report.components.flatMap(({ id }) => [cell(firm, id), rankText(firm.components[id].rank)]),
    ]);
  return section(
    sheet,
    "What it is made of (#: place on that component, 1 the most fragile)",
    table(columns, rows, terminal.width),
    ...report.components.flatMap(({ id, what }) =>
      wrapped(`${titles[id]} (${id}, weight ${report.weights[id]}): ${id === "coverage" ? coverageWords : what}.`),
    ),
    "  A hyphen: does not apply, so it has no weight for that firm.",
  );
};

const valueOf = ({ low, high, unit }: SurvivalFigure): string => {
  const one = (value: number): string => {
    if (unit === "usd_bn") return moneyText(value);
    if (unit === "share") return percentText(value);
    return unit === "times" ? value.toFixed(2) : String(value);
  };
  if (high === null) return `${one(low)} or more`;
  return low === 0 && high === 1 && unit === "share"
    ? unknown
    : joined(one(low), one(high), unit === "share" ? " %" : "");
};

const verdictPaint = { agree: "cyan", disagree: "yellow", undecided: "dim" } as const;

const claimsSection = (sheet: Sheet): readonly string[] => {
  const { report, terminal } = sheet;
  if (report.claims.length === 0) return [];
  return [
    section(
      sheet,
      "What an article says, and what the numbers say",
      ...report.claims.flatMap(({ id, statement, verdict, figures, test }) => [
        `  ${id}  ${terminal.paint(verdictPaint[verdict], verdict.toUpperCase())}  ${statement}`,
        ...figures.map(
          (figure) =>
            `      ${valueOf(figure).padStart(9)}  ${figure.what}${figure.rows.length === 0 ? "" : `  (${listed(figure.rows, 2)})`}`,
        ),
        ...wrapped(`Test: ${test}.`).map((line) => `    ${line}`),
      ]),
    ),
  ];
};

/** @param top Firms shown. */
export const renderSurvival = (report: SurvivalReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet: Sheet = sheetOf(report, network, terminal, top);
  const plurals = report.kinds.map((kind) => network.nodeKinds.find(({ id }) => id === kind)?.plural ?? kind);
  return [
    `${terminal.paint("bold", `Who survives${plurals.length === 0 ? "" : `: ${plurals.join(" and ")}`}`)} (${network.title}, as of ${report.asOf}, model ${report.model})`,
    ...(report.partial
      ? [terminal.paint("yellow", `PARTIAL: ended after ${report.runs.done} of ${report.runs.asked} cascades.`)]
      : []),
    ...(report.converged ? [] : [terminal.paint("yellow", "NOT settled in every cascade. Raise --max-rounds.")]),
    rankingTable(sheet),
    ...(report.firms.length === 0 ? [] : [componentsTable(sheet)]),
    ...claimsSection(sheet),
    section(
      sheet,
      "What is assumed",
      `  Distress, by ${report.assumptions.length} assumptions on what a failure costs: --json lists them, --set changes them.`,
    ),
    ...(report.notRanked.length === 0
      ? []
      : [
          section(
            sheet,
            "Not ranked: in no order, or nothing known",
            ...wrapped(report.notRanked.map(sheet.name).join(", ")),
          ),
        ]),
  ].join("\n");
};
