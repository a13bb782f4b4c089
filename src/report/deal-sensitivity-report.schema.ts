// The documented contract of the ranking of deals by what a loss owes to each.
import { z } from "zod";
import { cascadeReportSchema } from "./cascade-report.schema.ts";
import { ensembleHeading, partialSchema } from "./sensitivity-report.schema.ts";

const { seeds, undisclosedDeals, termAssumed } = cascadeReportSchema.shape;

const deal = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  instrument: z.string(),
  amountUsdBn: z.number().positive(),
  removalUsdBn: z
    .number()
    .describe("Loss with the deal less loss without it, by a run without it, USD billions; negative: it protects"),
  elasticityUsdBn: z
    .number()
    .nullable()
    .describe(
      "Derivative of the loss by the amount, times the amount, USD billions: 1 % more of the deal adds a hundredth of it; null for models other than debtrank",
    ),
});

const assumption = z.object({
  id: z.string(),
  value: z.number(),
  unit: z.string(),
  low: z.number(),
  high: z.number(),
  slopeUsdBn: z.number().describe("Derivative of the loss, USD billions per unit of the assumption"),
});

export const dealSensitivityReportSchema = z
  .object({
    ...ensembleHeading,
    seeds,
    of: z.string().nullable().describe("The node whose loss is meant; null: all nodes with a known buffer"),
    lossUsdBn: z.number().min(0).describe("That loss, without the shock, USD billions"),
    tried: z.object({ asked: z.int().min(0), done: z.int().min(0) }).describe("Deals in force with a known amount"),
    partial: partialSchema,
    deals: z.array(deal).describe("Largest effect of removing first; deals without any effect are left out"),
    slopes: z
      .array(assumption)
      .describe("Largest slope times plausible range first; empty for models other than debtrank"),
    kinks: z
      .array(z.string())
      .describe("Nodes that stand just at the end of their capital: derivatives hold to one side only"),
    converged: z.boolean(),
    undisclosedDeals,
    termAssumed,
  })
  .meta({ id: "DealSensitivityReport", title: "Linchpin deal sensitivity report" });

export type DealSensitivityReport = z.infer<typeof dealSensitivityReportSchema>;
