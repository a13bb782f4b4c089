// Typed access to the cells of a row: what the schema let through, narrowed to what the domain needs.
import type { Failure, WithFailures } from "../../../model/with-failures.ts";
import { isPartialDate, type PartialDate } from "../../../model/date.ts";
import { rowFailure, type Row } from "../row.ts";
import type { Entry } from "../tables.ts";

/** A cell that the schema admits and the domain does not, for instance a status that the models do not know. */
class CellError extends Error {
  readonly column: string;
  readonly remedy: string;
  constructor(column: string, problem: string, remedy: string) {
    super(problem);
    this.column = column;
    this.remedy = remedy;
  }
}

const wrong = (column: string, expected: string, got: unknown): CellError =>
  new CellError(column, `expected ${expected}, got "${String(got ?? "")}"`, "See the data dictionary of the package.");

export const text = (row: Row, column: string): string => {
  const value = row.cells[column];
  if (typeof value === "string") return value;
  throw wrong(column, "text", value);
};

export const optionalText = (row: Row, column: string): string | null =>
  (row.cells[column] ?? null) === null ? null : text(row, column);

export const date = (row: Row, column: string): PartialDate => {
  const value = text(row, column);
  if (isPartialDate(value)) return value;
  throw wrong(column, "YYYY, YYYY-MM or YYYY-MM-DD", value);
};

export const optionalDate = (row: Row, column: string): PartialDate | null =>
  (row.cells[column] ?? null) === null ? null : date(row, column);

export const number = (row: Row, column: string): number => {
  const value = row.cells[column];
  if (typeof value === "number") return value;
  throw wrong(column, "a number", value);
};

export const optionalNumber = (row: Row, column: string): number | null =>
  (row.cells[column] ?? null) === null ? null : number(row, column);

export const flag = (row: Row, column: string): boolean => {
  const value = row.cells[column];
  if (typeof value === "boolean") return value;
  throw wrong(column, "true or false", value);
};

export const list = (row: Row, column: string): readonly string[] => {
  const value = row.cells[column];
  if (Array.isArray(value)) return value;
  throw wrong(column, "a list", value);
};

/** An empty cell, or a column that the package does not have, is an empty list. */
export const optionalList = (row: Row, column: string): readonly string[] =>
  (row.cells[column] ?? null) === null ? [] : list(row, column);

/** A list that names at least one. */
export const filledList = (row: Row, column: string): readonly string[] => {
  const items = list(row, column);
  if (items.length > 0) return items;
  throw wrong(column, "at least one entry", "");
};

export const oneOf = <T extends string>(row: Row, column: string, options: readonly T[]): T => {
  const value = text(row, column);
  const option = options.find((candidate) => candidate === value);
  if (option !== undefined) return option;
  throw wrong(column, `one of ${options.join(", ")}`, value);
};

export const optionalOneOf = <T extends string>(row: Row, column: string, options: readonly T[]): T | null =>
  (row.cells[column] ?? null) === null ? null : oneOf(row, column, options);

/** A number in a column that holds text because its rows differ in type. */
export const numberInText = (row: Row, column: string): number => {
  const value = Number(text(row, column));
  if (Number.isFinite(value)) return value;
  throw wrong(column, "a number", row.cells[column]);
};

/** Turns rows into domain values; a row that does not fit is left out and reported. */
export const mapRows = <T>(rows: readonly Row[], toValue: (row: Row) => T): WithFailures<readonly Entry<T>[]> => {
  const failures: Failure[] = [];
  const value = rows.flatMap((row): Entry<T>[] => {
    try {
      return [{ row, value: toValue(row) }];
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      failures.push(rowFailure(row, error.column, error.message, error.remedy));
      return [];
    }
  });
  return { value, failures };
};
