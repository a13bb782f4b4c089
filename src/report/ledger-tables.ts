// The ledger as tables for export: the order books and obligations of each firm, with whom, year by year.
import type { ExportTable } from "../format/exporters/export-input.ts";
import { column, tableOf, type ColumnOf } from "../format/exporters/table-of.ts";
import type { LedgerReport } from "./ledger-report.schema.ts";

type Account = LedgerReport["accounts"][number];
type Provider = NonNullable<Account["provider"]>;
type Buyer = NonNullable<Account["buyer"]>;
type Value<T> = ColumnOf<T>["value"];

const usdBn = <T>(id: string, label: string, value: Value<T>): ColumnOf<T> => ({
  id: `${id}_usd_bn`,
  label,
  unit: "USD bn",
  value,
});
const share = <T>(id: string, label: string, value: Value<T>): ColumnOf<T> => ({ id, label, unit: "share", value });

const burns = ({ cash: { phi } }: Account): boolean | null => (phi === null ? null : phi === 1);

const total = (amounts: readonly { readonly usdBn: number }[]): number =>
  amounts.reduce((sum, amount) => sum + amount.usdBn, 0);

type Book = { readonly id: string; readonly account: Account; readonly book: Provider };

const providerColumns: readonly ColumnOf<Book>[] = [
  column("id", "Node", ({ id }) => id),
  column("kind", "Kind", ({ account }) => account.kind),
  column("burns_cash", "Spends more cash than it makes", ({ account }) => burns(account)),
  column("backlog_date", "Day of the order book", ({ book }) => book.backlog.date),
  column("backlog_fact", "Fact that discloses it", ({ book }) => book.backlog.disclosed?.fact ?? null),
  usdBn("backlog_disclosed", "Disclosed order book", ({ book }) => book.backlog.disclosed?.value ?? null),
  usdBn("backlog_named", "Of it under named deals", ({ book }) => total(book.backlog.customers)),
  usdBn("backlog_low", "All orders, at least", ({ book }) => book.backlog.totalUsdBn.low),
  usdBn("backlog_high", "All orders, at most", ({ book }) => book.backlog.totalUsdBn.high),
  usdBn("unnamed_low", "Orders without a name, at least", ({ book }) => book.backlog.unnamedUsdBn.low),
  usdBn("unnamed_high", "Orders without a name, at most", ({ book }) => book.backlog.unnamedUsdBn.high),
  column("top_customer", "Largest named customer", ({ book }) => book.backlog.concentration?.topId ?? null),
  share(
    "top_share_low",
    "Share of the largest, at least",
    (row) => row.book.backlog.concentration?.topShare.low ?? null,
  ),
  share(
    "top_share_high",
    "Share of the largest, at most",
    (row) => row.book.backlog.concentration?.topShare.high ?? null,
  ),
  column("hhi_low", "Herfindahl index, at least", ({ book }) => book.backlog.concentration?.hhi.low ?? null),
  column("hhi_high", "Herfindahl index, at most", ({ book }) => book.backlog.concentration?.hhi.high ?? null),
  share("burners_low", "Owed by firms that burn cash, at least", ({ book }) => book.backlog.burners?.low ?? null),
  share("burners_high", "Owed by firms that burn cash, at most", ({ book }) => book.backlog.burners?.high ?? null),
  column("years_to_deliver", "Years until delivered, by amount", ({ book }) => book.yearsToDeliver),
];

type Owing = { readonly id: string; readonly account: Account; readonly book: Buyer };

