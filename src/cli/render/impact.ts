// `linchpin impact` for people: the blows that kill alone, who deals them, and who is exposed to whom from afar.
import { channelWords, moneyText, percentText, type ImpactNode, type ImpactReport, type Network } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { assumptionsTable } from "./assumptions.ts";
import type { Names } from "./names.ts";
import { feedback } from "./feedback.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

type Sheet = NetworkSheet<ImpactReport>;

const measureText = (value: number | null | undefined): string =>
  value === null || value === undefined ? "unknown" : value.toFixed(2);

const headline = ({ report, network, terminal }: Sheet): string => {
  const dealers = report.nodes.filter(({ fells }) => fells > 0).length;
  const found =
    report.lethalLinks === 0
      ? "No single failure takes all the capital of another firm"
      : `${count(dealers, "firm could", "firms could each")} fell another alone: ${count(report.lethalLinks, "such blow")}`;
  const fluidity = report.fluidity === null ? "unknown" : report.fluidity.toFixed(3);
  return [
    `${terminal.paint("bold", found)} (${network.title}, as of ${report.asOf})`,
    "A blow is what a firm loses when another fails completely, over its capital; 100 % or more fells it.",
    "Losses that fell a firm only together are not counted here: see linchpin sweep.",
    `Impact fluidity ${fluidity}, the mean susceptibility. Spectral radius rho = ${report.rho.toFixed(3)}.`,
  ].join("\n");
};

const blows = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const title = "Largest single blows";
  if (report.blows.length === 0) return section(sheet, title, "  none: nobody with a known capital can lose anything");
  const columns = [
    { title: "if this fails" },
    { title: "this loses" },
    { title: "amount", align: "right" },
    { title: "of a capital of", align: "right" },
    { title: "that is", align: "right" },
    { title: "" },
    { title: "mostly by", flexible: true },
  ] as const;
  const shown = report.blows.slice(0, top);
  const rows = shown.map(({ from, to, lossUsdBn, bufferUsdBn, impact, lethal, deals }) => [
    name(from),
    name(to),
    moneyText(lossUsdBn),
    moneyText(bufferUsdBn),
    percentText(impact),
    lethal ? "fells" : percentText(impact) === percentText(1) ? "just not" : "",
    channelWords[deals[0]!.channel],
  ]);
  return section(sheet, title, table(columns, rows, terminal.width), ...more(report.blows.length, shown.length));
};

const dealerRow = ({ id, fells, reaches, measures }: ImpactNode, name: Names): readonly string[] => [
  name(id),
  String(fells),
  String(reaches),
  measureText(measures["impact-diffusion-start"]),
  measureText(measures["impact-diffusion-intermediate"]),
  measureText(measures["criticality"]),
];

const dealers = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const title = "Who deals them";
  const active = report.nodes.filter(({ measures }) => measures["criticality"]! > 0);
  if (active.length === 0) return section(sheet, title, "  nobody");
  const columns = [
    { title: "who fails" },
    { title: "fells at once", align: "right" },
    { title: "in the end", align: "right" },
    { title: "diffusion: as start", align: "right" },
    { title: "on the way", align: "right" },
    { title: "criticality", align: "right" },
  ] as const;
  const shown = active.slice(0, top);
  return section(
    sheet,
    title,
    table(
      columns,
      shown.map((node) => dealerRow(node, name)),
      terminal.width,
    ),
    ...more(active.length, shown.length),
    "  Diffusion: ways for such blows to travel, from its own failure and on through it, over those it",
    "  fells at once; longer ways weigh less. Criticality: buffers taken at once, each at most whole.",
  );
};

const victims = (sheet: Sheet): string => {
  const { report, name, terminal, top } = sheet;
  const title = "Who is exposed";
  const exposed = report.nodes
    .filter(({ felledBy }) => felledBy !== null && felledBy > 0)
    .sort((a, b) => b.reachedBy! - a.reachedBy! || b.felledBy! - a.felledBy!);
  if (exposed.length === 0) return section(sheet, title, "  no firm of known capital can be brought down by one blow");
  const columns = [
    { title: "firm" },
    { title: "capital", align: "right" },
    { title: "felled at once by", align: "right" },
    { title: "in the end by", align: "right" },
    { title: "susceptibility", align: "right" },
  ] as const;
  const shown = exposed.slice(0, top);
  const rows = shown.map(({ id, bufferUsdBn, felledBy, reachedBy, measures }) => [
    name(id),
    bufferUsdBn === null ? "unknown" : moneyText(bufferUsdBn),
    String(felledBy),
    String(reachedBy),
    measureText(measures["impact-susceptibility"]),
  ]);
  return section(
    sheet,
    title,
    table(columns, rows, terminal.width),
    ...more(exposed.length, shown.length),
    "  Susceptibility above 1: exposed also to firms that it has no deal with.",
  );
};

const assumed = (sheet: Sheet): string =>
  section(sheet, "What is assumed (--set ID=VALUE changes it)", assumptionsTable(sheet.report, sheet.terminal));

const unknowns = (sheet: Sheet): string => {
  const { unknownBuffers, unknownBlows, undisclosedDeals, termAssumed } = sheet.report;
  const [largest] = unknownBlows;
  const hidden =
    largest === undefined
      ? []
      : [
          `  ${count(unknownBlows.length, "loss", "losses")} of theirs may fell them or not; the largest:`,
          `    ${sheet.name(largest.to)} loses ${moneyText(largest.lossUsdBn)} by ${sheet.name(largest.from)}.`,
        ];
  return section(
    sheet,
    "What is not known",
    `  Capital of ${count(unknownBuffers.length, "firm")}: no blow to them is counted, so every count above is a lower bound.`,
    ...hidden,
    `  Amount of ${count(undisclosedDeals.length, "deal")} in force, counted as nothing; the end of ${count(termAssumed.length, "deal")} is assumed.`,
  );
};

/** @param top Rows per table. */
export const renderImpact = (report: ImpactReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet = sheetOf(report, network, terminal, top);
  return [headline, blows, dealers, victims, feedback, assumed, unknowns].map((part) => part(sheet)).join("\n");
};
