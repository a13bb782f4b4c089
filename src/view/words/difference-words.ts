// Differences of rows in words: what became of a deal, field by field, and figures with their sign.
import { moneyText, percentText } from "../../picture/money-text.ts";
import type { FieldChange } from "../../report/diff-tables.ts";
import type { DealDifference, Drawn } from "../compare-differences.ts";
import { dateWords } from "./date-words.ts";
import { confidenceLabel, dealKindLabel, instrumentLabel, spelledOut, statusLabel } from "./labels.ts";

export const changeLabel: Readonly<Record<DealDifference["change"], string>> = {
  added: "only in B",
  removed: "only in A",
  changed: "changed",
};

type Writer = (value: unknown) => string;

const text: Writer = (value) =>
  value === null ? "not stated" : Array.isArray(value) ? value.map(String).join(", ") || "none" : String(value);

const money: Writer = (value) => (typeof value === "number" ? moneyText(value) : moneyText(null));

const labelled =
  (labels: Readonly<Record<string, string>>): Writer =>
  (value) =>
    (typeof value === "string" && Object.hasOwn(labels, value) ? labels[value] : undefined) ?? text(value);

const date: Writer = (value) => dateWords(typeof value === "string" ? value : null);

/** Names of members as people say them, and how their values are written. */
const fields: Readonly<Record<string, readonly [label: string, write: Writer]>> = {
  amountUsdBn: ["amount", money],
  amountLowUsdBn: ["least amount", money],
  amountHighUsdBn: ["greatest amount", money],
  amountBasis: ["how the amount is known", text],
  status: ["status", labelled(statusLabel)],
  kind: ["kind", labelled(dealKindLabel)],
  confidence: ["certainty", labelled(confidenceLabel)],
  instrument: ["for what", (value) => instrumentLabel(String(value))],
  announced: ["announced", date],
  start: ["start", date],
  end: ["end", date],
  capacityGw: ["capacity", (value) => (value === null ? "not stated" : `${String(value)} GW`)],
};

/** "status: announced → signed"; what only the sums know is said in words. */
const fieldWords = ({ field, before, after }: FieldChange): string => {
  if (field === "counted")
    return after === true ? "now in the sums" : "no longer in the sums: another record stands for it";
  const [label, write] = fields[field] ?? [spelledOut(field).toLowerCase(), text];
  return `${label}: ${write(before)} → ${write(after)}`;
};

/** What changed of a deal that is on both sides; where its row is the same, an assumption moved what it moves. */
export const dealChangeWords = ({ change, fields: changes, drawnBefore, drawnAfter }: DealDifference): string => {
  if (change !== "changed") return "";
  if (changes.length > 0) return changes.map(fieldWords).join("; ");
  return drawnBefore === null || drawnAfter === null ? "" : "the same deal; other assumptions spread it otherwise";
};

/** An amount as drawn; "–" where the deal is not drawn on the side. */
export const drawnText = (drawn: Drawn | null): string => (drawn === null ? "–" : moneyText(drawn.usdBn));

/** The second amount less the first, USD billions; null where one of them is undisclosed. */
export const drawnChange = (before: Drawn | null, after: Drawn | null): number | null => {
  const [was, is] = [before === null ? 0 : before.usdBn, after === null ? 0 : after.usdBn];
  return was === null || is === null ? null : is - was;
};

/** "+$4B", "−$4B", "=". */
export const signedMoney = (usdBn: number | null): string => {
  if (usdBn === null) return "not known";
  const said = moneyText(usdBn);
  return usdBn === 0 ? "=" : usdBn > 0 ? `+${said}` : said;
};

/** "+16 points": shares differ by points of a percent. */
export const signedPoints = (share: number): string => {
  if (share === 0) return "=";
  const points = Number(Math.abs(share * 100).toPrecision(2));
  return `${share > 0 ? "+" : "−"}${points} ${points === 1 ? "point" : "points"}`;
};

/** A share of capital; unknown where the capital is. */
export const capitalShare = (share: number | null): string => (share === null ? "capital unknown" : percentText(share));
