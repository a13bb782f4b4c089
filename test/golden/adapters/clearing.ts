// Clearing cases: who pays what, in the terms of each peer. Where creditors outside the network stand, what counts as
// default and what it costs are read from the case.
import { clear, type Clearing, type ClearingOptions } from "../../../src/contagion/clearing/clear.ts";
import {
  liabilityNetwork,
  type LiabilityNetwork,
  type OutsideRank,
} from "../../../src/contagion/clearing/liability-network.ts";
import { dueOf, receiptsOf } from "../../../src/contagion/clearing/payment-shares.ts";
import { unpaidClaims } from "../../../src/contagion/clearing/shortfall.ts";
import { notImplemented, type GoldenAdapter } from "../golden-adapter.ts";
import type { GoldenCase, MeasuresCase, ModelCase } from "../golden-case.ts";
import type { Claim } from "./cascade-cases.ts";
import { byNode } from "./measure-books.ts";

type Amounts = Readonly<Record<string, number>>;

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

// ---- measures cases: an edge is what its source owes its target, outside creditors rank beside the others

type Given = {
  readonly liability_kinds?: readonly string[];
  readonly external_assets?: Amounts;
  readonly external_liabilities?: Amounts;
  readonly alpha?: number;
  readonly beta?: number;
};

/** Golden cases are trusted. */
const givenOf = ({ params }: MeasuresCase): Given => (params.contagion ?? {}) as Given;

const measuredNetwork = (golden: MeasuresCase): LiabilityNetwork => {
  const { liability_kinds: kinds, external_assets: assets = {}, external_liabilities: debts = {} } = givenOf(golden);
  const ids = golden.nodes.map(({ id }) => id);
  return liabilityNetwork({
    ids,
    outsideAssets: ids.map((id) => assets[id] ?? 0),
    outsideLiabilities: ids.map((id) => debts[id] ?? 0),
    liabilities: golden.edges
      .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
      .map(({ source, target, weight }) => ({
        debtor: ids.indexOf(source),
        creditor: ids.indexOf(target),
        amountUsdBn: weight,
      })),
  });
};

const measured = (golden: MeasuresCase, options: ClearingOptions): unknown => {
  const { network, payments, due, netWorth, waves, receipts } = clear(measuredNetwork(golden), options);
  const named = (nodes: readonly number[]): string[] => nodes.map((v) => network.ids[v]!).sort();
  return {
    payment: byNode(network.ids, payments),
    total_due: byNode(network.ids, due),
    defaults: named(waves.flat()),
    waves: waves.map(named),
    shortfall: sum(due) - sum(payments),
    equity: byNode(
      network.ids,
      netWorth.map((_worth, v) => network.outsideAssets[v]! + receipts[v]! - payments[v]!),
    ),
  };
};

/** The answers of the measure `contagion` that are clearings. */
export const clearingAnswers: Readonly<Record<string, (golden: MeasuresCase) => unknown>> = {
  eisenberg_noe: (golden) => measured(golden, {}),
  rogers_veraart: (golden) => {
    const { alpha = 1, beta = 1 } = givenOf(golden);
    return measured(golden, { alpha, beta });
  },
};

// ---- peers' cases: an edge is a claim of its source on its target

const outsideRankOf = ({ params }: ModelCase): OutsideRank =>
  params["externalSeniority"] === "senior" || params["valuation"] === "eisenberg_noe_junior_interbank"
    ? "first"
    : "pari-passu";

const claimsNetwork = (
  ids: readonly string[],
  claims: readonly Claim[],
  outside: {
    readonly assets: readonly number[];
    readonly liabilities?: readonly number[];
    readonly rank?: OutsideRank;
  },
): LiabilityNetwork =>
  liabilityNetwork({
    ids,
    outsideAssets: outside.assets,
    ...(outside.liabilities === undefined ? {} : { outsideLiabilities: outside.liabilities }),
    ...(outside.rank === undefined ? {} : { outsideRank: outside.rank }),
    liabilities: claims.map(({ source, target, weight }) => ({
      debtor: ids.indexOf(target),
      creditor: ids.indexOf(source),
      amountUsdBn: weight,
    })),
  });

const peerNetwork = (peer: ModelCase, losses: readonly number[]): LiabilityNetwork =>
  claimsNetwork(
    peer.nodes.map(({ id }) => id),
    peer.edges,
    {
      assets: peer.nodes.map(({ externalAssets = 0 }, v) => externalAssets - losses[v]!),
      liabilities: peer.nodes.map(({ externalLiabilities = 0 }) => externalLiabilities),
      rank: outsideRankOf(peer),
    },
  );

/** What each bank pays the others: its payments less those to outside creditors. */
const interbankPayments = (clearing: Clearing): number[] => {
  const paid = clearing.due.map((_due, v) =>
    sum(clearing.network.classes.map(({ total, outside }) => total[v]! - outside[v]!)),
  );
  for (const { debtor, creditor, unpaidUsdBn } of unpaidClaims(clearing)) {
    if (creditor !== null) paid[debtor]! -= unpaidUsdBn;
  }
  return [...paid];
};

