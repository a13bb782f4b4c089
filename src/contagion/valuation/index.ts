// The list of valuation functions: flags, help, reports and laws come from it.
import { unknownName } from "../../model/nearest-name.ts";
import { blackCox } from "./black-cox.ts";
import { eisenbergNoe } from "./eisenberg-noe.ts";
import { eisenbergNoeMerton } from "./eisenberg-noe-merton.ts";
import { furfine } from "./furfine.ts";
import { furfineMerton } from "./furfine-merton.ts";
import { linearDebtRank } from "./linear-debtrank.ts";
import { rogersVeraart } from "./rogers-veraart.ts";
import type { ValuationFunction } from "./valuation-function.ts";

export const valuationFunctions: readonly ValuationFunction[] = [
  linearDebtRank,
  furfine,
  eisenbergNoe,
  rogersVeraart,
  blackCox,
  furfineMerton,
  eisenbergNoeMerton,
];

/** @throws NotFoundError with the nearest name. */
export const valuationFunction = (id: string): ValuationFunction => {
  const found = valuationFunctions.find((candidate) => candidate.id === id);
  if (found !== undefined) return found;
  throw unknownName(
    "valueNetwork",
    "valuation function",
    id,
    valuationFunctions.map((candidate) => candidate.id),
  );
};
