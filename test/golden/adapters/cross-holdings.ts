// Elliott, Golub and Jackson: shares of the debt of countries, failures by threshold.
import { crossHoldings, type CrossHoldings } from "../../../src/contagion/stakes/cross-holdings.ts";
import { bookValues, dependencyMatrix, marketValues } from "../../../src/contagion/stakes/equity-values.ts";
import { failureWaves } from "../../../src/contagion/stakes/failure-waves.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import { trusted, type GoldenCase, type ModelCase } from "../golden-case.ts";

type Country = { readonly id: string; readonly gdp2008: number; readonly gdp2011: number };

const modelCase = (golden: GoldenCase): ModelCase => {
  if (golden.form === "model") return golden;
  throw new Error(`${golden.name}: expected a case of a model, got one of measures.`);
};

/** A fixed part of every country's debt is held across borders; it is shared out as the debts say. */
const holdingsOf = ({ nodes, edges, params }: ModelCase): CrossHoldings => {
  const ids = nodes.map(({ id }) => id);
  const owed = new Map(ids.map((id) => [id, 0]));
  for (const { target, weight } of edges) owed.set(target, owed.get(target)! + weight);
  return crossHoldings(
    ids,
    edges.map(({ source, target, weight }) => ({
      holder: ids.indexOf(source),
      company: ids.indexOf(target),
      share: (Number(params["crossHeldFraction"]) * weight) / owed.get(target)!,
    })),
  );
};

const run = (holdings: CrossHoldings, countries: readonly Country[], theta: number) => {
  const assets = Float64Array.from(countries, ({ gdp2011 }) => gdp2011);
  const thresholds = marketValues(
    holdings,
    Float64Array.from(countries, ({ gdp2008 }) => gdp2008),
  ).map((value) => theta * value);
  const before = bookValues(holdings, assets);
  const { waves } = failureWaves(holdings, {
    before,
    ownFalls: new Float64Array(assets.length),
    thresholds,
    costs: thresholds.map((threshold) => threshold / 2),
    limitedLiability: false,
  });
  return {
    theta,
    hierarchy: waves.map((wave) => wave.map((i) => holdings.ids[i]!)),
    valueMinusThresholdBeforeFailures: [...marketValues(holdings, assets)].map((v, i) => v - thresholds[i]!),
  };
};

export const crossHoldingsAdapter: GoldenAdapter = {
  id: "elliott-golub-jackson",
  form: "model",
  run: (golden, expected) => {
    const given = modelCase(golden);
    const holdings = holdingsOf(given);
    const n = holdings.ids.length;
    const matrix = dependencyMatrix(holdings);
    // The case's nodes carry the economies' sizes; golden cases are trusted.
    const countries = trusted<readonly Country[]>(given.nodes);
    const thetas = (given.expected["runs"] as readonly { readonly theta: number }[]).map(({ theta }) => theta);
    const actual = {
      order: holdings.ids,
      dependencyMatrix: holdings.ids.map((_id, i) => [...matrix.slice(i * n, (i + 1) * n)]),
      runs: thetas.map((theta) => run(holdings, countries, theta)),
    };
    return [{ measure: "elliott-golub-jackson", expected, actual }];
  },
};
