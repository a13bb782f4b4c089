// The words by which people call columns: what a header most likely means.
import type { EdgeField, NodeField, Unit } from "./import-mapping.schema.ts";

/** A header as words in snake_case: `Amount (USD m)` is `amount_usd_m`, `totalAmountUSD` is `total_amount_usd`. */
export const inWords = (header: string): string =>
  header
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");

const unitSuffixes: readonly (readonly [RegExp, Unit])[] = [
  [/_?(?:usd_?tn|tn_?usd|usd_trillions?|trillions?_usd)$/, "usd_tn"],
  [/_?(?:usd_?bn|bn_?usd|usd_billions?|billions?_usd|usdbn|billions?|bn)$/, "usd_bn"],
  [/_?(?:usd_?mn?|mn?_usd|musd|usd_millions?|millions?_usd|usdm|millions?)$/, "usd_m"],
  [/_?(?:usd_?k|k_?usd|kusd|usd_thousands?|thousands?)$/, "usd_k"],
  [/_?(?:usd|dollars?)$/, "usd"],
];

/** A header without the unit at its end, and that unit. */
export const splitUnit = (words: string): { readonly name: string; readonly unit: Unit | null } => {
  const found = unitSuffixes.find(([pattern]) => pattern.test(words));
  if (found === undefined) return { name: words, unit: null };
  return { name: words.replace(found[0], ""), unit: found[1] };
};

/** Columns that name both parties and say which is which; the first that the file has is taken. */
export const partyWords: readonly (readonly [
  first: string,
  second: string,
  meaning: "pays" | "owes" | "lends" | null,
])[] = [
  ["creditor", "debtor", "lends"],
  ["lender", "borrower", "lends"],
  ["lender", "debtor", "lends"],
  ["creditor", "borrower", "lends"],
  ["holder", "issuer", "pays"],
  ["investor", "investee", "pays"],
  ["payer", "payee", "pays"],
  ["buyer", "seller", "pays"],
  ["customer", "supplier", "pays"],
  ["buyer", "supplier", "pays"],
  ["customer", "provider", "pays"],
  ["buyer", "vendor", "pays"],
  ["customer", "vendor", "pays"],
  ["client", "vendor", "pays"],
  ["client", "supplier", "pays"],
  ["client", "provider", "pays"],
  ["tenant", "landlord", "pays"],
  ["obligor", "obligee", "owes"],
  ["funder", "recipient", "pays"],
  ["source", "target", null],
  ["from", "to", null],
  ["src", "dst", null],
  ["from_id", "to_id", null],
  ["source_id", "target_id", null],
  ["source_entity_id", "target_entity_id", null],
  ["sender", "receiver", "pays"],
  ["origin", "destination", null],
  ["start", "end", null],
  ["i", "j", null],
];

/** By field, the likelier word first. `amount` and the figures of nodes may carry a unit at their end. */
export const edgeWords: Readonly<Record<Exclude<EdgeField, "source" | "target">, readonly string[]>> = {
  amount: [
    ...["amount", "total_amount", "value", "exposure", "claim", "loan", "weight", "volume", "size", "notional", "flow"],
    ...["liability", "total", "sum", "w"],
  ],
  amount_low: ["amount_low", "low", "amount_min", "min"],
  amount_high: ["amount_high", "high", "amount_max", "max"],
  amount_basis: ["amount_basis", "basis"],
  capacity_gw: ["capacity_gw", "gw"],
  id: ["id", "deal_id", "edge_id", "key", "ref"],
  kind: ["kind", "deal_kind"],
  instrument: ["instrument", "relationship_type", "edge_type", "deal_type", "contract", "type"],
  announced: ["announced", "announced_at", "announcement_date", "date", "period", "signed", "as_of", "year"],
  start: ["start", "start_date", "begin", "from_date"],
  end: ["end", "end_date", "maturity", "until", "to_date"],
  status: ["status"],
  supersedes: ["supersedes", "replaces"],
  overlaps: ["overlaps"],
  confidence: ["confidence"],
  sources: ["sources", "source_ids", "references", "reference", "url", "source_url"],
  note: ["note", "notes", "remark", "description", "comment", "summary"],
  counted: ["counted"],
};

/** Columns of numbers that are no amounts. */
export const numberWords: ReadonlySet<string> = new Set([
  ...["id", "index", "no", "nr", "num", "number", "row", "rank", "order", "count", "n", "degree", "group", "cluster"],
  ...["year", "quarter", "month", "week", "day", "date", "time", "timestamp", "lat", "lon", "latitude", "longitude"],
]);

export const nodeWords: Readonly<Record<NodeField, readonly string[]>> = {
  id: ["id", "node_id", "key", "node", "code", "bank_name", "name", "bank", "firm", "company", "label"],
  name: ["name", "label", "bank_name", "title", "full_name", "company", "bank", "firm", "id"],
  kind: ["kind", "type", "entity_type", "category", "sector", "group", "class"],
  country: ["country", "country_code", "iso2"],
  listed: ["listed", "public"],
  ticker: ["ticker", "symbol"],
  note: ["note", "notes", "description", "remark", "comment"],
};

/** Figures of nodes that the models know, by the words for them. */
export const factWords: readonly (readonly [metric: string, words: readonly string[]])[] = [
  ["buffer_usd_bn", ["buffer", "capital", "tier1", "tier_1", "tier1_capital", "own_funds", "net_worth", "networth"]],
  ["shareholders_equity", ["shareholders_equity", "equity", "book_equity", "total_equity"]],
  ["net_asset_value", ["net_asset_value", "nav"]],
  ["market_cap", ["market_cap", "market_value", "market_capitalisation", "market_capitalization"]],
  ["valuation", ["valuation"]],
  ["aum", ["aum", "assets_under_management"]],
  ["external_assets", ["external_assets", "external_asset", "extasset", "outside_assets", "ea"]],
  ["external_liabilities", ["external_liabilities", "external_liability", "extliab", "outside_liabilities", "el"]],
  ["interbank_liabilities", ["interbank_liabilities", "ibliabtot"]],
];
