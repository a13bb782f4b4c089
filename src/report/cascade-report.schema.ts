// The documented contract of a cascade's result: the CLI's --json, the API's answer and the view's data are this.
import { z } from "zod";

const usdBn = z.number().describe("USD billions");
const share = z.number().min(0).max(1);
const channel = z.enum(["order-loss", "write-down", "funding-withdrawal", "supply-loss", "guarantee"]);

const assumptionUsed = z.object({
  id: z.string(),
  value: z.union([z.number(), z.string()]),
  default: z.union([z.number(), z.string()]),
  overridden: z.boolean(),
  reason: z.string(),
});

const dealLoss = z
  .object({
    id: z.string().describe("Deal id; for the channel guarantee the deal whose loss the guarantor took over"),
    channel,
    from: z.string().describe("The node whose distress causes the loss"),
    to: z.string().describe("The node that bears the loss"),
    lossUsdBn: usdBn.min(0),
    guarantee: z.string().nullable().describe("Deal id of the guarantee that moved the loss; null without one"),
  })
  .meta({ description: "One deal's share of one node's loss through one channel" });

const round = z.object({
  round: z.int().min(0).describe("0 is the shock itself"),
  lossUsdBn: usdBn.min(0).describe("Loss added in this round, capped at the buffers, shock excluded"),
  failed: z.array(z.string()).describe("Nodes that fail in this round"),
  nodes: z
    .array(z.object({ id: z.string(), distress: share.nullable(), lossUsdBn: usdBn.min(0) }))
    .describe("Cumulative state after this round of every node that is hit; lossUsdBn is cumulative too"),
  deals: z.array(dealLoss).describe("Loss carried in this round alone; sums to the round's lossUsdBn"),
});

const node = z.object({
  id: z.string(),
  distress: share.nullable().describe("Share of the buffer lost; null when the buffer is unknown"),
  lossUsdBn: usdBn.min(0).describe("Loss caused by the cascade, capped at the buffer, initial shock excluded"),
  uncappedLossUsdBn: usdBn.min(0).describe("The same without the cap"),
  shockUsdBn: usdBn.min(0).nullable().describe("Initial shock; null when the buffer is unknown"),
  failedInRound: z.int().min(0).nullable().describe("null: did not fail"),
  bufferUsdBn: usdBn.min(0).nullable().describe("Loss-absorbing capacity; null: unknown"),
  bufferBasis: z.string().nullable().describe("Where the buffer comes from; null: unknown"),
});

export const cascadeReportSchema = z
  .object({
    network: z.string(),
    model: z.string(),
    asOf: z.iso.date(),
    seeds: z.array(z.object({ id: z.string(), shock: share })),
    assumptions: z.array(assumptionUsed),
    rho: z
      .number()
      .min(0)
      .describe("Largest spectral radius over the strongly connected components of the impact matrix"),
    amplifying: z.boolean().describe("True when rho >= 1: the outcome no longer depends on the size of the shock"),
    converged: z.boolean(),
    residual: z.number().min(0).describe("Bound on the distance of any distress from its limit"),
    rounds: z.array(round),
    totalLossUsdBn: usdBn.min(0).describe("Sum of lossUsdBn over nodes with a known buffer"),
    unabsorbedLossUsdBn: usdBn.min(0).describe("Sum of lossUsdBn over nodes with an unknown buffer"),
    impact: share.describe("Buffer-weighted distress of the nodes that were not seeds"),
    nodes: z.array(node).describe("Every node that is hit or was a seed, largest loss first"),
    deals: z.array(dealLoss).describe("Exact attribution of the losses, largest first; sums to each node's lossUsdBn"),
    unknownBuffers: z.array(z.string()).describe("Nodes without a known buffer: they take losses and pass none on"),
    undisclosedDeals: z.array(z.string()).describe("Counted deals in force whose amount is undisclosed: no exposure"),
    termAssumed: z.array(z.string()).describe("Deals whose open amount depends on an assumed term"),
  })
  .meta({ id: "CascadeReport", title: "Linchpin cascade report" });

export type CascadeReport = z.infer<typeof cascadeReportSchema>;
export type CascadeRound = CascadeReport["rounds"][number];
export type CascadeNode = CascadeReport["nodes"][number];
export type DealLoss = z.infer<typeof dealLoss>;
export type LossChannel = z.infer<typeof channel>;
