// The nodes of a foreign network: those of its table, and those that only its edges name.
import type { Node } from "../../model/node.ts";
import type { Failure } from "../../model/with-failures.ts";
import { readFlag, readText } from "./cell-values.ts";
import { foreignFailure, type ForeignNetwork, type ForeignRow, type ForeignTable } from "./foreign-network.ts";
import { guess, type Guess } from "./guess.ts";
import { kebabOf, uniqueIds } from "./make-ids.ts";
import type { WholeMapping } from "./resolve-mapping.ts";

export type BuiltNodes = {
  readonly nodes: readonly Node[];
  /** Id of the node that a text of the edges means. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Rows of the table of nodes with their node's id. */
  readonly rows: readonly { readonly row: ForeignRow; readonly id: string }[];
  readonly failures: readonly Failure[];
  readonly guesses: readonly Guess[];
};

type Listed = { readonly key: string; readonly row: ForeignRow | null };

const keyOf = ({ cells }: ForeignRow, { nodes }: WholeMapping): string | null =>
  readText(nodes.id === undefined ? undefined : cells.get(nodes.id));

const nameOf = ({ key, row }: Listed, { nodes }: WholeMapping): string =>
  readText(nodes.name === undefined ? undefined : row?.cells.get(nodes.name)) ?? key;

/** Rows with a key of their own, each key once. */
const listedIn = (table: ForeignTable | null, mapping: WholeMapping, failures: Failure[]): readonly Listed[] => {
  const seen = new Set<string>();
  return (table?.rows ?? []).flatMap((row): Listed[] => {
    const key = keyOf(row, mapping);
    const column = mapping.nodes.id ?? null;
    const problem = key === null ? "has no id" : seen.has(key) ? `"${key}" stands already in an earlier row` : null;
    if (problem === null && key !== null) {
      seen.add(key);
      return [{ key, row }];
    }
    const remedy = key === null ? "Write one, or take the row out." : "Keep one of the rows.";
    failures.push(foreignFailure(table!, row, column, { problem: problem ?? "has no id", remedy }));
    return [];
  });
};

const partiesIn = ({ edges }: ForeignNetwork, { edges: columns }: WholeMapping): ReadonlySet<string> =>
  new Set(
    edges.rows.flatMap(({ cells }) =>
      [columns.source, columns.target].flatMap((column) => readText(cells.get(column)) ?? []),
    ),
  );

/** Texts that mean a node: its key, and its name where no other node has either. */
const meanings = (listed: readonly Listed[], mapping: WholeMapping): ReadonlyMap<string, Listed> => {
  const byName = new Map<string, Listed | null>();
  for (const entry of listed) {
    const name = nameOf(entry, mapping);
    byName.set(name, byName.has(name) ? null : entry);
  }
  const named = [...byName].flatMap(([name, entry]): [string, Listed][] => (entry === null ? [] : [[name, entry]]));
  return new Map([...named, ...listed.map((entry): [string, Listed] => [entry.key, entry])]);
};

const country = /^[A-Z]{2}$/;

/** The optional cells of a row; one that cannot be read is left out alone, because the node stands without it. */
const details = (table: ForeignTable | null, row: ForeignRow | null, { nodes }: WholeMapping, failures: Failure[]) => {
  const cell = (field: "country" | "listed" | "ticker" | "note"): string | null => {
    const column = nodes[field];
    return column === undefined ? null : readText(row?.cells.get(column));
  };
  const leaveOut = (field: "country" | "listed", problem: string, remedy: string): void => {
    failures.push(foreignFailure(table!, row!, nodes[field]!, { problem, remedy }));
  };
  const place = cell("country");
  const isCountry = place === null || country.test(place);
  if (!isCountry) leaveOut("country", `is no country in two capital letters, got "${place}"`, "Write it as in US.");
  const listed = readFlag(cell("listed") ?? undefined);
  if (!listed.ok) leaveOut("listed", listed.problem, listed.remedy);
  return {
    country: isCountry ? place : null,
    listed: listed.ok && listed.value === true,
    ticker: cell("ticker"),
    note: cell("note"),
  };
};

const kindOf = ({ row }: Listed, mapping: WholeMapping): string => {
  const column = mapping.nodes.kind;
  const cell = column === undefined ? null : readText(row?.cells.get(column));
  return kebabOf(cell ?? mapping.nodeKind, kebabOf(mapping.nodeKind, "firm"));
};

const guessesOf = (foreign: ForeignNetwork, all: readonly Listed[], strangers: number, mapping: WholeMapping) => {
  const guesses: Guess[] = [];
  const withoutKind = all.filter(({ row }) => readText(row?.cells.get(mapping.nodes.kind ?? "")) === null).length;
  if (withoutKind > 0)
    guesses.push(guess("nodeKind", mapping.nodeKind, `${withoutKind} of ${all.length} nodes say none`));
  if (strangers > 0 && foreign.nodes !== null) {
    guesses.push(guess("nodes", `${strangers} more`, "they stand in the edges and not in the table of nodes"));
  }
  return guesses;
};

/** The nodes in the order of the table, then of the edges. */
export const buildNodes = (foreign: ForeignNetwork, mapping: WholeMapping): BuiltNodes => {
  const failures: Failure[] = [];
  const listed = listedIn(foreign.nodes, mapping, failures);
  const known = meanings(listed, mapping);
  const strangers = [...partiesIn(foreign, mapping)].filter((party) => !known.has(party));
  const all: readonly Listed[] = [...listed, ...strangers.map((key) => ({ key, row: null }))];
  const wish = (entry: Listed): string => (mapping.nodeIds === "names" ? nameOf(entry, mapping) : entry.key);
  const ids = uniqueIds(
    all.map((entry) => ({ wish: wish(entry), rank: entry.key })),
    "node",
  );
  const idOfKey = new Map(all.map(({ key }, i) => [key, ids[i]!]));
  const meant = [...known].map(([word, { key }]): [string, string] => [word, idOfKey.get(key)!]);
  return {
    nodes: all.map((entry, i) => ({
      id: ids[i]!,
      name: nameOf(entry, mapping),
      kind: kindOf(entry, mapping),
      ...details(foreign.nodes, entry.row, mapping, failures),
    })),
    idOf: new Map([...meant, ...strangers.map((key): [string, string] => [key, idOfKey.get(key)!])]),
    rows: all.flatMap(({ row }, i) => (row === null ? [] : [{ row, id: ids[i]! }])),
    failures,
    guesses: guessesOf(foreign, all, strangers.length, mapping),
  };
};
