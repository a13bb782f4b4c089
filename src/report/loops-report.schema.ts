// The documented contract of the circularity report: `linchpin loops --json`, the API's answer and the view's data.
import { z } from "zod";

export const loopOrders = ["flow", "bottleneck", "share"] as const;
/** What loops are ranked by: the flow that each carries, its smallest leg, or the product of its legs' shares. */
export type LoopOrder = (typeof loopOrders)[number];

const usdBnPerYear = (what: string) =>
  z
    .number()
    .min(0)
    .describe(`${what}, USD billions per Julian year (365.25 days) averaged over the window; on stocks, USD billions`);
const share = (what: string) =>
  z.number().min(0).max(1).nullable().describe(`${what}, a share between 0 and 1; null: undefined`);

const leg = z.object({
  from: z.string(),
  to: z.string(),
  usdBnPerYear: usdBnPerYear("Amount of the leg"),
  deals: z
    .array(z.object({ id: z.string(), usdBnPerYear: usdBnPerYear("Amount of the deal") }))
    .describe("The deals that make up the leg, largest first"),
});

const loop = z.object({
  id: z.string().describe("Node ids rotated so that the smallest comes first, joined by ~"),
  nodes: z.array(z.string()).describe("In the direction of the money, the smallest id first"),
  flowUsdBn: usdBnPerYear(
    "What the loop carries when all the money goes round in proportion; flows of all loops add up to the balanced flow; null: not computed, too many loops in too large a core",
  ).nullable(),
  bottleneckUsdBn: usdBnPerYear("Smallest leg: what could go all the way round"),
  grossUsdBn: usdBnPerYear("Sum of the legs"),
  evenness: share("Length times bottleneck over gross"),
  shareProduct: share("Product over the legs of the leg's share of its payer's throughput"),
  legs: z.array(leg),
});

const roundTrip = z.object({
  id: z.string().describe("The funder"),
  fundedUsdBnPerYear: usdBnPerYear("What the funder gives to others"),
  bookedUsdBnPerYear: usdBnPerYear("Commitments to the funder"),
  ratio: share("What returns as orders of each dollar funded, money mixing evenly"),
  lower: share("Least part that the recorded deals allow to return, without the mixing rule"),
  upper: share("Largest part that the recorded deals allow to return, without the mixing rule"),
  returnedUsdBnPerYear: usdBnPerYear("What returns, money mixing evenly"),
  selfFinancedShare: share("Part of the funder's orders that its own money pays"),
});

const circulationAt = (end: string, records: string) =>
  z
    .object({
      usdBnPerYear: usdBnPerYear("Most money that can be going round"),
      share: share("The same over the money that moves"),
      totalUsdBnPerYear: usdBnPerYear("All money that moves"),
    })
    .describe(
      `With every amount at the ${end} that its sources say, and overlapping records ${records}; shares need not be in order`,
    );

export const loopsReportSchema = z
  .object({
    network: z.string(),
    asOf: z.iso.date(),
    basis: z
      .enum(["per-year", "total", "due"])
      .describe("What every amount is: a flow per year in the window, a whole amount, or what of it is still to come"),
    window: z.string().nullable().describe("FROM..TO in calendar years; null on stocks"),
    boundary: z.string().describe("Which outside income and spending of the nodes is in the books"),
    totalUsdBnPerYear: usdBnPerYear("All money that moves between different nodes"),
    selfLoopsUsdBnPerYear: usdBnPerYear("Money that a node moves to itself: beside the total, in no measure"),
    maximumCirculation: z.object({
      usdBnPerYear: usdBnPerYear("Most money that can be going round at once"),
      share: share("The same over totalUsdBnPerYear"),
      low: circulationAt("lowest", "counted once"),
      high: circulationAt("highest", "all counted"),
    }),
    core: z.object({
      nodes: z.array(z.string()).describe("Largest strongly connected component; empty without a loop"),
      intraShare: share("Part of the money that moves inside strongly connected components"),
    }),
    maxLength: z.int().min(2).describe("Longest loop that was looked for, in legs"),
    loopCount: z.int().min(0).describe("Loops found; loops lists the largest of them"),
    truncated: z
      .boolean()
      .describe(
        "True when the search stopped at its limit: loopCount is a lower bound, and larger loops may be missing",
      ),
    partial: z.boolean().describe("True when somebody ended the search: there may be more loops"),
    maxLoops: z.int().min(1).describe("The limit of the search"),
    orderedBy: z
      .enum(loopOrders)
      .describe("What the loops are ranked by, largest first: flowUsdBn, bottleneckUsdBn or shareProduct"),
    loops: z
      .array(loop)
      .describe("In the order of orderedBy. Bottlenecks share money: never add them. Flows can be added"),
    roundTrip: z.array(roundTrip).describe("Every funder, largest returned amount first"),
    undisclosedDeals: z.array(z.string()).describe("Deals in force without an amount: gaps, not zeros"),
    termAssumed: z
      .array(z.string())
      .describe("Counted deals whose end, and so their flow in the window, is an assumption"),
  })
  .meta({ id: "LoopsReport", title: "Linchpin loops report" });

export type LoopsReport = z.infer<typeof loopsReportSchema>;
export type LoopEntry = LoopsReport["loops"][number];
export type RoundTripEntry = LoopsReport["roundTrip"][number];
