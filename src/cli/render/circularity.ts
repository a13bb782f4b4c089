// `linchpin circularity` for people: the figures with their ranges, what returns to whom, on whom it hangs.
import { moneyText, percentText, type CircularityReport, type Network, type RoundTripLine } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { chanceSection } from "./circularity-chance.ts";
import { figuresSection } from "./circularity-figures.ts";
import { nodeSections } from "./circularity-node.ts";
import { boundaryLines, moneyWords } from "./circularity-words.ts";
import { percentOr, rangeWords } from "./share-words.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<CircularityReport>;

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
  const path = of.averagePathLength === null ? "unknown" : of.averagePathLength.toFixed(2);
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
  return [
    top(sheet),
    figuresSection(sheet),
    chanceSection(sheet),
    roundTrips(sheet),
    nodes(sheet),
    expert(sheet),
    gaps(sheet),
  ].join("\n");
};
