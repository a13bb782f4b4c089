// One cell against its column's declaration: a typed value, or what is wrong with it.
import { isPartialDate } from "../../model/date.ts";
import type { Field } from "./descriptor.ts";

export type CellValue = string | number | boolean | readonly string[] | null;

export type ParsedCell =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly problem: string; readonly remedy: string };

const bad = (problem: string, remedy: string): ParsedCell => ({ ok: false, problem, remedy });
const good = (value: CellValue): ParsedCell => ({ ok: true, value });

/** What a cell of numbers may hold, in words: "a whole number between 1 and 5". */
const expectedNumber = ({ type, constraints }: Field): string => {
  const { minimum, maximum } = constraints ?? {};
  const kind = type === "integer" ? "a whole number" : "a number";
  if (minimum !== undefined && maximum !== undefined) return `${kind} between ${minimum} and ${maximum}`;
  if (minimum !== undefined) return `${kind} >= ${minimum}`;
  return maximum === undefined ? kind : `${kind} <= ${maximum}`;
};

/** Larger, and sums or ratios of such figures overflow; smaller, and what is divided by them does. */
const largest = 1e100;

const isComputable = (value: number): boolean =>
  value === 0 || (Math.abs(value) <= largest && Math.abs(value) >= 1 / largest);

const parseNumber = (field: Field, text: string): ParsedCell => {
  const value = Number(text);
  const problem = `expected ${expectedNumber(field)}, got "${text}"`;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) || !Number.isFinite(value)) {
    const orEmpty = field.constraints?.required ? "" : ", or leave the cell empty if it is unknown";
    return bad(problem, `Write digits with a decimal point and no unit${orEmpty}.`);
  }
  if (!isComputable(value)) return bad(problem, "Correct the figure: nothing that is counted is so large or so small.");
  if (field.type === "integer" && !Number.isInteger(value)) return bad(problem, "Drop the fraction.");
  const { minimum = -Infinity, maximum = Infinity } = field.constraints ?? {};
  const isWithin = value >= Number(minimum) && value <= Number(maximum);
  return isWithin ? good(value) : bad(problem, "Correct the figure, its sign or its unit.");
};

const parseBoolean = (text: string): ParsedCell => {
  if (text === "true" || text === "false") return good(text === "true");
  return bad(`expected true or false, got "${text}"`, "Write true or false in small letters.");
};

const parseList = (text: string, delimiter: string): ParsedCell => {
  const items = text.split(delimiter).map((item) => item.trim());
  if (items.every((item) => item !== "")) return good(items);
  return bad(`has an empty entry, got "${text}"`, `Separate the entries by a single "${delimiter}".`);
};

const parseType = (field: Field, text: string): ParsedCell => {
  switch (field.type) {
    case "number":
    case "integer":
      return parseNumber(field, text);
    case "boolean":
      return parseBoolean(text);
    case "list":
      return parseList(text, field.delimiter ?? ",");
    case "string":
      return field.linchpin?.partialDate && !isPartialDate(text)
        ? bad(`expected a calendar date, got "${text}"`, "Write YYYY, YYYY-MM or YYYY-MM-DD.")
        : good(text);
  }
};

const checkText = ({ constraints }: Field, text: string): ParsedCell | null => {
  if (constraints?.enum && !constraints.enum.includes(text)) {
    return bad(
      `expected one of ${constraints.enum.join(", ")}, got "${text}"`,
      "Use one of these, or declare it in datapackage.json.",
    );
  }
  if (constraints?.pattern && !new RegExp(constraints.pattern, "u").test(text)) {
    return bad(`expected text of the form ${constraints.pattern}, got "${text}"`, "Write it in that form.");
  }
  return null;
};

/** Signs that no table means to hold and that a terminal would obey; tab and line ends are text. */
const controlCharacter = /(?![\t\n\r])\p{Cc}/u;

/** Parses one cell by its column's type and constraints; an empty cell is null, or an empty list. */
export const parseCell = (field: Field, raw: string, missingValues: readonly string[]): ParsedCell => {
  const text = raw.trim();
  if (controlCharacter.test(text))
    return bad("holds a control character", "Take it out; it cannot be seen or printed.");
  if (missingValues.includes(text)) {
    if (field.constraints?.required) return bad("is required and empty", "Fill it in, or take the row out.");
    return good(field.type === "list" ? [] : null);
  }
  const parsed = parseType(field, text);
  if (!parsed.ok) return parsed;
  const checks = Array.isArray(parsed.value) ? parsed.value : [text];
  return checks.map((part: string) => checkText(field, part)).find((check) => check !== null) ?? parsed;
};
