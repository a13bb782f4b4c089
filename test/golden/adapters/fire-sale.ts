// The fire-sale stress test of 48 banks: two common assets, leverage limits, prices that answer to sales.
import { assetMarket, type AssetMarket } from "../../../src/contagion/fire-sale/asset-market.ts";
import { fireSale } from "../../../src/contagion/fire-sale/index.ts";
import { leverageTargeting } from "../../../src/contagion/fire-sale/leverage-targeting.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import { trusted, type GoldenCase, type ModelCase } from "../golden-case.ts";

type Bank = {
  readonly id: string;
  readonly equity: number;
  readonly cash: number;
  readonly corp: number;
  readonly gov: number;
  readonly otherAssets: number;
  readonly loan: number;
  readonly otherLiabilities: number;
};
type Run = { readonly initialShock: number; readonly priceImpact: number };

const assets = ["corp", "gov"];

const marketOf = (banks: readonly Bank[]): AssetMarket =>
  assetMarket(
    assets,
    banks.map(({ id, cash, corp, gov, otherAssets, loan, otherLiabilities }) => ({
      id,
      holdings: [corp, gov],
      balance: {
        cashUsdBn: cash,
        otherAssetsUsdBn: otherAssets,
        debtUsdBn: loan,
        otherLiabilitiesUsdBn: otherLiabilities,
      },
    })),
  );

const runOf = (banks: readonly Bank[], { params }: ModelCase, { initialShock, priceImpact }: Run) => {
  const market = marketOf(banks);
  const steps = Number(params["steps"]);
  const sale = fireSale(market, Float64Array.of(0, initialShock), leverageTargeting, {
    "price-impact": priceImpact,
    minimum: Number(params["leverageMin"]),
    buffer: Number(params["leverageBuffer"]),
    target: Number(params["leverageTarget"]),
    steps,
  });
  // The case goes on for its number of steps also when nothing happens any more.
  const at = (step: number) => sale.steps[Math.min(step, sale.steps.length - 1)]!;
  const whole = market.totals.reduce((sum, total) => sum + total, 0);
  const fractionSold = (step: number): number =>
    at(step).sold.reduce((sum, share, k) => sum + share * market.totals[k]!, 0) / whole;
  const failed = sale.steps.flatMap((step) => step.failed);
  return {
    initialShock,
    priceImpact,
    defaultsPerStep: Array.from({ length: steps + 1 }, (_, step) => sale.steps[step]?.failed.length ?? 0),
    fractionSoldPerStep: Array.from({ length: steps }, (_, step) => fractionSold(step + 1)),
    finalPrices: Object.fromEntries(assets.map((asset, k) => [asset, at(steps).prices[k]])),
    finalEquity: Object.fromEntries(banks.map(({ id, equity }, i) => [id, equity - sale.losses[i]!])),
    defaulted: banks.filter((_bank, i) => failed.includes(i)).map(({ id }) => id),
  };
};

const modelCase = (golden: GoldenCase): ModelCase => {
  if (golden.form === "model") return golden;
  throw new Error(`${golden.name}: expected a case of a model, got one of measures.`);
};

export const fireSaleAdapter: GoldenAdapter = {
  id: "fire-sale-leverage-targeting",
  form: "model",
  run: (golden, expected) => {
    const given = modelCase(golden);
    // The case's nodes carry whole balance sheets; golden cases are trusted.
    const banks = trusted<readonly Bank[]>(given.nodes);
    const runs = (given.expected["runs"] as readonly Run[]).map((run) => runOf(banks, given, run));
    return [{ measure: "fire-sale-leverage-targeting", expected, actual: { runs } }];
  },
};
