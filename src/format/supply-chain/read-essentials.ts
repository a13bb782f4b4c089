// Which inputs are essential for whom, from CSV.
import type { Failure, WithFailures } from "../../model/with-failures.ts";
import { resourceOf, type TextFile } from "../own-table.ts";
import { readTable } from "../package/read-table.ts";
import { rowFailure } from "../package/row.ts";
import { text } from "../package/rows/cells.ts";
import { strangers } from "./strangers.ts";
import { essentialColumns } from "./tables.ts";

const essentialities = ["essential", "non-essential", "negligible"] as const;

export type EssentialRow = {
  readonly supplierSector: string;
  readonly buyerSector: string;
  readonly essentiality: (typeof essentialities)[number];
};

/**
 * Reads the file of essentialities: supplier_sector, buyer_sector, essentiality. Rows with a mistake are left out and
 * reported; a sector that no firm is in is one, since its row would look set and do nothing.
 */
export const readEssentials = (file: TextFile, sectors: ReadonlySet<string>): WithFailures<readonly EssentialRow[]> => {
  const table = readTable(resourceOf(file, essentialColumns), file.text);
  const failures: Failure[] = [...table.failures];
  const value = table.value.rows.flatMap((row): EssentialRow[] => {
    const written = text(row, "essentiality");
    const essentiality = essentialities.find((candidate) => candidate === written);
    const unknown = strangers(row, ["supplier_sector", "buyer_sector"], sectors, "sector");
    failures.push(...unknown);
    if (essentiality === undefined) {
      const problem = `expected one of ${essentialities.join(", ")}, got "${written}"`;
      failures.push(rowFailure(row, "essentiality", problem, "Write one of these."));
    }
    if (essentiality === undefined || unknown.length > 0) return [];
    return [{ supplierSector: text(row, "supplier_sector"), buyerSector: text(row, "buyer_sector"), essentiality }];
  });
  return { value, failures };
};
