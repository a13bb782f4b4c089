// The report in a few sentences, each with its number, the range of the number, and where to read on.
import { moneyText } from "../../picture/money-text.ts";
import { shareOrUnknown, shareSpan } from "../amounts.ts";
import type { Block } from "../document.ts";
import type { Material, SectionWriter } from "../material.ts";
import { count, list, listed, section, toSection, words, type Phrase } from "../phrases.ts";
import { verdictCounts } from "./claims.ts";
import { headlineSentence } from "./circularity.ts";
import { drawnRange, failedNode, lossSentence } from "./failures.ts";
import { circulationSentence, orderWords, ringText } from "./loops.ts";

const fragileNamed = 3;

const kindWords = { commitment: "commitments to buy", funding: "funding" } as const;

const keyFigures = ({ report, name }: Material): Block => {
  const { summary, loops, circularity, failures } = report;
  const circulation = loops.maximumCirculation;
  const binding = circularity.headlines.find(({ id }) => id === "maximum-circulation")?.binding ?? null;
  const totals = summary.deals.map(({ kind, counted, countedUsdBn }) => ({
    value: moneyText(countedUsdBn),
    meaning: words(`of ${kindWords[kind]}, in ${count(counted, "deal")}`),
  }));
  const round = {
    value: shareOrUnknown(circulation.share),
    meaning: words(
      `of the money that moves a year can be going round, at most (${shareSpan(circulation.low.share, circulation.share, circulation.high.share)}; without funding that binds nobody yet ${shareOrUnknown(binding)})`,
    ),
  };
  const [first] = failures;
  const range = first === undefined ? null : drawnRange(first);
  const failure =
    first === undefined
      ? []
      : [
          first.cascade.totalLossUsdBn === 0
            ? {
                value: moneyText(first.cascade.unknownBufferLossUsdBn),
                meaning: words(
                  `falls on firms whose capital nobody states if ${name(failedNode(first))} fails, model estimate`,
                ),
              }
            : {
                value: moneyText(first.cascade.totalLossUsdBn),
                meaning: words(
                  `lost by the others if ${name(failedNode(first))} fails${range === null ? "" : ` (${range})`}, model estimate`,
                ),
              },
        ];
  return { kind: "figures", items: [...totals, round, ...failure] };
};

const whatIsThere = ({ report, network }: Material): Phrase => {
  const [commitments, funding] = report.summary.deals;
  const inForce = report.summary.deals.reduce((sum, { deals }) => sum + deals, 0);
  return words(
    `On ${report.asOf} the data hold ${count(network.nodes.length, "firm and group", "firms and groups")} and ${count(inForce, "deal")} in force: ${moneyText(commitments!.countedUsdBn)} of commitments to buy and ${moneyText(funding!.countedUsdBn)} of funding, which are never added together. See `,
    toSection("the map", "map"),
    " and ",
    toSection("every deal", "deals"),
    ".",
  );
};

const circularity = (material: Material): readonly Phrase[] => {
  const { loops, circularity: measured } = material.report;
  const [largest] = loops.loops;
  const returning = measured.headlines.find(({ id }) => id === "own-round-trip");
  const returns = returning === undefined || returning.value === null ? [] : [headlineSentence(returning)];
  const round = words(
    circulationSentence(material.report),
    largest === undefined
      ? ""
      : ` The first of ${count(loops.loopCount, "loop")} ${orderWords[loops.orderedBy]} is ${ringText(largest.nodes, material)}.`,
    " See ",
    toSection("how the money goes round", "loops"),
    ".",
  );
  return [round, ...returns];
};

const survival = ({ report, name }: Material): readonly Phrase[] => {
  const ranked = report.survival.firms.filter(({ rank }) => rank !== null).slice(0, fragileNamed);
  if (ranked.length < 2) return [];
  const places = ranked.map(({ id, rankWithUnknown }) => {
    const { best, worst } = rankWithUnknown!;
    return `${name(id)} (rank ${best === worst ? best : `${best} to ${worst}`})`;
  });
  return [
    words(
      `The most fragile clouds and labs are ${listed(places)}; the ranges are those that the unknown allows. See `,
      toSection("who survives", "survival"),
      ".",
    ),
  ];
};

const claims = ({ report }: Material): readonly Phrase[] =>
  report.claims.total === 0
    ? []
    : [
        words(
          `Of ${count(report.claims.total, "published claim")}, ${verdictCounts(report.claims)}. See `,
          toSection("what has been claimed", "claims"),
          ".",
        ),
      ];

const sentences = (material: Material): readonly Phrase[] => {
  const { failures, sweep } = material.report;
  return [
    whatIsThere(material),
    ...circularity(material),
    ...failures.map((study) => lossSentence(study, material)),
    ...survival(material),
    ...claims(material),
    words(
      `Unknown, and counted as nothing: the amounts of ${count(sweep.undisclosedDeals.length, "deal")} in force; unknown is also the capital of ${count(sweep.unknownBuffers.length, "firm or group", "firms and groups")}. See `,
      toSection("what is not known", "gaps"),
      ".",
    ),
  ];
};

export const inShortSection: SectionWriter = (material) =>
  section("in-short", "In short", [keyFigures(material), list(sentences(material))]);
