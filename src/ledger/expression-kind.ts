// What an expression gives, a number, a truth or a text, as far as it can be told before any row is read.
import { ExpressionError } from "./expression-error.ts";
import { arithmeticOperators, logicalOperators, type Expression } from "./expression.ts";
import type { Call } from "./expression-worked.ts";

/** Null: it depends on rows. */
export type Kind = "a number" | "true or false" | "a text" | null;

const gives: Readonly<Record<Call["name"], Kind>> = {
  fact: "a number",
  deal: "a number",
  deals: "a number",
  count: "a number",
  known: "true or false",
  claim: null,
  printed: "a number",
  unknown: null,
  sum: "a number",
  mean: "a number",
  min: "a number",
  max: "a number",
  abs: "a number",
  round: "a number",
  growth: "a number",
};

/** Functions that take names; all others take numbers. */
const takesTexts: readonly string[] = ["fact", "deal", "deals", "count", "known", "claim", "printed", "unknown"];

const includes = (list: readonly string[], operator: string): boolean => list.includes(operator);

const need = (part: Expression, wanted: Exclude<Kind, null>): void => {
  const found = kindOf(part);
  if (found === null || found === wanted) return;
  throw new ExpressionError(part.at, `expected ${wanted}, got ${found}`, "See: linchpin claims --functions");
};

const kindOfBinary = ({ operator, left, right }: Extract<Expression, { readonly type: "binary" }>): Kind => {
  if (operator === "==" || operator === "!=") {
    const first = kindOf(left);
    if (first === null) kindOf(right);
    else need(right, first);
    return "true or false";
  }
  const wanted = includes(logicalOperators, operator) ? "true or false" : "a number";
  need(left, wanted);
  need(right, wanted);
  return includes(arithmeticOperators, operator) ? "a number" : "true or false";
};

/** @throws ExpressionError for a part that can never be what its place needs, as in `true + 1`. Cost O(length). */
export function kindOf(expression: Expression): Kind {
  switch (expression.type) {
    case "number":
      return "a number";
    case "text":
      return "a text";
    case "truth":
      return "true or false";
    case "negative":
      need(expression.operand, "a number");
      return "a number";
    case "not":
      need(expression.operand, "true or false");
      return "true or false";
    case "binary":
      return kindOfBinary(expression);
    case "choice": {
      need(expression.test, "true or false");
      const [yes, no] = [kindOf(expression.yes), kindOf(expression.no)];
      return yes === no || no === null ? yes : yes === null ? no : null;
    }
    case "call": {
      const wanted = takesTexts.includes(expression.name) ? "a text" : "a number";
      for (const part of expression.arguments) need(part, wanted);
      return gives[expression.name];
    }
  }
}
