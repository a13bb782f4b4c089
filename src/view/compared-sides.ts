// The two sides that a state compares: which data and deals, on which day, with which assumptions, and who fails.
import { newestStatement } from "../model/as-of.ts";
import { assumptionValues, termAssumptions } from "../model/assumption-values.ts";
import { addYears, firstDay, formatDay, type IsoDate } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import type { TermAssumptions } from "../model/term.ts";
import { cascadeReport, type CascadeRequest } from "../report/cascade-report.ts";
import type { CascadeReport } from "../report/cascade-report.schema.ts";
import { parseSeed } from "../report/seed.ts";
import { checkSide } from "./check-side.ts";
import { parseSide, plainSide, type CompareSide } from "./compare-side.ts";
import { everyDeal } from "./deal-filter.ts";
import { sideNetwork } from "./side-network.ts";
import type { ViewState } from "./view-state.ts";

/** The networks that a side may mean. */
export type Packages = {
  /** What the page shows: one of the others. */
  readonly shown: Network;
  readonly shipped: Network;
  /** The reader's own; null while there is none. */
  readonly own: Network | null;
};

export type ComparedSide = {
  readonly side: CompareSide;
  /** All of the side's data. */
  readonly whole: Network;
  /** What is drawn and summed: narrowed by the filter, and by what the side leaves out. */
  readonly network: Network;
  readonly asOf: IsoDate;
  readonly terms: TermAssumptions;
  /** The failure that the side asks for, on its own network; null: nobody fails. */
  readonly request: CascadeRequest | null;
};

export type ComparedSides = {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** True where somebody fails on either side: losses are compared, which no filter narrows, and not money. */
  readonly ofLosses: boolean;
  /** What of the sides could not be read or is not in their data, in sentences. */
  readonly problems: readonly string[];
};

/** The day a year before another. */
export const yearBefore = (day: IsoDate): IsoDate => formatDay(addYears(firstDay(day), -1));

/** A side that is not named is the page's own; where neither is, today is held against a year ago, or own data against the shipped. */
const askedSides = (state: ViewState, { shown, own }: Packages): readonly [CompareSide, CompareSide] => {
  const { before, after, asOf } = state;
  if (before !== null || after !== null) {
    return [parseSide(before ?? "").side, parseSide(after ?? "").side];
  }
  if (shown === own) return [{ ...plainSide, data: "shipped" }, plainSide];
  return [{ ...plainSide, asOf: yearBefore(asOf ?? newestStatement(shown)) }, plainSide];
};

type Found = { readonly side: CompareSide; readonly whole: Network; readonly problems: readonly string[] };

const foundSide = (asked: CompareSide, { shown, shipped, own }: Packages): Found => {
  if (asked.data === "own" && own === null) {
    const { side, problems } = checkSide({ ...asked, data: null }, shown);
    const missing = "No data of your own are open in this page, so the shipped data take their place.";
    return { side, whole: shown, problems: [missing, ...problems] };
  }
  const whole = asked.data === "own" ? own! : asked.data === "shipped" ? shipped : shown;
  const { side, problems } = checkSide(asked, whole);
  return { side, whole, problems: asked.data === null ? [] : problems };
};

const requestOf = ({ side, whole }: Found, state: ViewState, asOf: IsoDate): CascadeRequest | null => {
  if (side.seeds.length === 0) return null;
  const seeds = side.seeds.map((text) => {
    const seed = parseSeed(text, whole);
    return text.includes("=") ? seed : { ...seed, shock: state.shock };
  });
  const { model, parameters } = state;
  const overrides = { ...state.overrides, ...side.overrides };
  return { seeds, asOf, overrides, parameters, ...(model === null ? {} : { model }) };
};

const comparedSide = (found: Found, state: ViewState, ofLosses: boolean): ComparedSide => {
  const { side, whole } = found;
  const asOf = side.asOf === null ? (state.asOf ?? newestStatement(whole)) : formatDay(firstDay(side.asOf));
  const filter = ofLosses ? everyDeal : state.filter;
  return {
    side,
    whole,
    network: sideNetwork(whole, asOf, filter, side.without),
    asOf,
    terms: termAssumptions(assumptionValues(whole, { ...state.overrides, ...side.overrides })),
    request: requestOf(found, state, asOf),
  };
};

/** The sides of a state as `checkState` leaves it. O(deals + facts). */
export const comparedSides = (state: ViewState, packages: Packages): ComparedSides => {
  const [first, second] = askedSides(state, packages);
  const [old, young] = [foundSide(first, packages), foundSide(second, packages)];
  const ofLosses = old.side.seeds.length + young.side.seeds.length > 0;
  return {
    before: comparedSide(old, state, ofLosses),
    after: comparedSide(young, state, ofLosses),
    ofLosses,
    problems: [...old.problems, ...young.problems],
  };
};

/** One cascade; null where nobody fails on the side. */
export const sideReport = ({ request, network }: ComparedSide): CascadeReport | null =>
  request === null ? null : cascadeReport(network, request);
