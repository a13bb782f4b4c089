// What a supply cascade takes for granted and what it does not know, for people.
import { section } from "./sheet.ts";
import type { SupplySheet } from "./supply-sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

/** Sellers whose buyers are named one by one. */
const mostSellers = 8;

/** `Essential: foundry for chipmaker; chipmaker for cloud, lab`. */
const essentialLine = ({ report }: SupplySheet): readonly string[] => {
  const essential = report.essential.filter(({ essentiality }) => essentiality === "essential");
  const sellers = [...new Set(essential.map(({ supplierSector }) => supplierSector))];
  const told = sellers.slice(0, mostSellers).map((seller) => {
    const buyers = essential.filter(({ supplierSector }) => supplierSector === seller);
    return `${seller} for ${listed(
      buyers.map(({ buyerSector }) => buyerSector),
      4,
    )}`;
  });
  const others = sellers.length - told.length;
  return sellers.length === 0 ? [] : [`  Essential: ${told.join("; ")}${others > 0 ? ` and ${others} more` : ""}.`];
};

const assumed = (sheet: SupplySheet): string => {
  const rows = sheet.report.assumptions.map(({ id, value, reason }) => [id, value, reason]);
  const columns = [{ title: "assumption" }, { title: "value" }, { title: "what it means", flexible: true }] as const;
  const width = Math.min(sheet.terminal.width ?? 100, 100);
  return section(sheet, "What is assumed", table(columns, rows, width), ...essentialLine(sheet));
};

const outsideSales = ({ report, name }: SupplySheet): readonly string[] => {
  const { revenueUnknown } = report;
  if (revenueUnknown.length === 0) return [];
  const who = `${count(revenueUnknown.length, "firm")}, unknown or below their sales here`;
  return [`  Revenue of ${who}: ${listed(revenueUnknown.map(name), 5)}`];
};

const orders = ({ report }: SupplySheet): readonly string[] =>
  report.window === null
    ? []
    : [
        `  Amount of ${count(report.undisclosedDeals.length, "order")} in force, counted as nothing; the end of ${count(report.termAssumed.length, "order")} is assumed.`,
      ];

const unknown = (sheet: SupplySheet): string => {
  const { selfSales } = sheet.report;
  const own = selfSales > 0 ? [`  Left out: ${sheet.amount(selfSales)} that firms sell to themselves.`] : [];
  const lines = [...outsideSales(sheet), ...orders(sheet), ...own];
  return lines.length === 0 ? "" : section(sheet, "What is not known", ...lines);
};

export const renderSupplyNotes = (sheet: SupplySheet): string =>
  [assumed(sheet), unknown(sheet)].filter((text) => text !== "").join("\n");
