// The documented contract of the circularity report: `linchpin circularity --json` and the API's answer.
import { z } from "zod";
import { headlineIds } from "./circulation-figures.ts";
import { boundaries } from "./outside-money.ts";

const amount = (what: string) =>
  z.number().min(0).describe(`${what}, USD billions a Julian year over the window; on stocks, USD billions`);
const share = (what: string) =>
  z.number().min(0).max(1).nullable().describe(`${what}, a share between 0 and 1; null: undefined`);
const probability = (what: string) => z.number().min(0).max(1).describe(what);

const nullComparison = z.object({
  mean: z.number().describe("Mean of the random networks"),
  standardDeviation: z.number().min(0).describe("Their standard deviation"),
  z: z.number().nullable().describe("(value - mean) / standard deviation; null: they are all alike"),
  pAtLeast: probability("(1 + random networks at least as high) / (1 + samples)"),
  pAtMost: probability("(1 + random networks at least as low) / (1 + samples)"),
  pTwoSided: probability("Twice the smaller of the two, at most 1"),
  sentence: z.string(),
});

const headline = z.object({
  id: z
    .enum(headlineIds)
    .describe(
      "maximum-circulation: the most that can go round; balanced-flow: what goes round in proportion; throughput: loops against straight paths; own-round-trip: funding that can return to its own funder; any-round-trip: funding by net funders, who give more of it than they get, that can return to any of them",
    ),
  value: share("The figure on the base graph"),
  sentence: z.string().describe("What the figure means"),
  low: share("On the low graph: overlapping records once, every amount at its lowest"),
  high: share("On the high graph: overlapping records as money of their own, every amount at its highest"),
  leastOfGraphs: share("Least of the low, base and high graph; they need not be in order"),
  mostOfGraphs: share("Most of the three"),
  binding: share("Without the deals of conditionalFunding, on the base graph"),
  leastOfTerms: share("Least with each assumed term as short and as long as its range; null: hangs on none"),
  mostOfTerms: share("Most of the same"),
  amounts: z
    .object({ median: share("Median"), low: share("5 % quantile"), high: share("95 % quantile") })
    .nullable()
    .describe("With every uncertain amount drawn between what its sources say; null: not drawn"),
  byYear: z
    .array(z.object({ year: z.int(), value: share("The figure with that year alone as the window") }))
    .describe("Empty on stocks and for a window of one year. One year misses round trips whose legs lie years apart"),
  random: nullComparison
    .nullable()
    .describe(
      "Beside networks in which every firm pays and receives the same in each kind of deal, spread over all others at random; its sentence says both. null: not compared; round trips never while money is tied",
    ),
  randomFew: nullComparison
    .nullable()
    .describe("The same with the money among hardly more pairs of firms than such totals take"),
});

const roundTrip = z.object({
  id: z.string().describe("Node, kind of node, net-funders, or the nodes of a group joined by +"),
  nodes: z.array(z.string()).describe("Taken as one: what they pay each other is left out"),
  funded: amount("What goes to others as funding"),
  booked: amount("What others owe in orders"),
  returned: amount("Funding that can return as orders, money mixing evenly"),
  ratio: share("The same over funded; byHops tends to it"),
  lower: share("Least part that the recorded deals allow to return, without the mixing rule"),
  upper: share("Largest part that they allow"),
  leastOfGraphs: share("Least ratio on the low, base and high graph"),
  mostOfGraphs: share("Largest ratio on the three"),
  byHops: z
    .array(z.number().min(0).max(1))
    .describe("Share returned after at most 1, 2, ... payments beyond the funding; empty when nothing is funded"),
  meanHops: z
    .number()
    .min(0)
    .nullable()
    .describe("Mean number of payments of what returns, the funding included; null: nothing returns"),
  selfFinancedShare: share("Part of the orders that the own money pays"),
  sentence: z.string(),
});

const figure = z.object({
  what: z.string(),
  period: z.string(),
  usdBn: z.number().min(0).describe("USD billions in the period"),
  facts: z.array(z.string()).describe("Fact ids"),
});

const boundary = z.object({
  id: z.enum(boundaries),
  statement: z.string().describe("What the boundary means for the ratios"),
  firms: z
    .array(
      z.object({
        id: z.string(),
        inflow: amount("Income beyond what the deals record"),
        outflow: amount("Spending beyond what the deals record"),
        income: z.array(figure),
        spending: z.array(figure),
        incomeKnown: probability("Share of the window's days with a known income"),
        spendingKnown: probability("Share of the window's days with a known spending"),
      }),
    )
    .describe("Firms with outside money in the books"),
  withoutFigures: z.array(z.string()).describe("Firms within the boundary without a figure: their books stay closed"),
});

const node = z.object({
  id: z.string(),
  paid: amount("What it pays"),
  received: amount("What it receives"),
  trophicLevel: z.number().min(0).describe("Height in the flow of money; comparable among connected nodes only"),
  loopFlow: amount("What goes round through it when money is passed on in proportion"),
  circulationLost: share("Share of the maximum circulation that goes with it"),
  roundTripRatio: share("Share of its funding that can return to it as orders; null when it funds nobody"),
});

