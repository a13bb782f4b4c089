// How the money goes round: the largest loop as a picture, the others as a table with their deals.
import type { LitLoop } from "../../picture/picture-state.ts";
import { moneyText, percentText } from "../../picture/money-text.ts";
import type { LoopEntry, LoopsReport, RoundTripEntry } from "../../report/loops-report.schema.ts";
import { orUnknown, shareOrUnknown, shareSpan } from "../amounts.ts";
import { shortName } from "../../picture/short-name.ts";
import type { Block, Inlines } from "../document.ts";
import { windowWords, type Material, type SectionWriter } from "../material.ts";
import { count, figure, joined, paragraph, row, section, table, toRow, words } from "../phrases.ts";
import { pictureOf } from "../pictures.ts";
import { circularitySection } from "./circularity.ts";

const loopsShown = 10;
const fundersShown = 12;

/** "Nvidia → OpenAI → Oracle → Nvidia". */
export const ringText = (nodes: readonly string[], { name }: Pick<Material, "name">): string =>
  [...nodes, ...nodes.slice(0, 1)].map((id) => shortName(name(id))).join(" → ");

/** From the largest funding leg on, so that the story begins with who gives the money. */
const fromFunding = (loop: LoopEntry, { deals }: Material): LoopEntry["legs"] => {
  const amounts = loop.legs.map((leg) =>
    deals.get(leg.deals[0]?.id ?? "")?.kind === "funding" ? leg.usdBnPerYear : -1,
  );
  const first = Math.max(0, amounts.indexOf(Math.max(...amounts)));
  return [...loop.legs.slice(first), ...loop.legs.slice(0, first)];
};

const lit = (loop: LoopEntry, material: Material): LitLoop => {
  const legs = fromFunding(loop, material);
  return {
    nodes: legs.map(({ from }) => from),
    deals: legs.flatMap(({ deals }) => deals.slice(0, 1).map(({ id }) => id)),
    labels: legs.map(({ usdBnPerYear }) => `${moneyText(usdBnPerYear)}/yr`),
  };
};

const legSentence = ({ from, to, usdBnPerYear, deals }: LoopEntry["legs"][number], material: Material): Inlines => {
  const verb = material.deals.get(deals[0]?.id ?? "")?.kind === "funding" ? "funds" : "has promised to pay";
  const { name } = material;
  return words(
    `${name(from)} ${verb} ${name(to)} ${moneyText(usdBnPerYear)} a year (`,
    joined(deals.map(({ id }) => toRow("deal", id))),
    ")",
  );
};

const largestLoop = (loop: LoopEntry, material: Material): Block => {
  const legs = fromFunding(loop, material);
  const says = legs
    .map(
      ({ from, to, usdBnPerYear }) =>
        `${material.name(from)} pays ${material.name(to)} ${moneyText(usdBnPerYear)} a year.`,
    )
    .join(" ");
  return figure(
    pictureOf(material.scene, { mode: "loop", loop: lit(loop, material) }, says),
    joined(
      legs.map((leg) => legSentence(leg, material)),
      "; ",
    ),
    `. Its smallest step, ${moneyText(loop.bottleneckUsdBn)} a year, is the most that could go all the way round.`,
  );
};

/** What the loops are ranked by. */
export const orderWords: Readonly<Record<LoopsReport["orderedBy"], string>> = {
  flow: "by what they carry",
  bottleneck: "by their smallest step",
  share: "by their part of what passes through their firms",
};

const loopsTable = (report: LoopsReport, material: Material): Block => {
  const rows = report.loops
    .slice(0, loopsShown)
    .map((loop, k) =>
      row([
        String(k + 1),
        ringText(loop.nodes, material),
        orUnknown(loop.flowUsdBn, moneyText),
        moneyText(loop.bottleneckUsdBn),
        orUnknown(loop.evenness, percentText),
        joined(loop.legs.flatMap(({ deals }) => deals.slice(0, 1).map(({ id }) => toRow("deal", id)))),
      ]),
    );
  const found = `${report.truncated ? "at least " : ""}${count(report.loopCount, "loop")} of up to ${report.maxLength} firms`;
  return table(
    `The largest loops ${orderWords[report.orderedBy]}, a year ${windowWords(material.report.window)} (${found})`,
    [
      { title: "#", tight: true },
      { title: "loop" },
      { title: "carries", align: "right" },
      { title: "smallest step", align: "right" },
      { title: "evenness", align: "right" },
      { title: "largest deal of each step" },
    ],
    rows,
    [
      "Carries: what goes round this loop when all the money goes round in proportion; these flows can be added. Smallest step: the most that could go all the way round; loops share steps, so these must not be added. Evenness is 100 % where every step is as large as the smallest.",
    ],
  );
};

const tripRow = (entry: RoundTripEntry, { name }: Material) =>
  row([
    name(entry.id),
    moneyText(entry.fundedUsdBnPerYear),
    moneyText(entry.returnedUsdBnPerYear),
    shareOrUnknown(entry.ratio),
    shareSpan(entry.lower, entry.upper),
    shareOrUnknown(entry.selfFinancedShare),
  ]);

const roundTrips = (report: LoopsReport, material: Material): readonly Block[] => {
  const returning = report.roundTrip.filter(
    ({ returnedUsdBnPerYear, upper }) => returnedUsdBnPerYear !== 0 || upper !== 0,
  );
  if (returning.length === 0) return [];
  const more = returning.length - fundersShown;
  return [
    table(
      `What can return to its funder as orders, a year ${windowWords(material.report.window)}`,
      [
        { title: "funder" },
        { title: "funds", align: "right" },
        { title: "can return", align: "right" },
        { title: "share", align: "right" },
        { title: "range", align: "right" },
        { title: "of its orders", align: "right" },
      ],
      returning.slice(0, fundersShown).map((entry) => tripRow(entry, material)),
      [
        `Share: money that mixes evenly at every firm. Range: the least and the most that the recorded deals allow. Of its orders: the part of the funder's orders that its own money pays. Boundary: ${report.boundary}.`,
        ...(more > 0 ? [`${count(more, "further funder")} ${more === 1 ? "is" : "are"} not shown.`] : []),
      ],
    ),
  ];
};

/** The headline as a sentence: "can go round", never "goes round", because who spends which dollar is not recorded. */
export const circulationSentence = ({ loops, window }: Material["report"]): string => {
  const { maximumCirculation, totalUsdBnPerYear } = loops;
  const { usdBnPerYear, share, low, high } = maximumCirculation;
  return `Of the ${moneyText(totalUsdBnPerYear)} a year that these deals move ${windowWords(window)}, at most ${moneyText(usdBnPerYear)} can be going round: ${shareOrUnknown(share)}, and ${shareSpan(low.share, share, high.share)} over the amounts that the sources allow.`;
};

export const loopsSection: SectionWriter = (material) => {
  const { report, command } = material;
  const [largest] = report.loops.loops;
  const core = report.loops.core.nodes;
  const blocks: Block[] = [paragraph(circulationSentence(report))];
  if (largest === undefined) {
    blocks.push(paragraph(`There is no loop of up to ${report.loops.maxLength} firms.`));
  } else {
    blocks.push(
      paragraph(
        `${count(core.length, "firm")} form the core, in which every one can reach every other along the money. Of the loops, the first ${orderWords[report.loops.orderedBy]}:`,
      ),
      largestLoop(largest, material),
      loopsTable(report.loops, material),
    );
  }
  blocks.push(...roundTrips(report.loops, material), command(["loops"], ["as-of", "window"]));
  return section("loops", "How the money goes round", blocks, [circularitySection(material)]);
};
