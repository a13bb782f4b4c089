// The ledger as the one plain result that the CLI and the API read: one firm, one sector, or all.
import { accountOf, ledgerBooks, type Account, type LedgerBooks } from "../ledger/account.ts";
import { pickRule, series, type Stated } from "../ledger/fact-series.ts";
import { groupBy } from "../ledger/group-by.ts";
import { sectorSums, type SectorSums } from "../ledger/sector-sums.ts";
import type { Window } from "../model/annual-flow.ts";
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { assumptionValues, termAssumptions, type AssumptionOverrides } from "../model/assumption-values.ts";
import { yearOf, type IsoDate } from "../model/date.ts";
import { InvalidInputError } from "../model/errors.ts";
import { unknownName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import type { NodeKind } from "../model/node.ts";
import { assumptionsUsed } from "./assumptions-used.ts";
import type { Conflict, LedgerReport, SectorFact } from "./ledger-report.schema.ts";
import { findNode } from "./seed.ts";

export type LedgerRequest = {
  /** One firm, by id or name. */
  readonly node?: string;
  /** One kind of node, by id, label or plural: `cloud`, `clouds`, `AI labs`. */
  readonly sector?: string;
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  /** Default: seven years from the as-of year. */
  readonly window?: Window;
  readonly overrides?: AssumptionOverrides;
};

/** Years of the default window: to 2032 as of 2026, when most contracts of the build-out end. */
const defaultYears = 7;
const mostYears = 50;

const yearsOf = ({ fromYear, toYear }: Window): readonly number[] => {
  const count = toYear - fromYear + 1;
  if (count <= mostYears) return Array.from({ length: count }, (_, k) => fromYear + k);
  throw new InvalidInputError(`ledger: at most ${mostYears} years in a window, got ${count}. Take a shorter one.`);
};

/** "clouds" for a kind `cloud`, "foundries" for `foundry`. */
const pluralOf = (id: string): string => (id.endsWith("y") ? `${id.slice(0, -1)}ies` : `${id}s`);

const namesOfKind = ({ id, label, plural }: NodeKind): readonly string[] =>
  [id, pluralOf(id), label, plural].map((name) => name.toLowerCase());

/** @throws NotFoundError with the nearest name. */
export const sectorOf = (network: Network, text: string): string => {
  const wanted = text.trim().toLowerCase();
  const kinds = network.nodeKinds.filter(({ id }) => network.nodes.some(({ kind }) => kind === id));
  const found = kinds.find((kind) => namesOfKind(kind).includes(wanted));
  if (found !== undefined) return found.id;
  throw unknownName(
    "ledger",
    "sector",
    text,
    kinds.map(({ id }) => pluralOf(id)),
  );
};

/** What sources say of groups of firms, as far as the ledger speaks of it. */
const groupMetrics = [
  "backlog",
  "backlog_openai_anthropic",
  "breakeven_revenue_needed",
  "profit_revenue_needed",
  "revenue",
];

const sectorFactsOf = ({ asOf, facts }: LedgerBooks): readonly SectorFact[] => {
  const nodes = new Set(asOf.network.nodes.map(({ id }) => id));
  const groups = new Set(asOf.network.facts.map(({ entity }) => entity).filter((entity) => !nodes.has(entity)));
  return [...groups]
    .sort()
    .flatMap((entity) =>
      groupMetrics.flatMap((metric) => series(facts(entity, metric)).map((stated) => ({ entity, stated }))),
    );
};

const statedOf = ({ provider, buyer, ...account }: Account): readonly (Stated | null)[] => [
  account.cash.basis,
  ...account.figures,
  ...account.capexAgainstAi.flatMap(({ capex, aiRevenue }) => [capex, aiRevenue]),
  ...account.capexAgainstRevenue.flatMap(({ capex, revenue }) => [capex, revenue]),
  ...account.runRates.flatMap(({ runRate, realised }) => [runRate, realised]),
  ...(provider?.history.map(({ disclosed }) => disclosed) ?? []),
  ...(provider?.statements ?? []),
  ...(buyer?.years.map(({ revenue }) => revenue) ?? []),
  ...(buyer?.burn ?? []),
];

const conflictsOf = (accounts: readonly Account[], sectorFacts: readonly SectorFact[]): readonly Conflict[] => {
  const used = [
    ...accounts.flatMap((account) => statedOf(account).map((stated) => ({ entity: account.id, stated }))),
    ...sectorFacts,
  ];
  const conflicting = used.flatMap(({ entity, stated }): Conflict[] =>
    stated === null || stated.others.length === 0 ? [] : [{ entity, stated }],
  );
  return [...new Map(conflicting.map((conflict) => [conflict.stated.fact, conflict])).values()];
};

const orderBook = ({ provider }: Account): number => provider?.backlog.totalUsdBn.low ?? 0;
const owed = ({ buyer }: Account): number => buyer?.outstandingUsdBn ?? 0;

const bySize = (a: Account, b: Account): number =>
  orderBook(b) - orderBook(a) || owed(b) - owed(a) || (a.id < b.id ? -1 : 1);

const sumsOf = (accounts: readonly Account[], books: LedgerBooks, years: readonly number[]): readonly SectorSums[] =>
  [...groupBy(accounts, ({ kind }) => kind)].map(([kind, members]) =>
    sectorSums(kind, members, books.facts, books.burning, years),
  );

type Scope = Pick<LedgerReport, "scope" | "sector"> & { readonly isIn: (id: string, kind: string) => boolean };

const scopeOf = (network: Network, { node, sector }: LedgerRequest): Scope => {
  if (node !== undefined && sector !== undefined) {
    throw new InvalidInputError(`ledger: "${node}" and the sector "${sector}" exclude each other. Ask for one.`);
  }
  if (node !== undefined) {
    const wanted = findNode(network, node);
    return { scope: "node", sector: null, isIn: (id) => id === wanted };
  }
  if (sector === undefined) return { scope: "overview", sector: null, isIn: () => true };
  const wanted = sectorOf(network, sector);
  return { scope: "sector", sector: wanted, isIn: (_id, kind) => kind === wanted };
};

/**
 * Order books, obligations, coverage and unit economics, each figure with the ids of its deals or its fact.
 *
 * Amounts are USD billions: stocks for order books and undrawn funding, flows of a calendar year for dues, receipts and
 * revenue. Fiscal years are never taken for calendar years: where only those are known, coverage is unknown.
 *
 * @throws NotFoundError for an unknown node, sector or assumption; InvalidInputError for a window of more than 50 years,
 *   or a node and a sector at once.
 */
export const ledgerReport = (network: Network, request: LedgerRequest = {}): LedgerReport => {
  const { isIn, ...scope } = scopeOf(network, request);
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const fromYear = yearOf(asOf.asOf);
  const years = yearsOf(request.window ?? { fromYear, toYear: fromYear + defaultYears - 1 });
  const values = assumptionValues(network, request.overrides);
  const books = ledgerBooks(asOf, termAssumptions(values));
  const all = network.nodes
    .filter(({ id, kind }) => isIn(id, kind))
    .map(({ id, kind }) => accountOf(books, id, kind, years));
  // In the overview a firm that neither owes nor is owed says nothing; asked for by name or sector, it is there.
  const inBooks = ({ provider, buyer }: Account): boolean => provider !== null || buyer !== null;
  const accounts = (scope.scope === "overview" ? all.filter(inBooks) : all).toSorted(bySize);
  const sectorFacts = scope.scope === "overview" ? sectorFactsOf(books) : [];
  return {
    network: network.name,
    asOf: asOf.asOf,
    rule: pickRule,
    years,
    ...scope,
    accounts,
    sums: scope.scope === "node" ? [] : sumsOf(accounts, books, years),
    sectorFacts,
    conflicts: conflictsOf(accounts, sectorFacts),
    assumptions: assumptionsUsed(values).filter(({ id }) => id.startsWith("term.commitment")),
  };
};
