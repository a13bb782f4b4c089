// NEVA's cases through the valuation engine: its functions one by one, and equities after a shock. What a case says of
// seniority, boundary and parameters goes in as options.
import { balanceSheets, type BalanceSheets } from "../../../src/contagion/valuation/balance-sheets.ts";
import { claimValues } from "../../../src/contagion/valuation/debtors.ts";
import {
  defaultAtMaturity,
  defaultBeforeMaturity,
  assetsInDefault,
} from "../../../src/contagion/valuation/asset-risk.ts";
import { expectedPayment } from "../../../src/contagion/valuation/eisenberg-noe-merton.ts";
import { valuationFunction } from "../../../src/contagion/valuation/index.ts";
import { valueNetwork, type ValuationOptions } from "../../../src/contagion/valuation/value-network.ts";
import type { GoldenAdapter, Part } from "../golden-adapter.ts";
import type { GoldenCase, ModelCase } from "../golden-case.ts";
import type { Claim, PeerNode } from "./cascade-cases.ts";

/** The peers' numbers are exact fixed points. */
const exact = { tolerance: 1e-13 } as const;

const sheetsOf = (nodes: readonly PeerNode[], edges: readonly Claim[]): BalanceSheets => {
  const ids = nodes.map(({ id }) => id);
  return balanceSheets(
    nodes.map(({ id, externalAssets = 0, externalLiabilities = 0 }) => ({
      id,
      equityUsdBn: null,
      externalAssetsUsdBn: externalAssets,
      externalLiabilitiesUsdBn: externalLiabilities,
    })),
    edges.map(({ source, target, weight }) => ({
      creditor: ids.indexOf(source),
      debtor: ids.indexOf(target),
      amountUsdBn: weight,
    })),
  );
};

type PeerParameters = {
  readonly rho?: number;
  readonly sigma?: number;
  readonly alpha?: number;
  readonly beta?: number;
};

/** NEVA's names of its models, in our terms. */
const optionsOf = (
  valuation: string,
  { rho = 0, sigma = 0, alpha = 1, beta = 1 }: PeerParameters,
): ValuationOptions => {
  const given = (id: string, parameters: Readonly<Record<string, number>> = {}): ValuationOptions => ({
    ...exact,
    valuation: valuationFunction(id),
    parameters,
  });
  const known: Readonly<Record<string, () => ValuationOptions>> = {
    furfine: () => given("furfine"),
    furfine_R: () => given("furfine", { recovery: rho }),
    linear_debtrank: () => given("linear-debtrank"),
    eisenberg_noe_pari_passu: () => given("eisenberg-noe"),
    eisenberg_noe_junior_interbank: () => ({ ...given("eisenberg-noe"), outsideCreditors: "first" }),
    rogers_veraart_pari_passu: () => given("rogers-veraart", { alpha, beta }),
    exante_en_blackcox_gbm: () => given("black-cox", { recovery: rho, sigma }),
    exante_en_merton_gbm: () => given("eisenberg-noe-merton", { recovery: rho, sigma }),
    exante_furfine_merton_gbm: () => given("furfine-merton", { recovery: rho, sigma }),
  };
  return known[valuation]!();
};

const outcome = (sheets: BalanceSheets, shock: Float64Array, options: ValuationOptions) => {
  const { equities } = valueNetwork(sheets, shock, options);
  const equity = [...equities.at(-1)!];
  return {
    order: sheets.ids,
    equity0: [...sheets.bookEquity],
    equityFirstRound: [...equities[Math.min(1, equities.length - 1)]!],
    equity,
    defaulted: sheets.ids.filter((_id, v) => equity[v]! <= 1e-12),
  };
};

type NevaRun = {
  readonly valuation: string;
  readonly shock: readonly number[];
  readonly params: PeerParameters;
};

