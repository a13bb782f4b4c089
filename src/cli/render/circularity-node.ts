// `linchpin circularity --node`: one firm's round trip with all that is needed to dispute it.
import { moneyText, percentText, type CircularityReport } from "../../index.ts";
import { boundaryLines, moneyWords } from "./circularity-words.ts";
import { ring } from "./circulation.ts";
import { more, section, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";

type Sheet = NetworkSheet<CircularityReport>;
type Detail = NonNullable<CircularityReport["node"]>;

const headline = ({ report, name, terminal, network }: Sheet, { id }: Detail): string => {
  const line = report.funders.find((funder) => funder.id === id);
  const node = report.nodes.find((candidate) => candidate.id === id);
  const where = `(${network.title}, as of ${report.asOf}, ${moneyWords(report)})`;
  const [said = "", ...rest] = (line?.sentence ?? `${name(id)} funds nobody here.`).split("; ");
  const lost = node?.circulationLost ?? 0;
  return [
    terminal.paint("bold", rest.length === 0 ? said : `${said};`),
    ...rest,
    where,
    node === undefined
      ? `${name(id)} moves no money here.`
      : `${moneyText(node.loopFlow)} goes round through it; without it ${percentText(lost)} of what can go round at most is lost.`,
  ].join("\n");
};

const roundTrip = (sheet: Sheet, { id }: Detail): readonly string[] => {
  const line = sheet.report.funders.find((funder) => funder.id === id);
  if (line === undefined) return [];
  const hops = line.byHops.map((share, k) => `${k + 1}: ${percentText(share)}`).join(", ");
  const [least, most] = [line.leastOfGraphs, line.mostOfGraphs].map((value) => percentText(value ?? 0));
  const financed =
    line.selfFinancedShare === null
      ? "It has no orders."
      : `Its own money pays ${percentText(line.selfFinancedShare)} of the ${moneyText(line.booked)} it has in orders.`;
  return [
    section(
      sheet,
      `Round trip, ${moneyWords(sheet.report)}`,
      `  ${moneyText(line.funded)} goes out, ${moneyText(line.returned)} can return; ${least} to ${most} on the low, base and high graph.`,
      `  By number of payments after the funding: ${hops}; in the end ${percentText(line.ratio ?? 0)}.`,
      `  ${financed}`,
      ...boundaryLines(sheet.report),
    ),
  ];
};

const recipients = (sheet: Sheet, detail: Detail): readonly string[] => {
  if (detail.recipients.length === 0) return [];
  const columns = [
    { title: "recipient", flexible: true },
    { title: "is given", align: "right" },
    { title: "of a dollar there returns", align: "right" },
    { title: "can return", align: "right" },
  ] as const;
  const rows = detail.recipients
    .slice(0, sheet.top)
    .map(({ id, given, returningShare }) => [
      sheet.name(id),
      moneyText(given),
      percentText(returningShare),
      moneyText(given * returningShare),
    ]);
  return [
    section(
      sheet,
      "Where its money goes",
      table(columns, rows, sheet.terminal.width),
      ...more(detail.recipients.length, sheet.top),
    ),
  ];
};

const deals = (sheet: Sheet, title: string, lines: Detail["funding"]): readonly string[] => {
  if (lines.length === 0) return [];
  const columns = [
    { title: "deal", flexible: true },
    { title: "from", flexible: true },
    { title: "to", flexible: true },
    { title: "amount", align: "right" },
  ] as const;
  const rows = lines
    .slice(0, sheet.top)
    .map(({ id, from, to, amount }) => [id, sheet.name(from), sheet.name(to), moneyText(amount)]);
  return [section(sheet, title, table(columns, rows, sheet.terminal.width), ...more(lines.length, sheet.top))];
};

const loops = (sheet: Sheet, detail: Detail): string => {
  if (detail.loops.length === 0) return section(sheet, "Loops through it", "  none of up to 6 firms");
  const columns = [
    { title: "carries", align: "right" },
    { title: "full circle", align: "right" },
    { title: "loop", flexible: true },
  ] as const;
  const rows = detail.loops
    .slice(0, sheet.top)
    .map(({ nodes, flow, bottleneck }) => [moneyText(flow), moneyText(bottleneck), ring(nodes, sheet.name)]);
  return section(
    sheet,
    "Loops through it, of up to 6 firms",
    table(columns, rows, sheet.terminal.width),
    ...more(detail.loopCount, sheet.top),
  );
};

export const nodeSections = (sheet: Sheet, detail: Detail): readonly string[] => [
  headline(sheet, detail),
  ...roundTrip(sheet, detail),
  ...recipients(sheet, detail),
  ...deals(sheet, "The deals by which it goes out", detail.funding),
  ...deals(sheet, "The deals by which it can come back", detail.waysBack),
  loops(sheet, detail),
];
