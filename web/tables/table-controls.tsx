// The search field of a table and the choices that narrow single columns; both are kept in the address.
import { useMemo, useState } from "react";
import { countWords } from "../../src/view/words/list.ts";
import { useMedia } from "../data/use-media.ts";
import { usePage } from "../page.ts";
import { useDraft } from "../parts/use-draft.ts";
import type { Column } from "./column.ts";
import { filterOptions, parseSearch, withFilter, withWords, wordsText } from "./search-rows.ts";

type Props<Row> = { readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[]; readonly what: string };

const restMilliseconds = 150;

const ColumnFilter = <Row,>({ column, columns, rows }: Props<Row> & { readonly column: Column<Row> }) => {
  const { state, go } = usePage();
  const { options, left } = useMemo(() => filterOptions(rows, column), [rows, column]);
  const chosen = parseSearch(state.search, columns).filters.get(column.id) ?? "";
  const isOffered = options.some(({ key }) => key === chosen);
  return (
    <label className="field">
      {column.label}
      <select
        value={chosen}
        onChange={({ target }) =>
          go({ ...state, search: withFilter(state.search, column.id, target.value || null, columns) })
        }
      >
        <option value="">All</option>
        {chosen === "" || isOffered ? null : <option value={chosen}>{chosen}</option>}
        {options.map(({ key, label, count }) => (
          <option key={key} value={key}>
            {label} ({count})
          </option>
        ))}
        {left === 0 ? null : <option disabled>and {countWords(left, "other")}: search for the name</option>}
      </select>
    </label>
  );
};

/** In a narrow window several choices would push the table out of sight: there they are folded until asked for. */
const ColumnFilters = <Row,>(props: Props<Row>) => {
  const { state } = usePage();
  const isNarrow = useMedia("(width < 560px)");
  const chosen = parseSearch(state.search, props.columns).filters.size;
  const [open, setOpen] = useState(chosen > 0);
  const narrowing = props.columns.filter(({ filterBy }) => filterBy !== undefined);
  const fields = narrowing.map((column) => <ColumnFilter key={column.id} {...props} column={column} />);
  if (!isNarrow || fields.length < 2) return fields;
  return (
    <details className="column-filters" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Narrow down{chosen === 0 ? "" : ` (${countWords(chosen, "choice")})`}</summary>
      {fields}
    </details>
  );
};

export const TableControls = <Row,>(props: Props<Row>) => {
  const { columns, what } = props;
  const { state, go } = usePage();
  const setWords = (words: string): void =>
    go({ ...state, search: withWords(state.search, words.trim(), columns) }, "replace");
  const [draft, setDraft] = useDraft(wordsText(state.search, columns), setWords, restMilliseconds);
  return (
    <div className="table-controls" role="search" aria-label={`Search ${what}`}>
      <input
        type="search"
        aria-label={`Search ${what}`}
        placeholder={`Search ${what}`}
        autoComplete="off"
        spellCheck={false}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <ColumnFilters {...props} />
    </div>
  );
};
