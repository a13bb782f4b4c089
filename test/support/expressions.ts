// Expressions without a package: rows whose id is their value.
import { ExpressionError } from "../../src/ledger/expression-error.ts";
import { evaluate, type ReadCall } from "../../src/ledger/expression-evaluate.ts";
import { numberText } from "../../src/ledger/expression-number.ts";
import { parseExpression } from "../../src/ledger/expression-parse.ts";
import { atom } from "../../src/ledger/expression-worked.ts";

/** `fact("12")` is 12 USD bn, `deal("12")` 12 USD bn a year, `claim("12")` the pure number. */
const read: ReadCall = (call, [text = ""]) => {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new ExpressionError(call.at, `no row "${text}"`, "");
  const unit = call.name === "fact" ? "usd_bn" : call.name === "deal" ? "usd_bn_per_year" : null;
  return atom(value, unit, numberText(value));
};

export const runExpression = (text: string) => evaluate(parseExpression(text), read);
