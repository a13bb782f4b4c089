// Compare in words: what a side is, what differs, and the finding as a sentence with its figures.
import { propagationModel } from "../../contagion/propagation/index.ts";
import { addYears, firstDay, formatDay } from "../../model/date.ts";
import type { Network } from "../../model/network.ts";
import { moneyText, percentText } from "../../picture/money-text.ts";
import type { DiffFigures } from "../../report/diff-headlines.ts";
import { parseSeed } from "../../report/seed.ts";
import type { Left } from "../compare-side.ts";
import type { ComparedSide } from "../compared-sides.ts";
import { filterSentence } from "../filter-conditions.ts";
import { isSame, type ShownCompare } from "../shown-compare.ts";
import type { ViewState } from "../view-state.ts";
import { assumptionText } from "./assumption-words.ts";
import { dateWords } from "./date-words.ts";
import { dealAmount } from "./deal-amount.ts";
import { assumptionLabel } from "./labels.ts";
import { listWords } from "./list.ts";
import { windowWords } from "./unit.ts";

const nameIn = ({ nodes }: Network, id: string): string => nodes.find((node) => node.id === id)?.name ?? id;

/** "OpenAI", or "OpenAI → Oracle ($300B)". */
export const leftWords = ({ kind, id }: Left, network: Network): string => {
  if (kind === "firm") return nameIn(network, id);
  const deal = network.deals.find((candidate) => candidate.id === id);
  if (deal === undefined) return id;
  return `${nameIn(network, deal.source)} → ${nameIn(network, deal.target)} (${dealAmount(deal)})`;
};

/** "“Freed capacity sold to someone else” at 0 %". */
export const overrideWords = (key: string, value: number | string, { assumptions }: Network): string => {
  const assumption = assumptions.find(({ id }) => id === key.split("@")[0]);
  const text = assumption === undefined ? String(value) : assumptionText(assumption, value);
  return `“${assumptionLabel(key)}” at ${text}`;
};

/** "OpenAI fails", "OpenAI and Oracle fail", "Oracle loses 30 % of its capital". */
export const seedsWords = ({ side, whole }: Pick<ComparedSide, "side" | "whole">, shock: number): string => {
  const shares = side.seeds.map((text) => {
    const seed = parseSeed(text, whole);
    return { name: nameIn(whole, seed.id), share: text.includes("=") ? seed.shock : shock };
  });
  const full = shares.filter(({ share }) => share === 1).map(({ name }) => name);
  const partial = shares.filter(({ share }) => share < 1);
  const fails = full.length === 0 ? [] : [`${listWords(full)} ${full.length === 1 ? "fails" : "fail"}`];
  return [...fails, ...partial.map(({ name, share }) => `${name} loses ${percentText(share)} of its capital`)].join(
    " and ",
  );
};

type PartId = "data" | "asOf" | "without" | "overrides" | "seeds";
type Parts = Readonly<Record<PartId, string>>;

/** What a side is made of, each part in words; empty where it has none. */
const partsOf = (compared: ComparedSide, shock: number): Parts => {
  const { side, whole, asOf } = compared;
  const set = Object.entries(side.overrides).map(([key, value]) => overrideWords(key, value, whole));
  return {
    data: side.data === "own" ? "your data" : side.data === "shipped" ? "the shipped data" : "",
    asOf: dateWords(asOf),
    without:
      side.without.length === 0 ? "" : `without ${listWords(side.without.map((left) => leftWords(left, whole)))}`,
    overrides: set.length === 0 ? "" : `with ${listWords(set)}`,
    seeds: side.seeds.length === 0 ? "" : seedsWords(compared, shock),
  };
};

const order: readonly PartId[] = ["seeds", "without", "overrides", "data", "asOf"];

const joinParts = (parts: Parts, ids: readonly PartId[]): string =>
  ids
    .map((id) => parts[id])
    .filter((text) => text !== "")
    .join(", ");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A side in full: "OpenAI fails, without Oracle, 3 Jul 2026". */
export const sideLabel = (side: ComparedSide, { shock }: ViewState): string =>
  capital(joinParts(partsOf(side, shock), order));

const differingParts = (before: Parts, after: Parts): readonly PartId[] =>
  order.filter((id) => before[id] !== after[id]);

/** How each side is called beside the other: by what it alone is. */
const shortLabels = (before: Parts, after: Parts): readonly [string, string] => {
  const ids = differingParts(before, after).filter((id) => id !== "seeds");
  const label = (parts: Parts): string => {
    const said = joinParts(parts, ids);
    if (said !== "")
      return ids.length === 1 && ids[0] === "asOf" ? `on ${said}` : ids[0] === "data" ? `in ${said}` : said;
    return ids.includes("overrides") ? "with the usual assumptions" : "with everyone";
  };
  return [label(before), label(after)];
};

type Circulation = Pick<DiffFigures, "loops">;

const share = (value: number | null): string => (value === null ? "" : percentText(value));

const moneyAmount = (usdBnPerYear: number): string =>
  usdBnPerYear === 0 ? "nothing" : `at most ${moneyText(usdBnPerYear)}`;

/** "In a year" where the sides are a year apart, else the two days. */
const span = (before: ComparedSide, after: ComparedSide): string =>
  formatDay(addYears(firstDay(before.asOf), 1)) === after.asOf
    ? "In a year"
    : `From ${dateWords(before.asOf)} to ${dateWords(after.asOf)}`;

