// From what people say and what a file's form says to a whole mapping; the rest is guessed, and each guess is listed.
import { InvalidInputError } from "../../model/errors.ts";
import { nearestName } from "../../model/nearest-name.ts";
import { ownExport } from "./own-export.ts";
import type { ForeignNetwork, ForeignTable } from "./foreign-network.ts";
import { guess, type Guess } from "./guess.ts";
import {
  columnGuess,
  guessDecimal,
  guessEdgeColumns,
  guessFactColumns,
  guessNodeColumns,
  guessParties,
  otherCurrencyOf,
  unitOfColumn,
  valuesIn,
} from "./guess-columns.ts";
import { inWords } from "./column-words.ts";
import {
  edgeFields,
  nodeFields,
  type Direction,
  type EdgeField,
  type FactColumn,
  type ImportMapping,
  type NodeField,
} from "./import-mapping.schema.ts";

type Columns<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** A mapping with everything said. */
export type WholeMapping = Required<Omit<ImportMapping, "edges" | "nodes" | "facts" | "format" | "delimiter">> & {
  readonly edges: Columns<EdgeField> & { readonly source: string; readonly target: string };
  readonly nodes: Columns<NodeField>;
  readonly facts: readonly FactColumn[];
};

/** The day that stands where neither file nor caller gives one: a fixed one, so that an import can be repeated. */
const undatedDay = "2026-01-01";

const checkColumn = (table: ForeignTable | null, field: string, column: string): void => {
  if (table?.columns.includes(column)) return;
  const known = table?.columns ?? [];
  const nearest = nearestName(column, known);
  const remedy =
    nearest !== null
      ? `Did you mean "${nearest}"?`
      : known.length === 0
        ? "The file has no such table."
        : `It has ${known.slice(0, 8).join(", ")}.`;
  throw new InvalidInputError(`mapping, ${field}: ${table?.file ?? "the file"} has no column "${column}". ${remedy}`);
};

type Chosen<Field extends string> = Partial<Record<Field, string>>;

/**
 * Columns that the caller or the form names, and the fields that nobody has spoken about. The caller's have to be there;
 * what the form says holds for a table without rows, too.
 */
const stated = <Field extends string>(
  table: ForeignTable | null,
  what: string,
  fields: readonly Field[],
  preset: Readonly<Partial<Record<Field, string | null>>>,
  given: Readonly<Partial<Record<Field, string | null>>>,
): { readonly columns: Chosen<Field>; readonly open: readonly Field[] } => {
  const columns: Chosen<Field> = {};
  for (const field of fields) {
    const column = given[field] === undefined ? preset[field] : given[field];
    if (column === undefined || column === null) continue;
    if (given[field] !== undefined && table?.rows.length !== 0) checkColumn(table, `${what}.${field}`, column);
    columns[field] = column;
  }
  return { columns, open: fields.filter((field) => given[field] === undefined && preset[field] === undefined) };
};

const partiesOf = (table: ForeignTable, columns: Chosen<EdgeField>, guesses: Guess[]) => {
  if (columns.source !== undefined && columns.target !== undefined) {
    return { source: columns.source, target: columns.target, meaning: null };
  }
  const found = guessParties(table);
  const source = columns.source ?? found?.source;
  const target = columns.target ?? found?.target;
  if (found === null || source === undefined || target === undefined || source === target) {
    if (table.columns.length === 0) throw new InvalidInputError(`${table.file}: its list of deals is empty.`);
    const remedy = 'Say it in a mapping file: {"edges": {"source": "...", "target": "..."}}.';
    throw new InvalidInputError(
      `${table.file}: no two columns look like the parties of a deal (columns: ${table.columns.slice(0, 8).join(", ")}). ${remedy}`,
    );
  }
  guesses.push(guess("edges.source, edges.target", `${source}, ${target}`, found.reason));
  return { source, target, meaning: found.meaning };
};