const link = z.object({
  from: z.string(),
  to: z.string(),
  amount: amount("All that the one pays the other"),
  goesRound: amount("What goes round of it when everybody passes on in proportion: what to colour a line by"),
});

const dealLine = z.object({ id: z.string(), from: z.string(), to: z.string(), amount: amount("Amount of the deal") });

const nodeDetail = z.object({
  id: z.string(),
  recipients: z.array(
    z.object({
      id: z.string(),
      given: amount("What it is given"),
      returningShare: probability("Share of a dollar there that returns, money mixing evenly"),
    }),
  ),
  funding: z.array(dealLine).describe("The deals by which money goes out"),
  waysBack: z.array(dealLine).describe("The commitments by which it can come back"),
  loopCount: z.int().min(0).describe("Loops of up to 6 nodes through it; loops lists the largest"),
  loops: z.array(
    z.object({
      nodes: z.array(z.string()).describe("In the direction of the money, from the node on"),
      flow: amount("What the loop carries"),
      bottleneck: amount("Its smallest leg"),
      shareProduct: probability("Chance that a dollar on it makes exactly this round"),
    }),
  ),
});

const expert = z
  .object({
    finnIndex: share("Finn's cycling index, on the boundary of the report"),
    finnIndexOfAll: share("The same over everything that moves, across the boundary too"),
    averagePathLength: z
      .number()
      .min(1)
      .nullable()
      .describe("Nodes a dollar passes from entry to exit; null: none enters"),
    loopGain: z.number().min(0).max(1).describe("Spectral radius of the shares that nodes pass on, on the boundary"),
    intraComponentShare: share("Money inside strong components"),
    reciprocity: share("Money that the payee pays straight back"),
    trophicIncoherence: share("F0: how little hierarchy there is; an acyclic network can have some"),
    netHodgeShare: share("Circular part of the squared net flows; blind to balanced round trips of two"),
    warning: z.string(),
  })
  .describe("Measures of the literature that need care");

export const circularityReportSchema = z
  .object({
    network: z.string(),
    asOf: z.iso.date(),
    basis: z
      .enum(["per-year", "total", "due"])
      .describe("What every amount is: a flow a year in the window, a whole amount, or what of it is still to come"),
    window: z.string().nullable().describe("FROM..TO in calendar years; null on stocks"),
    boundary,
    tied: z
      .array(
        z.object({
          deal: z.string(),
          payee: z.string(),
          amount: amount(
            "What of it is tied: no more than the orders, 0 where there are none or the deal moves nothing",
          ),
        }),
      )
      .describe("Funding that is assumed to be spent with a named payee"),
    total: amount("All money that moves between different nodes"),
    totalLow: amount("The same on the low graph"),
    totalHigh: amount("The same on the high graph"),
    selfLoops: amount("What nodes move to themselves: beside the total, in no measure"),
    headlines: z.array(headline),
    nodes: z.array(node).describe("Nodes that move money, the largest loop flow first"),
    funders: z.array(roundTrip).describe("Every funder, the largest returned amount first"),
    groups: z.array(roundTrip).describe("Funders taken as one, the largest returned amount first"),
    node: nodeDetail.nullable().describe("The node that was asked for, in full; null: none was"),
    expert,
    loops: z.object({
      exact: z.boolean().describe("True when the throughput circularity of the base graph counts every loop"),
      standardError: z.number().nullable().describe("Of its share, when it is estimated"),
    }),
    amountSamples: z.object({
      asked: z.int().min(0),
      done: z.int().min(0),
      uncertainDeals: z.int().min(0).describe("Deals in the sums with a range"),
    }),
    randomNetworks: z.object({
      asked: z.int().min(0),
      done: z.int().min(0),
      movesPerCell: z.int().min(1),
      links: z.int().min(0).describe("Pairs of firms with money, per kind of deal, in the network"),
      meanLinks: z.number().nullable().describe("The same in the random networks: they spread every payment widely"),
      fewDone: z.int().min(0).describe("Random networks with few pairs"),
      fewMeanLinks: z.number().nullable().describe("Pairs in those, on average"),
    }),
    seed: z.int().min(0),
    partial: z.boolean().describe("True when somebody ended the run: the samples are those done"),
    links: z.array(link).describe("Every pair of firms of which one pays the other, the most circular money first"),
    conditionalFunding: z
      .array(z.object({ id: z.string(), amount: amount("What of it flows in the books") }))
      .describe("Funding in the books that is a ceiling, an announcement or a letter of intent: it may never come"),
    onlyInHighGraph: z.array(z.string()).describe("Deals that only the high graph takes for money of their own"),
    undisclosedDeals: z.array(z.string()).describe("Deals in force without an amount: gaps, not zeros"),
    termAssumed: z.array(z.string()).describe("Deals in the sums whose end is an assumption"),
    notIncluded: z.array(z.string()).describe("What the figures leave out"),
  })
  .meta({ id: "CircularityReport", title: "Linchpin circularity report" });

export type CircularityReport = z.infer<typeof circularityReportSchema>;
export type Headline = CircularityReport["headlines"][number];
export type RoundTripLine = CircularityReport["funders"][number];
