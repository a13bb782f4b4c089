// The documented contract of the clearing report: `linchpin clear --json` and the API's answer.
import { z } from "zod";

const usdBn = (what: string) => z.number().min(0).describe(`${what}, USD billions`);
const share = (what: string) => z.number().min(0).max(1).describe(`${what}, a share between 0 and 1`);
const kind = z
  .enum(["commitment", "debt", "pledge"])
  .describe("What is due: a delivery under a commitment, a loan or bond that matures, funding to be paid in");

const part = z.object({
  fact: z.string().describe("Id of the statement in the package"),
  metric: z.string(),
  asOf: z.string().describe("When it was stated"),
  usdBn: z.number().describe("How much of it falls into the horizon, USD billions"),
});

const node = z.object({
  id: z.string(),
  meansUsdBn: z
    .number()
    .min(0)
    .nullable()
    .describe("Outside means after the shock, USD billions; null: not known, so the node pays whatever it owes"),
  meansGiven: z.boolean().describe("True when the caller stated the means"),
  cashUsdBn: z.number().nullable().describe("Cash by the newest statement, USD billions; null: none, or means given"),
  incomeUsdBn: z.number().nullable().describe("Income in the horizon by the rule, USD billions; null as for cash"),
  meansFrom: z.array(part).describe("The statements behind cash and income"),
  incomeMissingYears: z
    .array(z.int())
    .describe("Calendar years of the horizon for which the rule finds no income: not known, and so not counted"),
  dueUsdBn: usdBn("All that the node owes in the horizon, outside creditors included"),
  outsideDueUsdBn: usdBn("What of it is owed to creditors outside the network"),
  pledgedUsdBn: usdBn("What of it is funding promised, which is paid after debts"),
  claimsUsdBn: usdBn("What others owe the node"),
  receivedUsdBn: usdBn("What they pay it"),
  paidUsdBn: usdBn("What the node pays"),
  shortfallUsdBn: usdBn("What it owes and does not pay"),
  recovery: z.number().min(0).max(1).nullable().describe("Paid over due; null: owes nothing"),
  leftUsdBn: z
    .number()
    .min(0)
    .nullable()
    .describe("Means and receipts less payments and costs of default, USD billions; null: means not known"),
  wave: z.int().min(0).nullable().describe("Wave of default; 0: short even if everybody else pays; null: pays in full"),
});

const unpaid = z.object({
  deal: z.string().nullable().describe("Deal id; null: creditors outside the network"),
  kind: kind.nullable().describe("null: creditors outside the network"),
  from: z.string().describe("Who owes"),
  to: z.string().nullable().describe("Who is owed; null: creditors outside the network"),
  dueUsdBn: usdBn("Due in the horizon"),
  unpaidUsdBn: usdBn("Not paid"),
});

const cause = z.object({
  id: z.string(),
  shortfallUsdBn: usdBn("What the node owes and does not pay; the sum of the next three"),
  ownUsdBn: usdBn("What it would lack even if everybody paid it in full"),
  defaultCostUsdBn: usdBn("What its own default destroys"),
  fromDebtors: z
    .array(z.object({ id: z.string(), usdBn: usdBn("Part of the shortfall") }))
    .describe("What it lacks because others did not pay it, largest first"),
  origins: z
    .array(z.object({ id: z.string(), usdBn: usdBn("Part of the shortfall") }))
    .describe("The shortfall traced to the nodes whose own gap it goes back to, with the costs of default; sums to it"),
});

export const clearingReportSchema = z
  .object({
    network: z.string(),
    asOf: z.iso.date(),
    horizon: z.string().describe("As asked: a year, a month or a day"),
    horizonEnd: z.iso.date().describe("Last day of the horizon"),
    scope: z.string().describe("What counts as due, in words"),
    seeds: z
      .array(z.object({ id: z.string(), shock: share("Part of its outside means that the node loses at the start") }))
      .describe("What was made to fail; empty: nothing"),
    conventions: z.object({
      alpha: share("What a defaulter keeps of its outside means; 1: default costs nothing"),
      beta: share("What a defaulter keeps of its receipts"),
      income: z.enum(["operating", "projected", "none"]).describe("Which income counts beside cash"),
      pledges: z.enum(["junior", "off"]).describe("Whether promised funding is owed, after debts, or not at all"),
      outside: z.enum(["first", "pari-passu", "last"]).describe("Where creditors outside the network stand"),
      failureBoundary: z
        .enum(["above", "at-or-above"])
        .describe("Whether a node with just enough pays in full (above) or is in default (at-or-above)"),
    }),
    dueUsdBn: usdBn("All that is due"),
    paidUsdBn: usdBn("All that is paid"),
    shortfallUsdBn: usdBn("All that is due and not paid"),
    defaultCostUsdBn: usdBn("What defaults destroy"),
    residualUsdBn: usdBn("Largest distance of any payment from the clearing equation"),
    waves: z.array(z.array(z.string())).describe("Who defaults, in the order in which the money runs out"),
    nodes: z.array(node).describe("Every node that owes or is owed, largest shortfall first, then by what it owes"),
    unpaid: z.array(unpaid).describe("What is not paid, deal by deal, largest first"),
    causes: z.array(cause).describe("Why each node that is short is short"),
    payInFullAssumed: z
      .array(z.string())
      .describe("Nodes that owe and whose means nobody states: taken to pay in full"),
    undisclosedDeals: z.array(z.string()).describe("Deals in force without an amount: gaps, not zeros"),
    withoutMaturity: z.array(z.string()).describe("Loans and bonds without a stated maturity: nothing of them is due"),
    withoutSchedule: z.array(z.string()).describe("Funding promised without a schedule: nothing of it is due"),
    termAssumed: z.array(z.string()).describe("Deals of which something is due by an assumed term"),
    assumptions: z.array(
      z.object({
        id: z.string(),
        value: z.union([z.number(), z.string()]),
        default: z.union([z.number(), z.string()]),
        overridden: z.boolean(),
        reason: z.string(),
      }),
    ),
  })
  .meta({ id: "ClearingReport", title: "Linchpin clearing report" });

export type ClearingReport = z.infer<typeof clearingReportSchema>;
export type ClearingNode = ClearingReport["nodes"][number];
export type ClearingUnpaid = ClearingReport["unpaid"][number];
export type ClearingCause = ClearingReport["causes"][number];
