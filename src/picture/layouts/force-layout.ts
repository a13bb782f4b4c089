// Partners attract, everyone repels: for networks whose shape nobody knows beforehand, such as imports.
import iterate from "graphology-layout-forceatlas2/iterate.js";
import type { Point } from "../curve.ts";
import type { Layout, LayoutFlow, LayoutNode, Placement, PlacementSteps } from "./layout.ts";
import { separate } from "./separate.ts";

/** Numbers for each node and each edge in the arrays of ForceAtlas2. */
const perNode = 10;
const perEdge = 3;
const goldenAngle = 2.399963229728653;

/** Work of one iteration grows with the network; so many node steps are spent on any, but never less than the least. */
const iterations = 800;
const nodeSteps = 800_000;
const leastIterations = 60;
/** Iterations between two reports of progress. */
const perStep = 5;
/** From this many nodes on, distant groups repel as one. */
const approximateFrom = 500;

/** Free space between two discs, and between the middles of neighbours on average, in layout units. */
const margin = 14;
const pitch = 105;
const bow = 0.16;

const countFor = (n: number): number => Math.max(leastIterations, Math.min(iterations, Math.round(nodeSteps / n)));

// A sunflower: even, and the same for the same list.
const nodeMatrix = (nodes: readonly LayoutNode[]): Float32Array => {
  const matrix = new Float32Array(nodes.length * perNode);
  nodes.forEach(({ radius }, i) => {
    const distance = Math.sqrt(i + 1) * 40;
    const row = [
      distance * Math.cos(i * goldenAngle),
      distance * Math.sin(i * goldenAngle),
      0,
      0,
      0,
      0,
      1,
      1,
      radius,
      0,
    ];
    matrix.set(row, i * perNode);
  });
  return matrix;
};

/** Weights log2(2 + amount); a node is as heavy as its edges together. */
const edgeMatrix = (nodes: readonly LayoutNode[], flows: readonly LayoutFlow[], matrix: Float32Array): Float32Array => {
  const index = new Map(nodes.map(({ id }, i) => [id, i * perNode]));
  const ties = flows.filter(({ source, target }) => source !== target);
  const edges = new Float32Array(ties.length * perEdge);
  ties.forEach(({ source, target, amount }, i) => {
    const [from, to, weight] = [index.get(source)!, index.get(target)!, Math.log2(2 + amount)];
    edges.set([from, to, weight], i * perEdge);
    matrix[from + 6]! += weight;
    matrix[to + 6]! += weight;
  });
  return edges;
};

// Gravity is just enough to keep parts without ties in the picture: a stronger one presses groups into each other.
const settingsFor = (n: number): Parameters<typeof iterate>[0] => ({
  linLogMode: true,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 0.6,
  scalingRatio: 2,
  strongGravityMode: true,
  gravity: 0.03,
  slowDown: 1 + Math.log(Math.max(1, n)),
  barnesHutOptimize: n >= approximateFrom,
  barnesHutTheta: 0.8,
});

/** The forces know no unit: the picture is brought to the size that its discs and names need. */
const toScale = (nodes: readonly LayoutNode[], matrix: Float32Array): ReadonlyMap<string, Point> => {
  let [sumX, sumY, sumSquares] = [0, 0, 0];
  for (let i = 0; i < matrix.length; i += perNode) {
    sumX += matrix[i]!;
    sumY += matrix[i + 1]!;
  }
  const n = Math.max(1, nodes.length);
  const [x, y] = [sumX / n, sumY / n];
  for (let i = 0; i < matrix.length; i += perNode) sumSquares += (matrix[i]! - x) ** 2 + (matrix[i + 1]! - y) ** 2;
  const deviation = Math.sqrt(sumSquares / n);
  // The deviation of an even disc is its radius over the square root of two.
  const wanted = (pitch * Math.sqrt(n / Math.PI)) / Math.SQRT2;
  const scale = deviation > 0 ? wanted / deviation : 1;
  return new Map(
    nodes.map(({ id }, i) => [
      id,
      { x: (matrix[i * perNode]! - x) * scale, y: (matrix[i * perNode + 1]! - y) * scale },
    ]),
  );
};

const placed = (positions: ReadonlyMap<string, Point>): Placement => ({
  layout: "force",
  positions,
  rigid: true,
  bow: () => bow,
});

function* placeInSteps(nodes: readonly LayoutNode[], flows: readonly LayoutFlow[]): PlacementSteps {
  const matrix = nodeMatrix(nodes);
  const edges = edgeMatrix(nodes, flows, matrix);
  const settings = settingsFor(nodes.length);
  const total = countFor(Math.max(1, nodes.length));
  for (let done = 0; done < total && nodes.length > 1;) {
    for (const until = Math.min(total, done + perStep); done < until; done++) iterate(settings, matrix, edges);
    const end = yield { done, total };
    if (end === true) break;
  }
  return placed(separate(nodes, toScale(nodes, matrix), margin));
}

const place = (nodes: readonly LayoutNode[], flows: readonly LayoutFlow[]): Placement => {
  const steps = placeInSteps(nodes, flows);
  for (let step = steps.next(); ; step = steps.next(false)) if (step.done === true) return step.value;
};

/**
 * ForceAtlas2 in its LinLog form. 800 iterations of O(n^2) up to 500 nodes; beyond, at least 60 of O(n log n + m).
 *
 * @see Jacomy, Venturini, Heymann and Bastian (2014), ForceAtlas2, doi:10.1371/journal.pone.0098679
 */
export const force: Layout = {
  id: "force",
  label: "Force",
  meaning: "Partners attract and everyone repels: groups that deal with one another stand together.",
  place,
  placeInSteps,
  placed,
};
