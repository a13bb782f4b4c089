// NEVA's JSON: a list of banks, each with its balance sheet and what it is owed by whom.
// Barucca, Bardoscia, Caccioli, D'Errico, Visentin, Caldarelli and Battiston (2020), doi:10.1111/mafi.12272.
import type { Failure } from "../../model/with-failures.ts";
import { cellOf, isObject, memberOf, tableOfList } from "./json-rows.ts";
import type { ForeignRow, Importer } from "./foreign-network.ts";

const isBank = (item: unknown): boolean =>
  memberOf(item, "name") !== undefined && (memberOf(item, "extasset") ?? memberOf(item, "ibasset")) !== undefined;

const claimsOf = (bank: unknown, place: string): readonly ForeignRow[] => {
  const claims = memberOf(bank, "ibasset");
  const lender = cellOf(memberOf(bank, "name")) ?? "";
  if (!isObject(claims)) return [];
  return Object.entries(claims).map(([borrower, amount]) => ({
    line: null,
    path: `${place}.ibasset`,
    cells: new Map([
      ["lender", lender],
      ["borrower", borrower],
      ["amount", cellOf(amount) ?? ""],
    ]),
  }));
};

const badClaims = (file: string, banks: readonly unknown[]): readonly Failure[] =>
  banks.flatMap((bank, i): Failure[] => {
    const claims = memberOf(bank, "ibasset");
    if (claims === undefined || isObject(claims)) return [];
    const problem = "is no object of amounts by borrower";
    return [{ file, line: null, column: `[${i}].ibasset`, value: null, problem, remedy: 'Write {"B": 0.5}.' }];
  });

export const neva: Importer = {
  id: "neva",
  label: "NEVA JSON: banks with balance sheets and interbank assets",
  recognises: ({ json }) => Array.isArray(json) && json.length > 0 && json.every(isBank),
  read: ({ file, json }) => {
    const banks = Array.isArray(json) ? (json as readonly unknown[]) : [];
    const nodes = tableOfList(file.name, banks, "");
    const columns = nodes.table.columns.filter((column) => column !== "ibasset");
    const sheet = [
      { column: "extasset", metric: "external_assets" },
      { column: "extliab", metric: "external_liabilities" },
      { column: "ibliabtot", metric: "interbank_liabilities" },
    ].filter(({ column }) => columns.includes(column));
    return {
      value: {
        title: null,
        delimiter: null,
        edges: {
          file: file.name,
          columns: ["lender", "borrower", "amount"],
          rows: banks.flatMap((bank, i) => claimsOf(bank, `[${i}]`)),
        },
        nodes: { ...nodes.table, columns },
        preset: {
          direction: "lends",
          edges: { source: "lender", target: "borrower", amount: "amount" },
          nodes: { id: "name", name: "name" },
          facts: sheet,
        },
        remarks: [],
      },
      failures: [...nodes.failures, ...badClaims(file.name, banks)],
    };
  },
};
