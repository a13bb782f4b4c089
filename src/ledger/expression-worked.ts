// A part of an expression worked out: its value, its unit, and the arithmetic with the values put in.
import { ExpressionError } from "./expression-error.ts";
import type { Expression } from "./expression.ts";

export type Value = number | string | boolean;

export type Worked<V extends Value = Value> = {
  readonly value: V;
  /** Unit of a quantity; null for a pure number or a share, and where units were multiplied or divided. */
  readonly unit: string | null;
  /** The arithmetic with the values of the rows put in. */
  readonly text: string;
  /** How tightly the text holds together; a looser part inside a tighter one takes parentheses. */
  readonly binding: number;
};

export const bindings = {
  choice: 0,
  "||": 1,
  "&&": 2,
  comparison: 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  sign: 6,
  atom: 7,
} as const;

export type Call = Extract<Expression, { readonly type: "call" }>;

export const atom = <V extends Value>(value: V, unit: string | null, text: string): Worked<V> => ({
  value,
  unit,
  text,
  binding: bindings.atom,
});

/** The text of a part where something at least as tight as `outer` is needed. */
export const inside = ({ text, binding }: Worked, outer: number): string => (binding < outer ? `(${text})` : text);

export const finite = (value: number, at: number): number => {
  if (Number.isFinite(value)) return value;
  throw new ExpressionError(at, "the result is too large for a number", "Check the powers of ten.");
};

/** Amounts of different units have no sum: a stock and a flow a year, for one. A pure number takes any unit. */
export const commonUnit = (parts: readonly Worked[], at: number): string | null => {
  const units = [...new Set(parts.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
  if (units.length <= 1) return units[0] ?? null;
  const problem = `${units.join(" and ")} are different things and cannot be put together`;
  throw new ExpressionError(at, problem, "Multiply or divide by what makes them one, as years do.");
};
