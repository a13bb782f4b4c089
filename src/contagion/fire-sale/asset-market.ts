// Who holds how much of which asset, and what stands behind it: the ground that every rule of fire sales works on.
import { InvalidInputError } from "../../model/errors.ts";

/** A holder's balance sheet beside its common assets, USD billions, every entry >= 0. */
export type Balance = {
  readonly cashUsdBn: number;
  /** Assets that cannot be sold in time. */
  readonly otherAssetsUsdBn: number;
  /** Debt that can be paid back early. */
  readonly debtUsdBn: number;
  readonly otherLiabilitiesUsdBn: number;
};

export type AssetHolder = {
  readonly id: string;
  /** By asset, USD billions at a price of 1, >= 0. */
  readonly holdings: readonly number[];
  /** Null where unknown: such a holder bears what its assets lose and is never forced to sell. */
  readonly balance: Balance | null;
};

export type AssetMarket = {
  readonly assets: readonly string[];
  readonly holders: readonly AssetHolder[];
  /** [m], what everybody holds of each asset at the start, USD billions. */
  readonly totals: Float64Array;
};

const checkAmounts = (where: string, amounts: Readonly<Record<string, number>>): void => {
  const invalid = Object.entries(amounts).find(([, amount]) => !Number.isFinite(amount) || amount < 0);
  if (invalid === undefined) return;
  throw new InvalidInputError(`assetMarket: ${invalid[0]} of "${where}" must be USD billions >= 0, got ${invalid[1]}.`);
};

const checkHolder = ({ id, holdings, balance }: AssetHolder, assets: readonly string[]): void => {
  if (holdings.length !== assets.length) {
    throw new InvalidInputError(`assetMarket: "${id}" needs ${assets.length} holdings, got ${holdings.length}.`);
  }
  checkAmounts(id, Object.fromEntries(assets.map((asset, k) => [`holding of ${asset}`, holdings[k]!])));
  if (balance !== null) checkAmounts(id, balance);
};

const repeated = (names: readonly string[]): string | undefined => names.find((name, i) => names.indexOf(name) !== i);

/**
 * A market of common assets. All prices start at 1, so a holding is a quantity and a value.
 *
 * @throws InvalidInputError for an amount that is negative or no number, or a name that stands twice.
 */
export const assetMarket = (assets: readonly string[], holders: readonly AssetHolder[]): AssetMarket => {
  const twice = repeated(assets) ?? repeated(holders.map(({ id }) => id));
  if (twice !== undefined) throw new InvalidInputError(`assetMarket: "${twice}" stands twice; add its amounts up.`);
  for (const holder of holders) checkHolder(holder, assets);
  const totals = Float64Array.from(assets, (_asset, k) => holders.reduce((sum, { holdings }) => sum + holdings[k]!, 0));
  return { assets, holders, totals };
};

/** What quantities are worth at given prices. */
export const worthAt = (quantities: ArrayLike<number>, prices: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < quantities.length; k++) sum += quantities[k]! * prices[k]!;
  return sum;
};

/** Equity of a holder whose common assets are worth so much. */
export const equityOf = (balance: Balance, assetsUsdBn: number): number =>
  balance.cashUsdBn + balance.otherAssetsUsdBn + assetsUsdBn - balance.debtUsdBn - balance.otherLiabilitiesUsdBn;