/** "grew from at most $40B to at most $120B"; what reads the same has stayed. */
const courseWords = (before: number, after: number): string =>
  moneyText(before) === moneyText(after)
    ? `stayed as it was, ${moneyAmount(after)}`
    : `${after > before ? "grew" : "fell"} from ${moneyAmount(before)} to ${moneyAmount(after)}`;

const moneyHeadline = (shown: ShownCompare, figures: readonly [Circulation, Circulation], shock: number): string => {
  const { before, after } = shown;
  // Each side's own page averages over other years, so the figure says which.
  const years = windowWords(shown.window);
  const [old, young] = figures.map(({ loops }) => loops.maximumCirculation) as [
    Circulation["loops"]["maximumCirculation"],
    Circulation["loops"]["maximumCirculation"],
  ];
  const [was, is] = [old.usdBnPerYear, young.usdBnPerYear];
  if (moneyText(was) === moneyText(is) && share(old.share) === share(young.share)) {
    return was === 0
      ? "On neither side can any of the money go round."
      : `What can go round a year in ${years} is the same on both sides: at most ${moneyText(was)}, ${share(is === 0 ? null : young.share)} of what moves.`;
  }
  const parts = [partsOf(before, shock), partsOf(after, shock)] as const;
  const isTime = differingParts(...parts).join() === "asOf" && before.asOf < after.asOf;
  if (isTime) {
    const shares =
      old.share === null || young.share === null ? "" : `, ${share(old.share)} to ${share(young.share)} of what moves`;
    return `${span(before, after)}, what can go round a year in ${years} ${courseWords(was, is)}${shares}.`;
  }
  const [first, second] = shortLabels(...parts);
  const ofAll = (usdBn: number, of: number | null, what: string): string =>
    usdBn === 0 || of === null ? "" : `, ${share(of)}${what}`;
  const there = `${capital(second)}, ${moneyAmount(is)} a year can go round in ${years}${ofAll(is, young.share, " of what moves")}`;
  return `${there}; ${first}, ${moneyAmount(was)}${ofAll(was, old.share, "")}.`;
};

const moreOrLess = (more: number): string =>
  moneyText(Math.abs(more)) === "$0" ? "no difference" : `${moneyText(Math.abs(more))} ${more > 0 ? "more" : "less"}`;

const lossHeadline = ({ before, after, comparison }: ShownCompare, shock: number): string => {
  const [old, young] = comparison.losses!.reports;
  const [was, is] = [old?.totalLossUsdBn ?? 0, young?.totalLossUsdBn ?? 0];
  const parts = [partsOf(before, shock), partsOf(after, shock)] as const;
  const difference = `${moreOrLess(is - was)} (model estimate)`;
  const [first, second] = shortLabels(...parts);
  if (parts[0].seeds === parts[1].seeds) {
    const others = `If ${parts[0].seeds}, the others lose ${moneyText(was)}`;
    return `${others} ${first}, ${moneyText(is)} ${second}: ${difference}.`;
  }
  const differs = differingParts(...parts).length > 1;
  const told = (seeds: string, label: string): string =>
    `if ${seeds === "" ? "nobody fails" : seeds}${differs ? ` ${label}` : ""}`;
  return `${capital(told(parts[0].seeds, first))}, the others lose ${moneyText(was)}; ${told(parts[1].seeds, second)}, ${moneyText(is)}: ${difference}.`;
};

/** Two sides against each other without a finding: "3 Jul 2025 against 3 Jul 2026". */
const compareTitle = ({ before, after }: ShownCompare, { shock }: ViewState): string => {
  const [first, second] = [before, after].map((side) => joinParts(partsOf(side, shock), order)) as [string, string];
  return capital(first === second ? first : `${first} against ${second}`);
};

/**
 * The finding of a comparison.
 *
 * @param figures The headline figures of both sides; null while they are computed, and where losses are compared, which
 *   need none.
 */
export const compareHeadline = (
  shown: ShownCompare,
  state: ViewState,
  figures: readonly [Circulation, Circulation] | null,
): string => {
  if (isSame(shown)) return "Both sides are the same: nothing differs.";
  if (shown.losses !== null) return lossHeadline(shown, state.shock);
  return figures === null ? `${compareTitle(shown, state)}.` : moneyHeadline(shown, figures, state.shock);
};

/** What the marks of the overlay mean, in a sentence or two. */
export const compareKey = ({ losses }: ShownCompare): string =>
  losses === null
    ? "Full colour is only on side B, dotted only on side A; a pale band is the width on side A; what is the same is faint. Amounts on arrows are what B has more or less."
    : "Full colour is lost only on side B, dotted only on side A; a pale band is the loss on side A. Amounts: − is lost more on B, + less. Wedges: the difference in capital lost, grey where B loses less.";

/** The same for two pictures beside each other. */
export const besideKey = ({ losses }: ShownCompare): string =>
  losses === null
    ? "Every firm stands in the same place on both sides, and widths have one scale; what the other side has as well is faint."
    : "Every firm stands in the same place on both sides, and losses have one scale.";

/** What holds on both sides beside what they are: the filter, changed assumptions, the model; empty where nothing does. */
export const sharedWords = ({ losses }: ShownCompare, state: ViewState, network: Network): string => {
  const filter = losses === null ? filterSentence(state.filter, network.nodeKinds) : "";
  const set = Object.entries(state.overrides).map(([key, value]) => overrideWords(key, value, network));
  const model = state.model === null ? "" : `the model ${propagationModel(state.model).label}`;
  return [filter === "" ? "" : `deals that are ${filter}`, ...set, model].filter((text) => text !== "").join("; ");
};
