// Names that a table uses and no other table declares.
import { nearestName } from "../../model/nearest-name.ts";
import type { Failure } from "../../model/with-failures.ts";
import { rowFailure, type Row } from "../package/row.ts";
import { text } from "../package/rows/cells.ts";

/** One failure per name in these columns that is not known, with the nearest one that is. */
export const strangers = (row: Row, columns: readonly string[], known: ReadonlySet<string>, what: string): Failure[] =>
  columns
    .filter((column) => !known.has(text(row, column)))
    .map((column) => {
      const nearest = nearestName(text(row, column), [...known]);
      const remedy = nearest === null ? `Add it to the firms, or take the row out.` : `Did you mean "${nearest}"?`;
      return rowFailure(row, column, `no ${what} is named "${text(row, column)}"`, remedy);
    });
