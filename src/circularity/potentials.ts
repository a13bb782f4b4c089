// Heights of nodes such that every link rises by what it asks for, as nearly as all of them together allow.

/** A link that asks for a height of `rise` at `to` above `from`, and weighs `weight` > 0. */
export type Rise = { readonly from: number; readonly to: number; readonly rise: number; readonly weight: number };

type Neighbour = { readonly node: number; readonly rise: number; readonly weight: number };

const neighboursOf = (n: number, rises: readonly Rise[]): readonly (readonly Neighbour[])[] => {
  const neighbours = Array.from({ length: n }, (): Neighbour[] => []);
  for (const { from, to, rise, weight } of rises) {
    neighbours[from]!.push({ node: to, rise, weight });
    neighbours[to]!.push({ node: from, rise: -rise, weight });
  }
  return neighbours;
};

const componentsOf = (neighbours: readonly (readonly Neighbour[])[]): readonly (readonly number[])[] => {
  const seen = new Uint8Array(neighbours.length);
  return neighbours.flatMap((_row, start) => {
    if (seen[start] === 1) return [];
    const component = [start];
    seen[start] = 1;
    for (let head = 0; head < component.length; head++) {
      for (const { node } of neighbours[component[head]!]!) {
        if (seen[node] === 1) continue;
        seen[node] = 1;
        component.push(node);
      }
    }
    return [component];
  });
};

/** The links of a component, by places in it: [m * m] weights, and weights times rises, row to column. */
type Links = { readonly m: number; readonly weights: Float64Array; readonly moments: Float64Array };

const linksOf = (neighbours: readonly (readonly Neighbour[])[], component: readonly number[]): Links => {
  const m = component.length;
  const place = new Map(component.map((v, i) => [v, i]));
  const [weights, moments] = [new Float64Array(m * m), new Float64Array(m * m)];
  component.forEach((v, i) => {
    for (const { node, rise, weight } of neighbours[v]!) {
      weights[i * m + place.get(node)!]! += weight;
      moments[i * m + place.get(node)!]! += weight * rise;
    }
  });
  return { m, weights, moments };
};

/** Takes out the nodes from the last to the second, each for links between its neighbours; what weighed on each is kept. */
const eliminate = ({ m, weights, moments }: Links): Float64Array => {
  const total = new Float64Array(m);
  for (let k = m - 1; k > 0; k--) {
    for (let j = 0; j < k; j++) total[k]! += weights[k * m + j]!;
    for (let i = 0; i < k; i++) {
      if (weights[i * m + k] === 0) continue;
      const [share, moment] = [weights[i * m + k]! / total[k]!, moments[i * m + k]! / total[k]!];
      for (let j = 0; j < k; j++) {
        moments[i * m + j]! += share * moments[k * m + j]! + moment * weights[k * m + j]!;
        weights[i * m + j]! += share * weights[k * m + j]!;
      }
    }
  }
  return total;
};

/** Heights over that of the component's first node. */
const heightsOver = (links: Links): Float64Array => {
  const { m, weights, moments } = links;
  const total = eliminate(links);
  const heights = new Float64Array(m);
  for (let k = 1; k < m; k++) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += weights[k * m + j]! * heights[j]! - moments[k * m + j]!;
    heights[k] = sum / total[k]!;
  }
  return heights;
};

/**
 * Heights h that minimise
 *
 *     sum over links of weight (h_to - h_from - rise)^2
 *
 * They are unique up to one constant for each set of nodes that hang together, chosen so that the lowest has 0; a node
 * without links has 0. Nodes are eliminated link by link, never through sums over a node, so that a thin link between
 * heavy parts keeps its rise. O(k^3) for components of k nodes.
 *
 * @returns [n], >= 0.
 * @see Jiang, Lim, Yao, Ye (2011), Statistical ranking and combinatorial Hodge theory, doi:10.1007/s10107-010-0419-x
 */
export const potentials = (n: number, rises: readonly Rise[]): Float64Array => {
  const neighbours = neighboursOf(n, rises);
  const heights = new Float64Array(n);
  for (const component of componentsOf(neighbours)) {
    const over = heightsOver(linksOf(neighbours, component));
    const lowest = over.reduce((least, height) => Math.min(least, height), 0);
    component.forEach((v, i) => (heights[v] = over[i]! - lowest));
  }
  return heights;
};
