// A matrix of claims as CSV, in the two forms that `linchpin fail --exposures` reads.
import { csvText } from "../exporters/csv.ts";

export type ClaimRow = { readonly creditor: string; readonly debtor: string; readonly amount: number };

const column = (id: string) => ({ id, label: id, unit: null });

const edges = (claims: readonly ClaimRow[]): string =>
  csvText({
    columns: [column("creditor"), column("debtor"), column("amount")],
    rows: claims.map(({ creditor, debtor, amount }) => [creditor, debtor, amount]),
  });

const matrix = (claims: readonly ClaimRow[], names: readonly string[]): string => {
  const amounts = new Map(claims.map(({ creditor, debtor, amount }) => [JSON.stringify([creditor, debtor]), amount]));
  return csvText({
    columns: [column("name"), ...names.map(column)],
    rows: names.map((row) => [row, ...names.map((debtor) => amounts.get(JSON.stringify([row, debtor])) ?? 0)]),
  });
};

export const exposureForms = ["edges", "matrix"] as const;
export type ExposureForm = (typeof exposureForms)[number];

/**
 * Claims as text: `edges` is a list creditor,debtor,amount; `matrix` has a header row and a first column of names, and
 * row i holds what creditor i is owed.
 */
export const exposuresText = (claims: readonly ClaimRow[], names: readonly string[], form: ExposureForm): string =>
  form === "edges" ? edges(claims) : matrix(claims, names);
