// All integrity rules over the tables of a package, and the rows that fall with those that they leave out.
import type { WithFailures } from "../../../model/with-failures.ts";
import { leaveOut, type Tables } from "../tables.ts";
import { integrityRules } from "./index.ts";
import { references } from "./references.ts";
import type { Finding } from "./rule.ts";

const rowsOf = (findings: readonly Finding[]) =>
  new Set(findings.flatMap(({ leavesOut }) => (leavesOut === null ? [] : [leavesOut])));

/**
 * Applies every rule once to all rows; then leaves out, with a failure each, the rows that need a row that is gone, until
 * none does.
 */
export const checkIntegrity = (tables: Tables): WithFailures<Tables> => {
  const findings = integrityRules.flatMap((rule) => rule(tables));
  let rest = leaveOut(tables, rowsOf(findings));
  for (;;) {
    const fallen = references(rest).filter(({ leavesOut }) => leavesOut !== null);
    if (fallen.length === 0) return { value: rest, failures: findings.map(({ failure }) => failure) };
    findings.push(...fallen);
    rest = leaveOut(rest, rowsOf(fallen));
  }
};
