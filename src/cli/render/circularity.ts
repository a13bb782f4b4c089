// `linchpin circularity` for people: the figures with their ranges, what returns to whom, on whom it hangs.
import {
  moneyText,
  percentText,
  type CircularityReport,
  type Headline,
  type Network,
  type RoundTripLine,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { nodeSections } from "./circularity-node.ts";
import { boundaryLines, moneyWords } from "./circularity-words.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<CircularityReport>;

const unknown = "unknown";

const percentOr = (value: number | null, absent = unknown): string => (value === null ? absent : percentText(value));

/** `23 to 27 %`. */
const rangeWords = (low: number | null, high: number | null): string => {
  if (low === null || high === null) return unknown;
  const [from, to] = [percentText(low), percentText(high)];
  return from === to ? to : `${from.replace(/ %$/, "")} to ${to}`;
};

const headlineNames: Readonly<Record<Headline["id"], string>> = {
  "maximum-circulation": "can go round at most",
  "balanced-flow": "goes round in proportion",
  throughput: "completes loops",
  "own-round-trip": "returns to its funder",
  "any-round-trip": "returns to a net funder",
};

/** The first figure hangs on promises more than on anything else, so it is never printed without this one. */
const bindingAtMost = ({ headlines, conditionalFunding }: CircularityReport): readonly string[] =>
  headlines.flatMap(({ id, binding }) =>
    id !== "maximum-circulation" || binding === null || conditionalFunding.length === 0
      ? []
      : [`Without funding that binds nobody yet, at most ${percentText(binding)}.`],
  );

/** What goes round in proportion is in the table alone: it needs its rule beside it. */
const top = ({ report, terminal, network }: Sheet): string => {
  const [first = "", ...others] = report.headlines.flatMap(({ id, sentence }) =>
    id === "balanced-flow" ? [] : [sentence],
  );
  const said = [...new Set(others)].filter((sentence) => sentence !== first);
  return [
    terminal.paint("bold", first),
    ...bindingAtMost(report),
    ...said,
    `(${network.title}, as of ${report.asOf})`,
  ].join("\n");
};

const yearsWords = ({ byYear }: Headline): string => {
  const values = byYear.flatMap(({ value }) => value ?? []);
  return values.length === 0 ? "none" : rangeWords(Math.min(...values), Math.max(...values));
};

const headlineRow = (headline: Headline): readonly string[] => [
  headlineNames[headline.id],
  percentOr(headline.value),
  rangeWords(headline.leastOfGraphs, headline.mostOfGraphs),
  headline.amounts === null ? "not drawn" : rangeWords(headline.amounts.low, headline.amounts.high),
  headline.leastOfTerms === null ? "none" : rangeWords(headline.leastOfTerms, headline.mostOfTerms),
  yearsWords(headline),
  percentOr(headline.binding),
];

const furtherWords = (n: number): string =>
  n === 0
    ? "every amount at its highest."
    : `${count(n, "record")} left out as ${n === 1 ? "part of another" : "parts of others"} as further money, at the highest.`;

const bindingWords = ({ conditionalFunding }: CircularityReport): readonly string[] => {
  const amount = conditionalFunding.reduce((sum, deal) => sum + deal.amount, 0);
  return conditionalFunding.length === 0
    ? []
    : [
        `  Binding: without ${count(conditionalFunding.length, "funding deal")} (${moneyText(amount)}) that binds nobody yet: ceilings, announcements`,
        "  and letters of intent.",
      ];
};

const rangesWords = ({
  headlines,
  onlyInHighGraph,
  amountSamples,
  termAssumed,
  seed,
}: CircularityReport): readonly string[] => [
  "  Graphs: the deals as counted; of overlapping records each group once, at the lowest amounts; and",
  `  ${furtherWords(onlyInHighGraph.length)}`,
  ...(amountSamples.done === 0
    ? []
    : [
        `  Amounts: 5 to 95 % of ${count(amountSamples.done, "draw")} of ${count(amountSamples.uncertainDeals, "uncertain amount")} (seed ${seed}).`,
      ]),
  ...(headlines.every(({ leastOfTerms }) => leastOfTerms === null)
    ? []
    : [
        `  Terms: ${count(termAssumed.length, "deal")} here without a known end, each kind of them as short and as long as`,
        "  assumed at the ends (--set term.commitment-years, term.funding-years).",
      ]),
  ...(headlines.every(({ byYear }) => byYear.length === 0)
    ? []
    : [
        "  Years: each year alone, which misses round trips whose payments lie years apart. Funding without a known",
        "  end counts at once, so later years hold little of it, unless --set term.funding-years=2 spreads it.",
      ]),
];

const figures = (sheet: Sheet): string => {
  const { report, terminal } = sheet;
  const columns = [
    { title: "of the money that moves" },
    { title: "figure", align: "right" },
    { title: "graphs", align: "right" },
    { title: "amounts", align: "right" },
    { title: "terms", align: "right" },
    { title: "single years", align: "right" },
    { title: "binding", align: "right" },
  ] as const;
  return section(
    sheet,
    `How circular it is, ${moneyWords(report)}`,
    table(columns, report.headlines.map(headlineRow), terminal.width),
    `  The money is ${moneyText(report.total)} (${moneyText(report.totalLow)} to ${moneyText(report.totalHigh)}); the last two are of funding.`,
    ...rangesWords(report),
    ...bindingWords(report),
  );
};

const comparedWords = (compared: Headline["random"]): readonly string[] =>
  compared === null ? ["not compared", ""] : [percentText(compared.mean), compared.pTwoSided.toFixed(3)];

const chanceRow = ({ id, value, random, randomFew }: Headline): readonly string[] => [
  headlineNames[id],
  percentOr(value),
  ...comparedWords(random),
  ...comparedWords(randomFew),
];

const chanceColumns = [
  { title: "of the money that moves" },
  { title: "figure", align: "right" },
  { title: "spread wide", align: "right" },
  { title: "p", align: "right" },
  { title: "few pairs", align: "right" },
  { title: "p", align: "right" },
] as const;

const pairsWords = ({ links, meanLinks, fewMeanLinks }: CircularityReport["randomNetworks"]): string => {
  const few = fewMeanLinks === null ? "" : `, few pairs: over ${Math.round(fewMeanLinks)}`;
  return `  Spread wide: over ${Math.round(meanLinks ?? 0)} pairs of firms on average${few}; the data have ${links}.`;
};

const random = (sheet: Sheet): string => {
  const { headlines: found, randomNetworks } = sheet.report;
  if (found.every((headline) => headline.random === null)) {
    return section(sheet, "Beside chance", "  not compared (--samples 200 compares)");
  }
  return section(
    sheet,
    "Beside chance: the mean of random networks",
    table(chanceColumns, found.map(chanceRow), sheet.terminal.width),
    `  ${count(randomNetworks.done, "random network")} of either sort; every firm pays and receives the same, in each kind of deal.`,
    pairsWords(randomNetworks),
    "  p: the chance that a random network lies as far out, to either side. A figure that is unusual",
    "  only beside money spread wide may be so because the deals are few and large.",
  );
};

const roundTripColumns = [
  { title: "funder", flexible: true },
  { title: "funds", align: "right" },
  { title: "can return", align: "right" },
  { title: "share", align: "right" },
  { title: "graphs", align: "right" },
  { title: "books allow", align: "right" },
  { title: "payments", align: "right" },
  { title: "of its orders", align: "right" },
] as const;

const roundTripRow = (line: RoundTripLine, name: string): readonly string[] => [
  name,
  moneyText(line.funded),
  moneyText(line.returned),
  percentOr(line.ratio),
  rangeWords(line.leastOfGraphs, line.mostOfGraphs),
  rangeWords(line.lower, line.upper),
  line.meanHops === null ? "none" : line.meanHops.toFixed(1),
  percentOr(line.selfFinancedShare, "none"),
];

const groupName = ({ id, nodes }: RoundTripLine, { network, name }: Sheet): string => {
  if (id === "net-funders") return `${count(nodes.length, "net funder")} as one`;
  const kind = network.nodeKinds.find((candidate) => candidate.id === id);
  return kind === undefined
    ? nodes.map(name).join(" + ")
    : `${nodes.length} ${kind.plural[0]!.toLowerCase()}${kind.plural.slice(1)} as one`;
};

const roundTrips = (sheet: Sheet): string => {
  const { report, name, terminal } = sheet;
  const returning = report.funders.filter(({ returned, upper }) => returned > 0 || upper !== 0);
  const title = `What can return to its funder as orders, ${moneyWords(report)}`;
  const funders = returning.slice(0, sheet.top).map((line) => roundTripRow(line, name(line.id)));
  const groups = report.groups.map((line) => roundTripRow(line, groupName(line, sheet)));
  if (funders.length + groups.length === 0) return section(sheet, title, "  nobody funds anybody");
  const nothing = report.funders.length - returning.length;
  return section(
    sheet,
    title,
    table(roundTripColumns, [...funders, ...groups], terminal.width),
    ...more(returning.length, sheet.top),
    ...(nothing === 0 ? [] : [`  To ${count(nothing, "other funder")} nothing can return.`]),
    "  Share: if every firm spends all its money alike. Books allow: the least and the most without that rule.",
    "  Payments: how many a returning dollar takes on average. Of its orders: the part that its own money pays.",
    ...boundaryLines(report),
  );
};

const nodes = (sheet: Sheet): string => {
  const { report, name, terminal } = sheet;
  const onLoops = report.nodes.filter(({ loopFlow, circulationLost }) => loopFlow > 0 || (circulationLost ?? 0) > 0);
  const columns = [
    { title: "firm", flexible: true },
    { title: "goes round through it", align: "right" },
    { title: "lost without it", align: "right" },
    { title: "level", align: "right" },
    { title: "pays", align: "right" },
    { title: "receives", align: "right" },
  ] as const;
  const title = "On whom it hangs";
  if (onLoops.length === 0) return section(sheet, title, "  on nobody: nothing can go round");
  const rows = onLoops
    .slice(0, sheet.top)
    .map((node) => [
      name(node.id),
      moneyText(node.loopFlow),
      percentOr(node.circulationLost),
      node.trophicLevel.toFixed(1),
      moneyText(node.paid),
      moneyText(node.received),
    ]);
  return section(
    sheet,
    title,
    table(columns, rows, terminal.width),
    ...more(onLoops.length, sheet.top),
    "  Lost without it: the part of what can go round at most that goes with the firm; others may stand in for it.",
    "  Level: how far down the flow of money a firm stands, 0 for who only pays.",
  );
};

const expert = (sheet: Sheet): string => {
  const { expert: of } = sheet.report;
  const path = of.averagePathLength === null ? unknown : of.averagePathLength.toFixed(2);
  return section(
    sheet,
    "For experts",
    `  Finn's cycling index ${percentOr(of.finnIndex)} (of all that moves ${percentOr(of.finnIndexOfAll)}), mean path ${path}, loop gain ${of.loopGain.toFixed(3)},`,
    `  inside strong components ${percentOr(of.intraComponentShare)}, reciprocity ${percentOr(of.reciprocity)}, incoherence ${percentOr(of.trophicIncoherence)}, Hodge share of net flows ${percentOr(of.netHodgeShare)}.`,
    "  With care: the first four depend on the boundary; reciprocity sees loops of two only; incoherence and the",
    "  Hodge share say how far the money has no direction, which is not how circular it is.",
  );
};

const gaps = (sheet: Sheet): string => {
  const { undisclosedDeals, termAssumed, onlyInHighGraph, notIncluded } = sheet.report;
  return section(
    sheet,
    "What is not in it",
    ...notIncluded.map((text) => `  ${text}`),
    `  ${count(undisclosedDeals.length, "deal")} without an amount; of the others ${termAssumed.length} on an assumed term`,
    ...(onlyInHighGraph.length === 0 ? [] : [`  only in the high graph: ${listed(onlyInHighGraph, 2)}`]),
  );
};

/** @param rows Rows per table. */
export const renderCircularity = (
  report: CircularityReport,
  network: Network,
  terminal: Terminal,
  rows: number,
): string => {
  const sheet = sheetOf(report, network, terminal, rows);
  if (report.node !== null) return nodeSections(sheet, report.node).join("\n");
  return [top(sheet), figures(sheet), random(sheet), roundTrips(sheet), nodes(sheet), expert(sheet), gaps(sheet)].join(
    "\n",
  );
};
