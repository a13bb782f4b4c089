// What is measured: each task as our call, graphology's where it has one, and the peer's task.
import { DirectedGraph } from "graphology";
import graphologyBetweenness from "graphology-metrics/centrality/betweenness.js";
import graphologyPageRank from "graphology-metrics/centrality/pagerank.js";
import { complete, scaleFree } from "./graphs.mjs";

/** @param {import("./graphs.mjs").Money} money */
const graphOf = ({ ids, flows }) => {
  const graph = new DirectedGraph();
  for (const id of ids) graph.addNode(id);
  for (const { source, target, amount } of flows) graph.addEdge(source, target, { amount, length: 1 / amount });
  return graph;
};

/**
 * @typedef {{
 *   name: string,
 *   goal: number | null,
 *   money: import("./graphs.mjs").Money,
 *   repeat: number,
 *   ours: () => ArrayLike<number>,
 *   graphology: (() => ArrayLike<number>) | null,
 *   module: "igraph" | "networkx",
 *   task: Readonly<Record<string, unknown>>,
 * }} Task
 */

/**
 * @param {number} n
 * @param {boolean} weighted
 * @param {any} linchpin Functions of the built core.
 * @returns {Task[]}
 */
const centralityTasks = (n, weighted, { project, uniformAt, betweennessOf, pageRanks }) => {
  const money = scaleFree(n, 10, weighted, uniformAt);
  const projection = project(money.ids, money.flows);
  const graph = graphOf(money);
  const what = `${n} nodes, ${money.flows.length} edges, ${weighted ? "amounts" : "all alike"}`;
  const pairs = (n - 1) * (n - 2);
  return [
    {
      name: `betweenness, ${what}`,
      goal: weighted ? null : 0.8,
      money,
      repeat: 1,
      ours: () => betweennessOf(projection),
      graphology: () => {
        const values = graphologyBetweenness(graph, { getEdgeWeight: weighted ? "length" : null, normalized: false });
        return money.ids.map((id) => values[id] / pairs);
      },
      module: "igraph",
      task: { measure: "betweenness", weighted },
    },
    {
      name: `PageRank, ${what}`,
      goal: 0.5,
      money,
      repeat: 20,
      ours: () => pageRanks(projection),
      graphology: () => {
        const values = graphologyPageRank(graph, { getEdgeWeight: "amount", tolerance: 1e-13, maxIterations: 2000 });
        return money.ids.map((id) => values[id]);
      },
      module: "igraph",
      task: { measure: "pagerank" },
    },
  ];
};

/**
 * @param {string} name
 * @param {import("./graphs.mjs").Money} money
 * @param {number} maxLength
 * @param {any} linchpin
 * @returns {Task}
 */
const loopsTask = (name, money, maxLength, { project, simpleLoops }) => {
  const projection = project(money.ids, money.flows);
  return {
    name: `loops of up to ${maxLength}, ${name}`,
    goal: null,
    money,
    repeat: 1,
    ours: () => [simpleLoops(projection, { maxLength, maxCount: 10_000_000 }).loops.length],
    graphology: null,
    module: "networkx",
    task: { measure: "loops", maxLength },
  };
};

/** @param {any} linchpin @returns {Task[]} */
export const tasksOf = (linchpin) => [
  ...[1000, 5000].flatMap((n) => [false, true].flatMap((weighted) => centralityTasks(n, weighted, linchpin))),
  loopsTask("complete graph of 10", complete(10), 10, linchpin),
  loopsTask("1000 nodes, 2000 edges", scaleFree(1000, 2, true, linchpin.uniformAt), 8, linchpin),
];
