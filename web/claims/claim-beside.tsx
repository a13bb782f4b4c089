// What stands beside a claim's arithmetic for the reader: other sums of rows, and whether one gives the printed figure.
import { valueText } from "../../src/picture/claim-figures.ts";
import type { ClaimBeside } from "../../src/report/claims-report.schema.ts";
import { ClaimRows } from "./claim-rows.tsx";

/** A single row stands in its own unit; arithmetic is written without one. */
const figureOf = ({ worked, reason, rows, value }: ClaimBeside): string => {
  if (worked === null) return `not known: ${reason ?? "no rows"}`;
  const [row, another] = rows;
  if (row === undefined || another !== undefined) return worked;
  const stands = row.unit === "percent" && typeof row.value === "number" ? row.value / 100 : row.value;
  return stands === value ? valueText(row.value, row.unit) : worked;
};

export const ClaimBesides = ({ besides }: { readonly besides: readonly ClaimBeside[] }) => (
  <ul className="plain spaced">
    {besides.map((beside) => (
      <li key={beside.expression}>
        <p className="worked">{figureOf(beside)}</p>
        {beside.givesPrinted ? <p>This comes to the printed figure, by rows of another source.</p> : null}
        {beside.rows.length === 0 ? null : (
          <details>
            <summary>Its rows</summary>
            <ClaimRows rows={beside.rows} />
          </details>
        )}
      </li>
    ))}
  </ul>
);
