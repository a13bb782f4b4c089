// The search field of a table and the choices that narrow single columns; both are kept in the address.
import { useEffect, useRef, useState } from "react";
import { usePage } from "../page.ts";
import type { Column } from "./column.ts";
import { filterOptions, parseSearch, withFilter, withWords, wordsText } from "./search-rows.ts";

type Props<Row> = { readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[]; readonly what: string };

const restMilliseconds = 150;

/** A text that follows the hand at once and reports when the hand rests. */
const useDraft = (text: string, report: (text: string) => void) => {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const change = (next: string): void => {
    setDraft(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      report(next.trim());
      setDraft(null);
    }, restMilliseconds);
  };
  return [draft ?? text, change] as const;
};

const ColumnFilter = <Row,>({ column, columns, rows }: Props<Row> & { readonly column: Column<Row> }) => {
  const { state, go } = usePage();
  const options = filterOptions(rows, column);
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
      </select>
    </label>
  );
};

export const TableControls = <Row,>(props: Props<Row>) => {
  const { columns, what } = props;
  const { state, go } = usePage();
  const setWords = (words: string): void =>
    go({ ...state, search: withWords(state.search, words, columns) }, "replace");
  const [draft, setDraft] = useDraft(wordsText(state.search, columns), setWords);
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
      {columns
        .filter(({ filterBy }) => filterBy !== undefined)
        .map((column) => (
          <ColumnFilter key={column.id} {...props} column={column} />
        ))}
    </div>
  );
};
