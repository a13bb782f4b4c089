// A verdict as a small sign whose shape tells it apart, not its colour.
import "../styles/claims.css";
import type { ClaimEntry } from "../../src/report/claims-report.schema.ts";

/** Strokes on a square of 16: a tick, a wave, a cross, a clock's hands, a dash. */
const strokes: Readonly<Record<ClaimEntry["verdict"], string>> = {
  holds: "M3.5 8.5l3 3 6-7",
  off: "M3 9c2-4 3.5-4 5-1.5s3 2.5 5-1.5",
  contradicted: "M4 4l8 8M12 4l-8 8",
  stale: "M8 3.5v5l3.5 2",
  "not computable": "M4.5 8h7",
};

const rings: ReadonlySet<ClaimEntry["verdict"]> = new Set(["stale", "not computable"]);

export const VerdictMark = ({ verdict }: { readonly verdict: ClaimEntry["verdict"] }) => (
  <svg className="verdict-mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    {rings.has(verdict) ? <circle cx="8" cy="8" r="6.7" className="verdict-ring" /> : null}
    <path d={strokes[verdict]} />
  </svg>
);
