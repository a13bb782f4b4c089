// The documented contract of the fire-sale report: `linchpin fire-sale --json`, the API's answer and the view's data.
import { z } from "zod";

const usdBn = (what: string) => z.number().min(0).describe(`${what}, USD billions`);
const share = (what: string) => z.number().min(0).max(1).describe(`${what}, a share between 0 and 1`);
const byAsset = (what: string) => z.record(z.string(), z.number().min(0)).describe(`${what}, by asset`);

const asset = z.object({
  id: z.string().describe("A company's id for its shares, gpus for fleets of accelerators, or a name from the files"),
  totalUsdBn: usdBn("What the holders have of it at the start"),
  holders: z.int().min(0).describe("How many hold it"),
  shock: share("What its price loses at the start"),
  price: share("Price at the end; 1 at the start"),
  sold: share("Part of the total that has been sold"),
});

const holder = z.object({
  id: z.string(),
  holdings: byAsset("Holdings at the start, USD billions"),
  equityUsdBn: z.number().nullable().describe("Capital at the start, USD billions; null: balance sheet unknown"),
  lossUsdBn: usdBn("What it loses in all"),
  shockLossUsdBn: usdBn("Part that the shock takes"),
  saleLossUsdBn: usdBn("Part that the sales take, its own and those of others"),
  failedInStep: z.int().min(0).nullable().describe("null: it does not fail"),
});

const fleet = z.object({
  owner: z.string(),
  paidUsdBn: usdBn("Chips paid for so far"),
  valueUsdBn: usdBn("What age has left of that"),
  deals: z.array(z.string()),
  ppeUsdBn: z.number().nullable().describe("Net property, plant and equipment as stated; null: unknown"),
  chips: z.number().nullable().describe("Accelerators as stated; null: unknown"),
});

export const fireSaleReportSchema = z
  .object({
    source: z
      .object({
        network: z.string(),
        asOf: z.iso.date(),
        gpuResidual: share("Part of its price that an accelerator keeps over 24 months, assumed")
          .nullable()
          .describe("Part of its price that an accelerator keeps over 24 months, assumed; null: there are no fleets"),
        statedResiduals: z.array(z.number()).describe("What sources in the package state of it; they contradict"),
        atPricePaid: z.boolean().describe("Whether stakes of unknown share are estimated from what was paid"),
        fleets: z.array(fleet),
        assetsAssumed: z
          .array(z.string())
          .describe("Holders without stated total assets: equity and debt stand for all that they owe"),
        unknownStakes: z.array(z.object({ holder: z.string(), company: z.string() })).describe("Stakes left out"),
      })
      .nullable()
      .describe("Where the holdings come from; null: from files"),
    rule: z.string(),
    parameters: z.record(z.string(), z.number()).describe("Parameters of the rule; price-impact is an assumption"),
    converged: z.boolean().describe("False when the steps ran out before the sales ended"),
    assets: z.array(asset).describe("Largest total first"),
    holders: z.array(holder).describe("Largest loss first"),
    withoutBooks: z
      .array(z.string())
      .describe(
        "Holders whose balance sheet is not stated, or states no positive capital: they bear what their assets lose and are never forced to sell",
      ),
    steps: z
      .array(
        z.object({
          step: z.int().min(0),
          prices: byAsset("Prices"),
          sold: byAsset("Part sold"),
          failed: z.array(z.string()),
        }),
      )
      .describe("Step 0 is the shock; at most 50 steps are listed, the last one always"),
    stepCount: z.int().min(0).describe("Steps taken after the shock"),
    lossUsdBn: usdBn("What all holders lose"),
    shockLossUsdBn: usdBn("Part that the shock takes"),
    saleLossUsdBn: usdBn("Part that the sales add"),
  })
  .meta({ id: "FireSaleReport", title: "Linchpin fire-sale report" });

export type FireSaleReport = z.infer<typeof fireSaleReportSchema>;
export type FireSaleHolder = FireSaleReport["holders"][number];
