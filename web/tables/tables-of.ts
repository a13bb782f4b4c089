// Which table a view shows or exports.
import type { Page } from "../page.ts";
import type { DataTable } from "../../src/view/view.ts";
import { dealsTable, drawnDealsTable } from "./deals-table.tsx";
import { factsTable } from "./facts-table.tsx";
import { firmsTable } from "./firms-table.tsx";
import { loopsTable } from "./loops-table.tsx";
import { lossesTable } from "./losses-table.tsx";
import { openTable } from "./open-table.ts";
import { sourcesTable } from "./sources-table.tsx";
import type { ShownTable } from "./shown-table.tsx";

/** The table of a name; null for losses while nobody fails. */
export const tableOf = (name: DataTable, page: Page): ShownTable | null => {
  switch (name) {
    case "firms":
      return firmsTable(page);
    case "deals":
      return dealsTable(page);
    case "loops":
      return loopsTable(page);
    case "facts":
      return factsTable(page);
    case "sources":
      return sourcesTable(page);
    case "losses":
      return page.failure === null ? null : lossesTable(page, page.failure);
  }
};

/** The table that says the same as what is shown. */
export const currentTable = (page: Page): ShownTable | null => {
  const { view } = page.state;
  if (view.name === "claims" || view.name === "metrics" || view.name === "compare") return openTable();
  if (view.name === "data") return tableOf(view.table, page);
  if (view.name === "failure") return tableOf("losses", page) ?? tableOf("firms", page);
  return view.name === "loops" ? tableOf("loops", page) : drawnDealsTable(page);
};
