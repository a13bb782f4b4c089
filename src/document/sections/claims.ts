// What has been published, recomputed from the rows: each claim with the figure, ours, the verdict and the rows used.
import type { ClaimEntry, ClaimsReport } from "../../report/claims-report.schema.ts";
import { differenceText, oursText, printedText, valueText } from "../../picture/claim-figures.ts";
import type { Block, Row } from "../document.ts";
import type { Material, SectionWriter } from "../material.ts";
import {
  count,
  joined,
  list,
  listed,
  paragraph,
  row,
  section,
  strong,
  table,
  toRow,
  words,
  type Phrase,
} from "../phrases.ts";

const rowsShown = 8;

const rowKind = { facts: "fact", deals: "deal", claims: "claim" } as const;

const rowsOf = ({ rows }: ClaimEntry): Phrase => {
  const more = rows.length - rowsShown;
  const links = rows.slice(0, rowsShown).map(({ table: kind, id }) => toRow(rowKind[kind], id));
  return words(joined(links), more > 0 ? ` and ${more} more` : "");
};

/** What stands in the place of a figure where none was printed. */
const kindWords: Readonly<Record<ClaimEntry["kind"], string>> = {
  number: "no figure",
  comparison: "a comparison",
  ranking: "a ranking",
  structural: "no figure",
};

const claimRow = (claim: ClaimEntry): Row =>
  row(
    [
      claim.id,
      words(claim.statement, " (", toRow("source", claim.source), ")"),
      printedText(claim) === "" ? kindWords[claim.kind] : printedText(claim),
      oursText(claim) === "" ? "not computable" : oursText(claim),
      differenceText(claim),
      claim.verdict === "not computable" ? claim.verdict : strong(claim.verdict),
      claim.reason === null
        ? words(claim.worked ?? "", claim.worked === null ? "" : ": ", rowsOf(claim))
        : claim.reason,
    ],
    { row: "claim", id: claim.id },
  );

const ruleText = ({ rules }: ClaimsReport): string =>
  `A figure holds within ${valueText(100 * rules.tolerance, "percent")} of the printed one, is off beyond that, and contradicted beyond ${valueText(100 * rules.contradiction, "percent")}; a comparison is true or false. Stale: it held with what was known when it was said, and no longer does.`;

const are = (n: number, what: string): string => `${n} ${n === 1 ? "is" : "are"} ${what}`;

/** The count of every verdict in words: "42 hold, 6 are off ...". */
export const verdictCounts = ({ counts: { holds, off, contradicted, stale, ...others } }: ClaimsReport): string =>
  listed([
    `${holds} ${holds === 1 ? "holds" : "hold"}`,
    are(off, "off"),
    are(contradicted, "contradicted"),
    are(stale, "stale"),
    `${others["not computable"]} cannot be computed`,
  ]);

/** What the rows give in the place of what was said, with the arithmetic. */
const foundText = (claim: ClaimEntry): string => {
  const { figure, worked } = claim;
  if (figure === null) return worked ?? claim.verdict;
  return `published ${printedText(claim)}, ours ${oursText(claim)}${worked === null ? "" : ` (${worked})`}`;
};

/** Rows set beside the claim that come to the printed figure where ours do not: the verdict hangs on the reading. */
const otherText = ({ beside }: ClaimEntry): string => {
  const found = beside.filter(({ givesPrinted }) => givesPrinted).flatMap(({ rows }) => rows.map(({ id }) => id));
  return found.length === 0 ? "" : `; the printed figure is that of ${listed([...new Set(found)])}`;
};

/** A claim that only its own source bears out was not checked: its arithmetic was. */
const ownEvidence = ({ claims }: ClaimsReport): readonly Block[] => {
  const own = claims.filter(({ evidence }) => evidence === "own").map(({ id }) => toRow("claim", id));
  if (own.length === 0) return [];
  return [
    paragraph(
      `${own.length === 1 ? "One of them rests" : `${own.length} of them rest`} on figures of the claim's own source alone, so that only the arithmetic is checked: `,
      joined(own),
      ".",
    ),
  ];
};

const wrong = ({ claims }: ClaimsReport): readonly Block[] => {
  const found = claims.filter(({ verdict }) => verdict === "contradicted" || verdict === "stale");
  if (found.length === 0) return [];
  return [
    paragraph("Contradicted by the rows, or no longer so:"),
    list(
      found.map((claim) =>
        words(
          `${claim.statement} (`,
          toRow("claim", claim.id),
          ")",
          `: ${foundText(claim)}${otherText(claim)}.`,
          claim.remark === null ? "" : ` Remark: ${claim.remark.replace(/\.?$/, ".")}`,
        ),
      ),
    ),
  ];
};

export const claimsSection: SectionWriter = (material: Material) => {
  const { claims } = material.report;
  if (claims.total === 0) {
    return section("claims", "What has been claimed", [paragraph("There are no claims in these data.")]);
  }
  return section("claims", "What has been claimed", [
    paragraph(
      `${count(claims.computed, "published claim")} of ${claims.total} recomputed from the rows of the data: ${verdictCounts(claims)}. ${ruleText(claims)}`,
    ),
    ...ownEvidence(claims),
    ...wrong(claims),
    {
      ...table(
        "Every claim",
        [
          { title: "claim", tight: true },
          { title: "statement (source)" },
          { title: "published", align: "right" },
          { title: "ours", align: "right" },
          { title: "differs", align: "right" },
          { title: "verdict" },
          { title: "arithmetic and its rows" },
        ],
        claims.claims.map(claimRow),
      ),
      small: true,
    },
    material.command(["claims"], ["as-of"]),
  ]);
};
