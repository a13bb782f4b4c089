// Supply cascades of the authors' own engines: the Economic Systemic Risk Index, scenario by scenario.
import { essentialities, type EssentialityRule } from "../../../src/contagion/supply/essentiality.ts";
import { productionFunction } from "../../../src/contagion/supply/production-functions.ts";
import { supplyCascade, supplySystem } from "../../../src/contagion/supply/supply-cascade.ts";
import { supplyChain, type SupplyChain } from "../../../src/contagion/supply/supply-chain.ts";
import { systemicRiskIndex } from "../../../src/contagion/supply/systemic-risk-index.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import { trusted, type GoldenCase, type ModelCase } from "../golden-case.ts";

type FirmNode = { readonly id: string; readonly sector: string; readonly market?: string; readonly weight?: number };

type Parameters = {
  readonly eps: number;
  readonly essentiality: readonly (readonly number[])[];
  readonly sectors: readonly string[];
  readonly substitution: boolean;
};

type Scenario = { readonly capacityLoss: Readonly<Record<string, number>> };

const modelCase = (golden: GoldenCase): ModelCase => {
  if (golden.form === "model") return golden;
  throw new Error(`${golden.name}: expected a case of a model, got one of measures.`);
};

/** The cases write 2 for essential, 1 for non-essential and 0 for negligible. */
const rulesOf = ({ sectors, essentiality }: Parameters): readonly EssentialityRule[] =>
  sectors.flatMap((supplierSector, k) =>
    sectors.map((buyerSector, l) => ({
      supplierSector,
      buyerSector,
      essentiality: essentialities[2 - essentiality[k]![l]!]!,
    })),
  );

const shocksOf = ({ shock }: ModelCase, ids: readonly string[]): readonly Float64Array[] => {
  if (shock?.type !== "scenarios") {
    return ids.map((_id, failing) => Float64Array.from(ids, (_other, v) => (v === failing ? (shock?.level ?? 1) : 0)));
  }
  // This family of cases names its scenarios' shocks in its own way; golden cases are trusted.
  const scenarios = trusted<readonly Scenario[]>(shock.scenarios);
  return scenarios.map(({ capacityLoss }) => Float64Array.from(ids, (id) => capacityLoss[id] ?? 0));
};

const outcomeOf = (given: ModelCase, chain: SupplyChain, firms: readonly FirmNode[], tolerance: number) => {
  const parameters = trusted<Parameters>(given.params);
  const system = supplySystem(chain, {
    production: productionFunction("generalised-leontief"),
    rules: rulesOf(parameters),
    substitution: parameters.substitution,
  });
  const weights = firms.some(({ weight }) => weight !== undefined)
    ? Float64Array.from(firms, ({ weight }) => weight ?? 0)
    : chain.sold;
  const shocks = shocksOf(
    given,
    firms.map(({ id }) => id),
  );
  const runs = shocks.map((shock) => {
    const outcome = supplyCascade(system, shock, { tolerance });
    return { outcome, index: systemicRiskIndex(chain, shock, outcome, weights)! };
  });
  return {
    order: firms.map(({ id }) => id),
    ESRI: runs.map(({ index }) => index.index),
    ESRI_downstream: runs.map(({ index }) => index.downstream),
    ESRI_upstream: runs.map(({ index }) => index.upstream),
    iterations: runs.map(({ outcome }) => outcome.iterations),
    productionLossDownstream_firmByScenario: firms.map((_firm, v) => runs.map(({ outcome }) => outcome.downstream[v]!)),
    productionLossUpstream_firmByScenario: firms.map((_firm, v) => runs.map(({ outcome }) => outcome.upstream[v]!)),
  };
};

export const supplyAdapter: GoldenAdapter = {
  id: "esri-generalised-leontief",
  form: "model",
  run: (golden, expected) => {
    const given = modelCase(golden);
    const firms = trusted<readonly FirmNode[]>(given.nodes);
    const chain = supplyChain(
      firms,
      given.edges.map(({ source, target, weight }) => ({ supplier: source, buyer: target, amount: weight })),
    );
    const actual = {
      ...outcomeOf(given, chain, firms, Number(given.params["eps"])),
      "packageDefaultEps1e-2": outcomeOf(given, chain, firms, 1e-2),
    };
    return [{ measure: "esri-generalised-leontief", expected, actual }];
  },
};
