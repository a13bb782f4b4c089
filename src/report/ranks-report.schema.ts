// The documented contract of a ranking under uncertainty: between which places each node moves.
import { z } from "zod";
import { cascadeReportSchema } from "./cascade-report.schema.ts";
import { drawnSchema, ensembleHeading, partialSchema, seedSchema } from "./sensitivity-report.schema.ts";

const place = (percent: number) =>
  z.number().min(1).describe(`Place that it does not exceed in ${percent} % of the draws`);
const often = (what: string) =>
  z
    .object({
      probability: z.number().min(0).max(1),
      standardError: z.number().min(0),
      interval: z.object({ low: z.number(), high: z.number() }).describe("95 % confidence interval, Wilson's score"),
    })
    .describe(what);

const node = z.object({
  id: z.string(),
  p5: place(5),
  p50: place(50),
  p95: place(95),
  first: often("How often it costs the others most, alone or with equals"),
  topThree: often("How often it is among the first three places"),
});

export const ranksReportSchema = z
  .object({
    ...ensembleHeading,
    seed: seedSchema,
    draws: z.object({ asked: z.int().min(1), done: z.int().min(0) }),
    partial: partialSchema,
    drawn: drawnSchema,
    nodes: z.array(node).describe("Every node by its median place when it fails alone; equals share a place"),
    converged: z.boolean(),
    undisclosedDeals: cascadeReportSchema.shape.undisclosedDeals,
  })
  .meta({ id: "RanksReport", title: "Linchpin rank intervals report" });

export type RanksReport = z.infer<typeof ranksReportSchema>;
