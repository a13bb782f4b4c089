// A foreign network and a whole mapping to a network of ours, with everything that had to be supplied said.
import type { Fact, Source } from "../../model/fact.ts";
import type { Network } from "../../model/network.ts";
import type { Failure } from "../../model/with-failures.ts";
import { buildDeals, filledFields, importSource, type BuiltDeal, type FilledField } from "./build-deals.ts";
import { buildFacts } from "./build-facts.ts";
import { buildNodes } from "./build-nodes.ts";
import { readText } from "./cell-values.ts";
import { defaultAssumptions } from "./default-assumptions.ts";
import { nodeKindsOf } from "./default-node-kinds.ts";
import type { ForeignNetwork } from "./foreign-network.ts";
import { guess, type Guess } from "./guess.ts";
import type { ImportMapping } from "./import-mapping.schema.ts";
import { kebabOf, uniqueIds } from "./make-ids.ts";
import { positionsOf, type Position } from "./positions.ts";
import type { WholeMapping } from "./resolve-mapping.ts";
import { settleReferences } from "./settle-references.ts";

export type BuiltNetwork = {
  readonly network: Network;
  readonly guesses: readonly Guess[];
  readonly failures: readonly Failure[];
  /** Columns of the file that no field of a package was filled from. */
  readonly unusedColumns: readonly string[];
  /** Null where the file gives no places. */
  readonly positions: ReadonlyMap<string, Position> | null;
};

const fillings = (mapping: WholeMapping): Readonly<Record<FilledField, readonly [value: string, reason: string]>> => ({
  announced: [mapping.date, "no date given"],
  status: [mapping.status, "no status given"],
  confidence: [mapping.confidence, "nothing says how sure it is"],
  instrument: [
    mapping.instrument,
    mapping.instrument === "not-given"
      ? "no contract or security named; funding of no named kind is treated as equity"
      : "no contract or security named",
  ],
  amount_basis: ["approx, or undisclosed where there is no amount", "nothing says how the amount is known"],
  sources: [importSource, "no source given; the file stands for one"],
});

/** Members of a mapping by which a caller says what stands for a field. */
const saidBy: Readonly<Partial<Record<FilledField, keyof ImportMapping>>> = {
  announced: "date",
  status: "status",
  confidence: "confidence",
  instrument: "instrument",
};

/** What the caller said is no guess. */
const isSaid = (field: FilledField, given: ImportMapping): boolean => {
  const member = saidBy[field];
  return member !== undefined && given[member] !== undefined;
};

const fillingGuesses = (deals: readonly BuiltDeal[], mapping: WholeMapping, given: ImportMapping): readonly Guess[] =>
  filledFields.flatMap((field) => {
    const count = deals.filter(({ filled }) => filled.includes(field)).length;
    const [value, reason] = fillings(mapping)[field];
    return count === 0 || isSaid(field, given)
      ? []
      : [guess(`deals, ${field}`, value, `${reason} in ${count} of ${deals.length} rows`)];
  });

/** Ids that could not stay as the file has them. */
const idGuesses = (deals: readonly BuiltDeal[], { dealIds, edges }: WholeMapping): readonly Guess[] => {
  if (dealIds !== "keep" || edges.id === undefined) return [];
  const column = edges.id;
  const changed = deals.filter(({ deal, row }) => {
    const stated = readText(row.cells.get(column));
    return stated !== null && stated !== deal.id;
  });
  if (changed.length === 0) return [];
  const [{ deal, row }] = changed as [BuiltDeal];
  const first = `"${row.cells.get(column) ?? ""}" is ${deal.id}`;
  const reason = `an id is in kebab-case and stands once: changed in ${changed.length} of ${deals.length} rows`;
  return [guess("deals, id", first, reason)];
};

const isAddress = (id: string): boolean => /^https?:\/\//i.test(id);

const sourcesOf = (
  { edges }: ForeignNetwork,
  deals: readonly BuiltDeal[],
  facts: readonly Fact[],
): readonly Source[] => {
  const named = new Set([...deals.flatMap(({ deal }) => deal.sources), ...facts.flatMap(({ sources }) => sources)]);
  return [...named].sort().map((id) => ({
    id,
    title: id === importSource ? `${edges.file}, imported; it names no source` : `${id}, as named in ${edges.file}`,
    publisher: null,
    url: isAddress(id) ? id : null,
    file: edges.file,
    published: null,
    accessed: null,
    kind: "import",
  }));
};

const withUniqueIds = (facts: readonly Fact[]): readonly Fact[] => {
  const wishes = facts.map(({ entity, metric }) => ({
    wish: kebabOf(`${entity}-${metric.replaceAll("_", "-")}`, "fact"),
    rank: `${entity} ${metric}`,
  }));
  const ids = uniqueIds(wishes, "fact");
  return facts.map((fact, i) => ({ ...fact, id: ids[i]! }));
};

const unusedColumns = (
  { edges, nodes }: ForeignNetwork,
  { edges: ofEdges, nodes: ofNodes, facts }: WholeMapping,
): readonly string[] => {
  const usedByEdges = new Set<string>(Object.values(ofEdges));
  const usedByNodes = new Set<string>([...Object.values(ofNodes), ...facts.map(({ column }) => column)]);
  return [
    ...edges.columns.filter((column) => !usedByEdges.has(column)),
    ...(nodes?.columns ?? []).filter((column) => !usedByNodes.has(column)),
  ];
};

const baseName = (file: string): string => file.replace(/\.[a-z0-9]+$/i, "");

const capitalGuess = (network: Network): readonly Guess[] =>
  network.facts.length > 0 || network.nodes.length === 0
    ? []
    : [
        guess(
          "buffers",
          "unknown for every node",
          "the file gives no capital, so losses are shown and nobody fails by them",
        ),
      ];

/**
 * A network that is ready to be written as a package; it reads back without a mistake.
 *
 * @param given What the caller said: no guess, whatever it stands for.
 */
export const buildNetwork = (foreign: ForeignNetwork, mapping: WholeMapping, given: ImportMapping): BuiltNetwork => {
  const nodes = buildNodes(foreign, mapping);
  const built = buildDeals(foreign, mapping, nodes.idOf);
  const { deals, failures: loose } = settleReferences(built.deals, foreign.edges, mapping);
  const loans = { deals, complete: built.failures.length === 0 };
  const figures = buildFacts(foreign, mapping, nodes, loans);
  const facts = withUniqueIds(figures.facts);
  const network: Network = {
    name: kebabOf(baseName(foreign.edges.file), "imported"),
    title: readText(foreign.title ?? undefined) ?? `Imported from ${foreign.edges.file}`,
    version: "1.0.0",
    nodeKinds: nodeKindsOf(nodes.nodes.length === 0 ? [mapping.nodeKind] : nodes.nodes.map(({ kind }) => kind)),
    nodes: nodes.nodes,
    deals,
    facts,
    metrics: figures.metrics,
    sources: sourcesOf(foreign, built.deals, facts),
    claims: [],
    assumptions: defaultAssumptions,
  };
  const aboutNodes = nodes.guesses.filter(({ what }) => what !== "nodeKind" || given.nodeKind === undefined);
  return {
    network,
    guesses: [
      ...aboutNodes,
      ...fillingGuesses(built.deals, mapping, given),
      ...idGuesses(built.deals, mapping),
      ...figures.guesses,
      ...capitalGuess(network),
    ],
    failures: [...nodes.failures, ...built.failures, ...loose, ...figures.failures],
    unusedColumns: unusedColumns(foreign, mapping),
    positions: positionsOf(nodes),
  };
};
