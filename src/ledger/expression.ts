// The tree of an expression: what the parser makes of a text, and all that the evaluator knows.
import type { FunctionName } from "./expression-functions.ts";

export const arithmeticOperators = ["+", "-", "*", "/"] as const;
export type ArithmeticOperator = (typeof arithmeticOperators)[number];

export const comparisonOperators = ["<", "<=", ">", ">=", "==", "!="] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

export const logicalOperators = ["&&", "||"] as const;
export type LogicalOperator = (typeof logicalOperators)[number];

/** Every part knows where it begins: `at` is the character in the text, the first being 1. */
export type Expression =
  | { readonly type: "number"; readonly value: number; readonly at: number }
  | { readonly type: "text"; readonly value: string; readonly at: number }
  | { readonly type: "truth"; readonly value: boolean; readonly at: number }
  | { readonly type: "negative"; readonly operand: Expression; readonly at: number }
  | { readonly type: "not"; readonly operand: Expression; readonly at: number }
  | {
      readonly type: "binary";
      readonly operator: ArithmeticOperator | ComparisonOperator | LogicalOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | {
      readonly type: "choice";
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
      readonly at: number;
    }
  | {
      readonly type: "call";
      readonly name: FunctionName;
      readonly arguments: readonly Expression[];
      readonly at: number;
    };

/** How many characters an expression may have: a claim that needs more is better split with `claim("...")`. */
export const longestExpression = 1000;

/** How deep parentheses, signs and choices may nest. */
export const deepestExpression = 40;
