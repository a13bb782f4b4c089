// The documented contract of a reconstruction: a matrix of claims that has the given totals, and what it is worth.
import { z } from "zod";

const amount = (what: string) => z.number().min(0).describe(`${what}, in the unit of the totals`);

export const reconstructionReportSchema = z
  .object({
    source: z.string().describe("Where the totals come from"),
    method: z.object({
      id: z.string(),
      label: z.string(),
      idea: z.string(),
      caution: z.string().describe("What is known about contagion on such a matrix"),
      reference: z.string(),
    }),
    seed: z.int().min(0).nullable().describe("The run of random numbers; null: the method uses none"),
    draws: z.int().min(1).nullable().describe("Matrices drawn, of which the sparsest is kept; null: no chance in it"),
    partial: z.boolean().describe("True when it was ended early: of fewer draws than asked for"),
    totalAssets: amount("Sum of all assets as given"),
    totalLiabilities: amount("Sum of all liabilities as given"),
    scaledTo: z
      .enum(["assets", "liabilities"])
      .nullable()
      .describe("The side that the other was scaled to because the totals differ; null: they are equal"),
    nodes: z.int().min(0),
    links: z.int().min(0).describe("Pairs with a claim"),
    fewestLinks: z.int().min(0).describe("No matrix with these totals has fewer links than this; perhaps none so few"),
    density: z.number().min(0).max(1).nullable().describe("Links over all pairs; null with fewer than two nodes"),
    residual: amount("Largest distance of a row or column sum from its total"),
    tolerance: z.number().describe("Largest admitted residual, as a share of the total"),
    converged: z.boolean().describe("Whether the residual meets the tolerance"),
    claims: z
      .array(
        z.object({ creditor: z.string(), debtor: z.string(), amount: amount("What the debtor owes the creditor") }),
      )
      .describe("The matrix, largest claim first"),
    names: z.array(z.string()).describe("All nodes in the order of the source"),
  })
  .meta({ id: "ReconstructionReport", title: "Linchpin reconstruction report" });

export type ReconstructionReport = z.infer<typeof reconstructionReportSchema>;
