// What is typed into a table's search field, and the rows it leaves: words that must occur, and `column:value` for one
// value of a column, as the choices beside the field write them.
import type { Column, FilterValue } from "./column.ts";

export type TableSearch = {
  readonly words: readonly string[];
  /** Key of the value, by column id. */
  readonly filters: ReadonlyMap<string, string>;
};

/** "Meta Platforms" as it stands in an address: `meta-platforms`. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** A value that has no id but its own words. */
export const plainValue = (label: string): FilterValue => ({ key: slug(label), label });

const partsOf = (text: string): readonly string[] => text.split(/\s+/).filter((part) => part !== "");

const filterOf = <Row>(part: string, columns: readonly Column<Row>[]): readonly [string, string] | null => {
  const [id = "", ...rest] = part.split(":");
  const value = rest.join(":");
  const isFilter = value !== "" && columns.some((column) => column.id === id && column.filterBy !== undefined);
  return isFilter ? [id, value] : null;
};

export const parseSearch = <Row>(text: string, columns: readonly Column<Row>[]): TableSearch => {
  const parts = partsOf(text);
  const filters = parts.flatMap((part) => {
    const filter = filterOf(part, columns);
    return filter === null ? [] : [filter];
  });
  const words = parts.filter((part) => filterOf(part, columns) === null).map((part) => part.toLowerCase());
  return { words, filters: new Map(filters) };
};

/** The text with a column narrowed to the key of a value; null: not narrowed any more. */
export const withFilter = <Row>(
  text: string,
  column: string,
  value: string | null,
  columns: readonly Column<Row>[],
): string => {
  const others = partsOf(text).filter((part) => filterOf(part, columns)?.[0] !== column);
  return [...others, ...(value === null ? [] : [`${column}:${value}`])].join(" ");
};

/** The words alone, for the field that people type into; `withWords` puts them back. */
export const wordsText = <Row>(text: string, columns: readonly Column<Row>[]): string =>
  text
    .split(" ")
    .filter((part) => filterOf(part, columns) === null)
    .join(" ");

export const withWords = <Row>(text: string, words: string, columns: readonly Column<Row>[]): string => {
  const filters = partsOf(text).filter((part) => filterOf(part, columns) !== null);
  return [...(words === "" ? [] : [words]), ...filters].join(" ");
};

const textOf = <Row>(row: Row, columns: readonly Column<Row>[]): string =>
  columns
    .flatMap((column) => [column.value(row), ...(column.filterBy?.(row).map(({ label }) => label) ?? [])])
    .filter((value) => value !== null)
    .join(" ")
    .toLowerCase();

/** The rows that hold every word, in any column, and have every value asked for. O(rows x columns). */
export const searchRows = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { words, filters }: TableSearch,
): readonly Row[] => {
  const asked = columns.filter(({ id, filterBy }) => filterBy !== undefined && filters.has(id));
  const narrowed = rows.filter((row) =>
    asked.every(({ id, filterBy }) => filterBy!(row).some(({ key }) => key === filters.get(id))),
  );
  if (words.length === 0) return narrowed;
  return narrowed.filter((row) => {
    const text = textOf(row, columns);
    return words.every((word) => text.includes(word));
  });
};

export type FilterOption = FilterValue & { readonly count: number };

export type FilterOptions = {
  /** In order of their names, at most `mostOptions`. */
  readonly options: readonly FilterOption[];
  /** How many values are left out, those with the fewest rows; the search field finds them, too. */
  readonly left: number;
};

/** More than this nobody reads in a list, and a page with two lists of 10,000 firms hardly moves. */
export const mostOptions = 250;

const byName = new Intl.Collator("en", { numeric: true });

/** The values that a column can be narrowed to, with the rows under each. */
export const filterOptions = <Row>(rows: readonly Row[], column: Column<Row>): FilterOptions => {
  const counted = new Map<string, { readonly key: string; readonly label: string; count: number }>();
  for (const row of rows) {
    const values = column.filterBy?.(row) ?? [];
    const once = values.length < 2 ? values : new Map(values.map((value) => [value.key, value])).values();
    for (const { key, label } of once) {
      const option = counted.get(key) ?? { key, label, count: 0 };
      option.count += 1;
      counted.set(key, option);
    }
  }
  const all = [...counted.values()];
  const kept = all.length <= mostOptions ? all : all.sort((a, b) => b.count - a.count).slice(0, mostOptions);
  return { options: kept.sort((a, b) => byName.compare(a.label, b.label)), left: all.length - kept.length };
};
