// Every firm as its creditors value it: books, parameters, and a check that nothing needed is missing.
import { InvalidInputError } from "../../model/errors.ts";
import { nodeParameters, parameterValues } from "../propagation/parameters.ts";
import type { ParameterValues } from "../propagation/propagation-model.ts";
import type { FailureBoundary } from "../cascade-frame.ts";
import type { BalanceSheets } from "./balance-sheets.ts";
import type { Debtor, ValuationFunction } from "./valuation-function.ts";

/** Where creditors outside the network stand: beside the others, or before them. */
export const outsideCreditorRanks = ["pari-passu", "first"] as const;
export type OutsideCreditorRank = (typeof outsideCreditorRanks)[number];

/** Value of a claim of one dollar on firm v at its equity. */
export type ClaimValue = (v: number, equity: number) => number;

export type Conventions = {
  readonly parameters: ParameterValues;
  readonly failureBoundary: FailureBoundary;
  readonly outsideCreditors: OutsideCreditorRank;
};

const debtorOf = (sheets: BalanceSheets, shock: Float64Array, v: number, rank: OutsideCreditorRank): Debtor => {
  const outside = sheets.externalLiabilities[v] ?? NaN;
  const between = sheets.interbankLiabilities[v]!;
  return {
    bookEquity: sheets.bookEquity[v]!,
    externalAssets: (sheets.externalAssets[v] ?? NaN) - shock[v]!,
    debt: rank === "first" ? between : between + outside,
    seniorDebt: rank === "first" ? outside : 0,
  };
};

const missingWords: Readonly<Record<keyof Debtor, string>> = {
  bookEquity: "its equity",
  externalAssets: "its external assets",
  debt: "its external liabilities (or --outside-creditors first)",
  seniorDebt: "its external liabilities",
};

const checkDebtor = (
  { id, needs }: ValuationFunction,
  name: string,
  debtor: Debtor,
  parameters: ParameterValues,
): void => {
  const missing = needs.find((field) => Number.isNaN(debtor[field]));
  if (missing !== undefined) {
    throw new InvalidInputError(
      `valueNetwork(${id}): claims on "${name}" cannot be valued without ${missingWords[missing]}. Add the figure, or take linear-debtrank or furfine, which need equity alone.`,
    );
  }
  const unset = Object.entries(parameters).find(([, value]) => Number.isNaN(value));
  if (unset === undefined) return;
  throw new InvalidInputError(
    `valueNetwork(${id}): "${unset[0]}" of "${name}" has no value. Give one for all, as in ${unset[0]}=0.05, or one for each, as in ${unset[0]}@${name}=0.05.`,
  );
};

/** Below zero by more than this share of a firm's books is no rounding. */
const booksRounding = 1e-6;

type OutsideFigure = "externalAssets" | "externalLiabilities";

const outsideFigures = ({ needs }: ValuationFunction, rank: OutsideCreditorRank): readonly OutsideFigure[] => [
  ...(needs.includes("externalAssets") ? (["externalAssets"] as const) : []),
  ...(needs.includes("seniorDebt") || (needs.includes("debt") && rank === "pari-passu")
    ? (["externalLiabilities"] as const)
    : []),
];

/** A figure that nobody gave follows from the others; less than nothing is neither owned nor owed. */
const checkBooks = (
  sheets: BalanceSheets,
  v: number,
  valuation: ValuationFunction,
  rank: OutsideCreditorRank,
): void => {
  const size = Math.max(Math.abs(sheets.bookEquity[v]!), sheets.interbankLiabilities[v]!);
  const figure = outsideFigures(valuation, rank).find((name) => (sheets[name][v] ?? 0) < -booksRounding * size);
  if (figure === undefined) return;
  const words = figure === "externalAssets" ? "external assets" : "external liabilities";
  throw new InvalidInputError(
    `valueNetwork(${valuation.id}): the books of "${sheets.ids[v]}" do not add up: by its other figures its ${words} would be ${sheets[figure][v]}. Correct them, or take linear-debtrank or furfine, which need equity alone.`,
  );
};

/** Rounding in the last place does not decide whether equity is exactly zero. */
const boundaryTolerance = 1e-12;

/** Whether an equity counts as solvent, given the book equity as its scale. */
export const isSolvent = (equity: number, bookEquity: number, boundary: FailureBoundary): boolean => {
  const rounding = boundaryTolerance * Math.abs(bookEquity);
  return boundary === "above" ? equity >= -rounding : equity > rounding;
};

/**
 * What a claim on each firm is worth at a given equity of it. A firm that owes nobody in the network has no claims to
 * value: 1.
 *
 * @throws InvalidInputError where the function needs a figure or a parameter that is missing, or a figure is below zero.
 */
export const claimValues = (
  sheets: BalanceSheets,
  shock: Float64Array,
  valuation: ValuationFunction,
  { parameters, failureBoundary, outsideCreditors }: Conventions,
): ClaimValue => {
  const shared = parameterValues(valuation, parameters);
  const own = nodeParameters(valuation, shared, sheets.ids);
  const debtors = sheets.ids.map((_id, v) => debtorOf(sheets, shock, v, outsideCreditors));
  sheets.ids.forEach((id, v) => {
    if (sheets.interbankLiabilities[v] === 0) return;
    checkDebtor(valuation, id, debtors[v]!, own[v]!);
    checkBooks(sheets, v, valuation, outsideCreditors);
  });
  return (v, equity) => {
    if (sheets.interbankLiabilities[v] === 0) return 1;
    const debtor = debtors[v]!;
    return valuation.value(equity, isSolvent(equity, debtor.bookEquity, failureBoundary), debtor, own[v]!);
  };
};