const buyerColumns: readonly ColumnOf<Owing>[] = [
  column("id", "Node", ({ id }) => id),
  column("kind", "Kind", ({ account }) => account.kind),
  column("burns_cash", "Spends more cash than it makes", ({ account }) => burns(account)),
  usdBn("outstanding", "Still owes in purchases", ({ book }) => book.outstandingUsdBn),
  column("published_fact", "Fact with the firm's own figure", ({ book }) => book.published?.fact ?? null),
  column("published", "The firm's own figure", ({ book }) => book.published?.value ?? null),
  column("published_unit", "Its unit", ({ book }) => book.published?.unit ?? null),
  column("top_supplier", "Largest named supplier", ({ book }) => book.concentration?.topId ?? null),
  column("hhi_low", "Herfindahl index, at least", ({ book }) => book.concentration?.hhi.low ?? null),
  column("hhi_high", "Herfindahl index, at most", ({ book }) => book.concentration?.hhi.high ?? null),
  column("coverage_years", "Years in the coverage", ({ book }) => book.overall.years.join(";")),
  column("coverage", "Outside revenue over obligations due", ({ book }) => book.overall.coverage),
  column("coverage_low", "The same at worst", ({ book }) => book.overall.low),
  column("coverage_high", "The same at best", ({ book }) => book.overall.high),
  usdBn("undrawn", "Promised funding not paid in", ({ book }) => book.undrawn.usdBn),
  column("coverage_with_funding", "Coverage with that funding", ({ book }) => book.withFunding),
];

type PartyRow = { readonly node: string; readonly side: "customer" | "supplier" } & Buyer["suppliers"][number];

const partyColumns: readonly ColumnOf<PartyRow>[] = [
  column("node", "Node", ({ node }) => node),
  column("side", "Customer or supplier", ({ side }) => side),
  column("party", "Who", ({ id }) => id),
  usdBn("amount", "Outstanding", (party) => party.usdBn),
  column("deals", "Deals, largest first", ({ deals }) => deals.map(({ id }) => id).join(";")),
];

type YearRow = Buyer["years"][number] & { readonly node: string };

const yearColumns: readonly ColumnOf<YearRow>[] = [
  column("node", "Node", ({ node }) => node),
  column("year", "Calendar year", ({ due }) => due.year),
  usdBn("due", "Falls due", ({ due }) => due.usdBn),
  usdBn("due_low", "At the lowest readings", ({ due }) => due.low),
  usdBn("due_high", "At the highest readings", ({ due }) => due.high),
  usdBn("due_not_contracted", "Of it only announced or intended", ({ due }) => due.notContractedUsdBn),
  usdBn("due_term_assumed", "Of it by an assumed term", ({ due }) => due.termAssumedUsdBn),
  column("revenue_fact", "Fact with the year's revenue", ({ revenue }) => revenue?.fact ?? null),
  column("revenue", "Revenue", ({ revenue }) => revenue?.value ?? null),
  column("revenue_unit", "Its unit", ({ revenue }) => revenue?.unit ?? null),
  column("revenue_status", "Earned, guided or projected", ({ revenue }) => revenue?.status ?? null),
  usdBn("from_network", "Of it from the network's own firms", ({ fromNetworkUsdBn }) => fromNetworkUsdBn),
  usdBn("external", "Revenue from outside", ({ externalUsdBn }) => externalUsdBn),
  column("coverage", "Outside revenue over obligations due", ({ coverage }) => coverage),
  column("deals", "Deals that fall due", ({ due }) => due.deals.map(({ id }) => id).join(";")),
];

const partiesOf = ({ id: node, provider, buyer }: Account): readonly PartyRow[] => [
  ...(provider?.backlog.customers ?? []).map((party): PartyRow => ({ ...party, node, side: "customer" })),
  ...(buyer?.suppliers ?? []).map((party): PartyRow => ({ ...party, node, side: "supplier" })),
];

/** Four tables: order books, obligations, with whom each firm has them, and what falls due year by year. */
export const ledgerTables = ({ accounts }: LedgerReport): readonly ExportTable[] => {
  const books = accounts.flatMap((account): Book[] =>
    account.provider === null ? [] : [{ id: account.id, account, book: account.provider }],
  );
  const owing = accounts.flatMap((account): Owing[] =>
    account.buyer === null ? [] : [{ id: account.id, account, book: account.buyer }],
  );
  const years = owing.flatMap(({ id, book }) => book.years.map((year): YearRow => ({ ...year, node: id })));
  return [
    tableOf("ledger-order-books", "Order books", providerColumns, books),
    tableOf("ledger-obligations", "Obligations", buyerColumns, owing),
    tableOf("ledger-parties", "Customers and suppliers", partyColumns, accounts.flatMap(partiesOf)),
    tableOf("ledger-years", "What falls due, and revenue", yearColumns, years),
  ];
};
