// The parts that the reports of the ledger are made of, as documented contracts.
import { z } from "zod";
import { confidences } from "../model/deal.ts";
import { factStatuses } from "../model/fact.ts";

export const usdBn = (what: string) => z.number().describe(`${what}, USD billions`);
export const amount = (what: string) => z.number().min(0).describe(`${what}, USD billions`);
export const ratio = (what: string) => z.number().nullable().describe(`${what}; null: unknown or undefined`);
export const ids = (what: string) => z.array(z.string()).describe(what);

const share = z.number().min(0).max(1);

export const stated = z
  .object({
    metric: z.string().describe("An id of metrics.csv, which gives meaning, unit and sign"),
    value: z.number().describe("In the unit"),
    low: z
      .number()
      .describe("Lowest reading: of the fact, or of a statement that only the order of the table sets behind"),
    high: z.number(),
    unit: z.string(),
    period: z.string().nullable().describe("What it covers, in the source's calendar"),
    fact: z.string().describe("Id in facts.csv"),
    asOf: z.string().describe("When it was said"),
    status: z.enum(factStatuses),
    confidence: z.enum(confidences),
    others: z
      .array(z.object({ fact: z.string(), value: z.number(), asOf: z.string() }))
      .describe("Statements about the same thing and period with another value, set aside by the rule"),
  })
  .describe("A figure from the facts, picked by the rule");

export const bounds = z.object({ low: share, high: share });
export const openBounds = z.object({
  low: z.number().min(0),
  high: z.number().min(0).nullable().describe("null: without an upper end"),
});

export const concentrationPart = z
  .object({
    total: openBounds.describe("Named amounts and the remainder, USD billions"),
    count: z.int().min(0).describe("Counterparties with a name"),
    topId: z.string().nullable().describe("The largest with a name"),
    topShare: bounds.describe("Share of the largest, named or not"),
    hhi: bounds.describe("Herfindahl index, sum of squared shares: 1 is a single counterparty"),
    effectiveNumber: openBounds.describe("1 / HHI: as many equal counterparties would be as concentrated"),
    shannonNumber: z.number().min(1).nullable().describe("exp(entropy); null where part has no name"),
    normalisedHhi: share.nullable().describe("(HHI - 1/n) / (1 - 1/n); null with one counterparty, or a remainder"),
  })
  .describe("Concentration on counterparties, as bounds where part of the money has no name");

export const dealPart = z.object({ id: z.string().describe("Id in deals.csv"), usdBn: usdBn("Its part") });

export const party = z.object({
  id: z.string().describe("Node"),
  usdBn: amount("All its deals"),
  deals: z.array(dealPart).describe("Largest first"),
});

export const dueInYear = z.object({
  year: z.int(),
  usdBn: amount("What falls due in the calendar year"),
  low: amount("The same with every amount at its lowest reading"),
  high: amount("The same with every amount at its highest reading"),
  notContractedUsdBn: amount("Part under deals that are announced or a letter of intent only"),
  termAssumedUsdBn: amount("Part whose year depends on an assumed term"),
  deals: z.array(dealPart).describe("Largest first"),
});

export const cashVerdict = z
  .object({
    phi: z
      .union([z.literal(0), z.literal(1)])
      .nullable()
      .describe("1: burns cash, 0: does not, null: no fact says"),
    basis: stated.nullable().describe("The fact that decides"),
    against: z.array(stated).describe("Facts of other measures that point the other way"),
  })
  .describe("Whether the firm spends more cash than it makes");

export const assumptionEntry = z.object({
  id: z.string(),
  value: z.union([z.number(), z.string()]),
  default: z.union([z.number(), z.string()]),
  overridden: z.boolean(),
  reason: z.string(),
});