const bookEquity = (network: LiabilityNetwork, payments: Float64Array): Float64Array => {
  const due = dueOf(network);
  return receiptsOf(network, payments).map((received, v) => network.outsideAssets[v]! + received - due[v]!);
};

type Scenario = { readonly name?: string; readonly externalAssetShock: number };

const uniformLosses = ({ nodes }: ModelCase, share: number): number[] =>
  nodes.map(({ externalAssets = 0 }) => share * externalAssets);

/** Barucca's exercises: book equities, and what banks pay each other. */
const uniformShock = (peer: ModelCase, { name, externalAssetShock }: Scenario) => {
  const network = peerNetwork(peer, uniformLosses(peer, externalAssetShock));
  const clearing = clear(network);
  const equityBeforeContagion = [...bookEquity(network, clearing.due)];
  const equity = [...clearing.netWorth];
  const equityLoss = equity.map((after, v) => after - equityBeforeContagion[v]!);
  return {
    name,
    externalAssetShock,
    equity,
    equityBeforeContagion,
    equityLoss,
    interbankPayments: interbankPayments(clearing),
  };
};

const flags = ({ network, waves }: Clearing): number[] =>
  network.ids.map((_id, v) => (waves.flat().includes(v) ? 1 : 0));

const systemicRisk = (network: LiabilityNetwork, options: ClearingOptions = {}) => {
  const clearing = clear(network, options);
  return { defaulted: flags(clearing), clearing: [...clearing.payments] };
};

/** NEVA: equities at book value, at the start, after one round and at the end. */
const valued = (peer: ModelCase) => {
  const losses = peer.nodes.map(({ id }) => peer.shock?.values?.[id] ?? 0);
  const unshocked = peerNetwork(
    peer,
    losses.map(() => 0),
  );
  const network = peerNetwork(peer, losses);
  const due = dueOf(network);
  const received = receiptsOf(network, due);
  const firstPayments = due.map((owed, v) => Math.min(owed, network.outsideAssets[v]! + received[v]!));
  const clearing = clear(network, { failureBoundary: "at-or-above" });
  return {
    equity0: [...bookEquity(unshocked, due)],
    equityFirstRound: [...bookEquity(network, firstPayments)],
    equity: [...clearing.netWorth],
    defaulted: network.ids.filter((_id, v) => flags(clearing)[v] === 1),
  };
};

type Toy = { readonly edges: readonly Claim[]; readonly externalAssets: Amounts };

/** debtrank-globe: several small networks in one case. */
const toy = ({ edges, externalAssets }: Toy) => {
  const ids = Object.keys(externalAssets);
  const { payments } = clear(claimsNetwork(ids, edges, { assets: Object.values(externalAssets) }));
  return { edges, externalAssets, payments: byNode(ids, payments) };
};

const listIn = <T>({ expected }: ModelCase, key: string): readonly T[] => expected[key] as readonly T[];

const eisenbergNoe = (peer: ModelCase): unknown => {
  const order = peer.nodes.map(({ id }) => id);
  if (peer.expected["networks"] !== undefined) return { networks: listIn<Toy>(peer, "networks").map(toy) };
  if (peer.expected["scenarios"] !== undefined) {
    return { order, scenarios: listIn<Scenario>(peer, "scenarios").map((scenario) => uniformShock(peer, scenario)) };
  }
  if (peer.expected["runs"] !== undefined) {
    const runs = listIn<Scenario>(peer, "runs").map(({ externalAssetShock }) => {
      const network = peerNetwork(peer, uniformLosses(peer, externalAssetShock));
      const costs = { alpha: 0.9, beta: 0.8 };
      return { externalAssetShock, en: systemicRisk(network), rv_a09_b08: systemicRisk(network, costs) };
    });
    return { order, runs };
  }
  if (peer.shock?.type === "absolute-loss") return { order, ...valued(peer) };
  const unshocked = peer.nodes.map(() => 0);
  return peer.shock === null ? { order, ...systemicRisk(peerNetwork(peer, unshocked)) } : notImplemented;
};

const rogersVeraart = (peer: ModelCase): unknown => {
  const network = peerNetwork(
    peer,
    peer.nodes.map(() => 0),
  );
  const runs = listIn<{ readonly alpha: number; readonly beta: number }>(peer, "runs");
  return {
    order: network.ids,
    runs: runs.map(({ alpha, beta }) => ({ alpha, beta, ...systemicRisk(network, { alpha, beta }) })),
  };
};

const modelCase = (golden: GoldenCase): ModelCase => {
  if (golden.form === "model") return golden;
  throw new Error(`${golden.name}: expected a case of a model, got one of measures.`);
};

const adapter = (id: string, answer: (peer: ModelCase) => unknown): GoldenAdapter => ({
  id,
  form: "model",
  run: (golden, expected) => [{ measure: id, expected, actual: answer(modelCase(golden)) }],
});

export const clearingAdapters: readonly GoldenAdapter[] = [
  adapter("eisenberg-noe", eisenbergNoe),
  adapter("rogers-veraart", rogersVeraart),
];
