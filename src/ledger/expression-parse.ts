// A text to the tree of an expression. jsep (https://ericsmekens.github.io/jsep/) finds the structure; only the kinds of
// node that are named here come through, so no text reaches a property, a prototype or the host.
import jsep from "jsep";
import { nearestName } from "../model/nearest-name.ts";
import { ExpressionError } from "./expression-error.ts";
import { expressionFunction, expressionFunctions, type ExpressionFunction } from "./expression-functions.ts";
import { arithmeticOperators, comparisonOperators, logicalOperators, type Expression } from "./expression.ts";
import { tokensOf, type Token } from "./expression-tokens.ts";

const binaryOperators = [...arithmeticOperators, ...comparisonOperators, ...logicalOperators];

/** jsep has no positions, but its leaves come in the order of the text, and so do the words that stand for them. */
class Leaves {
  private readonly tokens: readonly Token[];
  private next = 0;
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens.filter(({ type }) => type !== "sign");
  }
  /** Where the next leaf begins; for what has none, such as `()`, the end of the one before. */
  at(): number {
    return (this.tokens[this.next] ?? this.tokens.at(-1))?.at ?? 1;
  }
  take(): number {
    const at = this.at();
    this.next += 1;
    return at;
  }
}

const refused = (at: number, what: string): ExpressionError =>
  new ExpressionError(at, `${what} is not part of the language`, "See: linchpin claims --functions");

const isCore = (node: jsep.Expression): node is jsep.CoreExpression => typeof node.type === "string";

const literal = ({ value }: jsep.Literal, at: number): Expression => {
  if (typeof value === "number" && Number.isFinite(value)) return { type: "number", value, at };
  if (typeof value === "string") return { type: "text", value, at };
  if (typeof value === "boolean") return { type: "truth", value, at };
  throw refused(at, `"${String(value)}"`);
};

const unknownFunction = (name: string, at: number): ExpressionError => {
  const nearest = nearestName(
    name,
    expressionFunctions.map((known) => known.name),
  );
  const remedy = nearest === null ? "See: linchpin claims --functions" : `Did you mean "${nearest}"?`;
  return new ExpressionError(at, `there is no function "${name}"`, remedy);
};

const checkCount = ({ name, form, fewest, most }: ExpressionFunction, count: number, at: number): void => {
  if (count >= fewest && count <= most) return;
  const expected = fewest === most ? String(fewest) : `${fewest} to ${most}`;
  throw new ExpressionError(
    at,
    `${name} takes ${expected} argument${most === 1 ? "" : "s"}, not ${count}`,
    `Write ${form}.`,
  );
};

const call = (node: jsep.CallExpression, leaves: Leaves): Expression => {
  const at = leaves.take();
  if (node.callee.type !== "Identifier") throw refused(at, "calling what is no function");
  const name = String(node.callee["name"]);
  const known = expressionFunction(name);
  if (known === undefined) throw unknownFunction(name, at);
  checkCount(known, node.arguments.length, at);
  return { type: "call", name: known.name, arguments: node.arguments.map((part) => convert(part, leaves)), at };
};

const unary = (node: jsep.UnaryExpression, leaves: Leaves): Expression => {
  const at = leaves.at();
  if (node.operator === "-") return { type: "negative", operand: convert(node.argument, leaves), at };
  if (node.operator === "!") return { type: "not", operand: convert(node.argument, leaves), at };
  throw refused(at, `a leading ${node.operator}`);
};

const binary = (node: jsep.BinaryExpression, leaves: Leaves): Expression => {
  const at = leaves.at();
  const operator = binaryOperators.find((known) => known === node.operator);
  if (operator === undefined) throw refused(at, `the operator ${node.operator}`);
  const left = convert(node.left, leaves);
  return { type: "binary", operator, left, right: convert(node.right, leaves), at };
};

const choice = (node: jsep.ConditionalExpression, leaves: Leaves): Expression => {
  const at = leaves.at();
  const test = convert(node.test, leaves);
  const yes = convert(node.consequent, leaves);
  return { type: "choice", test, yes, no: convert(node.alternate, leaves), at };
};

const twoExpressions = (at: number): ExpressionError =>
  new ExpressionError(at, "these are several expressions beside each other", "Join them with an operator.");

function convert(node: jsep.Expression | null | undefined, leaves: Leaves): Expression {
  if (!node || !isCore(node)) throw refused(leaves.at(), "an empty place");
  switch (node.type) {
    case "Literal":
      return literal(node, leaves.take());
    case "CallExpression":
      return call(node, leaves);
    case "UnaryExpression":
      return unary(node, leaves);
    case "BinaryExpression":
      return binary(node, leaves);
    case "ConditionalExpression":
      return choice(node, leaves);
    case "ThisExpression":
      throw refused(leaves.at(), 'the name "this"');
    case "Identifier":
      throw refused(leaves.at(), `the name "${node.name}"`);
    case "Compound":
    case "SequenceExpression":
      throw twoExpressions(leaves.at());
    default:
      throw refused(leaves.at(), node.type);
  }
}

const structureOf = (text: string): jsep.Expression => {
  try {
    return jsep(text);
  } catch (error) {
    const { index = 0, description = "" } = error as { readonly index?: number; readonly description?: string };
    const at = Math.min(index + 1, text.length + 1);
    throw new ExpressionError(
      at,
      `it does not parse (${description || "no reason given"})`,
      "Complete it; close every parenthesis and quote.",
    );
  }
};

/**
 * Reads an expression: numbers, "texts", true and false, + - * /, comparisons, && || !, a choice `a ? b : c`, and calls of
 * the functions in `expressionFunctions`. Nothing is evaluated. Cost O(length of the text), which is bounded.
 *
 * @throws ExpressionError with the character at which the text leaves the language.
 */
export const parseExpression = (text: string): Expression => {
  const tokens = tokensOf(text);
  return convert(structureOf(text), new Leaves(tokens));
};