const edgesOf = (foreign: ForeignNetwork, given: ImportMapping, guesses: Guess[]) => {
  const { columns, open } = stated(foreign.edges, "edges", edgeFields, foreign.preset.edges ?? {}, given.edges ?? {});
  const { source, target, meaning } = partiesOf(foreign.edges, columns, guesses);
  const used = [...Object.values(columns), source, target];
  const found = guessEdgeColumns(foreign.edges, open, used, source);
  for (const [field, column] of Object.entries(found)) guesses.push(columnGuess(`edges.${field}`, column));
  if (open.includes("amount") && found.amount === undefined) {
    guesses.push(guess("edges.amount", "none", "no column looks like amounts, so every amount is unknown"));
  }
  const guessed = Object.fromEntries(Object.entries(found).map(([field, { column }]) => [field, column]));
  return { edges: { ...guessed, ...columns, source, target }, meaning };
};

const nodesOf = ({ nodes, preset }: ForeignNetwork, given: ImportMapping, guesses: Guess[]): Columns<NodeField> => {
  const { columns, open } = stated(nodes, "nodes", nodeFields, preset.nodes ?? {}, given.nodes ?? {});
  if (nodes === null) return columns;
  const found = guessNodeColumns(nodes, open);
  for (const [field, column] of Object.entries(found)) guesses.push(columnGuess(`nodes.${field}`, column));
  return { ...Object.fromEntries(Object.entries(found).map(([field, { column }]) => [field, column])), ...columns };
};

const factsOf = (
  { nodes, preset }: ForeignNetwork,
  given: ImportMapping,
  taken: Columns<NodeField>,
  guesses: Guess[],
): readonly FactColumn[] => {
  for (const { metric, column } of given.facts ?? []) checkColumn(nodes, `facts, ${metric}`, column);
  const said = given.facts ?? preset.facts;
  if (said !== undefined) return said;
  if (nodes === null) return [];
  const used = new Set(Object.values(taken));
  const free = { ...nodes, columns: nodes.columns.filter((column) => !used.has(column)) };
  return guessFactColumns(free).map(({ fact, reason }) => {
    guesses.push(guess(`facts, ${fact.metric}`, fact.column, reason));
    return fact;
  });
};

/** Other tools number their nodes and edges; an id should be a name. */
const isMachineMade = (id: string): boolean => /^\d+$/.test(id) || (/^[a-z0-9]{20,}$/i.test(id) && /\d/.test(id));

const allMachineMade = (table: ForeignTable | null, column: string | undefined): boolean =>
  table !== null &&
  column !== undefined &&
  table.rows.length > 0 &&
  table.rows.every(({ cells }) => isMachineMade(cells.get(column) ?? ""));

const idsOf = (foreign: ForeignNetwork, said: ImportMapping, mapping: Pick<WholeMapping, "edges" | "nodes">) => {
  const { nodes, edges } = mapping;
  const named = nodes.name !== undefined && nodes.name !== nodes.id;
  return {
    nodeIds: said.nodeIds ?? (named && allMachineMade(foreign.nodes, nodes.id) ? "names" : "keep"),
    dealIds: said.dealIds ?? (allMachineMade(foreign.edges, edges.id) ? "ends" : "keep"),
  } as const;
};

const directionOf = (said: ImportMapping, meaning: Direction | null, source: string, guesses: Guess[]): Direction => {
  if (said.direction !== undefined) return said.direction;
  const reason =
    meaning === null ? "nothing says who owes whom: the first party is taken to pay" : `a column is called "${source}"`;
  guesses.push(guess("direction", meaning ?? "pays", reason));
  return meaning ?? "pays";
};

/** Columns whose first party gives money for a stake or a loan rather than for goods. */
const fundingWords = new Set(["funder", "investor", "holder"]);

const kindOf = (said: ImportMapping, direction: Direction, edges: WholeMapping["edges"], guesses: Guess[]) => {
  if (said.kind !== undefined) return said.kind;
  const isFunding = direction !== "pays" || fundingWords.has(inWords(edges.source));
  const kind = isFunding ? "funding" : "commitment";
  if (edges.kind === undefined && direction !== "lends") {
    const reason = isFunding
      ? "money lent or put up is funding"
      : "the file does not say; payments are taken for purchases";
    guesses.push(guess("kind", kind, reason));
  }
  return kind;
};

