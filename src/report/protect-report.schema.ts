// The documented contract of a comparison of protections: which dollar lowers the expected loss most.
import { z } from "zod";
import { cascadeReportSchema } from "./cascade-report.schema.ts";
import { ensembleHeading, partialSchema } from "./sensitivity-report.schema.ts";

const usdBn = (what: string) => z.number().min(0).describe(`${what}, USD billions`);

const protection = z.object({
  kind: z
    .enum(["capital", "guarantee"])
    .describe("New capital for a node, or an outside guarantor for what one deal costs its victim"),
  node: z.string().describe("Who gets the capital, or whose loss is guaranteed"),
  deal: z.string().nullable().describe("The deal that is guaranteed; null for capital"),
  debtor: z.string().nullable().describe("Whose failure the guarantee is against; null for capital"),
  usdBn: z
    .number()
    .positive()
    .describe("What is put up, USD billions: the amount, or all that the deal can cost where that is less"),
  avoidedUsdBn: usdBn("Expected loss avoided"),
  perUsd: z.number().min(0).describe("Expected loss avoided per USD put up"),
  spentUsdBn: usdBn("Expected part of what is put up that is lost or paid out"),
  slope: z
    .number()
    .nullable()
    .describe("perUsd of a first small amount, by the adjoint; null for models other than debtrank"),
});

export const protectReportSchema = z
  .object({
    ...ensembleHeading,
    amountUsdBn: z.number().positive(),
    scenarios: z
      .array(
        z.object({
          seeds: cascadeReportSchema.shape.seeds,
          likelihood: z.number().min(0).max(1).describe("Of this scenario, given that one of them happens"),
        }),
      )
      .describe("What the expectation is over"),
    expectedLossUsdBn: usdBn(
      "Expected loss of nodes with a known buffer as things are, without the shock, counted against today's capital",
    ),
    tried: z.object({ asked: z.int().min(0), done: z.int().min(0) }),
    partial: partialSchema,
    protections: z.array(protection).describe("Most loss avoided per USD first; what avoids nothing is left out"),
    unknownBuffers: z.array(z.string()).describe("Nodes that cannot be recapitalised: nobody knows what they have"),
    converged: z.boolean(),
    undisclosedDeals: cascadeReportSchema.shape.undisclosedDeals,
  })
  .meta({ id: "ProtectReport", title: "Linchpin protection report" });

export type ProtectReport = z.infer<typeof protectReportSchema>;
