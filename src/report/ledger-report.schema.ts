// The documented contract of the ledger report: `linchpin ledger --json` and the API's answer.
import { z } from "zod";
import type { Account } from "../ledger/account.ts";
import type { Stated } from "../ledger/fact-series.ts";
import type { SectorSums } from "../ledger/sector-sums.ts";
import type { IsoDate } from "../model/date.ts";
import type { AssumptionUsed } from "./assumptions-used.ts";
import {
  amount,
  assumptionEntry,
  bounds,
  cashVerdict,
  concentrationPart,
  dealPart,
  dueInYear,
  ids,
  openBounds,
  party,
  ratio,
  stated,
  usdBn,
} from "./ledger-parts.schema.ts";

/** A figure about a group of firms, as a source gave it. */
export type SectorFact = { readonly entity: string; readonly stated: Stated };

/** A statement that was picked over others. */
export type Conflict = { readonly entity: string; readonly stated: Stated };

export type LedgerReport = {
  readonly network: string;
  readonly asOf: IsoDate;
  /** The rule by which one of several statements is picked. */
  readonly rule: string;
  readonly years: readonly number[];
  readonly scope: "overview" | "sector" | "node";
  /** Id of the node kind; null but for a sector. */
  readonly sector: string | null;
  readonly accounts: readonly Account[];
  /** One per sector; none for a single node. */
  readonly sums: readonly SectorSums[];
  readonly sectorFacts: readonly SectorFact[];
  readonly conflicts: readonly Conflict[];
  readonly assumptions: readonly AssumptionUsed[];
};

const backlog = z.object({
  date: z.iso.date().describe("Day on which the order book is measured"),
  disclosed: stated.nullable().describe("Newest disclosed backlog"),
  customers: z.array(party).describe("Outstanding orders on that day under the deals in force today, largest first"),
  signedLaterUsdBn: amount("Orders from deals announced after that day, beyond what the same customers owed on it"),
  totalUsdBn: openBounds.describe("All orders: as disclosed, and with what was signed later, USD billions"),
  unnamedUsdBn: openBounds.describe("Orders that no counted deal names, USD billions"),
  concentration: concentrationPart.nullable(),
  amongNamed: concentrationPart.nullable().describe("The named alone, as if they were all"),
  burners: bounds.nullable().describe("Share of all orders that is owed by customers who burn cash"),
});

const provider = z.object({
  backlog,
  history: z
    .array(
      z.object({
        date: z.iso.date(),
        disclosed: stated,
        customers: z.array(party).describe("Under the deals in force on that day"),
        unnamedUsdBn: usdBn("Disclosed less named; below zero where contracts are worth more than the books say"),
      }),
    )
    .describe("Every disclosure, oldest first"),
  statements: z.array(stated).describe("What was said about parts of the backlog"),
  yearsToDeliver: ratio("Years until the named orders are delivered in full, weighted by amount"),
  receipts: z.array(dueInYear).describe("What the named orders bring in, by calendar year"),
  undisclosed: ids("Orders in force without an amount"),
});

const coverageYear = z.object({
  due: dueInYear,
  revenue: stated.nullable().describe("Actual, guided or projected revenue of the calendar year"),
  fromNetworkUsdBn: amount("What the network's own nodes are to pay the firm in the year"),
  externalUsdBn: z.number().min(0).nullable().describe("Revenue from outside the network, USD billions; null: unknown"),
  coverage: ratio("External revenue over obligations due"),
  low: ratio("At the lowest revenue and the highest obligations"),
  high: ratio("At the highest revenue and the lowest obligations"),
  gross: ratio("All revenue over obligations due"),
});

