import { beforeAll, describe, expect, it } from "vitest";
import { propagationModels } from "../../src/contagion/propagation/index.ts";
import { impactOf } from "../../src/ensemble/impact.ts";
import { networkAsOf, newestStatement } from "../../src/model/as-of.ts";
import { assumptionValues } from "../../src/model/assumption-values.ts";
import { networkExposures, type NetworkExposures } from "../../src/model/network-exposures.ts";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { shockVector, type Seed } from "../../src/report/seed.ts";
import { exposureNetwork } from "../../src/model/exposure.ts";
import { isNear } from "../support/near.ts";
import { loadShipped } from "../support/shipped.ts";

const exposedOf = (network: Network): NetworkExposures =>
  networkExposures(networkAsOf(network, newestStatement(network)), assumptionValues(network, {}));

/** Each stops within 1e-9 of the limit, as a share of a buffer; the sums run over buffers of some thousand USD billions. */
const near = (actual: number, expected: number): void =>
  expect(isNear(actual, expected, 1e-6), `${actual}, expected ${expected}`).toBe(true);

describe.each(["ai-capital", "village"] as const)("impactOf on %s", (name) => {
  let network: Network;
  let exposed: NetworkExposures;
  beforeAll(async () => {
    network = await loadShipped(name);
    exposed = exposedOf(network);
  });

  const agree = (seeds: readonly Seed[], model: string): void => {
    const report = cascadeReport(network, { seeds, model });
    const chosen = propagationModels.find(({ id }) => id === model)!;
    const impact = impactOf(exposed, shockVector(network, seeds), { model: chosen });
    near(impact.lossUsdBn, report.totalLossUsdBn);
    near(impact.unknownBufferLossUsdBn, report.unknownBufferLossUsdBn);
    near(impact.share, report.impact ?? 0);
    expect(impact.converged).toBe(report.converged);
    const failed = report.nodes.filter(({ failedInRound }) => failedInRound !== null).map(({ id }) => id);
    expect(network.nodes.filter((_node, v) => impact.failed[v] === 1).map(({ id }) => id)).toEqual(
      network.nodes.map(({ id }) => id).filter((id) => failed.includes(id)),
    );
    for (const node of report.nodes) {
      const v = network.nodes.findIndex(({ id }) => id === node.id);
      near(impact.lossByNode[v]!, node.lossUsdBn);
      near(impact.distress[v]!, node.distress ?? 0);
    }
  };

  it.each(propagationModels.map(({ id }) => id))("counts as cascadeReport does under %s", (model) => {
    for (const { id } of network.nodes.slice(0, 12)) agree([{ id, shock: 1 }], model);
    const [first, second] = network.nodes;
    agree(
      [
        { id: first!.id, shock: 1 },
        { id: second!.id, shock: 0.3 },
      ],
      model,
    );
  });
});

describe("impactOf", () => {
  it("is nothing on an empty network", () => {
    const impact = impactOf({ exposures: exposureNetwork([], [], []) }, new Float64Array(0));
    expect(impact).toMatchObject({ lossUsdBn: 0, unknownBufferLossUsdBn: 0, share: 0, converged: true });
  });

  it("refuses a shock that is negative or of another length", () => {
    const exposures = exposureNetwork(["a"], [1], []);
    expect(() => impactOf({ exposures }, Float64Array.of(-0.1))).toThrow(/shock of "a"/);
    expect(() => impactOf({ exposures }, new Float64Array(2))).toThrow(/expected a shock per node/);
  });
});
