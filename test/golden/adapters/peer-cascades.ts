// The peers' contagion cases: NetworkRiskMeasures and debtrank-globe (stress statistics), Barucca's exercises and NEVA
// (book equities), systemicrisk (who defaults). One function per form of case.
import type { GoldenAdapter, Part } from "../golden-adapter.ts";
import type { GoldenCase, ModelCase } from "../golden-case.ts";
import {
  balanceSheets,
  claimNetwork,
  equityPaths,
  runPeer,
  seniorPayments,
  stressSummary,
  type Engine,
} from "./cascade-cases.ts";
import { familyByValuation } from "./valuation.ts";

type PeerCase = ModelCase;

type ExpectedScenario = {
  readonly name: string;
  readonly history?: readonly unknown[];
  readonly externalAssetShock?: number;
};

const scenariosOf = (expected: unknown): readonly ExpectedScenario[] => expected as readonly ExpectedScenario[];

const modelOf = ({ model }: PeerCase): Engine["model"] => model as Engine["model"];

/** The shocks of a case by name: one failing node each, or as the case lists them. */
const shocksOf = ({ nodes, shock }: PeerCase): ReadonlyMap<string, Float64Array> => {
  if (shock?.type === "scenarios") {
    const named = shock.scenarios!.map(
      ({ name, h0 }) => [name, Float64Array.from(nodes, ({ id }) => h0[id] ?? 0)] as const,
    );
    return new Map(named);
  }
  const level = shock?.level ?? 1;
  return new Map(nodes.map(({ id }, v) => [id, Float64Array.from(nodes, (_node, u) => (u === v ? level : 0))]));
};

const stressScenarios = (peer: PeerCase, listed: readonly ExpectedScenario[], engine: Engine) => {
  const network = claimNetwork(
    peer.nodes.map(({ id }) => id),
    peer.nodes.map((node) => node.buffer!),
    peer.edges,
  );
  const weights = peer.nodes.map((node) => node.weight ?? node.buffer!);
  const shocks = shocksOf(peer);
  return listed.map(({ name, history }) => {
    const summary = stressSummary(network, weights, runPeer(network, shocks.get(name)!, engine));
    return { name, ...summary, history: summary.history(history?.length ?? 0) };
  });
};

const ranked = (peer: PeerCase, engine: Engine) => {
  const names = peer.nodes.map(({ id }) => ({ name: id }));
  return stressScenarios(peer, names, engine)
    .sort((a, b) => b.debtrank - a.debtrank)
    .map(({ name, ...summary }) => ({ id: name, ...summary }));
};

/** README of NetworkRiskMeasures: rounded as printed there. */
const printed = (rows: ReturnType<typeof ranked>): (string | number)[][] =>
  rows.map(({ id, debtrank, additionalLoss, additionalDefaults }) => [
    id,
    Number(debtrank.toFixed(3)),
    Number(additionalLoss.toFixed(1)),
    additionalDefaults,
  ]);

/** Stress statistics: nodes come with a buffer and a weight. */
const stressCase = (peer: PeerCase): Record<string, unknown> => {
  const engine: Engine = { model: modelOf(peer), capImpact: peer.params["impactCappedAtOne"] === true };
  const actual: Record<string, unknown> = {
    scenarios: stressScenarios(peer, scenariosOf(peer.expected["scenarios"]), engine),
  };
  if (peer.expected["alpha05"] !== undefined) {
    actual["alpha05"] = stressScenarios(peer, scenariosOf(peer.expected["alpha05"]), { ...engine, alpha: 0.5 });
  }
  if (peer.expected["top10"] !== undefined) actual["top10"] = ranked(peer, engine).slice(0, 10);
  if (peer.expected["readmeTop10"] !== undefined) actual["readmeTop10"] = printed(ranked(peer, engine).slice(0, 10));
  return actual;
};

/** Barucca's exercises: every bank loses the same share of its outside assets; failure is equity below zero. */
const uniformShockCase = (peer: PeerCase): Record<string, unknown> => {
  const sheets = balanceSheets(peer.nodes, peer.edges);
  const engine: Engine = { model: modelOf(peer), failureBoundary: "above" };
  const recovery = Number(peer.params["recovery"] ?? 0);
  const scenarios = scenariosOf(peer.expected["scenarios"]).map(({ name, externalAssetShock }) => {
    const losses = sheets.externalAssets.map((assets) => externalAssetShock! * assets);
    const path = equityPaths(sheets, losses, engine, recovery);
    const equityBeforeContagion = path[0]!;
    const equity = path.at(-1)!;
    const equityLoss = equity.map((after, v) => after - equityBeforeContagion[v]!);
    const shocked = sheets.externalAssets.map((assets, v) => assets - losses[v]!);
    const interbankPayments = seniorPayments(sheets, shocked, equityLoss);
    return { name, externalAssetShock, equityBeforeContagion, equity, equityLoss, interbankPayments };
  });
  return { order: sheets.ids, scenarios };
};

