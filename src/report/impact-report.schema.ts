// The documented contract of the impact measures: whom one failure brings down at one blow, and how far that travels.
import { z } from "zod";
import { cascadeReportSchema } from "./cascade-report.schema.ts";

const usdBn = (what: string) => z.number().min(0).describe(`${what}, USD billions`);

const channel = z.enum(["order-loss", "write-down", "funding-withdrawal", "supply-loss", "guarantee", "fire-sale"]);

const measure = z.object({
  id: z.string().describe("The key in nodes[].measures"),
  label: z.string(),
  idea: z.string(),
  reference: z.string(),
  side: z.enum(["cause", "victim"]).describe("Which end of its links a node is measured by"),
  links: z
    .enum(["lethal", "capped"])
    .describe("lethal: losses of the whole buffer alone count, as 1; capped: the share of the buffer, at most 1"),
});

const node = z.object({
  id: z.string(),
  bufferUsdBn: z.number().positive().nullable().describe("Loss-absorbing capacity, USD billions; null: unknown"),
  fells: z.int().min(0).describe("Nodes that its failure alone brings down at once"),
  reaches: z.int().min(0).describe("Nodes that such blows bring down in the end, one after the other"),
  felledBy: z.int().min(0).nullable().describe("Nodes that bring it down at once; null: hit, and its buffer unknown"),
  reachedBy: z.int().min(0).nullable().describe("Nodes that bring it down in the end; null as for felledBy"),
  measures: z
    .record(z.string(), z.number().min(0).nullable())
    .describe("By id of the measure, no unit; null: hit, and its buffer unknown"),
});

const ends = {
  from: z.string().describe("The node that fails"),
  to: z.string().describe("The node that loses"),
  lossUsdBn: usdBn("Loss through all deals of the two when `from` fails completely, after guarantees"),
};

const blow = z.object({
  ...ends,
  bufferUsdBn: z.number().positive().describe("Loss-absorbing capacity of `to`, USD billions"),
  impact: z.number().min(0).describe("lossUsdBn over bufferUsdBn, uncapped; 1 takes all of it"),
  lethal: z.boolean().describe("Whether that alone brings `to` down: impact of 1 or more"),
  deals: z
    .array(z.object({ id: z.string(), channel, lossUsdBn: usdBn("Part of the loss") }))
    .describe("What the loss is made of, largest first; sums to lossUsdBn"),
});

const { network, asOf, assumptions, rho, components, undisclosedDeals, termAssumed } = cascadeReportSchema.shape;

export const impactReportSchema = z
  .object({
    network,
    asOf,
    assumptions,
    rho,
    components,
    lethalLinks: z.int().min(0).describe("How many of the blows are lethal"),
    fluidity: z
      .number()
      .min(0)
      .nullable()
      .describe("Impact fluidity: mean impact susceptibility of the nodes where it is known; null without such nodes"),
    measures: z.array(measure),
    nodes: z.array(node).describe("Every node, largest impact diffusion first, then criticality"),
    blows: z.array(blow).describe("The impact matrix: every pair with a loss and a known buffer, largest impact first"),
    unknownBlows: z.array(z.object(ends)).describe("Losses of nodes whose buffer is unknown, largest first: no links"),
    unknownBuffers: z.array(z.string()).describe("Nodes without a known buffer"),
    undisclosedDeals,
    termAssumed,
  })
  .meta({ id: "ImpactReport", title: "Linchpin impact report" });

export type ImpactReport = z.infer<typeof impactReportSchema>;
export type ImpactNode = ImpactReport["nodes"][number];
export type Blow = ImpactReport["blows"][number];
