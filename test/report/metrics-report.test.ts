import { beforeAll, describe, expect, it } from "vitest";
import { nodeMeasures } from "../../src/metrics/index.ts";
import type { Network } from "../../src/model/network.ts";
import { NotFoundError } from "../../src/model/errors.ts";
import { metricsReport, type MetricsRequest } from "../../src/report/metrics-report.ts";
import { metricsReportSchema } from "../../src/report/metrics-report.schema.ts";
import { layers } from "../../src/report/money-layer.ts";
import { dealOf, networkOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let village: Network;
let shipped: Network;
beforeAll(async () => {
  [village, shipped] = await Promise.all([loadShipped("village"), loadShipped("ai-capital")]);
});

const valuesOf = (measure: string, request: MetricsRequest = {}): Record<string, number | null> =>
  Object.fromEntries(
    metricsReport(village, { ...request, measures: [measure] }).nodes.map(({ id, values }) => [
      id,
      values[measure]!.value,
    ]),
  );

describe("metricsReport", () => {
  it("has what every villager receives and pays in a year (step 6 of its README)", () => {
    expect(valuesOf("in-strength")["lantern"]).toBeCloseTo(25, 9);
    expect(valuesOf("in-strength")["anvil"]).toBeCloseTo(30, 9);
    expect(valuesOf("out-strength")["barn"]).toBeCloseTo(40, 9);
    expect(valuesOf("net-strength")["anvil"]).toBeCloseTo(10 - 30, 9);
  });

  it("parts the money into its layers, which add up", () => {
    for (const network of [village, shipped]) {
      const [both, commitment, funding] = layers.map((layer) => metricsReport(network, { layer }).totalUsdBn);
      expect(commitment! + funding!).toBeCloseTo(both!, 9);
    }
    expect(valuesOf("out-strength", { layer: "funding" })["barn"]).toBe(0);
    expect(valuesOf("out-strength", { layer: "commitment" })["barn"]).toBeCloseTo(40, 9);
  });

  it.each(["per-year", "total", "due"] as const)("follows its contract with every measure, %s", (basis) => {
    for (const network of [village, shipped]) {
      for (const layer of layers) {
        const report = metricsReport(network, { basis, layer, measures: ["all"] });
        expect(metricsReportSchema.parse(report)).toEqual(report);
        expect(report.structures.communities!.groups.flat().sort()).toEqual(network.nodes.map(({ id }) => id).sort());
      }
    }
  });

  it("adds amounts up over each kind and takes the mean of the rest, as it says", () => {
    const report = metricsReport(shipped, { measures: ["out-strength", "katz", "pagerank"] });
    for (const { id, ofGroup } of report.measures) {
      for (const { kind, nodes, values } of report.kinds) {
        const members = report.nodes.filter((node) => node.kind === kind).map((node) => node.values[id]!.value!);
        const sum = members.reduce((a, b) => a + b, 0);
        expect(members).toHaveLength(nodes);
        expect(values[id]).toBeCloseTo(ofGroup === "sum" ? sum : sum / nodes, 12);
      }
    }
    expect(report.measures.map(({ ofGroup }) => ofGroup)).toEqual(["sum", "mean", "sum"]);
  });

  it("orders by one measure, ranks by each, and lists one kind with the ranks among all", () => {
    const all = metricsReport(shipped, { measures: ["katz", "pagerank"], sort: "pagerank" });
    const ranks = all.nodes.map(({ values }) => values["pagerank"]!.rank!);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const labs = metricsReport(shipped, { measures: ["katz"], sort: "pagerank", kind: "lab" });
    expect(labs.measures.map(({ id }) => id)).toEqual(["pagerank", "katz"]);
    expect(labs.nodes.length).toBeGreaterThan(0);
    for (const node of labs.nodes) {
      expect(node.kind).toBe("lab");
      expect(node.values["katz"]).toEqual(all.nodes.find(({ id }) => id === node.id)!.values["katz"]);
    }
  });

  it("lets equal firms share a place, also where sums differ by rounding", () => {
    const network = networkOf({
      deals: [
        dealOf({ id: "1", source: "a", target: "b", amountUsdBn: 0.3 }),
        dealOf({ id: "2", source: "a", target: "c", amountUsdBn: 0.1 }),
        dealOf({ id: "3", source: "a", target: "c", amountUsdBn: 0.2 }),
        dealOf({ id: "4", source: "a", target: "d", amountUsdBn: 0.1 }),
      ],
    });
    const { nodes } = metricsReport(network, { measures: ["in-strength"], basis: "total" });
    expect(nodes.map(({ id, values }) => [id, values["in-strength"]!.rank, values["in-strength"]!.ties])).toEqual([
      ["b", 1, 1],
      ["c", 1, 1],
      ["d", 3, 0],
      ["a", 4, 0],
    ]);
  });

  it("says of a measure without an answer that it has none", () => {
    const report = metricsReport(networkOf({ deals: [dealOf({ id: "1", source: "a", target: "b" })] }), {
      measures: ["eigenvector", "pagerank"],
    });
    expect(report.measures.map(({ defined }) => defined)).toEqual([false, true]);
    expect(report.nodes[0]!.values["eigenvector"]).toEqual({ value: null, rank: null, ties: null });
    expect(report.kinds[0]!.values["eigenvector"]).toBeNull();
  });

  it("counts undisclosed deals as gaps and firms without money as idle", () => {
    const deals = [
      dealOf({ id: "1", source: "a", target: "b" }),
      dealOf({ id: "2", source: "c", target: "b", amountUsdBn: null, amountBasis: "undisclosed" }),
    ];
    expect(metricsReport(networkOf({ deals }))).toMatchObject({ undisclosedDeals: ["2"], idleNodes: 1 });
    expect(metricsReport(networkOf({ deals }), { layer: "commitment" }).undisclosedDeals).toEqual(["2"]);
    expect(metricsReport(networkOf({ deals }), { layer: "funding" })).toMatchObject({
      undisclosedDeals: [],
      idleNodes: 3,
      totalUsdBn: 0,
    });
  });

  it("answers for a network of no firms, and refuses unknown names with the nearest", () => {
    const empty = metricsReport(networkOf({}), { measures: ["all"] });
    expect(empty.nodes).toEqual([]);
    expect(empty.measures).toHaveLength(nodeMeasures.length);
    expect(() => metricsReport(village, { measures: ["pagerang"] })).toThrow(NotFoundError);
    expect(() => metricsReport(village, { sort: "communities" })).toThrow(/one number per firm/);
    expect(() => metricsReport(village, { kind: "castle" })).toThrow(NotFoundError);
  });
});
