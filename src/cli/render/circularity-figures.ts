// The headlines of circularity with every range, and what each range covers.
import { moneyText, type CircularityReport, type Headline } from "../../index.ts";
import { moneyWords } from "./circularity-words.ts";
import { headlineNames } from "./headline-names.ts";
import { percentOr, rangeWords } from "./share-words.ts";
import { section, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

type Sheet = NetworkSheet<CircularityReport>;

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

export const figuresSection = (sheet: Sheet): string => {
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
