// The documented contract of the valuation view: `linchpin fail --exposures --valuation --json`.
import { z } from "zod";
import { claimBookSourceSchema, seedSchema } from "./claim-book-source.ts";

const amount = (what: string) => z.number().min(0).describe(`${what}, in the unit of the files`);
const equity = (what: string) => z.number().describe(`${what}, in the unit of the files; may be negative`);
const value = (what: string) => z.number().min(0).max(1).describe(`${what}, 0 to 1`);

const firm = z.object({
  name: z.string(),
  bookEquity: equity("Equity in the books"),
  equityWithoutShock: equity("Equity when claims are valued before the shock"),
  equity: equity("Equity when claims are valued after the shock"),
  shock: amount("What the shock takes"),
  loss: amount("What the fall of its claims takes beyond the shock: equityWithoutShock - shock - equity"),
  claimValueWithoutShock: value("What a claim of one on this firm is worth before the shock"),
  claimValue: value("What a claim of one on this firm is worth after the shock"),
  inDefault: z.boolean().describe("Equity gone after the shock, under the convention for zero"),
});

export const valuationReportSchema = z
  .object({
    source: claimBookSourceSchema,
    valuation: z.string().describe("Id of the valuation function"),
    parameters: z.record(z.string(), z.number()),
    conventions: z.object({
      failureBoundary: z.enum(["at-or-above", "above"]).describe("An equity of zero is a default, or not"),
      outsideCreditors: z.enum(["pari-passu", "first"]).describe("Creditors outside stand beside the others or before"),
      recalibrated: z
        .boolean()
        .describe("Whether external assets were raised so that the books value themselves before the shock"),
      tolerance: z.number().describe("Largest admitted error of any equity, as a share of book equity"),
      maxRounds: z.int().min(1),
    }),
    seeds: z.array(seedSchema),
    converged: z.boolean(),
    residual: z.number().min(0).describe("Proven bound on the error of any equity, as a share of book equity"),
    rounds: z.int().min(0),
    totalShock: amount("What the shock takes from all"),
    totalLoss: amount("What the fall of claims takes from all beyond it"),
    firms: z.array(firm).describe("Largest loss first"),
    claims: z
      .array(z.object({ creditor: z.string(), debtor: z.string(), claim: amount("Claim"), loss: amount("Loss") }))
      .describe("What the shock takes from the value of each claim; for each creditor they sum to its loss"),
  })
  .meta({ id: "ValuationReport", title: "Linchpin valuation report" });

export type ValuationReport = z.infer<typeof valuationReportSchema>;
