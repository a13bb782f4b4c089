// The assumptions of a run, what was changed first to see.
import type { CascadeReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { table } from "./table.ts";

/** The first clause of a reason, as long as a line; --json has the whole. Under its title "An assumption:" says nothing. */
const firstClause = (reason: string): string => reason.replace(/^An assumption:\s*/, "").split(/[;.](?:\s|$)/)[0]!;

/** One row per assumption with its value, and the default beside it where the caller set another. */
export const assumptionsTable = ({ assumptions }: Pick<CascadeReport, "assumptions">, terminal: Terminal): string => {
  const rows = assumptions.map(({ id, value, default: usual, overridden, reason }) => [
    id,
    String(value),
    overridden ? `set (default ${usual})` : "",
    firstClause(reason),
  ]);
  const columns = [
    { title: "assumption" },
    { title: "value", align: "right" },
    { title: "" },
    { title: "reason", flexible: true },
  ] as const;
  return table(columns, rows, terminal.width);
};
