// The words of an expression. Whatever is none of them is refused here, before any parser sees it: no dots, brackets,
// braces, backticks, assignments or backslashes.
import { ExpressionError } from "./expression-error.ts";
import { deepestExpression, longestExpression } from "./expression.ts";

export type Token = {
  readonly type: "number" | "text" | "name" | "sign";
  readonly raw: string;
  /** Character in the text, the first being 1. */
  readonly at: number;
};

const patterns = [
  ["number", /\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?(?![\w.])/y],
  ["text", /"[^"'\\\n]*"|'[^"'\\\n]*'/y],
  ["name", /[A-Za-z][A-Za-z0-9]*/y],
  ["sign", /<=|>=|==|!=|&&|\|\||[-+*/<>!?:(),]/y],
] as const;

const remedy = 'Write numbers, "texts", + - * / ( ), comparisons, && || ! ? : and functions, as in fact("f0001") / 2.';

const tokenAt = (text: string, index: number): Token => {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = index;
    const raw = pattern.exec(text)?.[0];
    if (raw !== undefined) return { type, raw, at: index + 1 };
  }
  throw new ExpressionError(index + 1, `${JSON.stringify(text.charAt(index))} has no meaning here`, remedy);
};

const checkLength = (text: string): void => {
  if (text.length <= longestExpression) return;
  const problem = `it has ${text.length} characters, and at most ${longestExpression} are read`;
  throw new ExpressionError(
    longestExpression + 1,
    problem,
    'Split it: claim("...") takes the result of another claim.',
  );
};

const endsAValue = (token: Token | undefined): boolean =>
  token !== undefined && (token.type !== "sign" || token.raw === ")");

/** The parser would take `sum(1 2)` for `sum(1, 2)`, and a slip for an argument. */
const checkNeighbours = (tokens: readonly Token[]): void => {
  const second = tokens.find((token, i) => token.type !== "sign" && endsAValue(tokens[i - 1]));
  if (second === undefined) return;
  throw new ExpressionError(
    second.at,
    "these are several expressions beside each other",
    "Join them with an operator, or with a comma between arguments.",
  );
};

/** What can nest: open parentheses, signs before a value, and choices. */
const checkDepth = (tokens: readonly Token[]): void => {
  let open = 0;
  let prefixes = 0;
  let choices = 0;
  tokens.forEach(({ raw, at }, i) => {
    if (raw === "(") open += 1;
    else if (raw === ")") open -= 1;
    else if (raw === "?") choices += 1;
    else if (raw === "!" || (raw === "-" && !endsAValue(tokens[i - 1]))) prefixes += 1;
    if (open + prefixes + choices > deepestExpression) {
      throw new ExpressionError(at, `it nests deeper than ${deepestExpression}`, "Split it, or use fewer parentheses.");
    }
  });
};

const afterBlanks = (text: string, index: number): number => {
  let next = index;
  while (" \t\r\n".includes(text.charAt(next)) && next < text.length) next += 1;
  return next;
};

/** @throws ExpressionError at the first character that belongs to no word, and for a text that is too long or too deep. */
export const tokensOf = (text: string): readonly Token[] => {
  checkLength(text);
  const tokens: Token[] = [];
  let index = afterBlanks(text, 0);
  while (index < text.length) {
    const token = tokenAt(text, index);
    tokens.push(token);
    index = afterBlanks(text, index + token.raw.length);
  }
  if (tokens.length === 0) throw new ExpressionError(1, "it is empty", remedy);
  checkDepth(tokens);
  checkNeighbours(tokens);
  return tokens;
};