/** NEVA, every valuation function in one case: each of its runs is a part of its own. */
export const familyByValuation = ({ nodes, edges, expected }: ModelCase): readonly Part[] => {
  const sheets = sheetsOf(nodes, edges);
  return (expected["runs"] as readonly NevaRun[]).map(({ valuation, shock, params, ...rest }) => {
    const { equity0, equityFirstRound, equity } = rest as Record<string, unknown>;
    return {
      measure: `neva-family/${valuation}`,
      expected: { equity0, equityFirstRound, equity },
      actual: outcome(sheets, Float64Array.from(shock), optionsOf(valuation, params)),
    };
  });
};

/** A loss per bank in money. */
const afterLosses = ({ nodes, edges, shock, params }: ModelCase) => {
  const sheets = sheetsOf(nodes, edges);
  const losses = Float64Array.from(sheets.ids, (id) => shock?.values?.[id] ?? 0);
  return outcome(sheets, losses, optionsOf(String(params["valuation"]), params));
};

type UniformShock = { readonly name: string; readonly externalAssetShock: number };

/** Barucca's exercise: outside creditors first, every bank loses the same share of its outside assets. */
const afterUniformShock = ({ nodes, edges, params, expected }: ModelCase) => {
  const sheets = sheetsOf(nodes, edges);
  const scenarios = (expected["scenarios"] as readonly UniformShock[]).map(({ name, externalAssetShock }) => {
    const losses = Float64Array.from(sheets.externalAssets, (assets) => externalAssetShock * (assets ?? 0));
    const { equities, values } = valueNetwork(sheets, losses, {
      ...optionsOf("exante_en_merton_gbm", params),
      outsideCreditors: "first",
    });
    const equity = [...equities.at(-1)!];
    const equityBeforeContagion = [...equities[0]!];
    const interbankPayments = equity.map((now, v) =>
      // What is paid, not what it was expected to be before: clearing at the final equity.
      Math.min(sheets.interbankLiabilities[v]!, Math.max(0, now + sheets.interbankLiabilities[v]!)),
    );
    const equityLoss = equity.map((now, v) => now - equityBeforeContagion[v]!);
    return { name, externalAssetShock, equityLoss, equity, equityBeforeContagion, interbankPayments, values };
  });
  return { order: sheets.ids, scenarios };
};

type ReadmeNode = PeerNode & { readonly sigmaAsset: number };

/** README of NEVA: a volatility per bank, and the package's default stop after two rounds beside the solution. */
const readme = ({ nodes, edges, shock, params }: ModelCase) => {
  const sheets = sheetsOf(nodes, edges);
  const losses = Float64Array.from(sheets.ids, (id) => shock?.values?.[id] ?? 0);
  const sigmas = (nodes as readonly ReadmeNode[]).map(({ id, sigmaAsset }) => [`sigma@${id}`, sigmaAsset] as const);
  const options: ValuationOptions = {
    ...exact,
    valuation: valuationFunction("black-cox"),
    parameters: { recovery: Number(params["rho"]), ...Object.fromEntries(sigmas) },
  };
  const after = (maxRounds: number): number[] => [
    ...valueNetwork(sheets, losses, { ...options, maxRounds }).equities.at(-1)!,
  ];
  const noShock = valueNetwork(
    sheets,
    losses.map(() => 0),
    { ...exact, valuation: valuationFunction("eisenberg-noe") },
  );
  return {
    order: sheets.ids,
    equityAfterOneRound: after(1),
    equityPackageDefaultTol: after(2),
    roundsPackageDefaultTol: 2,
    equity: after(1000),
    eisenbergNoeNoShockEquity: [...noShock.equities.at(-1)!],
    eisenbergNoeNoShockPayments: sheets.ids.map((_id, v) => noShock.values[v]! * sheets.interbankLiabilities[v]!),
  };
};

type TableRow = PeerParameters & {
  readonly equity: number;
  readonly extasset: number;
  readonly liabtot: number;
  readonly equity0: number;
};

