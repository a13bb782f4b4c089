// The documented contract of the claims ledger: `linchpin claims --json`, one claim in full, and the API's answers.
import { z } from "zod";
import { claimBounds, claimKinds } from "../model/fact.ts";
import { verdicts } from "../ledger/claim-verdict.ts";

const inItsUnit = (what: string) => z.number().nullable().describe(`${what}, in the claim's unit; null: none`);
const truth = (what: string) =>
  z.boolean().nullable().describe(`${what}; null: a claim with a figure, or not computable`);
const unit = z.string().nullable().describe("Unit as in the data package; null: none, or a pure number");
const verdict = z
  .enum(verdicts)
  .describe(
    "holds: within the tolerance, or true. off: outside it. contradicted: off by more than the threshold, or false. stale: held with what was known when it was said, not any more. not computable: see reason",
  );

const rowRead = z.object({
  table: z.enum(["facts", "deals", "claims"]),
  id: z.string(),
  what: z.string().describe("What the row is about"),
  value: z.union([z.number(), z.boolean()]).describe("As it stands in the table, in `unit`"),
  unit,
  date: z.string().nullable().describe("When it was said or announced, perhaps a month or a year; null: not dated"),
  sources: z
    .array(z.string())
    .describe("Source ids, which `sources` of the report has; none for a claim that was recomputed"),
});

const beside = z.object({
  expression: z.string(),
  value: z.union([z.number(), z.boolean()]).nullable().describe("In `unit`, percent as a share; null: not computable"),
  unit,
  worked: z.string().nullable().describe("The arithmetic with the values put in"),
  reason: z.string().nullable().describe("Why it is not computable; null where it is"),
  rows: z.array(rowRead),
  givesPrinted: z
    .boolean()
    .describe(
      "Whether this comes to the printed figure where ours does not, by rows of another source than the claim's",
    ),
});

const evidence = z
  .enum(["independent", "mixed", "own"])
  .nullable()
  .describe(
    "Whose figures the arithmetic rests on. independent: every row has another source than the claim's own. mixed: some rows have no other. own: none has, so the claim is checked against itself. null: no row",
  );

const claim = z.object({
  id: z.string(),
  statement: z.string().describe("The statement in our words"),
  source: z.string().describe("Source id"),
  stated: z.string().nullable().describe("When it was said, perhaps a month or a year; null: not known"),
  kind: z.enum(claimKinds),
  figure: inItsUnit("The figure as printed"),
  bound: z.enum(claimBounds).nullable().describe("least: printed as above; most: as up to; null: the figure is meant"),
  unit,
  ours: inItsUnit("What the rows give"),
  truth: truth("Whether the comparison or ranking is true"),
  difference: inItsUnit("Ours less the printed figure"),
  relativeDifference: z
    .number()
    .nullable()
    .describe("The same over the printed figure, a share; null: no figure, a calendar year, or 0"),
  tolerance: z.number().min(0).nullable().describe("Share of the figure within which it holds; null: no figure"),
  verdict,
  reason: z.string().nullable().describe("Why it is not computable; null where it is"),
  reasonAt: z.int().min(1).nullable().describe("Character of the expression at which it fails, the first being 1"),
  atStatement: z
    .object({
      date: z.iso.date(),
      ours: inItsUnit("What was known then gives"),
      truth: truth("As then known"),
      verdict,
    })
    .nullable()
    .describe(
      "With what was known at the end of the day, month or year of the statement; null: not dated, or not past",
    ),
  changed: z
    .object({ was: z.union([z.number(), z.boolean()]), is: z.union([z.number(), z.boolean()]).nullable() })
    .nullable()
    .describe("Inputs changed since the last review: what it gave then and gives now; null: nothing changed"),
  expression: z.string().nullable(),
  reading: z.string().nullable().describe("How the statement was read to make arithmetic of it; null: as it stands"),
  worked: z.string().nullable().describe("The arithmetic with the values put in; null: not computable"),
  evidence,
  rows: z
    .array(rowRead)
    .describe("The rows that the arithmetic read, in its order, with those below the claims that it takes"),
  beside: z.array(beside).describe("Other values for the reader, such as a total that ours should not exceed"),
  usedBy: z.array(z.string()).describe("Claims whose arithmetic takes this one"),
  arithmetic: z.string().nullable().describe("The arithmetic in words, by the editor of the ledger"),
  remark: z.string().nullable().describe("What the editor found beside the source"),
});

const source = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable().describe("Null: no public address"),
  published: z.string().nullable(),
});

const rules = z
  .object({
    tolerance: z
      .number()
      .min(0)
      .describe("Share of the printed figure by which ours may differ, unless the claim says"),
    contradiction: z
      .number()
      .min(0)
      .describe("Share of the printed figure beyond which a difference is a contradiction"),
    contradictionYears: z.number().min(0).describe("The same for a claim that names a calendar year, in years"),
  })
  .describe("What the verdicts assume");

const header = {
  network: z.string(),
  asOf: z.iso.date(),
  rules,
};

export const claimsReportSchema = z
  .object({
    ...header,
    counts: z
      .record(verdict, z.int().min(0))
      .describe("Claims by verdict: all of the source asked for, whatever verdict was asked for"),
    computed: z.int().min(0).describe("Claims of that source that were recomputed"),
    total: z.int().min(0).describe("Claims of that source"),
    claims: z.array(claim).describe("In the order of the table, those of the verdict asked for"),
    sources: z.array(source).describe("Every source that the claims and their rows name"),
  })
  .meta({ id: "ClaimsReport", title: "Linchpin claims report" });

export const claimReportSchema = z
  .object({ ...header, claim, sources: z.array(source).describe("Every source that the claim and its rows name") })
  .meta({ id: "ClaimReport", title: "Linchpin report on one claim" });

export type ClaimsReport = z.infer<typeof claimsReportSchema>;
export type ClaimReport = z.infer<typeof claimReportSchema>;
export type ClaimEntry = ClaimsReport["claims"][number];
export type ClaimRow = ClaimEntry["rows"][number];
export type ClaimBeside = ClaimEntry["beside"][number];
