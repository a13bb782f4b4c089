// The head of a table before any script runs: the columns of the page's own table, and its first rows.
import { escapeXml } from "../picture/svg-element.ts";
import { emptyPlace, paragraph, tag } from "./html-text.ts";

export type FirstColumn<Row> = {
  readonly label: string;
  /** Plain text, not escaped. */
  readonly text: (row: Row) => string;
  /** Smaller beside the text, such as a rank; plain text. */
  readonly note?: (row: Row) => string;
  readonly numeric?: boolean;
  readonly isDate?: boolean;
};

export type FirstTable<Row> = {
  readonly name: "metrics" | "claims";
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly FirstColumn<Row>[];
  readonly rows: readonly Row[];
};

/** More than a tall window shows. */
const mostRows = 30;

const classOf = <Row>({ numeric, isDate }: FirstColumn<Row>): string | null =>
  numeric === true ? "number" : isDate === true ? "date" : null;

/** As the page's headings, which sort when there is a script. */
const heading = <Row>(column: FirstColumn<Row>): string =>
  tag("th", { scope: "col", class: classOf(column) }, tag("span", { class: "sort" }, escapeXml(column.label)));

const cell = <Row>(column: FirstColumn<Row>, row: Row, isFirst: boolean): string => {
  const note = column.note?.(row) ?? null;
  const noted = note === null ? "" : ` ${tag("span", { class: "rank" }, escapeXml(note))}`;
  const content = escapeXml(column.text(row)) + noted;
  return isFirst
    ? tag("th", { scope: "row", class: classOf(column) }, content)
    : tag("td", { class: classOf(column) }, content);
};

/** Table in the frame that scrolls, under the room of its controls, which come with the script. O(columns). */
export const firstTable = <Row>({ name, caption, columns, rows }: FirstTable<Row>): string => {
  const shown = rows.slice(0, mostRows);
  const body = shown.map((row) => tag("tr", {}, columns.map((column, i) => cell(column, row, i === 0)).join("")));
  const table =
    tag("caption", {}, tag("span", { class: "caption" }, escapeXml(caption))) +
    tag("thead", {}, tag("tr", {}, columns.map(heading).join(""))) +
    tag("tbody", {}, body.join(""));
  const more =
    shown.length === rows.length ? "" : paragraph(`The first ${shown.length} of ${rows.length} rows.`, "soft small");
  const frame = { class: "table-scroll", role: "region", "aria-label": caption, tabindex: "0" };
  return emptyPlace(`first-controls ${name}`) + tag("div", frame, tag("table", { class: "data-table" }, table) + more);
};
