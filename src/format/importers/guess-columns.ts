// Which column of a foreign table says what, from the words of its header and from what its cells hold.
import { amountBases, confidences, dealKinds, dealStatuses } from "../../model/deal.ts";
import { isUnknown, otherCurrency, readAmount, readDate, readFlag, readWord, type Read } from "./cell-values.ts";
import { edgeWords, factWords, inWords, nodeWords, numberWords, partyWords, splitUnit } from "./column-words.ts";
import type { ForeignTable } from "./foreign-network.ts";
import { guess, type Guess } from "./guess.ts";
import type { Direction, EdgeField, FactColumn, NodeField, Unit } from "./import-mapping.schema.ts";

export type ColumnGuess = { readonly column: string; readonly reason: string };

/** Cells that are looked at; more would say the same. */
const sample = 2_000;

/** The cells of some columns that say something, of the first rows. */
export const valuesIn = ({ rows }: ForeignTable, columns: readonly string[]): readonly string[] =>
  rows.slice(0, sample).flatMap(({ cells }) =>
    columns.flatMap((column) => {
      const cell = cells.get(column);
      return cell === undefined || isUnknown(cell) ? [] : [cell];
    }),
  );

type Fits = (cell: string) => boolean;

const fitsWord =
  (words: readonly string[]): Fits =>
  (cell) =>
    readWord(cell, words).ok;
const ok =
  (read: (cell: string) => Read<unknown>): Fits =>
  (cell) =>
    read(cell).ok;

const isAmount: Fits = (cell) => readAmount(cell, "usd_bn", ".").ok || readAmount(cell, "usd_bn", ",").ok;

/** What the cells of a field must be, for the fields that do not take any text. */
const edgeCells: Partial<Readonly<Record<EdgeField, Fits>>> = {
  amount: isAmount,
  amount_low: isAmount,
  amount_high: isAmount,
  capacity_gw: isAmount,
  amount_basis: fitsWord(amountBases),
  kind: fitsWord(dealKinds),
  status: fitsWord(dealStatuses),
  confidence: fitsWord(confidences),
  announced: ok(readDate),
  start: ok(readDate),
  end: ok(readDate),
  counted: ok(readFlag),
};

const nodeCells: Partial<Readonly<Record<NodeField, Fits>>> = {
  country: (cell) => /^[A-Z]{2}$/.test(cell.trim()),
  listed: ok(readFlag),
};

/** A column is taken for a field when at least half of its cells are what the field holds. */
const holds = (table: ForeignTable, column: string, fits: Fits | undefined): boolean => {
  if (fits === undefined) return true;
  const values = valuesIn(table, [column]);
  return values.filter(fits).length * 2 >= values.length;
};

const byWords = (
  table: ForeignTable,
  words: readonly string[],
  taken: ReadonlySet<string>,
  fits: Fits | undefined,
): ColumnGuess | null => {
  const named = table.columns.map((column) => ({ column, words: inWords(column) }));
  for (const word of words) {
    const found = named.find(
      (candidate) =>
        (candidate.words === word || splitUnit(candidate.words).name === word) &&
        !taken.has(candidate.column) &&
        holds(table, candidate.column, fits),
    );
    if (found !== undefined) return { column: found.column, reason: `its header reads "${found.column}"` };
  }
  return null;
};

/** A unit in the header is the better sign: `amount_usd_bn` before `weight`. */
const namedAmount = (table: ForeignTable, taken: ReadonlySet<string>): ColumnGuess | null => {
  const withUnit = table.columns.filter((column) => splitUnit(inWords(column)).unit !== null);
  const first = byWords({ ...table, columns: withUnit }, edgeWords.amount, taken, isAmount);
  return first ?? byWords(table, edgeWords.amount, taken, isAmount);
};

const isYear: Fits = (cell) => /^(?:19|20)\d\d$/.test(cell.trim());

/** Whether the cells count the rows, from 0 or from 1, as tools number what they write. */
const counts = (cells: readonly string[]): boolean =>
  [0, 1].some((first) => cells.every((cell, i) => cell.trim() === String(i + first)));

/** Numbers that are amounts, as far as can be told where no header says so: no years, and no numbers of the rows. */
const unnamedAmount = (table: ForeignTable, taken: ReadonlySet<string>, source: string): ColumnGuess | null => {
  const column = table.columns.find((candidate, i) => {
    const values = valuesIn(table, [candidate]);
    if (taken.has(candidate) || values.length === 0 || !values.every(isAmount) || values.every(isYear)) return false;
    return !numberWords.has(inWords(candidate)) && !(i < table.columns.indexOf(source) && counts(values));
  });
  if (column !== undefined) return { column, reason: "the first column of numbers" };
  // A column that says that it holds amounts and holds none that can be read: its rows say so, one by one.
  return byWords(table, ["amount", "total_amount"], taken, undefined);
};

