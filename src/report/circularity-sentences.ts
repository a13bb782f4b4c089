// What a figure of circularity means, in one sentence that is true of it. "Can come back", never "comes back".
import type { NullComparison } from "../circularity/null-model.ts";
import type { HeadlineId } from "./circulation-figures.ts";
import type { Boundary } from "./outside-money.ts";

const rounded = (value: number): string => {
  if (value !== 0 && value < 0.1) return "less than 0.1";
  return value >= 9.95 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, "");
};

/** `26 %`. */
const percentWords = (share: number): string => `${rounded(100 * share)} %`;

/** `about 14 cents`, `less than 0.1 cents`. */
const centsWords = (share: number): string => {
  const cents = rounded(100 * share);
  return `${cents.startsWith("less") || share === 0 ? "" : "about "}${cents} cents`;
};

/** Cents that complete a loop for every dollar that passes through: the odds of the share. */
const loopsPerDollar = (share: number): string => centsWords(share / (1 - share));

/** What a share that returns takes for granted; open books have the known outside income and spending. */
const mixing: Readonly<Record<Boundary, string>> = {
  tight: "even mixing, closed books",
  labs: "even mixing, labs' books open",
  known: "even mixing, known books open",
};

const sentences: Readonly<Record<HeadlineId, (share: number, boundary: Boundary) => string>> = {
  "maximum-circulation": (share) => `At most ${percentWords(share)} of the money here can be going round in circles.`,
  "balanced-flow": (share) =>
    `If every firm passes its money on in proportion, ${percentWords(share)} of the money here goes round.`,
  throughput: (share) =>
    share === 1
      ? "All the money here completes loops: none passes straight through."
      : `For every dollar that passes straight through, ${loopsPerDollar(share)} complete a loop.`,
  "own-round-trip": (share, boundary) =>
    `Of every funding dollar, ${centsWords(share)} can return to its funder as orders: ${mixing[boundary]}.`,
  "any-round-trip": (share, boundary) =>
    `Of every dollar net funders give, ${centsWords(share)} can return to one as orders: ${mixing[boundary]}.`,
};

const undefinedSentences: Readonly<Record<HeadlineId, string>> = {
  "maximum-circulation": "No money moves here.",
  "balanced-flow": "No money moves here.",
  throughput: "No money moves here.",
  "own-round-trip": "Nobody funds anybody here.",
  "any-round-trip": "Nobody funds anybody here.",
};

export const headlineSentence = (id: HeadlineId, share: number | null, boundary: Boundary): string =>
  share === null ? undefinedSentences[id] : sentences[id](share, boundary);

/** Below this a figure is called unusual. */
const unusual = 0.05;

/** What the comparison with random networks that keep what every firm pays and receives says. */
export const nullSentence = ({ mean, pAtLeast, pAtMost, pTwoSided }: NullComparison, samples: number): string => {
  const average = `${percentWords(mean)} on average`;
  if (2 / (samples + 1) > unusual) {
    return `Too few random networks to tell: ${average} of ${samples} (at least ${2 / unusual - 1} are needed).`;
  }
  if (pTwoSided > unusual) return `Not unusual: ${average} (p = ${pTwoSided.toFixed(2)}).`;
  const [direction, part] = pAtLeast < pAtMost ? ["high", pAtLeast] : ["low", pAtMost];
  const p = pTwoSided < 0.01 ? pTwoSided.toPrecision(1) : pTwoSided.toFixed(2);
  const count = Math.round(part * (samples + 1)) - 1;
  const reach = count === 0 ? `none is as ${direction}` : `${count} as ${direction}`;
  return `Unusually ${direction}: ${average}, ${reach} (p = ${p}).`;
};

/** The same beside networks that spread the money, and beside those with few pairs: one may say what the other does not. */
export const nullSentences = (spread: string, few: string | null): string =>
  few === null ? spread : `${spread} With few pairs of firms ${few.charAt(0).toLowerCase()}${few.slice(1)}`;

/** The round trip of one funder, with its range. */
export const roundTripSentence = (
  name: string,
  {
    ratio,
    lower,
    upper,
  }: { readonly ratio: number | null; readonly lower: number | null; readonly upper: number | null },
): string => {
  if (ratio === null || lower === null || upper === null) return `${name} funds nobody here.`;
  const range = `the recorded deals alone allow anything from ${rounded(100 * lower)} to ${rounded(100 * upper)}`;
  return `Of every dollar that ${name} puts into others, ${centsWords(ratio)} can return to it as orders if money mixes evenly; ${range}.`;
};