/** @throws InvalidInputError where the header of the amounts says that they are no dollars, and nobody says the unit. */
const unitOf = (said: ImportMapping, file: string, edges: WholeMapping["edges"], guesses: Guess[]) => {
  if (said.unit !== undefined) return said.unit;
  const currency = otherCurrencyOf(edges.amount ?? null);
  if (currency !== null) {
    const remedy = "Convert them to US dollars, or say the unit if they are dollars all the same.";
    throw new InvalidInputError(`${file}: the amounts of "${edges.amount}" are in ${currency}. ${remedy}`);
  }
  const unit = unitOfColumn(edges.amount ?? null);
  const reason = unit === null ? "nothing says the unit" : `the header "${edges.amount}" ends in it`;
  guesses.push(guess("unit", unit ?? "usd_bn", reason));
  return unit ?? "usd_bn";
};

const decimalOf = (
  said: ImportMapping,
  { edges, nodes }: ForeignNetwork,
  columns: Columns<EdgeField>,
  facts: readonly FactColumn[],
  guesses: Guess[],
) => {
  if (said.decimal !== undefined) return said.decimal;
  const amounts = [columns.amount, columns.amount_low, columns.amount_high].filter((column) => column !== undefined);
  const figures = facts.map(({ column }) => column);
  const { decimal, doubtful } = guessDecimal([
    ...valuesIn(edges, amounts),
    ...(nodes === null ? [] : valuesIn(nodes, figures)),
  ]);
  if (decimal === ",") guesses.push(guess("decimal", ",", "amounts such as 1,5 can mean nothing else"));
  if (doubtful !== null) guesses.push(guess("decimal", ".", `nothing says whether ${doubtful} has thousands`));
  return decimal;
};

const checkSense = ({ direction, kind }: Pick<WholeMapping, "direction" | "kind">): void => {
  if (direction !== "lends" || kind === "funding") return;
  throw new InvalidInputError("mapping: what is lent is funding, not a commitment. Drop kind, or use pays or owes.");
};

/**
 * A whole mapping for a file: what the caller says comes first, then what the form of the file says, then guesses.
 *
 * @returns The mapping, and one entry for each thing that neither said.
 * @throws InvalidInputError for a column that the file lacks, for a file in which no parties can be found, and for a
 *   mapping that contradicts itself.
 */
export const resolveMapping = (
  read: ForeignNetwork,
  given: ImportMapping,
): { readonly mapping: WholeMapping; readonly guesses: readonly Guess[] } => {
  const foreign = { ...read, preset: { ...read.preset, ...ownExport(read) } };
  const guesses: Guess[] = [];
  const said = { ...foreign.preset, ...given };
  const { edges, meaning } = edgesOf(foreign, given, guesses);
  const nodes = nodesOf(foreign, given, guesses);
  const facts = factsOf(foreign, given, nodes, guesses);
  const direction = directionOf(said, meaning, edges.source, guesses);
  const kind = kindOf(said, direction, edges, guesses);
  const unit = unitOf(said, foreign.edges.file, edges, guesses);
  const lent = direction !== "pays" && kind === "funding";
  const mapping: WholeMapping = {
    ...{ edges, nodes, facts, direction, kind, unit },
    decimal: decimalOf(said, foreign, edges, facts, guesses),
    date: said.date ?? undatedDay,
    status: said.status ?? (lent ? "drawn" : "contracted"),
    instrument: said.instrument ?? (lent ? "term-loan" : "not-given"),
    confidence: said.confidence ?? "low",
    nodeKind: said.nodeKind ?? (lent ? "bank" : "firm"),
    ...idsOf(foreign, said, { edges, nodes }),
  };
  checkSense(mapping);
  return { mapping, guesses };
};
