// The documented contract of a Monte Carlo run's result.
import { z } from "zod";
import { distributions } from "../model/assumption.ts";
import { cascadeReportSchema } from "./cascade-report.schema.ts";

const usdBn = (what: string) => z.number().describe(`${what}, USD billions`);
const standardError = z
  .number()
  .min(0)
  .nullable()
  .describe("Standard error of the mean; null for fewer than two scenarios");

const shape = {
  distribution: z.enum(distributions),
  low: z.number(),
  mode: z.number().describe("Most likely value; not used by uniform and lognormal"),
  high: z.number(),
};

const quantile = (percent: number) =>
  z
    .object({
      usdBn: usdBn(`Loss that ${percent} % of the scenarios do not exceed`),
      interval: z
        .object({ low: z.number(), high: z.number() })
        .nullable()
        .describe("95 % confidence interval from order statistics; null where there are too few scenarios for one"),
    })
    .nullable();

const node = z.object({
  id: z.string(),
  failureProbability: z.number().min(0).max(1).describe("Share of the scenarios in which it fails, for any reason"),
  standardError: z.number().min(0).describe("Standard error of failureProbability"),
  interval: z.object({ low: z.number(), high: z.number() }).describe("95 % confidence interval, Wilson's score"),
  byContagion: z
    .number()
    .min(0)
    .max(1)
    .describe("Share of the scenarios in which it fails without having been made to"),
  meanLossUsdBn: usdBn("Mean loss, capped at the buffer, without the shock"),
  bufferKnown: z.boolean().describe("False: it is hit but cannot fail by contagion in the model"),
});

const { network, model, asOf, conventions, parameters, assumptions, rho, components, undisclosedDeals, termAssumed } =
  cascadeReportSchema.shape;

export const monteCarloReportSchema = z
  .object({
    network,
    model,
    asOf,
    conventions: conventions.omit({ weight: true }),
    parameters,
    seed: z.int().min(0).describe("The same seed gives the same numbers on any number of threads"),
    scenarios: z.object({ asked: z.int().min(1), done: z.int().min(0) }),
    partial: z.boolean().describe("True when the run was ended early: it is then the run of `done` scenarios"),
    shocks: z
      .array(z.object({ id: z.string(), ...shape }))
      .describe("What loses which share of its buffer at the start"),
    randomFailures: z
      .number()
      .min(0)
      .max(1)
      .describe("Probability with which every node without a shock of its own fails in a scenario"),
    drawn: z
      .array(z.object({ id: z.string(), kind: z.enum(["assumption", "deal-amount"]), label: z.string(), ...shape }))
      .describe("What is drawn, with its distribution"),
    independence: z.string().describe("How the draws hang together"),
    assumptions: assumptions.describe("Every assumption at its value without draws; those in drawn vary"),
    atDefaultsUsdBn: usdBn(
      "Loss with nothing drawn and no random failures, every shock at its most likely or middle value",
    ),
    rho: rho.describe("Largest spectral radius with nothing drawn"),
    components,
    loss: z
      .object({
        mean: usdBn("Mean loss of the system"),
        standardError,
        least: usdBn("Smallest"),
        most: usdBn("Largest"),
        p5: quantile(5),
        p50: quantile(50),
        p95: quantile(95),
      })
      .nullable()
      .describe("Loss of the nodes with a known buffer over the scenarios; null when none was done"),
    unknownBufferLoss: z
      .object({ mean: usdBn("Mean loss of nodes with an unknown buffer, beside the loss"), standardError })
      .nullable(),
    histogram: z
      .array(z.object({ from: z.number(), to: z.number(), scenarios: z.int().min(0) }))
      .describe("Scenarios by loss in classes of equal width, USD billions; the last class holds its upper end"),
    nodes: z.array(node).describe("Every node that fails in a scenario or loses anything, most likely to fail first"),
    convergence: z
      .array(z.object({ scenarios: z.int().min(1), mean: z.number(), standardError }))
      .describe("Mean loss and its standard error after so many scenarios"),
    unsettled: z
      .int()
      .min(0)
      .describe("Scenarios whose cascade did not reach its limit; their losses may be too small"),
    residual: z.number().min(0).describe("Largest bound of any scenario on the distance of a distress from its limit"),
    unknownBuffers: z.array(z.string()).describe("Nodes without a known buffer"),
    undisclosedDeals,
    termAssumed,
  })
  .meta({ id: "MonteCarloReport", title: "Linchpin Monte Carlo report" });

export type MonteCarloReport = z.infer<typeof monteCarloReportSchema>;
export type MonteCarloNode = MonteCarloReport["nodes"][number];
