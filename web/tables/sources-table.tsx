// The sources as a table: who published what, when, and how much of the data rests on it.
import type { Source } from "../../src/model/fact.ts";
import { firmsOfUse, sourceUses, type SourceUse } from "../../src/view/evidence/source-uses.ts";
import { select } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { entityName } from "../../src/view/words/fact-words.ts";
import { spelledOut } from "../../src/view/words/labels.ts";
import { countWords, listWords } from "../../src/view/words/list.ts";
import type { Page } from "../page.ts";
import { OutsideLink } from "../parts/outside-link.tsx";
import type { Column } from "./column.ts";
import { firmValue } from "./firm-value.ts";
import { plainValue } from "./search-rows.ts";
import { shownTable, type ShownTable } from "./shown-table.tsx";

type Row = { readonly source: Source; readonly use: SourceUse };

const count = (id: keyof SourceUse, label: string): Column<Row> => ({
  id,
  label,
  csvName: id,
  numeric: true,
  value: ({ use }) => use[id].length,
});

const columns = (page: Page): readonly Column<Row>[] => [
  {
    id: "title",
    label: "Source",
    csvName: "title",
    heads: true,
    value: ({ source }) => source.title,
    cell: ({ source }) => (
      <button
        type="button"
        className="link"
        onClick={() => page.go(select(page.state, { kind: "source", id: source.id }))}
      >
        {source.title}
      </button>
    ),
  },
  {
    id: "publisher",
    label: "Published by",
    csvName: "publisher",
    value: ({ source }) => source.publisher,
    filterBy: ({ source }) => [plainValue(source.publisher ?? "not known")],
  },
  {
    id: "published",
    label: "On",
    csvName: "published",
    isDate: true,
    value: ({ source }) => source.published,
    cell: ({ source }) => dateWords(source.published),
  },
  {
    id: "kind",
    label: "Kind",
    csvName: "kind",
    value: ({ source }) => spelledOut(source.kind),
    filterBy: ({ source }) => [plainValue(spelledOut(source.kind))],
  },
  {
    id: "firm",
    label: "Firms",
    csvName: "firms",
    hint: "Firms that its deals and facts are about",
    value: ({ use }) => [...firmsOfUse(use)].map((id) => entityName(page.index, id)).join(", "),
    cell: ({ use }) =>
      listWords(
        [...firmsOfUse(use)].map((id) => entityName(page.index, id)),
        5,
      ),
    filterBy: ({ use }) => [...firmsOfUse(use)].map((id) => firmValue(page.index, id)),
  },
  count("deals", "Deals"),
  count("facts", "Facts"),
  count("claims", "Claims"),
  {
    id: "address",
    label: "Address",
    csvName: "url",
    value: ({ source }) => source.url,
    cell: ({ source }) =>
      source.url === null ? <span className="soft">none</span> : <OutsideLink url={source.url}>open</OutsideLink>,
  },
];

export const sourcesTable = (page: Page): ShownTable => {
  const { network, asOf } = page.index;
  const uses = sourceUses(network);
  return shownTable(
    {
      title: `All of this rests on ${countWords(network.sources.length, "source")}`,
      what: "sources",
      caption: (shown) => `${countWords(shown, "source")}; deals, facts and claims that name each`,
      fileName: `linchpin-sources-${asOf}`,
      columns: columns(page),
      rows: network.sources.map((source): Row => ({ source, use: uses.get(source.id)! })),
      rowKey: ({ source }) => source.id,
      sorting: { column: "deals", descending: true },
      isCurrent: ({ source }) => page.state.selection?.id === source.id,
    },
    page,
  );
};
