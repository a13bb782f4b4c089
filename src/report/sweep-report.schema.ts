// The documented contract of a sweep's result: who matters most to the system, and who suffers most from others.
import { z } from "zod";
import { cascadeReportSchema } from "./cascade-report.schema.ts";

const usdBn = (what: string) => z.number().min(0).describe(`${what}, USD billions`);
const share = (what: string) =>
  z.number().min(0).max(1).nullable().describe(`${what}, a share between 0 and 1; null: unknown`);
const rank = z
  .int()
  .min(1)
  .describe("Place by lossUsdBn; losses within tieToleranceUsdBn share a place, as in 1, 2, 2, 4");

const outcome = {
  lossUsdBn: usdBn("What its failure costs the nodes with a known buffer, capped at the buffers"),
  unknownBufferLossUsdBn: usdBn("What it costs nodes with an unknown buffer beside that"),
  impact: share("Weighted mean distress of the nodes that were not made to fail"),
  alsoFailed: z.int().min(0).describe("How many others fail"),
  converged: z.boolean(),
};

const node = z.object({
  id: z.string(),
  rank,
  ...outcome,
  vulnerability: share("Mean distress of this node over the failures of all others"),
  bufferUsdBn: z.number().positive().nullable().describe("Loss-absorbing capacity, USD billions; null: unknown"),
});

const pair = z.object({
  nodes: z.tuple([z.string(), z.string()]),
  rank,
  ...outcome,
  jointUsdBn: z
    .number()
    .describe(
      "Loss of nodes outside the pair beyond the sum of what each failure alone costs them, USD billions; negative where both empty the same buffers",
    ),
});

const { network, model, asOf, conventions, parameters, assumptions, rho, components, undisclosedDeals, termAssumed } =
  cascadeReportSchema.shape;

export const sweepReportSchema = z
  .object({
    network,
    model,
    asOf,
    conventions,
    parameters,
    assumptions,
    rho,
    components,
    nearlyDegenerate: z
      .boolean()
      .describe(
        "True when rho >= 1 and the model passes partial distress on: every failure that reaches such a component ends much the same there, so the ranking says little",
      ),
    converged: z.boolean().describe("Whether every run reached its limit"),
    residual: z.number().min(0).describe("Largest bound of any run on the distance of any distress from its limit"),
    tieToleranceUsdBn: usdBn("Losses closer than this cannot be told apart and share a place"),
    runs: z
      .object({ asked: z.int().min(0), done: z.int().min(0) })
      .describe("Cascades asked for and done: one per node, and one per pair if asked"),
    partial: z.boolean().describe("True when the sweep was ended early: ranks are those among the runs done"),
    nodes: z.array(node).describe("Every node that was made to fail, largest loss first"),
    pairCount: z.int().min(0).describe("Pairs done; pairs lists the first of them"),
    pairOrder: z.enum(["loss", "joint"]).describe("By which figure the pairs are ordered, largest first"),
    pairs: z.array(pair),
    unknownBuffers: z
      .array(z.string())
      .describe(
        "Nodes without a known buffer: they are hit, never fail by contagion and pass on only their own failure",
      ),
    undisclosedDeals,
    termAssumed,
  })
  .meta({ id: "SweepReport", title: "Linchpin sweep report" });

export type SweepReport = z.infer<typeof sweepReportSchema>;
export type SweepNode = SweepReport["nodes"][number];
export type SweepPair = SweepReport["pairs"][number];
