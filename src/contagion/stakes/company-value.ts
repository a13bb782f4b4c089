// What a company's shares are worth, by the newest statement made up to a day.
import { newestFact } from "../../model/buffer.ts";
import type { DayNumber, PartialDate } from "../../model/date.ts";
import type { Fact } from "../../model/fact.ts";

export type CompanyValue = {
  /** USD billions, > 0, all shares. */
  readonly usdBn: number;
  readonly metric: "market_cap" | "valuation";
  /** Fact id of the statement. */
  readonly fact: string;
  readonly asOf: PartialDate;
};

/** In order of preference: a price that is paid every day comes before one that was paid once. */
const metrics = ["market_cap", "valuation"] as const;

/** Null where nobody has stated it by the day; projections and guidance do not count. */
export const companyValue = (facts: readonly Fact[], company: string, day: DayNumber): CompanyValue | null => {
  const own = facts.filter(({ entity }) => entity === company);
  for (const metric of metrics) {
    const fact = newestFact(own, metric, day);
    if (fact !== null && fact.value > 0) return { usdBn: fact.value, metric, fact: fact.id, asOf: fact.asOf };
  }
  return null;
};
