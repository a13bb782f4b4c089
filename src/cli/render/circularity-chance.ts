// The headlines of circularity beside random networks.
import { percentText, type CircularityReport, type Headline } from "../../index.ts";
import { headlineNames } from "./headline-names.ts";
import { percentOr } from "./share-words.ts";
import { section, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

type Sheet = NetworkSheet<CircularityReport>;

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

export const chanceSection = (sheet: Sheet): string => {
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
