// A market of common assets from two CSV files of one's own.
import { assetMarket, type AssetMarket } from "../contagion/fire-sale/asset-market.ts";
import { readBalances, readHoldings } from "../format/asset-tables.ts";
import type { TextFile } from "../format/own-table.ts";
import type { WithFailures } from "../model/with-failures.ts";

/**
 * The market that two tables describe; holders without a row in the second have an unknown balance sheet. Amounts may be
 * in any unit, as long as it is the same everywhere.
 *
 * @param balances Null: no balance sheet is known, so nobody is forced to sell.
 * @returns The market, null when a table could not be read at all; a failure per bad row, by file, line and column.
 */
export const marketFromFiles = (holdings: TextFile, balances: TextFile | null): WithFailures<AssetMarket | null> => {
  const held = readHoldings(holdings.name, holdings.text);
  const books = balances === null ? null : readBalances(balances.name, balances.text);
  const failures = [...held.failures, ...(books?.failures ?? [])];
  if (!held.readable || books?.readable === false) return { value: null, failures };
  const balanceOf = new Map((books?.value ?? []).map(({ holder, ...balance }) => [holder, balance]));
  const assets = [...new Set(held.value.map(({ asset }) => asset))];
  const ids = [...new Set([...held.value.map(({ holder }) => holder), ...balanceOf.keys()])];
  const holders = ids.map((id) => ({
    id,
    holdings: assets.map((asset) => held.value.find((row) => row.holder === id && row.asset === asset)?.usdBn ?? 0),
    balance: balanceOf.get(id) ?? null,
  }));
  return { value: assetMarket(assets, holders), failures };
};
