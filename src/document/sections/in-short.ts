// The report in a few sentences, each with its number, the range of the number, and where to read on.
import { moneyText } from "../../picture/money-text.ts";
import { shareOrUnknown, shareSpan } from "../amounts.ts";
import type { Block } from "../document.ts";
import type { Material, SectionWriter } from "../material.ts";
import { count, list, section, toSection, words, type Phrase } from "../phrases.ts";
import { drawnRange, failedNode, lossSentence } from "./failures.ts";
import { circulationSentence, ringText } from "./loops.ts";

const kindWords = { commitment: "commitments to buy", funding: "funding" } as const;

const keyFigures = ({ report, name }: Material): Block => {
  const { summary, loops, failures } = report;
  const circulation = loops.maximumCirculation;
  const totals = summary.deals.map(({ kind, counted, countedUsdBn }) => ({
    value: moneyText(countedUsdBn),
    meaning: words(`of ${kindWords[kind]}, in ${count(counted, "deal")}`),
  }));
  const round = {
    value: shareOrUnknown(circulation.share),
    meaning: words(
      `of the money that moves a year can be going round, at most (${shareSpan(circulation.low.share, circulation.share, circulation.high.share)})`,
    ),
  };
  const [first] = failures;
  const range = first === undefined ? null : drawnRange(first);
  const failure =
    first === undefined
      ? []
      : [
          {
            value: moneyText(first.cascade.totalLossUsdBn),
            meaning: words(
              `lost by the others if ${name(failedNode(first))} fails${range === null ? "" : ` (${range})`}, model estimate`,
            ),
          },
        ];
  return { kind: "figures", items: [...totals, round, ...failure] };
};

const sentences = (material: Material): readonly Phrase[] => {
  const { report, network } = material;
  const { summary, loops, failures, sweep } = report;
  const [commitments, funding] = summary.deals;
  const [largest] = loops.loops;
  const inForce = summary.deals.reduce((sum, { deals }) => sum + deals, 0);
  return [
    words(
      `On ${report.asOf} the data hold ${count(network.nodes.length, "firm and group", "firms and groups")} and ${count(inForce, "deal")} in force: ${moneyText(commitments!.countedUsdBn)} of commitments to buy and ${moneyText(funding!.countedUsdBn)} of funding, which are never added together. See `,
      toSection("the map", "map"),
      ".",
    ),
    words(
      circulationSentence(report),
      largest === undefined
        ? ""
        : ` The largest of ${count(loops.loopCount, "loop")} is ${ringText(largest.nodes, material)}. See `,
      ...(largest === undefined ? [] : [toSection("how the money goes round", "loops"), "."]),
    ),
    ...failures.map((study) => lossSentence(study, material)),
    words(
      `Unknown, and counted as nothing: the amounts of ${count(sweep.undisclosedDeals.length, "deal")} in force; unknown is also the capital of ${count(sweep.unknownBuffers.length, "firm or group", "firms and groups")}. See `,
      toSection("what is not known", "gaps"),
      ".",
    ),
  ];
};

export const inShortSection: SectionWriter = (material) =>
  section("in-short", "In short", [keyFigures(material), list(sentences(material))]);
