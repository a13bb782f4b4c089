// A supply chain from CSV: who sells how much to whom, in which sector, and which inputs are essential for whom.
import type { Failure, WithFailures } from "../../model/with-failures.ts";
import { resourceOf, type TextFile } from "../own-table.ts";
import { readTable } from "../package/read-table.ts";
import { rowFailure, type Row } from "../package/row.ts";
import { number, optionalNumber, optionalText, text } from "../package/rows/cells.ts";
import { readEssentials, type EssentialRow } from "./read-essentials.ts";
import { strangers } from "./strangers.ts";
import { firmColumns, linkColumns } from "./tables.ts";

export type SupplyFiles = {
  /** supplier, buyer, amount: sales of one period, in any one unit. */
  readonly links: TextFile;
  /** name, sector and, where known, revenue, cost (same unit and period) and market. */
  readonly firms: TextFile;
  /** supplier_sector, buyer_sector, essentiality; null: everything is non-essential. */
  readonly essential: TextFile | null;
};

export type FirmRow = {
  readonly id: string;
  readonly sector: string;
  readonly market?: string;
  readonly revenue: number | null;
  readonly cost: number | null;
};
export type LinkRow = { readonly supplier: string; readonly buyer: string; readonly amount: number };
export type SupplyTables = {
  readonly firms: readonly FirmRow[];
  readonly links: readonly LinkRow[];
  readonly rules: readonly EssentialRow[];
};

type Sums = ReadonlyMap<string, number>;

/** A total may fall short of its parts by the rounding of a sum. */
const rounding = 1e-9;

const sumsBy = (links: readonly LinkRow[], end: "supplier" | "buyer"): Sums => {
  const sums = new Map<string, number>();
  for (const link of links) {
    if (link.supplier !== link.buyer) sums.set(link[end], (sums.get(link[end]) ?? 0) + link.amount);
  }
  return sums;
};

const readLinks = (rows: readonly Row[], firms: ReadonlySet<string>): WithFailures<readonly LinkRow[]> => {
  const read = rows.map((row) => ({ row, failures: strangers(row, ["supplier", "buyer"], firms, "firm") }));
  const sound = read.filter(({ failures }) => failures.length === 0);
  return {
    value: sound.map(({ row }) => ({
      supplier: text(row, "supplier"),
      buyer: text(row, "buyer"),
      amount: number(row, "amount"),
    })),
    failures: read.flatMap(({ failures }) => failures),
  };
};

/** A total below the sum of its parts is no total: it counts as unknown, and is reported. */
const readFirms = (rows: readonly Row[], sold: Sums, bought: Sums): WithFailures<readonly FirmRow[]> => {
  const failures: Failure[] = [];
  const totalOf = (row: Row, column: "revenue" | "cost", parts: Sums, what: string): number | null => {
    const total = optionalNumber(row, column);
    const part = parts.get(text(row, "name")) ?? 0;
    if (total === null || total >= part * (1 - rounding)) return total;
    const problem = `${total} is less than the ${part} of ${what} in the links`;
    failures.push(rowFailure(row, column, problem, "Correct one of them; until then the total counts as unknown."));
    return null;
  };
  const value = rows.map((row): FirmRow => {
    const market = optionalText(row, "market");
    return {
      id: text(row, "name"),
      sector: text(row, "sector"),
      revenue: totalOf(row, "revenue", sold, "sales"),
      cost: totalOf(row, "cost", bought, "purchases"),
      ...(market === null ? {} : { market }),
    };
  });
  return { value, failures };
};

const noRules: WithFailures<readonly EssentialRow[]> = { value: [], failures: [] };

/**
 * Reads a supply chain. Rows with a mistake are left out and reported with file, line and column; the rest load. Further
 * columns are passed over.
 */
export const readSupplyChain = ({ links, firms, essential }: SupplyFiles): WithFailures<SupplyTables> => {
  const firmTable = readTable(resourceOf(firms, firmColumns), firms.text);
  const linkTable = readTable(resourceOf(links, linkColumns), links.text);
  const names = new Set(firmTable.value.rows.map((row) => text(row, "name")));
  const sectors = new Set(firmTable.value.rows.map((row) => text(row, "sector")));
  // Of a firm table that cannot be read nobody knows whom it names.
  const linksRead = readLinks(firmTable.value.readable ? linkTable.value.rows : [], names);
  const rulesRead = essential === null ? noRules : readEssentials(essential, sectors);
  const firmsRead = readFirms(
    firmTable.value.rows,
    sumsBy(linksRead.value, "supplier"),
    sumsBy(linksRead.value, "buyer"),
  );
  return {
    value: { firms: firmsRead.value, links: linksRead.value, rules: rulesRead.value },
    failures: [
      ...firmTable.failures,
      ...firmsRead.failures,
      ...linkTable.failures,
      ...linksRead.failures,
      ...rulesRead.failures,
    ],
  };
};
