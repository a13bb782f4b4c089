// Facts in words: what a statement is about, of whom, how much, and why it counts or does not.
import type { Fact, FactStatus } from "../../model/fact.ts";
import { exactText } from "../../picture/figure-text.ts";
import type { Rival } from "../evidence/fact-rivals.ts";
import { firmName, type NetworkIndex } from "../network-index.ts";
import { dateWords } from "./date-words.ts";
import { spelledOut } from "./labels.ts";

const sectorPrefix = "sector:";

/** Groups of firms, such as "sector:model-labs", are no nodes of the network. */
export const isSector = (entity: string): boolean => entity.startsWith(sectorPrefix);

/** "Nvidia", or "Model labs (group of firms)". */
export const entityName = (index: NetworkIndex, entity: string): string =>
  isSector(entity) ? `${spelledOut(entity.slice(sectorPrefix.length))} (group of firms)` : firmName(index, entity);

const acronyms = new Set([
  "ai",
  "arr",
  "aum",
  "aws",
  "cds",
  "dc",
  "ebitda",
  "gpu",
  "hpc",
  "ig",
  "ipo",
  "ltv",
  "ppe",
  "roi",
  "tpu",
  "usd",
]);

const word = (index: NetworkIndex, part: string): string => {
  const firm = index.firms.get(part);
  return firm === undefined ? (acronyms.has(part) ? part.toUpperCase() : part) : firm.name;
};

/** "Shareholders equity", "Backlog OpenAI": the code of an item in words, without the unit that some codes end on. */
export const metricLabel = (index: NetworkIndex, metric: string): string => {
  const parts = metric.replace(/_usd_bn$/, "").split("_");
  return spelledOut(parts.map((part) => word(index, part)).join(" "));
};

export const factStatusLabel: Readonly<Record<FactStatus, string>> = {
  actual: "actual",
  estimate: "estimate",
  "run-rate": "run rate",
  guidance: "guidance",
  projection: "projection",
};

/** A date aimed at is told by its year, which is recorded as a count. */
const figureUnit = ({ metric, unit }: Pick<Fact, "metric" | "unit">): string =>
  unit === "count" && metric.endsWith("_date") ? "year" : unit;

/** "$5B", "2027": to the last digit, because two statements that differ must look different. */
export const factFigure = (fact: Pick<Fact, "metric" | "value" | "unit">): string =>
  exactText(fact.value, figureUnit(fact));

/** "$4.5B to $5.5B"; null where the source gives no range. */
export const factRange = (fact: Fact): string | null => {
  const { low, high } = fact;
  const unit = figureUnit(fact);
  if (low === null && high === null) return null;
  if (low === null) return `up to ${exactText(high!, unit)}`;
  return high === null ? `at least ${exactText(low, unit)}` : `${exactText(low, unit)} to ${exactText(high, unit)}`;
};

const reasons: Readonly<Record<Rival["because"], (counting: Fact | null) => string>> = {
  "newer known": (counting) => `older: the one that counts was said ${dateWords(counting!.asOf)}`,
  "firmer kind": (counting) => `of the same day, but the one that counts is ${article(counting!.status)}`,
  "more certain": () => "of the same day and kind, but less certain",
  "first in the table": () => "as good as the one that counts, but later in the table",
  "not said yet": () => "not said yet on the day shown",
};

const article = (status: FactStatus): string => {
  const label = factStatusLabel[status];
  if (status === "guidance") return label;
  return /^[aeiou]/.test(label) ? `an ${label}` : `a ${label}`;
};

/** Why a statement does not count, read after its figure. */
export const setAsideWords = ({ because }: Rival, counting: Fact | null): string => reasons[because](counting);

/** "Nvidia, revenue, CY2025": what a fact is about in one line. */
export const factSubject = (index: NetworkIndex, { entity, metric, period }: Fact): string =>
  [entityName(index, entity), metricLabel(index, metric), period].filter((part) => part !== null).join(", ");
