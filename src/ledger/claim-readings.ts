// How rows and claims enter the arithmetic of an expression: their value, their unit, and how they are written in it.
import type { Claim } from "../model/fact.ts";
import type { Presence, Reading, RowRead } from "./claim-rows.ts";
import { fromUnit, sumUnit, toUnit } from "./claim-units.ts";
import { numberText } from "./expression-number.ts";
import { atom, type Worked } from "./expression-worked.ts";

/** What a function of the language gives, and the rows that it read. */
export type Found = { readonly result: Worked<number | boolean>; readonly reads: readonly RowRead[] };

/** What an expression gives, in the unit of its claim. */
export const inUnitOf = ({ unit }: Claim, value: number | boolean): number | boolean =>
  typeof value === "number" ? toUnit(value, unit) : value;

/** A negative figure keeps its sign to itself: `51 + (−39)`. */
const figureText = (value: number, unit: string | null): string => {
  const text = unit === "percent" ? `${numberText(value)}%` : numberText(value);
  return value < 0 ? `(${text})` : text;
};

/** Rows as they enter the arithmetic: one figure, or the sum of the deals that it is made of. */
export const fromRows = ({ value, unit, rows }: Reading): Found => {
  const addends = rows.filter(({ table }) => table === "deals").map((row) => numberText(Number(row.value)));
  const text = addends.length > 1 ? `(${addends.join(" + ")})` : figureText(value, unit);
  return { result: atom(fromUnit(value, unit), sumUnit(unit), text), reads: rows };
};

/** How many deals there are, as a number of the arithmetic. */
export const fromCount = ({ rows }: Presence): Found => ({
  result: atom(rows.length, null, numberText(rows.length)),
  reads: rows,
});

/** Whether a figure had been stated: `known: openai revenue_share_cap`. */
export const fromKnown = ({ what, rows }: Presence): Found => ({
  result: atom(rows.length > 0, null, `known: ${what}`),
  reads: rows,
});

const claimRead = (claim: Claim, value: number | boolean, sources: readonly string[]): RowRead => ({
  table: "claims",
  id: claim.id,
  what: claim.statement,
  value,
  unit: claim.unit,
  date: claim.stated,
  sources,
});

/** The figure that a claim prints, as a premise. */
export const fromPrinted = (claim: Claim, figure: number): Found => ({
  result: atom(fromUnit(figure, claim.unit), sumUnit(claim.unit), figureText(figure, claim.unit)),
  reads: [claimRead(claim, figure, [claim.source])],
});

/** The result of a claim: it rests on the rows below it, and not on the source that prints it. */
export const fromRecomputed = (claim: Claim, value: number | boolean, rows: readonly RowRead[]): Found => {
  const ours = inUnitOf(claim, value);
  const reads = [claimRead(claim, ours, []), ...rows];
  if (typeof value === "boolean") return { result: atom(value, null, String(value)), reads };
  const text = figureText(claim.unit === "percent" ? Number(ours) : value, claim.unit);
  return { result: atom(value, sumUnit(claim.unit), text), reads };
};
