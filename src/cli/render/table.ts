// Tables for people: aligned, without borders, no wider than the screen.
import Table from "cli-table3";

export type Column = {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Gives up width when the table is wider than the screen; its text then runs over several lines. */
  readonly flexible?: boolean;
};

const gap = 2;
const narrowest = 12;
const noBorders = Object.fromEntries(
  "top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle"
    .split(" ")
    .map((part) => [part, ""]),
);

const naturalWidths = (columns: readonly Column[], rows: readonly (readonly string[])[]): number[] =>
  columns.map(({ title }, j) => Math.max(title.length, ...rows.map((row) => row[j]!.length)) + gap);

/** Widths that fit: the flexible columns share what is missing, widest first. */
const fit = (widths: number[], columns: readonly Column[], available: number): number[] => {
  const fitted = [...widths];
  let excess = fitted.reduce((sum, width) => sum + width, 0) - available;
  const shrinkable = columns.flatMap(({ flexible }, j) => (flexible === true ? [j] : []));
  while (excess > 0) {
    const widest = shrinkable.reduce((a, b) => (fitted[b]! > fitted[a]! ? b : a), shrinkable[0] ?? -1);
    if (widest === -1 || fitted[widest]! <= narrowest) break;
    fitted[widest]! -= 1;
    excess -= 1;
  }
  return fitted;
};

/**
 * Lays out rows under column titles, indented by two.
 *
 * @param width Characters per line; null leaves every column as wide as its text.
 */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string => {
  const natural = naturalWidths(columns, rows);
  const layout = new Table({
    head: columns.map(({ title }) => title),
    colAligns: columns.map(({ align }) => align ?? "left"),
    colWidths: width === null ? natural : fit(natural, columns, width - gap),
    wordWrap: true,
    chars: noBorders,
    style: { "padding-left": 0, "padding-right": gap, head: [], border: [], compact: true },
  });
  layout.push(...rows.map((row) => [...row]));
  return layout
    .toString()
    .split("\n")
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");
};