/** NEVA: a loss per bank in money; failure is equity at or below zero. */
const absoluteLossCase = (peer: PeerCase): Record<string, unknown> => {
  const sheets = balanceSheets(peer.nodes, peer.edges);
  const losses = sheets.ids.map((id) => peer.shock?.values?.[id] ?? 0);
  return { order: sheets.ids, ...nevaRun(sheets, losses, { model: modelOf(peer) }, Number(peer.params["rho"] ?? 0)) };
};

const nevaRun = (
  sheets: ReturnType<typeof balanceSheets>,
  losses: readonly number[],
  engine: Engine,
  recovery: number,
) => {
  const path = equityPaths(sheets, losses, engine, recovery);
  const equity = path.at(-1)!;
  return {
    equity0: sheets.equity,
    equityFirstRound: path[Math.min(1, path.length - 1)]!,
    equity,
    defaulted: sheets.ids.filter((_id, v) => equity[v]! <= 1e-12),
  };
};

type NevaRun = {
  readonly valuation: string;
  readonly model: string;
  readonly shock: readonly number[];
  readonly params: Readonly<Record<string, unknown>>;
};

/** NEVA, every valuation function in one case: each of its runs is a part of its own, by the cascade where it can. */
const nevaFamily = (peer: PeerCase): readonly Part[] => {
  const sheets = balanceSheets(peer.nodes, peer.edges);
  const byCascade = (peer.expected["runs"] as readonly NevaRun[]).flatMap(
    ({ valuation, model, shock, params, ...rest }) => {
      if (model !== "debtrank2015" && model !== "furfine-threshold") return [];
      const { equity0, equityFirstRound, equity } = rest as Record<string, unknown>;
      const expected = { equity0, equityFirstRound, equity };
      const actual = nevaRun(sheets, shock, { model }, Number(params["rho"] ?? 0));
      return [{ measure: `neva-family/${valuation}`, expected, actual }];
    },
  );
  return [...byCascade, ...familyByValuation(peer)];
};

/** systemicrisk: banks whose net worth is negative from the start fail first; a loss must exceed the net worth. */
const defaultCascadeCase = (peer: PeerCase): Record<string, unknown> => {
  const sheets = balanceSheets(peer.nodes, peer.edges);
  const buffers = sheets.equity.map((equity) => (equity < 0 ? 1 : equity));
  const shock = Float64Array.from(sheets.equity, (equity) => (equity < 0 ? 2 : 0));
  const runs = (peer.expected["runs"] as readonly { readonly recovery: number }[]).map(({ recovery }) => {
    const network = claimNetwork(sheets.ids, buffers, sheets.claims, recovery);
    const { frames } = runPeer(network, shock, { model: "furfine-threshold", failureBoundary: "above" });
    return { recovery, defaulted: [...frames.at(-1)!.stress].map((stress) => (stress > 1 ? 1 : 0)) };
  });
  return { order: sheets.ids, runs };
};

const modelCase = (golden: GoldenCase): ModelCase => {
  if (golden.form === "model") return golden;
  throw new Error(`${golden.name}: expected a case of a model, got one of measures.`);
};

const outcomeOf = (peer: PeerCase): Record<string, unknown> => {
  if (peer.shock === null) return defaultCascadeCase(peer);
  if (peer.shock.type === "absolute-loss") return absoluteLossCase(peer);
  return peer.shock.type === "external-assets-uniform" ? uniformShockCase(peer) : stressCase(peer);
};

const cascadeAdapter = (id: Engine["model"]): GoldenAdapter => ({
  id,
  form: "model",
  run: (golden, expected) => [{ measure: id, expected, actual: outcomeOf(modelCase(golden)) }],
});

export const peerAdapters: readonly GoldenAdapter[] = [
  cascadeAdapter("debtrank2015"),
  cascadeAdapter("furfine-threshold"),
  cascadeAdapter("debtrank2012"),
  { id: "neva-family", form: "model", run: (golden) => nevaFamily(modelCase(golden)) },
];
