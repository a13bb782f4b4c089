// The documented contract of the stakes report: `linchpin stakes --json`, the API's answer and the view's data.
import { z } from "zod";

const usdBn = (what: string) => z.number().min(0).describe(`${what}, USD billions`);
const share = (what: string) => z.number().min(0).max(1).describe(`${what}, a share between 0 and 1`);

const company = z.object({
  id: z.string(),
  valueUsdBn: z.number().positive().nullable().describe("Value of all shares, USD billions; null: nobody states it"),
  valueMetric: z.enum(["market_cap", "valuation"]).nullable(),
  valueAsOf: z.string().nullable().describe("When that was stated"),
  valueFact: z.string().nullable().describe("Id of the statement in the package"),
  heldShare: share("Part that nodes of the network are known to hold"),
  outsideUsdBn: z
    .number()
    .nullable()
    .describe("Market value to everybody else, USD billions; these, unlike the values of all shares, may be added up"),
  stakesUsdBn: z
    .number()
    .min(0)
    .nullable()
    .describe("What the known stakes of this node are worth, USD billions; null: the value of one is unknown"),
});

const holding = z.object({
  holder: z.string(),
  company: z.string(),
  share: share("Part of the company"),
  valueUsdBn: z.number().min(0).nullable().describe("The share of the company's value, USD billions; null: unknown"),
  source: z
    .enum(["stated", "stake-value", "price-paid"])
    .describe(
      "stated: somebody states the share; stake-value: stated value of the stake over the company's value known then; price-paid: what was paid over that, an estimate",
    ),
  evidence: z.array(z.string()).describe("Facts and deals that the share rests on"),
  asOf: z.string(),
});

const indirect = z.object({
  holder: z.string(),
  company: z.string(),
  share: share("Part of the company that the holder has through others"),
  valueUsdBn: z.number().min(0).nullable(),
  via: z.array(z.string()).describe("The companies held by the holder that lead there"),
});

const loss = z.object({
  id: z.string(),
  lossUsdBn: usdBn("Fall of the value of all its shares"),
  shareOfValue: z.number().min(0).max(1).nullable().describe("The same over its value; null: the value is unknown"),
  ownUsdBn: usdBn("Part that is the shock itself or a cost of failure"),
  directUsdBn: usdBn("Part that comes from its own stakes in the companies that are shocked"),
  indirectUsdBn: usdBn("Part that comes through other companies"),
  outsideUsdBn: usdBn("What of the fall is borne outside the network; these may be added up"),
  wave: z
    .int()
    .min(0)
    .nullable()
    .describe("Wave in which it fails, 0 the first; null: it does not, or there is no threshold"),
  stakes: z
    .array(z.object({ company: z.string(), lossUsdBn: usdBn("Loss on this stake") }))
    .describe("Stakes that lose, largest loss first; with ownUsdBn they sum to lossUsdBn"),
});

export const stakesReportSchema = z
  .object({
    network: z.string(),
    asOf: z.iso.date(),
    conventions: z
      .object({
        atPricePaid: z.boolean().describe("Whether stakes of unknown share are estimated from what was paid"),
        failureThreshold: z
          .number()
          .min(0)
          .max(1)
          .nullable()
          .describe("Share of its value before below which a company fails; null: nobody fails of it"),
        failureCost: share("What a failure costs, over the company's value at its threshold"),
        limitedLiability: z.boolean().describe("Whether shares can lose no more than they are worth"),
      })
      .describe("What the run takes for granted"),
    companies: z.array(company).describe("Every node that holds a known stake or is held, largest value first"),
    sumOfValuesUsdBn: usdBn("Sum of the values of these companies: it counts every stake among them twice"),
    countedTwiceUsdBn: usdBn("What that sum counts twice"),
    holdings: z.array(holding).describe("Largest value first"),
    indirect: z.array(indirect).describe("Holdings through other companies, largest value first"),
    unknown: z
      .array(
        z.object({
          holder: z.string(),
          company: z.string(),
          paidUsdBn: z.number().min(0).nullable().describe("Paid so far; null: undisclosed"),
          deals: z.array(z.string()),
        }),
      )
      .describe("Stakes whose share is not known: they lose nothing here, which is a gap and not a zero"),
    seeds: z.array(z.object({ id: z.string(), shock: share("Part of its value that the company loses by itself") })),
    waves: z.array(z.array(z.string())).describe("Companies that fail, by wave; the hierarchy of failures"),
    losses: z.array(loss).describe("Every node whose value falls, largest fall first; empty without seeds"),
    outsideLossUsdBn: usdBn("What all of it costs those outside the network: the sum that counts nothing twice"),
  })
  .meta({ id: "StakesReport", title: "Linchpin stakes report" });

export type StakesReport = z.infer<typeof stakesReportSchema>;
export type StakeLoss = StakesReport["losses"][number];
export type StakeHolding = StakesReport["holdings"][number];
