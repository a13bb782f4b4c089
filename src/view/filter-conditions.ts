// The conditions of a filter that leave something out, each in words and with the filter that is left without it.
import type { Confidence } from "../model/deal.ts";
import type { NodeKind } from "../model/node.ts";
import { moneyText } from "../picture/money-text.ts";
import { everyDeal, type DealFilter, type Standing } from "./deal-filter.ts";
import { dateWords } from "./words/date-words.ts";
import { listWords } from "./words/list.ts";

export type FilterCondition = {
  readonly key: keyof DealFilter;
  /** "paid only", read after "deals:" and on a chip. */
  readonly words: string;
  /** The filter without this condition. */
  readonly without: DealFilter;
};

const standingWords: Readonly<Record<Standing, string | null>> = {
  all: null,
  signed: "signed or paid only",
  paid: "paid only",
};

const confidenceWords: Readonly<Record<Confidence, string | null>> = {
  low: null,
  medium: "medium or high confidence",
  high: "high confidence only",
};

/** "Data-centre developers" within a sentence; abbreviations such as "AI labs" keep their capitals. */
const inSentence = (plural: string): string =>
  /^[A-Z][a-z]/.test(plural) ? plural.charAt(0).toLowerCase() + plural.slice(1) : plural;

/** Names what is left out or what is kept, whichever is shorter. */
const nodeKindWords = (chosen: readonly string[] | null, kinds: readonly NodeKind[]): string | null => {
  if (chosen === null) return null;
  if (chosen.length === 0) return "no kind of firm";
  const plurals = (isKept: boolean): readonly string[] =>
    kinds.filter(({ id }) => chosen.includes(id) === isKept).map(({ plural }) => inSentence(plural));
  const [kept, left] = [plurals(true), plurals(false)];
  return left.length < kept.length ? `without ${listWords(left)}` : `only ${listWords(kept)}`;
};

type Words = {
  readonly [Key in keyof DealFilter]: (value: DealFilter[Key], kinds: readonly NodeKind[]) => string | null;
};

const words: Words = {
  standing: (standing) => standingWords[standing],
  dealKinds: (kinds) => kinds && (kinds.includes("funding") ? "funding only" : "commitments only"),
  nodeKinds: nodeKindWords,
  leastUsdBn: (least) => (least > 0 ? `${moneyText(least)} or more` : null),
  confidence: (confidence) => confidenceWords[confidence],
  from: (from) => from && `announced since ${dateWords(from)}`,
};

const without = <Key extends keyof DealFilter>(filter: DealFilter, key: Key): DealFilter => ({
  ...filter,
  [key]: everyDeal[key],
});

const wordsOf = <Key extends keyof DealFilter>(
  key: Key,
  filter: DealFilter,
  kinds: readonly NodeKind[],
): string | null => words[key](filter[key], kinds);

const order: readonly (keyof DealFilter)[] = ["standing", "dealKinds", "nodeKinds", "leastUsdBn", "confidence", "from"];

/** The conditions that hold, in a fixed order; none where every deal passes. */
export const filterConditions = (filter: DealFilter, kinds: readonly NodeKind[]): readonly FilterCondition[] =>
  order.flatMap((key) => {
    const said = wordsOf(key, filter, kinds);
    return said === null ? [] : [{ key, words: said, without: without(filter, key) }];
  });

/** "paid only, $50B or more, announced since 1 Jan 2026"; empty where every deal passes. */
export const filterSentence = (filter: DealFilter, kinds: readonly NodeKind[]): string =>
  filterConditions(filter, kinds)
    .map((condition) => condition.words)
    .join(", ");
