// The documented contract of a cascade's result: the CLI's --json, the API's answer and the view's data are this.
import { z } from "zod";

const usdBn = (what: string) => z.number().min(0).describe(`${what}, USD billions`);
const share = (what: string) => z.number().min(0).max(1).describe(`${what}, a share between 0 and 1`);
const channel = z.enum(["order-loss", "write-down", "funding-withdrawal", "supply-loss", "guarantee", "fire-sale"]);

const assumptionUsed = z.object({
  id: z.string(),
  value: z.union([z.number(), z.string()]),
  default: z.union([z.number(), z.string()]),
  overridden: z.boolean(),
  reason: z.string(),
});

const dealLoss = z
  .object({
    id: z
      .string()
      .describe("Deal id; for guarantee the deal whose loss the guarantor took over, for fire-sale the asset sold"),
    channel,
    from: z.string().describe("The node whose distress causes the loss"),
    to: z.string().describe("The node that bears the loss"),
    lossUsdBn: usdBn("Loss"),
    guarantee: z.string().nullable().describe("Deal id of the guarantee that moved the loss; null without one"),
  })
  .meta({ description: "One deal's share of one node's loss through one channel" });

const round = z.object({
  round: z.int().min(0).describe("0 is the shock itself"),
  lossUsdBn: usdBn("Loss added in this round by nodes with a known buffer, capped at the buffers, without the shock"),
  failed: z.array(z.string()).describe("Nodes that fail in this round"),
  nodes: z
    .array(
      z.object({
        id: z.string(),
        distress: share("Share of the buffer lost so far").nullable(),
        lossUsdBn: usdBn("Loss so far, capped at the buffer, without the shock"),
      }),
    )
    .describe("State after this round of every node that is hit or was a seed"),
  deals: z.array(dealLoss).describe("Loss that this round adds, largest first; sums to what it adds to every node"),
});

const node = z.object({
  id: z.string(),
  distress: share("Share of the buffer lost").nullable().describe("Share of the buffer lost; null: buffer unknown"),
  lossUsdBn: usdBn("Loss caused by the cascade, capped at the buffer, without the initial shock"),
  uncappedLossUsdBn: usdBn("The same without the cap"),
  shockUsdBn: z.number().min(0).nullable().describe("Initial shock, USD billions; null: buffer unknown"),
  failedInRound: z.int().min(0).nullable().describe("null: did not fail"),
  bufferUsdBn: z.number().positive().nullable().describe("Loss-absorbing capacity, USD billions; null: unknown"),
  bufferBasis: z.string().nullable().describe("What the buffer is, as in shareholders' equity; null: unknown"),
  bufferAsOf: z.string().nullable().describe("When the figure was stated; null: unknown"),
  bufferFact: z.string().nullable().describe("Id of the statement in the package; null: unknown"),
});

export const cascadeReportSchema = z
  .object({
    network: z.string(),
    model: z.string(),
    asOf: z.iso.date(),
    conventions: z
      .object({
        failureBoundary: z.enum(["at-or-above", "above"]).describe("Failure is distress >= 1, or only > 1"),
        includeShock: z.boolean().describe("Whether totalLossUsdBn holds the initial shock"),
        tolerance: z.number().describe("Largest admitted distance of any distress from its limit"),
        maxRounds: z.int().min(1),
        weight: z.string().describe("What the impact is weighted by: buffer, equal, or a metric of the package"),
      })
      .describe("Conventions on which published models differ"),
    parameters: z.record(z.string(), z.number()).describe("Parameters of the model"),
    seeds: z.array(z.object({ id: z.string(), shock: share("Share of the buffer lost at the start; 1 is failure") })),
    assumptions: z.array(assumptionUsed),
    fireSale: z
      .object({
        priceImpact: z.number().min(0).describe("Assumed: fall of a price when 5 % of all that is held is sold"),
        gpuResidual: z.number().nullable().describe("Share of its price that a chip keeps over 24 months"),
        assets: z.array(z.object({ id: z.string(), totalUsdBn: usdBn("What everybody holds of it") })),
        unknownStakes: z.int().min(0).describe("Stakes left out because nobody states their share"),
      })
      .nullable()
      .describe("The optional layer of common assets; null: off"),
    rho: z
      .number()
      .min(0)
      .describe("Largest spectral radius over the strongly connected components of the impact matrix"),
    components: z
      .array(z.object({ rho: z.number().min(0), nodes: z.array(z.string()) }))
      .describe("Spectral radius of each group of nodes that can all reach each other, largest first"),
    amplifying: z
      .boolean()
      .describe(
        "True when the shock reaches a component with rho >= 1: there it grows until buffers are gone, however small",
      ),
    converged: z.boolean(),
    residual: z.number().min(0).describe("Bound on the distance of any distress from its limit"),
    exact: z
      .object({
        totalLossUsdBn: usdBn("Loss at the limit of the nodes with a known buffer, without the shock"),
        gap: z.number().min(0).describe("Largest distance of any distress of the rounds from the exact one"),
        residual: z.number().min(0).describe("Bound on the rounding error of the exact solution"),
      })
      .nullable()
      .describe("The same run solved exactly instead of iterated; null where the model has no exact solution"),
    rounds: z.array(round),
    settledRound: z
      .int()
      .min(0)
      .describe("First round by which 99.9 % of the loss has happened; the rest only refines"),
    totalLossUsdBn: usdBn("Losses of the nodes with a known buffer; holds the initial shock only if includeShock"),
    unknownBufferLossUsdBn: usdBn("Losses of the nodes with an unknown buffer, beside the total"),
    impact: share("")
      .nullable()
      .describe("Weighted mean distress of the nodes that were not seeds; null where no node has a weight"),
    nodes: z.array(node).describe("Every node that is hit or was a seed, largest loss first"),
    deals: z.array(dealLoss).describe("Exact attribution of the losses, largest first; sums to each node's lossUsdBn"),
    unknownBuffers: z
      .array(z.string())
      .describe(
        "Nodes without a known buffer that are hit or seeds: losses reach them, and they pass on their shock alone",
      ),
    unknownBuffersNotHit: z.array(z.string()).describe("All other nodes without a known buffer"),
    undisclosedDeals: z
      .array(z.string())
      .describe("Deals in force without an amount that no counted deal stands for: a gap, no exposure"),
    idleGuarantees: z
      .array(z.string())
      .describe(
        "Guarantees in force that move no loss: not yet or no longer binding on the day, without an amount, or covering no counted deal",
      ),
    stakesAtCarryingValue: z
      .array(z.string())
      .describe("Deals valued at what the holder's books say; with stake-basis carrying, the other stakes are at cost"),
    termAssumed: z.array(z.string()).describe("Deals whose open amount depends on an assumed term"),
  })
  .meta({ id: "CascadeReport", title: "Linchpin cascade report" });

export type CascadeReport = z.infer<typeof cascadeReportSchema>;
export type CascadeRound = CascadeReport["rounds"][number];
export type CascadeNode = CascadeReport["nodes"][number];
export type DealLoss = z.infer<typeof dealLoss>;
export type LossChannel = z.infer<typeof channel>;
