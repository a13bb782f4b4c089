// The documented contract of a comparison: what changed in the data, and what that does to the figures.
import { z } from "zod";

const row = z.looseObject({ id: z.string() }).describe("The row, with the members of its table");

const tableDiff = (what: string) =>
  z
    .object({
      added: z.array(row),
      removed: z.array(row),
      changed: z.array(
        z.object({
          id: z.string(),
          fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
        }),
      ),
      same: z.int().min(0).describe("Rows that are the same on both sides"),
    })
    .describe(what);

const side = z.object({
  label: z.string().describe("As named by the caller"),
  network: z.string(),
  version: z.string(),
  asOf: z.iso.date(),
});

const number = z.number().nullable().describe("null: unknown, or not there");

const measure = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.enum(["count", "usd_bn", "usd_bn_per_year", "share", "number"]),
  before: number,
  after: number,
  change: number.describe("after - before; null where one of them is unknown"),
});

const ranked = z
  .object({
    rank: z.int().min(1),
    lossUsdBn: z.number().min(0).describe("What its failure costs the others, USD billions, capped at the buffers"),
    alsoFailed: z.int().min(0).describe("How many others fail"),
  })
  .nullable()
  .describe("null: the node is not on this side");

export const diffReportSchema = z
  .object({
    before: side,
    after: side,
    compared: z
      .enum(["packages", "dates"])
      .describe("packages: all rows; dates: the deals in force on each day and the facts stated until then"),
    identical: z.boolean().describe("True when no row differs"),
    nodes: tableDiff("Nodes"),
    deals: tableDiff("Deals"),
    facts: tableDiff("Facts"),
    assumptions: tableDiff("Assumptions"),
    metrics: tableDiff("Metrics"),
    sources: tableDiff("Sources"),
    claims: tableDiff("Claims"),
    nodeKinds: tableDiff("Kinds of nodes"),
    window: z.string().describe("Calendar years of the annual flows, the same on both sides"),
    amounts: z
      .array(
        z.object({
          kind: z.enum(["commitment", "funding"]),
          beforeUsdBn: z.number().min(0).describe("Counted deals in force, USD billions"),
          afterUsdBn: z.number().min(0),
          changeUsdBn: z.number(),
          beforeDeals: z.int().min(0).describe("Deals in force"),
          afterDeals: z.int().min(0),
        }),
      )
      .describe("Commitments and funding are never added together"),
    measures: z.array(measure).describe("The headline figures on both sides"),
    loops: z
      .array(
        z.object({
          id: z.string(),
          nodes: z.array(z.string()),
          beforeUsdBn: number.describe("Smallest step, USD billions a year; null: no such loop"),
          afterUsdBn: number,
          changeUsdBn: z.number().describe("A loop that is not there counts as 0"),
        }),
      )
      .describe("The largest loops of either side, in the order of the larger of their two figures"),
    loopsTruncated: z.boolean().describe("True when a search for loops ended at its limit: a loop may be missing"),
    important: z
      .array(z.object({ id: z.string(), before: ranked, after: ranked }))
      .describe("The three nodes of either side whose failure costs most"),
    ranking: z
      .array(z.object({ id: z.string(), before: ranked, after: ranked }))
      .describe("Nodes whose place or loss differs, the most important first"),
    model: z.string().describe("Propagation model of the failures"),
  })
  .meta({ id: "DiffReport", title: "Linchpin diff report" });

export type DiffReport = z.infer<typeof diffReportSchema>;
export type DiffRanked = DiffReport["ranking"][number];
export type DiffMeasure = DiffReport["measures"][number];
