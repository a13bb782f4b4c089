// How much a buyer depends on a kind of input: by the sectors of seller and buyer.
import { InvalidInputError } from "../../model/errors.ts";

export const essentialities = ["essential", "non-essential", "negligible"] as const;
/**
 * `essential`: without it nothing is made; `non-essential`: output falls by its part of all inputs; `negligible`: output
 * does not fall, though what is paid for it stays in the sum of inputs.
 */
export type Essentiality = (typeof essentialities)[number];

/** One entry of the essentiality matrix; sector pairs without an entry are non-essential. */
export type EssentialityRule = {
  readonly supplierSector: string;
  readonly buyerSector: string;
  readonly essentiality: Essentiality;
};

export type EssentialityOf = (supplierSector: string, buyerSector: string) => Essentiality;

const pairOf = (supplierSector: string, buyerSector: string): string => JSON.stringify([supplierSector, buyerSector]);

/** @throws InvalidInputError when a sector pair has two entries that differ. */
export const essentialityTable = (rules: readonly EssentialityRule[]): EssentialityOf => {
  const table = new Map<string, Essentiality>();
  for (const { supplierSector, buyerSector, essentiality } of rules) {
    const pair = pairOf(supplierSector, buyerSector);
    const earlier = table.get(pair) ?? essentiality;
    if (earlier !== essentiality) {
      throw new InvalidInputError(
        `essentiality: "${supplierSector}" for "${buyerSector}" is ${earlier} and ${essentiality}. Keep one of them.`,
      );
    }
    table.set(pair, essentiality);
  }
  return (supplierSector, buyerSector) => table.get(pairOf(supplierSector, buyerSector)) ?? "non-essential";
};
