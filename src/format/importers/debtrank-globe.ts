// A year of debtrank-globe: countries, claims of banks across borders, and holdings of bonds and shares.
import type { ForeignRow, ForeignTable, Importer } from "./foreign-network.ts";
import { readDate } from "./cell-values.ts";
import { isObject, listOf, memberOf, tableOfList } from "./json-rows.ts";

const withInstrument = ({ rows }: ForeignTable, instrument: string): readonly ForeignRow[] =>
  rows.map((row) => ({ ...row, cells: new Map([...row.cells, ["instrument", instrument]]) }));

/** First day of the newest quarter that a claim is of; the holdings bear no date of their own. */
const newestPeriod = (rows: readonly ForeignRow[]): string | null =>
  rows.reduce<string | null>((newest, { cells }) => {
    const date = readDate(cells.get("period"));
    return date.ok && date.value !== null && (newest === null || date.value > newest) ? date.value : newest;
  }, null);

const figures = [
  { column: "gdp_usd", metric: "gdp", unit: "usd" },
  { column: "reserves_usd", metric: "reserves", unit: "usd" },
  { column: "external_debt_usd", metric: "external_debt", unit: "usd" },
] as const;

export const debtrankGlobe: Importer = {
  id: "debtrank-globe",
  label: "debtrank-globe JSON: a year of cross-border claims",
  recognises: ({ json }) => {
    const edge = listOf(json, "edges")?.[0];
    return (
      listOf(json, "nodes") !== undefined &&
      isObject(edge) &&
      memberOf(edge, "creditor") !== undefined &&
      memberOf(edge, "debtor") !== undefined
    );
  },
  read: ({ file, json }) => {
    const nodes = tableOfList(file.name, listOf(json, "nodes") ?? [], "nodes");
    const claims = tableOfList(file.name, listOf(json, "edges") ?? [], "edges");
    const holdings = tableOfList(file.name, listOf(json, "portfolio_edges") ?? [], "portfolio_edges");
    const rows = [...withInstrument(claims.table, "term-loan"), ...withInstrument(holdings.table, "bond")];
    const date = newestPeriod(claims.table.rows);
    return {
      value: {
        title: null,
        delimiter: null,
        edges: { file: file.name, columns: ["creditor", "debtor", "amount", "period", "instrument"], rows },
        nodes: nodes.table,
        preset: {
          ...{ direction: "lends", unit: "usd", nodeKind: "country" },
          ...(date === null ? {} : { date }),
          edges: {
            ...{ source: "creditor", target: "debtor", amount: "amount", announced: "period" },
            instrument: "instrument",
          },
          facts: figures.filter(({ column }) => nodes.table.columns.includes(column)),
        },
        remarks: [],
      },
      failures: [...nodes.failures, ...claims.failures, ...holdings.failures],
    };
  },
};
