// Every name that an expression uses exists: what can be said about it before any day is chosen.
import { dealKinds } from "../model/deal.ts";
import { nearestName } from "../model/nearest-name.ts";
import { ExpressionError } from "./expression-error.ts";
import type { Expression } from "./expression.ts";
import type { Call } from "./expression-worked.ts";

/** What a package has names for. */
export type PackageNames = {
  readonly facts: ReadonlySet<string>;
  /** `entity metric`, and `entity metric period` where there is one; null where not all are known. */
  readonly statements: ReadonlySet<string> | null;
  readonly deals: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
};

const childrenOf = (expression: Expression): readonly Expression[] => {
  switch (expression.type) {
    case "negative":
    case "not":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "choice":
      return [expression.test, expression.yes, expression.no];
    case "call":
      return expression.arguments;
    default:
      return [];
  }
};

/** All calls, in the order of the text. */
const callsIn = (expression: Expression): readonly Call[] => [
  ...(expression.type === "call" ? [expression] : []),
  ...childrenOf(expression).flatMap(callsIn),
];

/** The arguments that are written out; null where one is worked out only when the expression is. */
const textsOf = (call: Call): readonly string[] | null => {
  const texts = call.arguments.flatMap((part) => (part.type === "text" ? [part.value] : []));
  return texts.length === call.arguments.length ? texts : null;
};

const mustKnow = (call: Call, what: string, name: string, known: ReadonlySet<string>): void => {
  if (known.has(name)) return;
  const nearest = nearestName(name, [...known]);
  const remedy = nearest === null ? "Add a row for it, or correct it." : `Did you mean "${nearest}"?`;
  throw new ExpressionError(call.at, `there is no ${what} "${name}"`, remedy);
};

const kinds: ReadonlySet<string> = new Set(dealKinds);

const checkStatement = (call: Call, texts: readonly string[], { statements }: PackageNames): void => {
  if (statements !== null) mustKnow(call, "figure in facts.csv of", texts.join(" "), statements);
};

const checkCall = (call: Call, names: PackageNames): void => {
  const texts = textsOf(call);
  if (texts === null) return;
  const [first = "", second = "", third = ""] = texts;
  switch (call.name) {
    case "fact":
      if (texts.length === 1) return mustKnow(call, "fact", first, names.facts);
      return checkStatement(call, texts, names);
    case "known":
      return checkStatement(call, texts, names);
    case "deal":
      return mustKnow(call, "deal", first, names.deals);
    case "count":
    case "deals":
      for (const party of [first, second]) if (party !== "*") mustKnow(call, "node", party, names.nodes);
      return mustKnow(call, "kind of deal", third, kinds);
    case "claim":
    case "printed":
      return mustKnow(call, "claim", first, names.claims);
    default:
      return;
  }
};

/** @throws ExpressionError for the first name that the package does not have. */
export const checkNames = (expression: Expression, names: PackageNames): void => {
  for (const call of callsIn(expression)) checkCall(call, names);
};

/** The claims whose results an expression takes. */
export const claimsUsed = (expression: Expression): readonly string[] =>
  callsIn(expression).flatMap((call) => (call.name === "claim" ? (textsOf(call) ?? []) : []));
