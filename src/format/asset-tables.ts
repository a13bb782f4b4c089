// Common assets and balance sheets as CSV, for people who come with their own: rows with a failure for every bad cell.
import type { WithFailures } from "../model/with-failures.ts";
import { amountColumn, resourceOf, textColumn, type Columns } from "./own-table.ts";
import { readTable } from "./package/read-table.ts";
import type { Row } from "./package/row.ts";

export type HoldingRow = { readonly holder: string; readonly asset: string; readonly usdBn: number };

export type BalanceRow = {
  readonly holder: string;
  readonly cashUsdBn: number;
  readonly otherAssetsUsdBn: number;
  readonly debtUsdBn: number;
  readonly otherLiabilitiesUsdBn: number;
};

/** The table could not be read at all: a column is missing, or the file is empty. */
export type AssetTable<T> = WithFailures<readonly T[]> & { readonly readable: boolean };

const read = <T>(file: string, text: string, columns: Columns, toRow: (cells: Row["cells"]) => T): AssetTable<T> => {
  const { value, failures } = readTable(resourceOf({ name: file, text }, columns), text);
  return { value: value.rows.map(({ cells }) => toRow(cells)), failures, readable: value.readable };
};

/** Columns `holder, asset, usd_bn`: one row per holder and asset; other columns are passed over. */
export const readHoldings = (file: string, text: string): AssetTable<HoldingRow> =>
  read(
    file,
    text,
    {
      required: [textColumn("holder"), textColumn("asset"), amountColumn("usd_bn", true)],
      optional: [],
      key: ["holder", "asset"],
    },
    (cells) => ({ holder: String(cells["holder"]), asset: String(cells["asset"]), usdBn: Number(cells["usd_bn"]) }),
  );

/**
 * Columns `holder, cash_usd_bn, other_assets_usd_bn, debt_usd_bn, other_liabilities_usd_bn`: one row per holder; other
 * columns are passed over.
 */
export const readBalances = (file: string, text: string): AssetTable<BalanceRow> =>
  read(
    file,
    text,
    {
      required: [
        textColumn("holder"),
        amountColumn("cash_usd_bn", true),
        amountColumn("other_assets_usd_bn", true),
        amountColumn("debt_usd_bn", true),
        amountColumn("other_liabilities_usd_bn", true),
      ],
      optional: [],
      key: ["holder"],
    },
    (cells) => ({
      holder: String(cells["holder"]),
      cashUsdBn: Number(cells["cash_usd_bn"]),
      otherAssetsUsdBn: Number(cells["other_assets_usd_bn"]),
      debtUsdBn: Number(cells["debt_usd_bn"]),
      otherLiabilitiesUsdBn: Number(cells["other_liabilities_usd_bn"]),
    }),
  );