const buyer = z.object({
  suppliers: z.array(party).describe("Whom the firm still owes purchases, largest first"),
  outstandingUsdBn: amount("All of that"),
  published: stated.nullable().describe("Purchase obligations as the firm publishes them"),
  concentration: concentrationPart.nullable(),
  amongNamed: concentrationPart.nullable(),
  years: z.array(coverageYear),
  overall: z
    .object({
      years: z.array(z.int()).describe("Years in which revenue is known and something is due"),
      externalUsdBn: amount("External revenue of those years"),
      dueUsdBn: amount("Obligations due in those years"),
      coverage: ratio("The one over the other"),
      low: ratio("At the lowest revenue and the highest obligations"),
      high: ratio("At the highest revenue and the lowest obligations"),
    })
    .describe("Coverage over all years that are known"),
  undrawn: z
    .object({
      usdBn: amount("Promised funding that is not paid in"),
      conditionalUsdBn: amount("Part that is a ceiling, an announcement or a letter of intent"),
      deals: z.array(dealPart.extend({ funder: z.string(), conditional: z.boolean() })),
      undisclosed: ids("Funding in force without an amount"),
    })
    .describe("Funding not yet drawn at the as-of date"),
  withFunding: ratio("Overall coverage with the undrawn funding added to revenue"),
  burn: z.array(stated).describe("Cash burn by period, past and planned"),
  undisclosed: ids("Purchases in force without an amount"),
});

const account = z.object({
  id: z.string(),
  kind: z.string(),
  cash: cashVerdict,
  figures: z.array(stated).describe("Latest cash, debt, equity, leases and purchase obligations"),
  provider: provider.nullable().describe("null: nobody owes it purchases"),
  buyer: buyer.nullable().describe("null: it owes no purchases and has no funding to draw"),
  capexAgainstAi: z.array(
    z.object({
      period: z.string(),
      capex: stated,
      aiRevenue: stated,
      ratio: ratio("AI revenue over capital spending"),
      breakEvenTimes: ratio("How often the AI revenue would have to be earned to equal the spending"),
    }),
  ),
  capexAgainstRevenue: z.array(
    z.object({
      year: z.int(),
      calendar: z.enum(["calendar", "fiscal"]),
      capex: stated,
      revenue: stated,
      share: ratio("Capital spending over all revenue"),
    }),
  ),
  runRates: z.array(
    z.object({
      runRate: stated,
      realised: stated.nullable().describe("Latest whole year that was earned"),
      times: ratio("Run rate over the realised year"),
      overDue: ratio("Run rate over what falls due in the first of the years; no coverage, for it is no revenue"),
    }),
  ),
});

const partialSum = z.object({
  usdBn: usdBn("Sum of what is known"),
  known: ids("Nodes in the sum"),
  missing: ids("Nodes of which nobody stated it: gaps, not zeros"),
  facts: ids("The facts that are added up"),
});

const sums = z.object({
  sector: z.string().describe("Node kind"),
  backlog: partialSum,
  customers: concentrationPart.nullable().describe("Customers of all that disclose a backlog, taken together"),
  burners: bounds.nullable(),
  namedUsdBn: amount("Named orders"),
  outstandingUsdBn: amount("What the firms still owe as buyers"),
  aiRunRate: partialSum,
  years: z.array(
    z.object({
      year: z.int(),
      dueUsdBn: amount("What the firms owe in the year"),
      receiptsUsdBn: amount("What they are to receive"),
      revenue: partialSum,
      capex: partialSum,
    }),
  ),
});

const aboutEntity = z.object({ entity: z.string(), stated });

export const ledgerReportSchema: z.ZodType<LedgerReport> = z
  .object({
    network: z.string(),
    asOf: z.iso.date(),
    rule: z.string().describe("How one of several statements about one period is picked"),
    years: z.array(z.int()).describe("Calendar years of dues, receipts and coverage"),
    scope: z.enum(["overview", "sector", "node"]),
    sector: z.string().nullable().describe("Node kind; null but for a sector"),
    accounts: z.array(account).describe("Largest order book first, then largest obligations"),
    sums: z.array(sums).describe("One per sector; none for a single node"),
    sectorFacts: z.array(aboutEntity).describe("What sources say of groups of firms; in the overview"),
    conflicts: z.array(aboutEntity).describe("Figures of this report that were picked over others"),
    assumptions: z.array(assumptionEntry),
  })
  .meta({ id: "LedgerReport", title: "Linchpin ledger report" });
