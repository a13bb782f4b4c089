// How circular the money is: each figure with its ranges, and beside networks that are alike but for chance.
import { moneyText, percentText } from "../../picture/money-text.ts";
import type { Headline } from "../../report/circularity-report.schema.ts";
import { shareOrUnknown, shareSpan } from "../amounts.ts";
import type { Section } from "../document.ts";
import { windowWords, type Material } from "../material.ts";
import { count, list, paragraph, row, section, table, type Phrase } from "../phrases.ts";

const names: Readonly<Record<Headline["id"], string>> = {
  "maximum-circulation": "can go round, at most",
  "balanced-flow": "goes round if all is passed on in proportion",
  throughput: "completes loops",
  "own-round-trip": "of funding, can return to its own funder",
  "any-round-trip": "of net funding, can return to a net funder",
};

const amountsOf = ({ amounts }: Headline): string =>
  amounts === null ? "not drawn" : shareSpan(amounts.low, amounts.high);

const chanceOf = ({ random, randomFew }: Headline): string =>
  [random, randomFew]
    .flatMap((compared) =>
      compared === null ? [] : [`${shareOrUnknown(compared.mean)}, p = ${compared.pTwoSided.toFixed(2)}`],
    )
    .join("; ") || "not compared";

const headlineRow = (headline: Headline) =>
  row([
    names[headline.id],
    shareOrUnknown(headline.value),
    shareSpan(headline.leastOfGraphs, headline.mostOfGraphs),
    amountsOf(headline),
    headline.leastOfTerms === null ? "none" : shareSpan(headline.leastOfTerms, headline.mostOfTerms),
    shareSpan(...headline.byYear.map(({ value }) => value)),
    shareOrUnknown(headline.binding),
    chanceOf(headline),
  ]);

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A figure in a sentence, with its range and whether networks drawn at random have it too. */
export const headlineSentence = (headline: Headline): string => {
  if (headline.value === null) return headline.sentence;
  const { value, binding, leastOfGraphs, mostOfGraphs, leastOfTerms, mostOfTerms, amounts } = headline;
  const drawn = [amounts?.low ?? null, amounts?.high ?? null];
  const range = shareSpan(leastOfGraphs, mostOfGraphs, leastOfTerms, mostOfTerms, ...drawn);
  // Cents for a dollar that passes straight through are odds, their range is of shares.
  const share = headline.id === "throughput" ? ` As a share of both: ${percentText(value)}.` : "";
  // Where nothing can go round in any of them, chance says nothing.
  const { random } = headline;
  const chance =
    random === null || (value === 0 && random.mean === 0)
      ? ""
      : ` Beside random networks with the same totals: ${small(random.sentence)}`;
  return `${headline.sentence}${share} Over what the records, their amounts and terms can mean: ${range}; without funding that binds nobody yet: ${shareOrUnknown(binding)}.${chance}`;
};

export const circularitySection = ({ report, command }: Material): Section => {
  const { circularity, window } = report;
  const { randomNetworks, amountSamples, boundary } = circularity;
  const notes: readonly Phrase[] = [
    "Records: the least and the most over three readings of the data: the counted deals; of overlapping records each dollar once, at its lowest; and overlapping records as money of their own, at its highest.",
    ...(amountSamples.done === 0
      ? []
      : [
          `Amounts: 5 to 95 % of ${count(amountSamples.done, "draw")} of ${count(amountSamples.uncertainDeals, "uncertain amount")}.`,
        ]),
    "Terms: deals without a known end, as short and as long as assumed at the ends (term.commitment-years, term.funding-years).",
    "Single years: each year alone, which misses round trips whose payments lie years apart. Funding without a known end counts at once unless term.funding-years is set otherwise, so later years hold little of it.",
    `Binding: without ${count(circularity.conditionalFunding.length, "funding deal")} that binds nobody yet: ceilings, announcements and letters of intent.`,
    ...(randomNetworks.done === 0
      ? []
      : [
          `At random: ${count(randomNetworks.done, "network")} in which every firm pays and receives the same in each kind of deal, to others at random (seed ${circularity.seed}); first the mean of those that spread the money wide, over ${Math.round(randomNetworks.meanLinks ?? 0)} pairs of firms, then of ${count(randomNetworks.fewDone, "other")} with few pairs${randomNetworks.fewMeanLinks === null ? "" : `, ${Math.round(randomNetworks.fewMeanLinks)}`}; the data have ${randomNetworks.links}. p is how often one of them lies as far out, to either side. What is unusual only beside money spread wide may be so because the deals are few and large.`,
        ]),
  ];
  return section("circularity", "How circular the money is", [
    list([...new Set(circularity.headlines.map(headlineSentence))]),
    table(
      `Of the ${moneyText(circularity.total)} a year ${windowWords(window)}`,
      [
        { title: "how much of the money" },
        { title: "figure", align: "right" },
        { title: "records", align: "right" },
        { title: "amounts", align: "right" },
        { title: "terms", align: "right" },
        { title: "single years", align: "right" },
        { title: "binding", align: "right" },
        { title: "at random", align: "right" },
      ],
      circularity.headlines.map(headlineRow),
      notes,
    ),
    paragraph(`Boundary, ${boundary.statement}. Not in these figures: ${circularity.notIncluded.join("; ")}.`),
    command(
      [
        "circularity",
        "--samples",
        String(Math.max(amountSamples.asked, randomNetworks.asked)),
        "--seed",
        String(circularity.seed),
      ],
      ["as-of", "window", "set"],
    ),
  ]);
};