/** The value of one claim: a bank owes all its debt to another, and a claim on that one makes its books add up. */
const claimOn = ({ equity, extasset, liabtot, equity0, ...params }: TableRow, valuation: string): number => {
  const sheets = balanceSheets(
    [
      { id: "debtor", equityUsdBn: equity0, externalAssetsUsdBn: extasset, externalLiabilitiesUsdBn: 0 },
      { id: "creditor", equityUsdBn: 100, externalAssetsUsdBn: null, externalLiabilitiesUsdBn: 0 },
    ],
    [
      { creditor: 1, debtor: 0, amountUsdBn: liabtot },
      { creditor: 0, debtor: 1, amountUsdBn: equity0 + liabtot - extasset },
    ],
  );
  const { valuation: chosen, parameters = {} } = optionsOf(valuation, params);
  const conventions = { parameters, failureBoundary: "at-or-above", outsideCreditors: "pari-passu" } as const;
  return claimValues(sheets, new Float64Array(2), chosen!, conventions)(0, equity);
};

/** Linear DebtRank as expected clearing under uniformly distributed losses; the peer's version leaves [0, 1]. */
const uniformOutlook = ({ equity, extasset, liabtot, equity0, rho }: TableRow): number => {
  const inDefault = (e: number): number => 1 - Math.min(1, Math.max(0, e / equity0));
  const worst = Math.max(-equity0, -equity - liabtot);
  const best = Math.min(-equity, 0);
  const assets = best > worst ? (best ** 2 - worst ** 2) / (2 * equity0) : 0;
  const outlook = { inDefault: inDefault(equity), nothingLeft: inDefault(equity + liabtot), assets };
  return expectedPayment(equity, { externalAssets: extasset, debt: liabtot }, outlook, rho!);
};

const tableRow = (row: TableRow) => {
  const { equity, extasset, liabtot, sigma = 0 } = row;
  const linear = claimOn(row, "linear_debtrank");
  return {
    ...row,
    furfine: claimOn(row, "furfine"),
    roukny_battiston: claimOn(row, "furfine_R"),
    eisenberg_noe: claimOn(row, "eisenberg_noe_junior_interbank"),
    rogers_veraart: claimOn(row, "rogers_veraart_pari_passu"),
    rel_loss: 1 - linear,
    lin_dr: linear,
    lognormal_pd: defaultAtMaturity(equity, extasset, sigma),
    lognormal_cav_aext: assetsInDefault(equity, extasset, sigma) - assetsInDefault(equity + liabtot, extasset, sigma),
    exante_en_merton_gbm: claimOn(row, "exante_en_merton_gbm"),
    blackcox_pd: defaultBeforeMaturity(equity, extasset, sigma),
    exante_en_blackcox_gbm: claimOn(row, "exante_en_blackcox_gbm"),
    exante_furfine_merton_gbm: claimOn(row, "exante_furfine_merton_gbm"),
    end_lin_dr: uniformOutlook(row),
  };
};

const table = ({ expected }: ModelCase) => ({
  rows: (expected["rows"] as readonly TableRow[]).map(
    // Only the inputs, so that no expected value can pass itself off as an answer.
    ({ equity, extasset, liabtot, equity0, sigma = 0, rho = 0, alpha = 1, beta = 1 }) =>
      tableRow({ equity, extasset, liabtot, equity0, sigma, rho, alpha, beta }),
  ),
});

const modelCase = (golden: GoldenCase): ModelCase => {
  if (golden.form === "model") return golden;
  throw new Error(`${golden.name}: expected a case of a model, got one of measures.`);
};

const adapter = (id: string, actual: (golden: ModelCase) => unknown): GoldenAdapter => ({
  id,
  form: "model",
  run: (golden, expected) => [{ measure: id, expected, actual: actual(modelCase(golden)) }],
});

export const valuationAdapters: readonly GoldenAdapter[] = [
  adapter("neva-black-cox", readme),
  adapter("neva-ex-ante-merton", (golden) =>
    golden.shock?.type === "absolute-loss" ? afterLosses(golden) : afterUniformShock(golden),
  ),
  adapter("neva-furfine-merton", afterLosses),
  adapter("neva-valuation-functions", table),
];
