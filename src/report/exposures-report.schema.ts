// The documented contract of a cascade on claims from files: `linchpin fail --exposures --json`.
import { z } from "zod";
import { claimBookSourceSchema, seedSchema } from "./claim-book-source.ts";

const amount = (what: string) => z.number().min(0).describe(`${what}, in the unit of the files`);
const share = (what: string) => z.number().min(0).max(1).describe(`${what}, a share between 0 and 1`);

const firm = z.object({
  name: z.string(),
  distress: share("Share of the buffer lost").nullable().describe("Share of the buffer lost; null: buffer unknown"),
  loss: amount("Loss caused by the cascade, capped at the buffer, without the shock"),
  uncappedLoss: amount("The same without the cap"),
  shock: z.number().min(0).nullable().describe("Initial shock, in the unit of the files; null: buffer unknown"),
  failedInRound: z.int().min(0).nullable().describe("null: did not fail"),
  buffer: z.number().positive().nullable().describe("null: unknown"),
});

export const exposuresReportSchema = z
  .object({
    source: claimBookSourceSchema,
    model: z.string(),
    parameters: z.record(z.string(), z.number()).describe("Parameters of the model"),
    conventions: z.object({
      recovery: share("Part of a claim that a failed debtor still pays"),
      failureBoundary: z.enum(["at-or-above", "above"]).describe("Failure is distress >= 1, or only > 1"),
      includeShock: z.boolean().describe("Whether totalLoss holds the initial shock"),
      tolerance: z.number().describe("Largest admitted distance of any distress from its limit"),
      maxRounds: z.int().min(1),
    }),
    seeds: z.array(seedSchema),
    rho: z.number().min(0).describe("Largest spectral radius over the components of the impact matrix"),
    components: z.array(z.object({ rho: z.number().min(0), firms: z.array(z.string()) })).describe("Largest rho first"),
    converged: z.boolean(),
    residual: z.number().min(0).describe("Bound on the distance of any distress from its limit"),
    exactGap: z
      .number()
      .min(0)
      .nullable()
      .describe("Largest distance of any distress from the equations solved exactly; null: no exact solution"),
    rounds: z.array(z.object({ round: z.int().min(0), loss: amount("Loss added"), failed: z.array(z.string()) })),
    totalLoss: amount("Losses of the firms with a known buffer"),
    unknownBufferLoss: amount("Losses of the firms with an unknown buffer, beside the total"),
    firms: z.array(firm).describe("Everybody hit or shocked, largest loss first"),
    claims: z
      .array(z.object({ creditor: z.string(), debtor: z.string(), claim: amount("Claim"), loss: amount("Loss") }))
      .describe("Loss by claim; for each creditor they sum to its loss"),
  })
  .meta({ id: "ExposuresReport", title: "Linchpin report on claims from files" });

export type ExposuresReport = z.infer<typeof exposuresReportSchema>;
