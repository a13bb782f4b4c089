// What is typed into a table's field: words, and values of columns.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSorting, parseSorting, type Column } from "../../../web/tables/column.ts";
import {
  filterOptions,
  parseSearch,
  plainValue,
  searchRows,
  slug,
  withFilter,
  withWords,
  wordsText,
} from "../../../web/tables/search-rows.ts";

type Row = { readonly firm: string; readonly kind: string; readonly amount: number | null };

const columns: readonly Column<Row>[] = [
  { id: "firm", label: "Firm", csvName: "firm", value: ({ firm }) => firm },
  { id: "kind", label: "Kind", csvName: "kind", value: ({ kind }) => kind, filterBy: ({ kind }) => [plainValue(kind)] },
  { id: "amount", label: "Amount", csvName: "amount", numeric: true, value: ({ amount }) => amount },
];

const rows: readonly Row[] = [
  { firm: "Meta Platforms", kind: "AI lab", amount: 10 },
  { firm: "Oracle", kind: "Cloud", amount: null },
  { firm: "OpenAI", kind: "AI lab", amount: 20 },
];

const found = (text: string): readonly string[] =>
  searchRows(rows, columns, parseSearch(text, columns)).map(({ firm }) => firm);

describe("searching a table", () => {
  it.each([
    ["", ["Meta Platforms", "Oracle", "OpenAI"]],
    ["ora", ["Oracle"]],
    ["LAB 20", ["OpenAI"]],
    ["kind:ai-lab", ["Meta Platforms", "OpenAI"]],
    ["kind:ai-lab meta", ["Meta Platforms"]],
    ["kind:bank", []],
    ["firm:oracle", []],
  ])("%s finds %s", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it("gives all of its rows without a search and never more with one, in their order", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 6 }), (text, more) => {
        const few = searchRows(rows, columns, parseSearch(`${text} ${more}`, columns));
        const many = searchRows(rows, columns, parseSearch(text, columns));
        expect(many.filter((row) => few.includes(row))).toEqual(few);
      }),
    );
  });

  it("narrows to one value of a column at a time, and takes it away without a trace", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { maxLength: 3 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(words, fc.constantFrom("ai-lab", "cloud"), (text, kind) => {
        const narrowed = withFilter(withFilter(text, "kind", "old", columns), "kind", kind, columns);
        expect(parseSearch(narrowed, columns).filters).toEqual(new Map([["kind", kind]]));
        expect(wordsText(narrowed, columns)).toBe(text);
        expect(withFilter(narrowed, "kind", null, columns)).toBe(text);
        expect(withWords(narrowed, "other", columns)).toBe(`other kind:${kind}`);
      }),
    );
  });

  it("offers the values that there are, with the rows that each would leave", () => {
    for (const { key, count } of filterOptions(rows, columns[1]!).options)
      expect(found(`kind:${key}`)).toHaveLength(count);
    expect(filterOptions(rows, columns[1]!).options.map(({ label }) => label)).toEqual(["AI lab", "Cloud"]);
    expect(filterOptions(rows, columns[0]!)).toEqual({ options: [], left: 0 });
  });

  it("offers the values with most rows where there are too many to read, by name, and counts the others", () => {
    const many = Array.from({ length: 1000 }, (_, i): Row => ({ firm: `F${i}`, kind: `Kind ${i}`, amount: null }));
    const often = [...many, ...many.filter((_, i) => i % 4 === 1)];
    const { options, left } = filterOptions(often, columns[1]!);
    expect(options.map(({ label }) => label)).toEqual(Array.from({ length: 250 }, (_, i) => `Kind ${4 * i + 1}`));
    expect(left).toBe(750);
  });

  it("writes names without signs that an address escapes", () => {
    expect(slug("Société Générale (Paris)")).toBe("societe-generale-paris");
    expect(slug("  ")).toBe("");
  });
});

describe("sorting in the address", () => {
  it("comes back as it was, and means nothing for a column that is gone", () => {
    for (const descending of [true, false]) {
      const sorting = { column: "amount", descending };
      expect(parseSorting(formatSorting(sorting), columns)).toEqual(sorting);
    }
    expect(parseSorting("-gone", columns)).toBeNull();
    expect(parseSorting(null, columns)).toBeNull();
  });
});
