// The documented contract of an explanation: why a node lost what it lost, as a tree back to the seeds.
import { z } from "zod";

const usdBn = (what: string) => z.number().min(0).describe(`${what}, USD billions`);
const share = (what: string) => z.number().min(0).max(1).describe(`${what}, a share between 0 and 1`);
const channel = z.enum(["order-loss", "write-down", "funding-withdrawal", "supply-loss", "guarantee", "fire-sale"]);

const shares = (by: string) =>
  z
    .array(z.object({ id: z.string(), lossUsdBn: usdBn("Its part of the loss"), share: share("Its part of the loss") }))
    .describe(`The whole loss by ${by}, largest first; sums to lossUsdBn`);

const guarantee = z
  .object({
    id: z.string().describe("Deal id of the guarantee"),
    guarantor: z.string().describe("Who bears the covered loss instead"),
    beneficiary: z.string().describe("Who would have borne it"),
    form: z
      .enum(["indemnity", "take-or-pay"])
      .describe("Whether the guarantor makes the loss good, or must buy what its beneficiary cannot sell"),
  })
  .meta({ description: "The guarantee that moved or reduced the loss" });

const causeWithoutReason = z.object({
  deal: z.string(),
  channel,
  guarantee: guarantee.nullable(),
  from: z.string().describe("The counterparty whose distress caused the loss"),
  lossUsdBn: usdBn("What it cost this node"),
  share: share("Part of this node's whole loss"),
  tracedUsdBn: usdBn("Part of the loss at the root of the tree that came this way"),
  end: z
    .enum(["seed", "loop", "depth"])
    .nullable()
    .describe("Why the tree ends here: at a seed, at a node that is being explained above, or as deep as asked"),
});

const state = z.object({
  node: z.string(),
  lossUsdBn: usdBn("Loss caused by the cascade, capped at the buffer, without the node's own shock"),
  uncappedLossUsdBn: usdBn("What the deals would have taken without the cap"),
  shockUsdBn: usdBn("The node's own initial shock")
    .nullable()
    .describe("Initial shock, USD billions; null: buffer unknown"),
  distress: share("Share of the buffer lost, the shock included").nullable(),
  failedInRound: z.int().min(0).nullable(),
  bufferUsdBn: z.number().positive().nullable(),
  bufferBasis: z.string().nullable(),
  bufferFact: z.string().nullable().describe("Id of the statement that the buffer comes from; its sources stand there"),
  tracedUsdBn: usdBn("Part of the loss at the root that goes back through this node; at the root the loss itself"),
  shockTracedUsdBn: usdBn("The part of tracedUsdBn that ends here, in the node's own shock"),
  omittedUsdBn: usdBn("Sum of the causes that are too small to list"),
  omittedCount: z.int().min(0).describe("How many those are"),
  omittedTracedUsdBn: usdBn("Their part of tracedUsdBn; with the causes' and the shock's it sums to tracedUsdBn"),
});

export type Cause = z.infer<typeof causeWithoutReason> & { readonly because: Explanation | null };

export type Explanation = z.infer<typeof state> & { readonly causes: Cause[] };

const cause = causeWithoutReason.extend({
  get because(): z.ZodType<Explanation | null> {
    return explanation.nullable().describe("Why the counterparty was in distress; null where the tree ends");
  },
});

const causes = {
  causes: z
    .array(cause)
    .meta({ id: "Causes", description: "Largest first; their losses and omittedUsdBn sum to lossUsdBn" }),
};

const explanation: z.ZodType<Explanation> = state
  .extend(causes)
  .meta({ id: "Explanation", description: "Why one node lost what it lost" });

export const explainReportSchema = z
  .object({
    network: z.string(),
    model: z.string(),
    asOf: z.iso.date(),
    ...state.shape,
    ...causes,
    byDeal: shares("deal"),
    byChannel: shares("channel"),
    byNeighbour: shares("the neighbour whose distress caused it"),
    bySeed: shares("the seed that it goes back to, along all ways"),
  })
  .meta({ id: "ExplainReport", title: "Linchpin explanation of a loss" });

export type ExplainReport = z.infer<typeof explainReportSchema>;
