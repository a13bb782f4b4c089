// How amounts in the picture's unit are named in headings and files.
import type { Page } from "../page.ts";
import { windowWords } from "../../src/view/words/unit.ts";

type Seen = Pick<Page, "unit" | "window">;

/** "a year" or "in total"; of which years it is the average says the table's caption. */
export const unitHeading = ({ unit }: Pick<Seen, "unit">): string => (unit === "total" ? "in total" : "a year");

/** "a year, 2026 to 2028" or "in total". */
export const unitCaption = ({ unit, window }: Seen): string =>
  unit === "total" ? "in total" : `a year, ${windowWords(window)}`;

/** Ending of column names in files: `usd_bn` or `usd_bn_per_year_2026_2028`. */
export const unitSuffix = ({ unit, window }: Seen): string =>
  unit === "total" ? "usd_bn" : `usd_bn_per_year_${window.fromYear}_${window.toYear}`;
