// `linchpin loops` for people: how much can go round, through which loops, and what returns to each funder.
import { percentText, moneyText, type LoopsReport, type Network, type RoundTripEntry } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { count } from "./words.ts";
import { circulationRange, circulationSentence, perWords, ring } from "./circulation.ts";
import { namesOf, type Names } from "./names.ts";
import { section } from "./sheet.ts";
import { table } from "./table.ts";

type Sheet = { readonly report: LoopsReport; readonly name: Names; readonly terminal: Terminal; readonly top: number };

const orUnknown = (value: number | null, format: (value: number) => string): string =>
  value === null ? "unknown" : format(value);

const headline = ({ report, terminal }: Sheet, { title }: Network): string =>
  [
    `${terminal.paint("bold", circulationSentence(report))} (${title}, as of ${report.asOf})`,
    circulationRange(report),
    `In the core, where every firm can reach every other along the money: ${count(report.core.nodes.length, "firm")}.`,
  ].join("\n");

const orderWords: Readonly<Record<LoopsReport["orderedBy"], string>> = {
  flow: "what each carries",
  bottleneck: "its smallest step",
  share: "the share of a dollar that makes the round",
};

const foundWords = ({ truncated, partial, loopCount, maxLength }: LoopsReport): string =>
  `${truncated || partial ? "at least " : ""}${count(loopCount, "loop")} of up to ${maxLength} firms${partial ? ", search ended early" : ""}`;

const loopsTable = (sheet: Sheet): string => {
  const { report, name, terminal } = sheet;
  const found = foundWords(report);
  if (report.loops.length === 0) {
    const early = report.partial ? " found so far, search ended early" : "";
    return section(sheet, "Loops", `  no loops of up to ${report.maxLength} firms${early}`);
  }
  const columns = [
    { title: "#", align: "right" },
    { title: "carries", align: "right" },
    { title: "full circle", align: "right" },
    { title: "steps", align: "right" },
    { title: "sum of steps", align: "right" },
    { title: "loop", flexible: true },
  ] as const;
  const rows = report.loops.map(({ nodes, flowUsdBn, bottleneckUsdBn, grossUsdBn }, k) => [
    String(k + 1),
    orUnknown(flowUsdBn, moneyText),
    moneyText(bottleneckUsdBn),
    String(nodes.length),
    moneyText(grossUsdBn),
    ring(nodes, name),
  ]);
  return section(
    sheet,
    `Largest loops ${perWords(report)} (${found})`,
    table(columns, rows, terminal.width),
    `  Ranked by ${orderWords[report.orderedBy]}.`,
    "  Carries: its part of the money that goes round if everybody passes on in proportion; these add up.",
    "  Full circle: the smallest step, what could go all the way round. Loops share steps: do not add them up.",
    "  What can be going round counts every step: $1B going round three firms is $3B of the money that moves.",
  );
};

const roundTripColumns = [
  { title: "funder" },
  { title: "funds", align: "right" },
  { title: "can return", align: "right" },
  { title: "share", align: "right" },
  { title: "range", align: "right" },
  { title: "of its orders", align: "right" },
] as const;

const roundTripRow = (entry: RoundTripEntry, name: Names): readonly string[] => [
  name(entry.id),
  moneyText(entry.fundedUsdBnPerYear),
  orUnknown(entry.returnedUsdBnPerYear, moneyText),
  orUnknown(entry.ratio, percentText),
  `${orUnknown(entry.lower, percentText)} to ${orUnknown(entry.upper, percentText)}`,
  orUnknown(entry.selfFinancedShare, percentText),
];

const roundTrips = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const returning = report.roundTrip.filter(
    ({ returnedUsdBnPerYear, upper }) => returnedUsdBnPerYear !== 0 || upper !== 0,
  );
  const shown = returning.slice(0, top);
  const title = `What can return to its funder as orders, ${perWords(report)}`;
  if (shown.length === 0) return section(sheet, title, "  nothing");
  const others = report.roundTrip.length - returning.length;
  return section(
    sheet,
    title,
    table(
      roundTripColumns,
      shown.map((entry) => roundTripRow(entry, name)),
      terminal.width,
    ),
    ...(returning.length > shown.length
      ? [`  and ${returning.length - shown.length} more (--top ${returning.length} shows all)`]
      : []),
    ...(others === 0 ? [] : [`  To ${count(others, "other funder")} nothing can return.`]),
    "  Share: money mixing evenly; range: the least and the most that the recorded deals allow;",
    "  of its orders: the part of them that its own money pays. No income from or spending with outsiders is in",
    "  the books, so shares are upper estimates; linchpin circularity --boundary known puts in what is known.",
  );
};

const unknowns = (sheet: Sheet): string => {
  const { undisclosedDeals, termAssumed } = sheet.report;
  return section(
    sheet,
    "What is not known",
    `  ${count(undisclosedDeals.length, "deal")} without an amount, counted as nothing; ${count(termAssumed.length, "deal")} on an assumed term.`,
  );
};

/** @param top Funders shown; the loops come cut to length in the report. */
export const renderLoops = (report: LoopsReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet: Sheet = { report, name: namesOf(network), terminal, top };
  return [headline(sheet, network), loopsTable(sheet), roundTrips(sheet), unknowns(sheet)].join("\n");
};
