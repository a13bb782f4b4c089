// The documented contract of a sensitivity analysis: which uncertain input a loss owes its spread to.
import { z } from "zod";
import { distributions } from "../model/assumption.ts";
import { cascadeReportSchema } from "./cascade-report.schema.ts";

const { network, model, asOf, conventions, parameters, seeds, assumptions, rho, components, undisclosedDeals } =
  cascadeReportSchema.shape;

export const ensembleHeading = {
  network,
  model,
  asOf,
  conventions: conventions.omit({ weight: true }),
  parameters,
  assumptions,
  rho,
  components,
};

export const drawnSchema = z
  .array(
    z.object({
      id: z.string(),
      kind: z.enum(["assumption", "deal-amount"]),
      label: z.string(),
      distribution: z.enum(distributions),
      low: z.number(),
      mode: z.number(),
      high: z.number(),
    }),
  )
  .describe("What is drawn, with its distribution; all independently of one another");

export const seedSchema = z.int().min(0).describe("The same seed gives the same numbers");
export const partialSchema = z.boolean().describe("True when the run was ended early: it speaks of what was done");

const estimate = z
  .object({
    value: z.number().describe("Estimate; sampling error may take it a little below 0 or above 1"),
    low: z.number(),
    high: z.number().describe("low to high: 95 % bootstrap interval"),
  })
  .nullable();

const outcome = z.object({
  meanUsdBn: z.number().describe("Mean loss over the draws, USD billions"),
  standardDeviationUsdBn: z.number().min(0).describe("Standard deviation of the loss over the draws, USD billions"),
  indices: z
    .array(
      z.object({
        id: z.string(),
        first: estimate.describe("Share of the variance that the input explains alone; null: the loss does not vary"),
        total: estimate.describe("Share of the variance in which it has a part, interactions included"),
      }),
    )
    .describe("Largest total first"),
});

export const sensitivityReportSchema = z
  .object({
    ...ensembleHeading,
    seeds,
    seed: seedSchema,
    samples: z
      .object({ asked: z.int().min(2), done: z.int().min(0) })
      .describe("Base samples; each is inputs + 2 cascades"),
    cascades: z.int().min(0).describe("Cascades run"),
    partial: partialSchema,
    drawn: drawnSchema,
    system: outcome.describe("Loss of all nodes with a known buffer, without the shock unless conventions say so"),
    of: z
      .object({ id: z.string(), ...outcome.shape })
      .nullable()
      .describe("Loss of the node that was asked about; null when none was"),
    converged: z.boolean().describe("Whether every cascade came to rest"),
    undisclosedDeals,
  })
  .meta({ id: "SensitivityReport", title: "Linchpin sensitivity report" });

export type SensitivityReport = z.infer<typeof sensitivityReportSchema>;