export type PartyGuess = {
  readonly source: string;
  readonly target: string;
  readonly meaning: Direction | null;
  readonly reason: string;
};

const namedParties = (table: ForeignTable): PartyGuess | null => {
  const byWord = new Map([...table.columns].reverse().map((column) => [inWords(column), column]));
  for (const [first, second, meaning] of partyWords) {
    const [source, target] = [byWord.get(first), byWord.get(second)];
    if (source !== undefined && target !== undefined) {
      return { source, target, meaning, reason: `the headers read "${source}" and "${target}"` };
    }
  }
  return null;
};

/** Whether the header has words for the two parties of a deal. */
export const namesParties = (table: ForeignTable): boolean => namedParties(table) !== null;

/** The columns of the two parties; null where nothing looks like them. */
export const guessParties = (table: ForeignTable): PartyGuess | null => {
  const named = namedParties(table);
  if (named !== null) return named;
  const texts = table.columns.filter((column) => {
    const values = valuesIn(table, [column]);
    return values.length > 0 && !values.every(isAmount);
  });
  const [source, target] = texts.length >= 2 ? texts : table.columns.length >= 3 ? table.columns : [];
  if (source === undefined || target === undefined) return null;
  return { source, target, meaning: null, reason: "the first two columns that can be names" };
};

/** The currency that the amounts' header names where it is not the dollar: no unit of ours. */
export const otherCurrencyOf = (column: string | null): string | null =>
  column === null ? null : (otherCurrency.exec(`${column} ${inWords(column).replaceAll("_", " ")}`)?.[0] ?? null);

type EdgeColumns = Readonly<Partial<Record<EdgeField, ColumnGuess>>>;

/** Columns for the fields that are still open, each column once; what no header names can be amounts alone, and last. */
export const guessEdgeColumns = (
  table: ForeignTable,
  open: readonly EdgeField[],
  used: readonly string[],
  source: string,
): EdgeColumns => {
  const taken = new Set(used);
  const found: Partial<Record<EdgeField, ColumnGuess>> = {};
  const take = (field: EdgeField, column: ColumnGuess | null): void => {
    if (column === null) return;
    taken.add(column.column);
    found[field] = column;
  };
  for (const field of open) {
    if (field === "source" || field === "target") continue;
    take(
      field,
      field === "amount" ? namedAmount(table, taken) : byWords(table, edgeWords[field], taken, edgeCells[field]),
    );
  }
  if (open.includes("amount") && found.amount === undefined) take("amount", unnamedAmount(table, taken, source));
  return found;
};

/** Columns of nodes; the name may be the id's column, for want of another. */
export const guessNodeColumns = (
  table: ForeignTable,
  open: readonly NodeField[],
): Readonly<Partial<Record<NodeField, ColumnGuess>>> => {
  const taken = new Set<string>();
  const found: Partial<Record<NodeField, ColumnGuess>> = {};
  for (const field of open) {
    const column = byWords(table, nodeWords[field], field === "name" ? new Set() : taken, nodeCells[field]);
    if (column === null) continue;
    taken.add(column.column);
    found[field] = column;
  }
  return found;
};

/** Columns of nodes with figures that the models know. */
export const guessFactColumns = (
  table: ForeignTable,
): readonly { readonly fact: FactColumn; readonly reason: string }[] => {
  const taken = new Set(table.columns.filter((column) => otherCurrencyOf(column) !== null));
  return factWords.flatMap(([metric, words]) => {
    const found = byWords(table, words, taken, isAmount);
    if (found === null || valuesIn(table, [found.column]).length === 0) return [];
    taken.add(found.column);
    const { unit } = splitUnit(inWords(found.column));
    return [{ fact: { column: found.column, metric, ...(unit === null ? {} : { unit }) }, reason: found.reason }];
  });
};

/** The unit at the end of the amounts' header. */
export const unitOfColumn = (column: string | null): Unit | null =>
  column === null ? null : splitUnit(inWords(column)).unit;

/**
 * Whether amounts are written with a decimal comma, from those that can mean one thing only; where there is none of them,
 * an amount such as 1.500 is doubtful.
 */
export const guessDecimal = (
  cells: readonly string[],
): { readonly decimal: "." | ","; readonly doubtful: string | null } => {
  const comma = cells.filter((cell) => /\d,\d{1,2}$|\d,\d{4,}$|\.\d{3},\d|^0,\d+$/.test(cell.trim())).length;
  const point = cells.filter((cell) => /\d\.\d{1,2}$|\d\.\d{4,}$|,\d{3}\.\d|^0\.\d+$/.test(cell.trim())).length;
  const doubtful = cells.find((cell) => /^[1-9]\d{0,2}[.,]\d{3}$/.test(cell.trim()));
  return {
    decimal: comma > point ? "," : ".",
    doubtful: comma === point && doubtful !== undefined ? doubtful.trim() : null,
  };
};

export const columnGuess = (what: string, { column, reason }: ColumnGuess): Guess => guess(what, column, reason);
