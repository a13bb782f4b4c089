// In which year a plan's cash is gone, without new money and with what is promised.
import { endExclusive, firstDay, type DayNumber } from "../model/date.ts";
import { ofYear, latest, type FactBook, type Stated } from "./fact-series.ts";
import { orderDay, parsePeriod } from "./period.ts";

export type CashPlan = {
  readonly cash: Stated;
  /** Planned burn by calendar year, from the year of the cash figure to the last planned without a gap. */
  readonly burn: readonly Stated[];
};

/** Cash and the plan after it; null where either is unknown. */
export const cashPlan = (facts: FactBook, id: string): CashPlan | null => {
  const cash = latest(facts(id, "cash_and_equivalents"));
  const day = cash === null ? null : orderDay(parsePeriod(cash.period));
  if (cash === null || day === null) return null;
  const first = new Date(day * 86_400_000).getUTCFullYear();
  const burn: Stated[] = [];
  for (let year = first; ; year++) {
    const stated = ofYear(facts(id, "cash_burn"), year);
    if (stated === null) break;
    burn.push(stated);
  }
  return burn.length === 0 ? null : { cash, burn };
};

/** First day that the cash figure does not cover. */
export const dayAfterCash = ({ cash }: CashPlan): DayNumber => orderDay(parsePeriod(cash.period))! + 1;

/** Part of the first year that lies after the day of the cash figure. */
const shareLeft = (plan: CashPlan, year: number): number => {
  const [day, end] = [dayAfterCash(plan), endExclusive(String(year))];
  return Math.max(0, end - day) / (end - firstDay(String(year)));
};

const yearOf = ({ period }: Stated): number => {
  const parsed = parsePeriod(period);
  return parsed.kind === "year" ? parsed.year : NaN;
};

/**
 * The year in which cash falls below zero, the first year's burn taken evenly; null where it lasts as long as the plan.
 *
 * @param extra Money that comes in besides, USD billions, taken as there from the start: the latest year that it allows.
 */
export const runsOutIn = (plan: CashPlan, extra: number): number | null => {
  const { cash, burn } = plan;
  let left = cash.value + extra;
  for (const [k, stated] of burn.entries()) {
    const year = yearOf(stated);
    left -= stated.value * (k === 0 ? shareLeft(plan, year) : 1);
    if (left < 0) return year;
  }
  return null;
};
