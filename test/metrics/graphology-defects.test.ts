// Why these measures are our own: what graphology 0.26 with graphology-metrics 2.4.2 answers on small cases, beside the
// right answer. A test that fails here says that the library has been mended, and that ours can be looked at again.
import { DirectedGraph, MultiDirectedGraph } from "graphology";
import graphologyBetweenness from "graphology-metrics/centrality/betweenness.js";
import graphologyCloseness from "graphology-metrics/centrality/closeness.js";
import graphologyEigenvector from "graphology-metrics/centrality/eigenvector.js";
import graphologyHits from "graphology-metrics/centrality/hits.js";
import graphologyPageRank from "graphology-metrics/centrality/pagerank.js";
import { weightedOutDegree } from "graphology-metrics/node/weighted-degree.js";
import toSimple from "graphology-operators/to-simple.js";
import { describe, expect, it } from "vitest";
import { betweennessOf } from "../../src/metrics/betweenness.ts";
import { closenessIn } from "../../src/metrics/closeness.ts";
import { eigenvectorCentrality } from "../../src/metrics/eigenvector.ts";
import { hits } from "../../src/metrics/hits.ts";
import { pageRanks } from "../../src/metrics/pagerank.ts";
import { simpleGraph } from "../../src/metrics/simple-graph.ts";
import { project, totalOf, type Projection } from "../../src/model/projection.ts";
import { strengthsOf } from "../../src/model/strengths.ts";

type Deal = readonly [source: string, target: string, amount: number];

const idsOf = (deals: readonly Deal[]): readonly string[] => [...new Set(deals.flatMap(([a, b]) => [a, b]))];

const ours = (deals: readonly Deal[]): Projection =>
  project(
    idsOf(deals),
    deals.map(([source, target, amount]) => ({ source, target, amount })),
  );

const filled = <G extends DirectedGraph>(graph: G, deals: readonly Deal[]): G => {
  for (const id of idsOf(deals)) graph.addNode(id);
  for (const [source, target, amount] of deals) graph.addEdge(source, target, { amount, length: 1 / amount });
  return graph;
};
const simple = (deals: readonly Deal[]): DirectedGraph => filled(new DirectedGraph(), deals);
const multi = (deals: readonly Deal[]): DirectedGraph => filled(new MultiDirectedGraph(), deals);

/** a pays b twice and b pays c. */
const twice: readonly Deal[] = [
  ["a", "b", 1],
  ["a", "b", 1],
  ["b", "c", 1],
];
const chain: readonly Deal[] = [
  ["a", "b", 1],
  ["b", "c", 1],
];

describe("graphology's betweenness", () => {
  it("misses two ways of equal length whose sums differ by rounding", () => {
    const deals: readonly Deal[] = [
      ["s", "a", 10],
      ["a", "t", 5],
      ["s", "t", 10 / 3],
    ];
    expect(graphologyBetweenness(simple(deals), { getEdgeWeight: "length" })["a"]).toBe(0);
    expect(betweennessOf(ours(deals))[1]).toBeCloseTo(1 / 4, 12);
  });

  it("has phantom ways on parallel deals", () => {
    const values = graphologyBetweenness(multi(twice), { getEdgeWeight: null, normalized: false });
    expect(values).toEqual({ a: 1, b: 1, c: 1 });
    expect([...betweennessOf(ours(twice))]).toEqual([0, 0.5, 0]);
  });

  it("counts ways in 32 bits and ends in NaN after 34 doublings", () => {
    const deals = Array.from({ length: 34 }, (_, i): readonly Deal[] => [
      [`x${i}`, `u${i}`, 1],
      [`x${i}`, `v${i}`, 1],
      [`u${i}`, `x${i + 1}`, 1],
      [`v${i}`, `x${i + 1}`, 1],
    ]).flat();
    expect(graphologyBetweenness(simple(deals), { getEdgeWeight: "length" })["u0"]).toBeNaN();
    const [u, v] = [1, 2].map((place) => betweennessOf(ours(deals))[place]!);
    expect(u).toBeGreaterThan(0);
    expect(u).toBe(v);
  });
});

describe("graphology's other measures", () => {
  it("see nodes near that are not, in closeness on parallel deals", () => {
    expect(graphologyCloseness(multi(twice))["c"]).toBe(1);
    // From a two steps and from b one: 2 of 2 reach it over 3 steps in all.
    expect(closenessIn(ours(chain))[2]).toBeCloseTo(2 / 3, 12);
  });

  it("fail to find an eigenvector of small amounts, and find one where there is none", () => {
    const ring = (unit: number): readonly Deal[] => [
      ["a", "b", unit],
      ["b", "a", 2 * unit],
      ["b", "c", 3 * unit],
      ["c", "a", 4 * unit],
    ];
    const options = { getEdgeWeight: "amount", maxIterations: 1000 };
    expect(() => graphologyEigenvector(simple(ring(1e-3)), options)).toThrow(/failed to converge/);
    const small = eigenvectorCentrality(ours(ring(1e-3)))!;
    for (const [v, value] of eigenvectorCentrality(ours(ring(1)))!.entries()) expect(small[v]).toBeCloseTo(value, 12);

    const nobody = new DirectedGraph();
    nobody.addNode("a");
    expect(graphologyEigenvector(nobody)).toEqual({ a: 1 });
    expect(eigenvectorCentrality(project(["a"], []))).toBeNull();
  });

  it("answer with the starting point where hubs and authorities are not unique, and fail without money", () => {
    expect(graphologyHits(simple(chain)).hubs).toEqual({ a: 0.5, b: 0.5, c: 0 });
    expect(hits(ours(chain))).toBeNull();
    const nobody = new DirectedGraph();
    nobody.addNode("a");
    expect(() => graphologyHits(nobody)).toThrow(/failed to converge/);
    expect(hits(project(["a"], []))).toBeNull();
  });

  it("find no PageRank beside a deal of amount 0", () => {
    const deals: readonly Deal[] = [
      ["a", "b", 0],
      ["b", "a", 1],
    ];
    expect(() => graphologyPageRank(simple(deals), { getEdgeWeight: "amount" })).toThrow(/failed to converge/);
    expect(pageRanks(ours(deals)).reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 12);
  });

  it("take an amount that is missing for 1", () => {
    const graph = new DirectedGraph();
    graph.addNode("a");
    graph.addNode("b");
    graph.addEdge("a", "b", {});
    expect(weightedOutDegree(graph, "a", "amount")).toBe(1);
    expect(strengthsOf(project(["a", "b"], [])).paid[0]).toBe(0);
  });

  it("drop the money of all parallel deals but the first", () => {
    const deals: readonly Deal[] = [
      ["a", "b", 7],
      ["a", "b", 5],
    ];
    const graph: DirectedGraph = toSimple(multi(deals));
    expect(graph.getEdgeAttribute("a", "b", "amount")).toBe(7);
    expect(totalOf(ours(deals))).toBe(12);
  });

  it("agree with ours on a simple graph, which is all that they are ever given", () => {
    const deals: readonly Deal[] = [
      ["a", "b", 3],
      ["b", "c", 2],
      ["c", "a", 5],
      ["c", "d", 1],
      ["d", "b", 4],
    ];
    const projection = ours(deals);
    const ranks = graphologyPageRank(simpleGraph(projection), {
      getEdgeWeight: "amount",
      tolerance: 1e-13,
      maxIterations: 2000,
    });
    pageRanks(projection).forEach((rank, v) => expect(rank).toBeCloseTo(ranks[projection.ids[v]!]!, 11));
  });
});
