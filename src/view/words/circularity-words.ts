// How circular the money is, figure by figure: its range over what the data can mean, and whether chance gives as much.
import type { CircularityReport } from "../../report/circularity-report.schema.ts";
import { percentText } from "../../picture/money-text.ts";
import { shareSpan } from "./span-words.ts";

type Headline = CircularityReport["headlines"][number];

/** Least and most over the records, the assumed terms and the drawn amounts; null where the figure is undefined. */
export const circularityRange = ({
  value,
  leastOfGraphs,
  mostOfGraphs,
  leastOfTerms,
  mostOfTerms,
  amounts,
}: Headline): { readonly low: number; readonly high: number } | null => {
  const ends = [value, leastOfGraphs, mostOfGraphs, leastOfTerms, mostOfTerms, amounts?.low, amounts?.high];
  const known = ends.filter((end) => end !== null && end !== undefined);
  return known.length === 0 ? null : { low: Math.min(...known), high: Math.max(...known) };
};

/** "As a share 16 %; 13–18 % over what the records and terms can mean; 7.8 % without funding that binds nobody yet." */
export const rangeSentence = (headline: Headline): string | null => {
  const range = circularityRange(headline);
  if (headline.value === null || range === null) return null;
  const drawn = headline.amounts === null ? "the records and assumed terms" : "the records, their amounts and terms";
  // Cents for a dollar that passes straight through are odds; the range is of shares.
  const share = headline.id === "throughput" ? [`As a share of both ${percentText(headline.value)}`] : [];
  const binding =
    headline.binding === null
      ? []
      : [`${percentText(headline.binding)} without funding that is promised but binds nobody yet`];
  const sentence = [...share, `${shareSpan(range)} over what ${drawn} can mean`, ...binding].join("; ");
  return `${sentence}.`;
};

/** Said under figures that were set beside chance: what the random networks are. */
export const chanceNote = ({ randomNetworks: { done } }: CircularityReport): string =>
  `Beside chance: ${done} random networks in which every firm pays and receives the same in each kind of deal, to others at random. p is how often one of them lies as far out. What is unusual only beside money spread wide may be so because the deals are few and large.`;

/** Firms that money goes round through, most first, also those that others would stand in for: without them nothing is lost. */
export const firmsOnLoops = ({ nodes }: Pick<CircularityReport, "nodes">): CircularityReport["nodes"] =>
  nodes
    .filter(({ loopFlow, circulationLost }) => loopFlow > 0 || (circulationLost ?? 0) > 0)
    .toSorted((one, other) => other.loopFlow - one.loopFlow);
