// One cell against its column's declaration: a typed value, or what is wrong with it.
import { isPartialDate } from "../../model/date.ts";
import type { Field } from "./descriptor.ts";

export type CellValue = string | number | boolean | readonly string[] | null;

export type ParsedCell =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly problem: string; readonly remedy: string };

const bad = (problem: string, remedy: string): ParsedCell => ({ ok: false, problem, remedy });
const good = (value: CellValue): ParsedCell => ({ ok: true, value });

const parseNumber = (text: string, integer: boolean): ParsedCell => {
  const value = Number(text);
  const expected = integer ? "a whole number" : "a number";
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) || !Number.isFinite(value)) {
    return bad(`expected ${expected}, got "${text}"`, "Write digits with a point, or leave the cell empty if unknown.");
  }
  if (integer && !Number.isInteger(value)) return bad(`expected ${expected}, got "${text}"`, "Drop the fraction.");
  return good(value);
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
      return parseNumber(text, false);
    case "integer":
      return parseNumber(text, true);
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

const checkNumber = ({ constraints }: Field, value: number): ParsedCell | null => {
  const { minimum, maximum } = constraints ?? {};
  if (minimum !== undefined && value < Number(minimum)) {
    return bad(`expected a number >= ${minimum}, got "${value}"`, "Correct the figure or its sign.");
  }
  if (maximum !== undefined && value > Number(maximum)) {
    return bad(`expected a number <= ${maximum}, got "${value}"`, "Correct the figure or its unit.");
  }
  return null;
};

/** Parses one cell by its column's type and constraints; an empty cell is null, or an empty list. */
export const parseCell = (field: Field, raw: string, missingValues: readonly string[]): ParsedCell => {
  const text = raw.trim();
  if (missingValues.includes(text)) {
    if (field.constraints?.required) return bad("is required and empty", "Fill it in, or take the row out.");
    return good(field.type === "list" ? [] : null);
  }
  const parsed = parseType(field, text);
  if (!parsed.ok) return parsed;
  const checks = Array.isArray(parsed.value) ? parsed.value : [text];
  const failed = checks.map((part: string) => checkText(field, part)).find((check) => check !== null);
  if (failed) return failed;
  return (typeof parsed.value === "number" ? checkNumber(field, parsed.value) : null) ?? parsed;
};
