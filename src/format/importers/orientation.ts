// Which way the money of a foreign row flows: a payer pays a payee; a creditor has lent to a debtor who owes.
import type { DealKind } from "../../model/deal.ts";
import type { Direction } from "./import-mapping.schema.ts";

/**
 * True when the second party of a row is the source of the money. Only a debt written from the debtor's side is: where
 * the first party owes the second money that it was lent, the second funded the first. A first party that owes purchases
 * is the buyer, and stays the source.
 */
export const isTurned = (direction: Direction, kind: DealKind): boolean => direction === "owes" && kind === "funding";

/** What it means where each row says itself what kind of deal it is. */
export const mixedOrientationWords = (first: string, second: string): string =>
  `A row says that "${first}" pays "${second}": as its buyer in a commitment, as its funder in a funding.`;

/** What the orientation means, for people to agree or disagree with. */
export const orientationWords = (direction: Direction, kind: DealKind, first: string, second: string): string => {
  if (kind === "commitment") {
    const verb = direction === "owes" ? "owes purchases to" : "buys from";
    return `A row says that "${first}" ${verb} "${second}": if the buyer fails, the seller loses orders; if the seller fails, the buyer has to move.`;
  }
  if (direction === "pays") {
    return `A row says that "${first}" funds "${second}": if the second fails, the first loses what it paid in.`;
  }
  return direction === "lends"
    ? `A row says that "${first}" has lent to "${second}": if the second fails, the first loses.`
    : `A row says that "${first}" owes "${second}", which has lent to it: if the first fails, the second loses.`;
};
