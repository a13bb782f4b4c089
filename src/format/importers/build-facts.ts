// Figures of the nodes of a foreign network: what each can lose, as stated, or as its balance sheet gives it.
import type { Deal } from "../../model/deal.ts";
import type { Fact, Metric } from "../../model/fact.ts";
import type { Failure } from "../../model/with-failures.ts";
import { importSource } from "./build-deals.ts";
import type { BuiltNodes } from "./build-nodes.ts";
import { readAmount } from "./cell-values.ts";
import { foreignFailure, type ForeignNetwork } from "./foreign-network.ts";
import { guess, type Guess } from "./guess.ts";
import { kebabOf } from "./make-ids.ts";
import type { WholeMapping } from "./resolve-mapping.ts";

export type BuiltFacts = {
  readonly facts: readonly Fact[];
  readonly metrics: readonly Metric[];
  readonly failures: readonly Failure[];
  readonly guesses: readonly Guess[];
};

const buffer = "buffer_usd_bn";

const meanings: Readonly<Record<string, string>> = {
  [buffer]: "What can be lost before failure",
  shareholders_equity: "Shareholders' equity",
  net_asset_value: "Net asset value",
  market_cap: "Market value of the shares",
  valuation: "Last valuation",
  aum: "Assets under management",
  external_assets: "Assets other than claims on other nodes",
  external_liabilities: "Debts to others than the nodes",
  interbank_liabilities: "Debts to the nodes, in all",
};

const factOf = (entity: string, metric: string, value: number, { date, confidence }: WholeMapping): Fact => ({
  id: kebabOf(`${entity} ${metric.replaceAll("_", "-")}`, "fact"),
  ...{ entity, metric, value, low: null, high: null, unit: "usd_bn", period: null, asOf: date },
  ...{ status: "estimate", confidence, sources: [importSource], note: null },
});

const statedFacts = (foreign: ForeignNetwork, mapping: WholeMapping, { rows }: BuiltNodes, failures: Failure[]) =>
  mapping.facts.flatMap(({ column, metric, unit }) =>
    rows.flatMap(({ row, id }): Fact[] => {
      const amount = readAmount(row.cells.get(column), unit ?? mapping.unit, mapping.decimal);
      const leaveOut = (problem: string, remedy: string): Fact[] => {
        failures.push(foreignFailure(foreign.nodes!, row, column, { problem, remedy }));
        return [];
      };
      if (!amount.ok) return leaveOut(amount.problem, amount.remedy);
      if (amount.value === null) return [];
      if (metric === buffer && amount.value <= 0) {
        return leaveOut(
          `a buffer must be above 0, got ${amount.value}; it is taken as unknown`,
          "A firm without capital has failed already: give the capital it had and name it among those that fail.",
        );
      }
      return [factOf(id, metric, amount.value, mapping)];
    }),
  );

/** Metrics that can be a buffer by themselves, see `buffersOf`. */
const bufferMetrics = new Set([buffer, "shareholders_equity", "net_asset_value", "market_cap", "valuation", "aum"]);

type Sheet = ReadonlyMap<string, number>;

/**
 * Equity from a balance sheet: external assets + claims - external liabilities - debts, USD billions; null where a part
 * of it is not known. A stated total of debts to the network goes before their sum.
 */
const equityOf = (id: string, sheet: Sheet, loans: readonly Deal[]): number | null => {
  const [assets, liabilities] = [sheet.get("external_assets"), sheet.get("external_liabilities")];
  const own = loans.filter(({ source, target }) => (source === id) !== (target === id));
  if (assets === undefined || liabilities === undefined || own.some(({ amountUsdBn }) => amountUsdBn === null)) {
    return null;
  }
  const sumOf = (end: "source" | "target"): number =>
    own.reduce((sum, deal) => sum + (deal[end] === id ? (deal.amountUsdBn ?? 0) : 0), 0);
  return assets + sumOf("source") - liabilities - (sheet.get("interbank_liabilities") ?? sumOf("target"));
};

type Loans = { readonly deals: readonly Deal[]; readonly complete: boolean };

const derivedBuffers = (stated: readonly Fact[], mapping: WholeMapping, nodes: BuiltNodes, { deals }: Loans) => {
  const loans = deals.filter(({ kind }) => kind === "funding");
  const sheets = new Map<string, Map<string, number>>();
  for (const { entity, metric, value } of stated) {
    const sheet = sheets.get(entity) ?? new Map<string, number>();
    sheets.set(entity, sheet.set(metric, value));
  }
  const ofNode = new Map<string, Deal[]>();
  for (const deal of loans) {
    for (const id of new Set([deal.source, deal.target])) {
      const own = ofNode.get(id) ?? [];
      own.push(deal);
      ofNode.set(id, own);
    }
  }
  const facts: Fact[] = [];
  const empty: string[] = [];
  for (const { id } of nodes.nodes) {
    const sheet = sheets.get(id);
    if (sheet === undefined || [...bufferMetrics].some((metric) => sheet.has(metric))) continue;
    const equity = equityOf(id, sheet, ofNode.get(id) ?? []);
    if (equity === null) continue;
    if (equity <= 0) empty.push(id);
    else {
      const note = "External assets plus claims, less external liabilities and debts.";
      facts.push({ ...factOf(id, buffer, equity, mapping), note });
    }
  }
  return { facts, empty };
};

const derivedGuesses = (derived: ReturnType<typeof derivedBuffers>): readonly Guess[] => [
  ...(derived.facts.length === 0
    ? []
    : [
        guess(
          "buffers",
          `of ${derived.facts.length} nodes`,
          "computed: external assets plus claims, less external liabilities and debts",
        ),
      ]),
  ...(derived.empty.length === 0
    ? []
    : [
        guess(
          "buffers",
          `unknown for ${derived.empty.join(", ")}`,
          "their balance sheets leave no equity: failed already",
        ),
      ]),
];

const metricsOf = (facts: readonly Fact[]): readonly Metric[] =>
  [...new Set(facts.map(({ metric }) => metric))].sort().map((id) => ({
    id,
    unit: "usd_bn",
    meaning: (Object.hasOwn(meanings, id) ? meanings[id] : undefined) ?? `${id.replaceAll("_", " ")}, as imported`,
    signConvention: "positive",
  }));

/**
 * The figures of the nodes, and buffers from balance sheets where they are complete. Where a row of the edges was left
 * out, no buffer is computed, since a claim or a debt may be missing from it.
 */
export const buildFacts = (
  foreign: ForeignNetwork,
  mapping: WholeMapping,
  nodes: BuiltNodes,
  loans: Loans,
): BuiltFacts => {
  const failures: Failure[] = [];
  const stated = foreign.nodes === null ? [] : statedFacts(foreign, mapping, nodes, failures);
  const hasSheets = stated.some(({ metric }) => metric === "external_assets");
  if (hasSheets && !loans.complete) {
    const reason = "rows of the edges were left out, so a balance sheet may lack a claim or a debt";
    return { facts: stated, metrics: metricsOf(stated), failures, guesses: [guess("buffers", "not computed", reason)] };
  }
  const derived = derivedBuffers(stated, mapping, nodes, loans);
  const facts = [...stated, ...derived.facts];
  return { facts, metrics: metricsOf(facts), failures, guesses: derivedGuesses(derived) };
};
