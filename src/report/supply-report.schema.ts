// The documented contract of a supply cascade's result: `linchpin supply --json` and the API's answer.
import { z } from "zod";

const share = (what: string) => z.number().min(0).max(1).describe(`${what}, a share between 0 and 1`);
const outputShare = (what: string) =>
  z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe(`${what}, a share of all output; null: nothing is sold, so no share is defined`);
const amount = (what: string) => z.number().min(0).describe(`${what}, in the report's unit`);

const indices = {
  index: outputShare("Economic Systemic Risk Index: output lost, the failed firms' own included"),
  own: outputShare("The failed firms' own output, lost at the start"),
  beyond: outputShare("The index less that"),
  downstream: outputShare("Output lost if only inputs went missing; overlaps with upstream, never add them"),
  upstream: outputShare("Output lost if only buyers went missing"),
};

const stop = {
  tolerance: z
    .number()
    .min(0)
    .describe("The cascade ends when no firm loses more than this in a step; part of the model"),
  iterations: z.int().min(1).describe("Steps made, the last, small one included"),
  converged: z.boolean().describe("False when the limit of iterations ended it"),
  lastStep: z.number().min(0).describe("Largest loss that a firm took in the last step, a share of its output"),
};

const horizon = z.object({ ...stop, ...indices });

const firm = z.object({
  id: z.string(),
  sector: z.string(),
  shock: share("Output taken away at the start"),
  loss: share("Output lost, the larger of the next two"),
  downstream: share("Output lost because inputs are missing, the shock included"),
  upstream: share("Output lost because buyers are missing, the shock included"),
  tighterLoss: share("The loss at the tightest of the tolerances that are shown"),
  sold: amount("What it sells in the network"),
  bought: amount("What it buys in the network"),
  lost: amount("Output lost"),
});

const failure = z.object({
  kind: z.literal("failure"),
  seeds: z.array(z.object({ id: z.string(), shock: share("Output taken away at the start") })),
  horizons: z
    .array(horizon)
    .min(1)
    .describe("The result at the tolerance asked for, then at tighter ones: how much of it is the stopping rule"),
  firms: z.array(firm).describe("Every firm that loses something, the largest lost output first"),
});

const ranked = z.object({
  id: z.string(),
  sector: z.string(),
  rank: z.int().min(1).describe("Place by index; equal ones share a place, as in 1, 2, 2, 4"),
  ...indices,
  iterations: stop.iterations,
  converged: stop.converged,
  tighter: z
    .array(z.object({ tolerance: stop.tolerance, index: indices.index, converged: stop.converged }))
    .describe("The index at tighter tolerances; empty in a ranking where firms times links exceed 200 000"),
});

const ranking = z.object({
  kind: z.literal("ranking"),
  runs: z.object({ asked: z.int().min(0), done: z.int().min(0) }).describe("Cascades asked for and done: one per firm"),
  firms: z.array(ranked).describe("Every firm with a link, failing alone, the largest index first"),
});

export const supplyReportSchema = z
  .object({
    network: z.string(),
    asOf: z.iso.date().nullable().describe("Null for tables of the user's own"),
    window: z
      .string()
      .nullable()
      .describe("FROM..TO in calendar years, over which flows are averaged; null for own tables"),
    unit: z.string().describe("Of every amount"),
    production: z.string().describe("The production function: linear, leontief or generalised-leontief"),
    substitution: z.boolean().describe("Whether firms of one market step in for each other"),
    tolerance: stop.tolerance,
    maxIterations: z.int().min(1),
    assumptions: z.array(z.object({ id: z.string(), value: z.string(), reason: z.string() })),
    essential: z
      .array(z.object({ supplierSector: z.string(), buyerSector: z.string(), essentiality: z.string() }))
      .describe("The essentialities that the production function reads; pairs that are not listed are non-essential"),
    firmCount: z.int().min(0),
    linkCount: z.int().min(0).describe("Pairs of seller and buyer"),
    totalSales: amount("All sales between different firms"),
    selfSales: amount("Sales of firms to themselves, left out"),
    revenueUnknown: z
      .array(z.string())
      .describe("Firms whose revenue was looked for and is unknown, or less than their sales here: no outside buyers"),
    undisclosedDeals: z.array(z.string()).describe("Orders in force without an amount: gaps, not zeros"),
    termAssumed: z.array(z.string()).describe("Orders whose end, and so their flow a year, is an assumption"),
    partial: z.boolean().describe("True when a ranking was ended early: ranks are those among the runs done"),
    result: z.discriminatedUnion("kind", [failure, ranking]),
  })
  .meta({ id: "SupplyReport", title: "Linchpin supply report" });

export type SupplyReport = z.infer<typeof supplyReportSchema>;
export type SupplyFailure = Extract<SupplyReport["result"], { readonly kind: "failure" }>;
export type SupplyRanking = Extract<SupplyReport["result"], { readonly kind: "ranking" }>;
export type SupplyHorizon = SupplyFailure["horizons"][number];
export type SupplyFirm = SupplyFailure["firms"][number];
export type RankedFirm = SupplyRanking["firms"][number];
