// The documented contract of the circularity report: `linchpin loops --json`, the API's answer and the view's data.
import { z } from "zod";

const usdBnPerYear = z.number().describe("USD billions per Julian year (365.25 days), averaged over the window");
const share = z.number().min(0).max(1);

const leg = z.object({
  from: z.string(),
  to: z.string(),
  usdBnPerYear: usdBnPerYear.min(0),
  deals: z.array(z.object({ id: z.string(), usdBnPerYear: usdBnPerYear.min(0) })).describe("Largest first"),
});

const loop = z.object({
  id: z.string().describe("Node ids rotated so that the smallest comes first, joined by ~"),
  nodes: z.array(z.string()).describe("In the direction of the money, the smallest id first"),
  bottleneckUsdBn: z.number().min(0).describe("Smallest leg, USD billions per year: what could go all the way round"),
  grossUsdBn: z.number().min(0).describe("Sum of the legs, USD billions per year"),
  evenness: share.describe("length * bottleneck / gross"),
  shareProduct: share.describe("Product over the legs of the leg's share of its payer's throughput"),
  legs: z.array(leg),
});

const roundTrip = z.object({
  id: z.string().describe("The funder"),
  fundedUsdBnPerYear: usdBnPerYear.min(0),
  bookedUsdBnPerYear: usdBnPerYear.min(0).describe("Commitments to the funder"),
  ratio: share.nullable().describe("Share of the money funded that returns as orders, money mixing evenly"),
  lower: share.nullable().describe("Least share that the recorded deals allow without the mixing rule"),
  upper: share.nullable().describe("Largest share that the recorded deals allow without the mixing rule"),
  returnedUsdBnPerYear: usdBnPerYear.min(0).nullable(),
  selfFinancedShare: share.nullable().describe("Share of the funder's orders that its own money pays"),
});

export const loopsReportSchema = z
  .object({
    network: z.string(),
    asOf: z.iso.date(),
    basis: z
      .enum(["per-year", "total"])
      .describe("What the amounts are; never mixed. With total, read 'per year' as 'in total'"),
    window: z.string().nullable().describe("FROM..TO in calendar years; null on totals"),
    boundary: z.string().describe("Which other income and spending of the nodes is in the books"),
    totalUsdBnPerYear: usdBnPerYear.min(0),
    selfLoopsUsdBnPerYear: usdBnPerYear.min(0),
    maximumCirculation: z.object({ usdBnPerYear: usdBnPerYear.min(0), share: share.nullable() }),
    core: z.object({
      nodes: z.array(z.string()).describe("Largest strongly connected component; empty without a loop"),
      intraShare: share.nullable().describe("Share of the money that moves inside strongly connected components"),
    }),
    maxLength: z.int().min(2),
    loopCount: z.int().min(0),
    truncated: z.boolean().describe("True when the search stopped at its limit, so that loopCount is a lower bound"),
    loops: z.array(loop).describe("Largest bottleneck first; overlapping loops share money, so never add them"),
    roundTrip: z.array(roundTrip).describe("Every funder, largest returned amount first"),
    undisclosedDeals: z.array(z.string()),
    termAssumed: z.array(z.string()),
  })
  .meta({ id: "LoopsReport", title: "Linchpin loops report" });

export type LoopsReport = z.infer<typeof loopsReportSchema>;
export type LoopEntry = LoopsReport["loops"][number];
export type RoundTripEntry = LoopsReport["roundTrip"][number];
