// A claim says how it is recomputed, in expressions that parse and name rows that exist; or why it is not.
import { ExpressionError } from "../../../ledger/expression-error.ts";
import { kindOf } from "../../../ledger/expression-kind.ts";
import { checkNames, claimsUsed, type PackageNames } from "../../../ledger/expression-names.ts";
import { parseExpression } from "../../../ledger/expression-parse.ts";
import type { Expression } from "../../../ledger/expression.ts";
import type { Claim } from "../../../model/fact.ts";
import type { Entry, Tables } from "../tables.ts";
import { usable, type Finding, type Rule } from "./rule.ts";

const namesOf = ({ domain, leftOut }: Tables): PackageNames => {
  // Naming a row that was left out is no mistake of its own.
  const ids = (table: "facts" | "deals" | "claims" | "nodes"): ReadonlySet<string> =>
    new Set([...domain[table].map(({ value }) => value.id), ...(leftOut.get(table) ?? [])]);
  const statements = domain.facts.flatMap(({ value: { entity, metric, period } }) => {
    const name = `${entity} ${metric}`;
    return period === null ? [name] : [name, `${name} ${period}`];
  });
  return {
    facts: ids("facts"),
    statements: (leftOut.get("facts")?.size ?? 0) > 0 ? null : new Set(statements),
    deals: ids("deals"),
    claims: ids("claims"),
    nodes: ids("nodes"),
  };
};

/** A claim with a figure needs a number, any other a truth; what stands beside it may be either. */
const checkKind = (expression: Expression, { figure }: Claim, column: string): void => {
  const found = kindOf(expression);
  const wanted = figure === null ? "true or false" : "a number";
  const fits = column === "beside" ? found !== "a text" : found === null || found === wanted;
  if (!fits) throw new ExpressionError(1, `it gives ${String(found)}, and ${wanted} is needed`, "Compare, or compute.");
};

const checked = (entry: Entry<Claim>, column: string, text: string, names: PackageNames): readonly Finding[] => {
  try {
    const expression = parseExpression(text);
    checkNames(expression, names);
    checkKind(expression, entry.value, column);
    return [];
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const where = column === "beside" ? `in ${text}, character ${error.at}` : `at character ${error.at}`;
    return [usable(entry.row, column, `${where}: ${error.problem}`, error.remedy)];
  }
};

const claimsBelow = ({ expression }: Claim): readonly string[] => {
  try {
    return expression === null ? [] : claimsUsed(parseExpression(expression));
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
};

const circles = (claims: readonly Entry<Claim>[]): readonly Finding[] => {
  const uses = new Map(claims.map(({ value }) => [value.id, claimsBelow(value)]));
  const leadsBackTo = (start: string): boolean => {
    const seen = new Set<string>();
    const open = [...(uses.get(start) ?? [])];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === start) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...(uses.get(id) ?? []));
    }
    return false;
  };
  return claims
    .filter(({ value }) => leadsBackTo(value.id))
    .map(({ row, value: { id } }) =>
      usable(row, "expression", `"${id}" rests on itself by way of claim(...)`, "Break the circle; use rows instead."),
    );
};

const expressionOrReason = ({ row, value }: Entry<Claim>): readonly Finding[] => {
  if (value.expression === null && value.reason === null) {
    return [usable(row, "reason", "has no expression, and no reason why", "Write one of the two.")];
  }
  if (value.expression !== null && value.reason !== null) {
    return [usable(row, "reason", "says why there is no expression, and there is one", "Empty one of the two.")];
  }
  return [];
};

const figureFitsKind = ({ row, value }: Entry<Claim>): readonly Finding[] => {
  const { kind, figure, unit, expression } = value;
  if ((kind === "number") !== (figure !== null)) {
    const remedy = "A number prints a figure; a comparison, a ranking and a structural claim do not.";
    return [usable(row, "figure", `does not fit the kind ${kind}`, remedy)];
  }
  if ((figure === null) !== (unit === null)) {
    return [usable(row, "unit", "a figure and its unit go together", "Fill both, or neither.")];
  }
  if (kind === "structural" && expression !== null) {
    return [usable(row, "kind", "is structural and has an expression", "Call it a comparison or a ranking.")];
  }
  return [];
};

export const claimExpressions: Rule = (tables) => {
  // A table that could not be read has no names to check against, which is said once and not for every claim.
  const missing = ["facts", "deals", "nodes"].some((table) => tables.unreadable.has(table));
  const names = namesOf(tables);
  const findings = tables.domain.claims.flatMap((entry) => {
    const { expression, beside } = entry.value;
    const texts = [
      ...(expression === null ? [] : [["expression", expression] as const]),
      ...beside.map((text) => ["beside", text] as const),
    ];
    return [
      ...expressionOrReason(entry),
      ...figureFitsKind(entry),
      ...(missing ? [] : texts.flatMap(([column, text]) => checked(entry, column, text, names))),
    ];
  });
  return [...findings, ...circles(tables.domain.claims)];
};
