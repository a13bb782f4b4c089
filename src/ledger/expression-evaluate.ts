// The value of an expression, and beside it the arithmetic with the values put in.
import { ExpressionError } from "./expression-error.ts";
import { areEqual, literalText, numberText } from "./expression-number.ts";
import { numericFunction } from "./expression-numeric.ts";
import { atom, bindings, commonUnit, finite, inside, type Call, type Value, type Worked } from "./expression-worked.ts";
import type { ArithmeticOperator, ComparisonOperator, Expression, LogicalOperator } from "./expression.ts";

/** What the functions that read rows give. They get their arguments worked out and checked to be texts. */
export type ReadCall = (call: Call, texts: readonly string[]) => Worked<number | boolean>;

/** The functions that read rows; all others are arithmetic. */
const readers: ReadonlySet<string> = new Set([
  "fact",
  "deal",
  "deals",
  "count",
  "known",
  "claim",
  "printed",
  "unknown",
]);

const kindOf = (value: Value): string =>
  typeof value === "number" ? "a number" : typeof value === "string" ? `the text "${value}"` : String(value);

const wrongType = (at: number, expected: string, { value }: Worked): ExpressionError =>
  new ExpressionError(at, `expected ${expected}, got ${kindOf(value)}`, "See: linchpin claims --functions");

const hasNumber = (part: Worked): part is Worked<number> => typeof part.value === "number";
const hasTruth = (part: Worked): part is Worked<boolean> => typeof part.value === "boolean";

const productUnit = (left: Worked, right: Worked): string | null =>
  left.unit === null || right.unit === null ? (left.unit ?? right.unit) : null;

const signs = { "+": "+", "-": "−", "*": "×", "/": "/" } as const;

const arithmetic = (operator: ArithmeticOperator, left: Worked<number>, right: Worked<number>, at: number): Worked => {
  const [a, b] = [left.value, right.value];
  if (operator === "/" && b === 0)
    throw new ExpressionError(at, "it divides by zero", "Guard it with a choice a ? b : c.");
  const value = { "+": a + b, "-": a - b, "*": a * b, "/": a / b }[operator];
  const isSum = operator === "+" || operator === "-";
  const unit = isSum
    ? commonUnit([left, right], at)
    : operator === "*"
      ? productUnit(left, right)
      : right.unit === null
        ? left.unit
        : null;
  const binding = bindings[operator];
  // a - (b - c) and a / (b / c) keep their parentheses.
  const text = `${inside(left, binding)} ${signs[operator]} ${inside(right, isSum && operator === "+" ? binding : binding + 1)}`;
  return { value: finite(value, at), unit, text, binding };
};

const compare = (operator: ComparisonOperator, a: Value, b: Value): boolean => {
  const equal = typeof a === "number" && typeof b === "number" ? areEqual(a, b) : a === b;
  const results = {
    "==": equal,
    "!=": !equal,
    "<": !equal && a < b,
    ">": !equal && a > b,
    "<=": equal || a < b,
    ">=": equal || a > b,
  };
  return results[operator];
};

const comparisonSigns = { "<": "<", "<=": "≤", ">": ">", ">=": "≥", "==": "=", "!=": "≠" } as const;

/** What the two sides come to, where their arithmetic does not show it. */
const sides = (operator: ComparisonOperator, left: Worked, right: Worked): string => {
  const isPlain = left.binding === bindings.atom && right.binding === bindings.atom;
  if (isPlain || !hasNumber(left) || !hasNumber(right)) return "";
  return ` (${numberText(left.value)} ${comparisonSigns[operator]} ${numberText(right.value)})`;
};

const comparison = (operator: ComparisonOperator, left: Worked, right: Worked, at: number): Worked => {
  const isEquality = operator === "==" || operator === "!=";
  if (!isEquality && !hasNumber(left)) throw wrongType(at, `a number before ${operator}`, left);
  if (!isEquality && !hasNumber(right)) throw wrongType(at, `a number after ${operator}`, right);
  if (typeof left.value !== typeof right.value) throw wrongType(at, `${kindOf(left.value)} on both sides`, right);
  const value = compare(operator, left.value, right.value);
  const [before, after] = [inside(left, bindings["+"]), inside(right, bindings["+"])];
  const text = `${before} ${comparisonSigns[operator]} ${after}${sides(operator, left, right)}`;
  return { value, unit: null, text, binding: bindings.comparison };
};

const isArithmetic = (operator: string): operator is ArithmeticOperator => "+-*/".includes(operator);
const isLogical = (operator: string): operator is LogicalOperator => operator === "&&" || operator === "||";

/**
 * Works out an expression. Both sides of && and || are worked out, so that every row of a comparison is read and shown; of
 * a choice only the branch that is taken.
 *
 * @param read What the functions that read rows give.
 * @throws ExpressionError for a wrong argument, a division by zero, an overflow, a sum of unlike units, and whatever `read`
 *   throws. Never returns NaN or an infinity.
 */
export const evaluate = (expression: Expression, read: ReadCall): Worked => {
  const number = (part: Expression): Worked<number> => {
    const worked = go(part);
    if (hasNumber(worked)) return worked;
    throw wrongType(part.at, "a number", worked);
  };
  const truth = (part: Expression): Worked<boolean> => {
    const worked = go(part);
    if (hasTruth(worked)) return worked;
    throw wrongType(part.at, "true or false", worked);
  };
  const text = (part: Expression): string => {
    const worked = go(part);
    if (typeof worked.value === "string") return worked.value;
    throw wrongType(part.at, 'a text in quotes, as in "f0001"', worked);
  };
  const binary = ({ operator, left, right, at }: Extract<Expression, { type: "binary" }>): Worked => {
    if (isArithmetic(operator)) return arithmetic(operator, number(left), number(right), at);
    if (!isLogical(operator)) return comparison(operator, go(left), go(right), at);
    const [a, b] = [truth(left), truth(right)];
    const binding = bindings[operator];
    const word = operator === "&&" ? "and" : "or";
    const value = operator === "&&" ? a.value && b.value : a.value || b.value;
    return { value, unit: null, text: `${inside(a, binding)} ${word} ${inside(b, binding)}`, binding };
  };
  const choice = ({ test, yes, no }: Extract<Expression, { type: "choice" }>): Worked => {
    const asked = truth(test);
    const taken = go(asked.value ? yes : no);
    const condition = `${asked.value ? "" : "not "}${inside(asked, bindings.atom)}`;
    return { ...taken, text: `${condition} → ${taken.text}`, binding: bindings.choice };
  };
  const go = (part: Expression): Worked => {
    switch (part.type) {
      case "number":
        return atom(part.value, null, literalText(part.value));
      case "text":
        return atom(part.value, null, `"${part.value}"`);
      case "truth":
        return atom(part.value, null, String(part.value));
      case "negative": {
        const worked = number(part.operand);
        return {
          ...worked,
          value: -worked.value || 0,
          text: `−${inside(worked, bindings.sign)}`,
          binding: bindings.sign,
        };
      }
      case "not": {
        const worked = truth(part.operand);
        return {
          ...worked,
          value: !worked.value,
          text: `not ${inside(worked, bindings.atom)}`,
          binding: bindings.sign,
        };
      }
      case "binary":
        return binary(part);
      case "choice":
        return choice(part);
      case "call":
        if (readers.has(part.name)) return read(part, part.arguments.map(text));
        return numericFunction(part, part.arguments.map(number));
    }
  };
  return go(expression);
};
