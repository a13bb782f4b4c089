import { beforeAll, describe, expect, it } from "vitest";
import { nodeMeasures } from "../../src/metrics/index.ts";
import type { Network } from "../../src/model/network.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import { nodeMetrics } from "../../src/report/node-metrics.ts";
import { dealOf, networkOf, nodeOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let village: Network;
beforeAll(async () => {
  village = await loadShipped("village");
});

const column = (measure: string, request: Parameters<typeof nodeMetrics>[1] = {}): Record<string, number | null> => {
  const { measures, nodes } = nodeMetrics(village, request);
  const index = measures.findIndex(({ id }) => id === measure);
  return Object.fromEntries(nodes.map(({ id, values }) => [id, values[index]!]));
};

describe("nodeMetrics", () => {
  it("has what every villager receives and pays in a year (step 6 of its README)", () => {
    const received = column("in-strength");
    const paid = column("out-strength");
    expect(received["lantern"]).toBeCloseTo(25, 9);
    expect(received["anvil"]).toBeCloseTo(30, 9);
    expect(paid["barn"]).toBeCloseTo(40, 9);
    expect(paid["mill"]).toBe(0);
  });

  it("says of every villager with whom it stands, and whether the village holds without it", () => {
    const { nodes } = nodeMetrics(village);
    const ids = nodes.map(({ id }) => id);
    for (const { id, community } of nodes) {
      expect(ids).toContain(community);
      expect(community <= id).toBe(true);
      expect(nodes.find((node) => node.id === community)!.community).toBe(community);
    }
    // In these years the orchard pays nobody but the lantern; all others lie on one of the two loops.
    expect(nodes.filter(({ isArticulationPoint }) => isArticulationPoint).map(({ id }) => id)).toEqual(["lantern"]);
  });

  it.each(["per-year", "total"] as const)("pays in all what the loops report says moves, %s", (basis) => {
    const total = Object.values(column("out-strength", { basis })).reduce<number>((sum, amount) => sum + amount!, 0);
    expect(total).toBeCloseTo(loopsReport(village, { basis }).totalUsdBnPerYear, 9);
  });

  it("leaves out what would take minutes on a large network, and nothing else", () => {
    const idsOn = (size: number) => {
      const deals = [dealOf({ id: "1", source: "n0", target: "n1" })];
      const nodes = Array.from({ length: size }, (_, i) => nodeOf(`n${i}`));
      return nodeMetrics(networkOf({ nodes, deals })).measures.map(({ id }) => id);
    };
    const all = nodeMeasures.map(({ id }) => id);
    expect(idsOn(500)).toEqual(all);
    expect(idsOn(501)).toEqual(all.filter((id) => id !== "current-flow-betweenness"));
  });

  it("names the unit of each measure on its basis, and one value per measure and node", () => {
    const yearly = nodeMetrics(village);
    const whole = nodeMetrics(village, { basis: "total" });
    expect(yearly).toMatchObject({ asOf: "2026-01-01", window: "2026..2028" });
    const units = (ids: readonly string[]) =>
      ids.map((id) => yearly.measures.find((measure) => measure.id === id)!.unit);
    expect(units(["in-strength", "in-degree", "pagerank", "katz"])).toEqual([
      "USD bn a year",
      "count",
      "share",
      "number",
    ]);
    expect(whole).toMatchObject({ basis: "total", window: null });
    expect(whole.measures[0]!.unit).toBe("USD bn");
    expect(yearly.nodes).toHaveLength(village.nodes.length);
    expect(yearly.nodes.every(({ values }) => values.length === yearly.measures.length)).toBe(true);
  });
});
