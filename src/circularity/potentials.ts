// Heights of nodes such that every link rises by what it asks for, as nearly as all of them together allow.
import { solveAbsorbing } from "../model/absorbing-solve.ts";

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

/** Heights over that of the component's first node. */
const heightsOver = (neighbours: readonly (readonly Neighbour[])[], component: readonly number[]): Float64Array => {
  const m = component.length - 1;
  const place = new Map(component.map((v, i) => [v, i - 1]));
  const onward = new Float64Array(m * m);
  const [exits, rhs] = [new Float64Array(m), new Float64Array(m)];
  component.slice(1).forEach((v, i) => {
    for (const { node, rise, weight } of neighbours[v]!) {
      const j = place.get(node)!;
      rhs[i]! -= weight * rise;
      if (j < 0) exits[i]! += weight;
      else onward[i * m + j]! += weight;
    }
  });
  return Float64Array.of(0, ...solveAbsorbing({ onward, exits, rhs }));
};

/**
 * Heights h that minimise
 *
 *     sum over links of weight (h_to - h_from - rise)^2
 *
 * They are unique up to one constant for each set of nodes that hang together, chosen so that the lowest has 0; a node
 * without links has 0. The Laplacian is eliminated with one node held fast, without a subtraction among its weights.
 * O(k^3) for components of k nodes.
 *
 * @returns [n], >= 0.
 * @see Jiang, Lim, Yao, Ye (2011), Statistical ranking and combinatorial Hodge theory, doi:10.1007/s10107-010-0419-x
 */
export const potentials = (n: number, rises: readonly Rise[]): Float64Array => {
  const neighbours = neighboursOf(n, rises);
  const heights = new Float64Array(n);
  for (const component of componentsOf(neighbours)) {
    const over = heightsOver(neighbours, component);
    const lowest = over.reduce((least, height) => Math.min(least, height), 0);
    component.forEach((v, i) => (heights[v] = over[i]! - lowest));
  }
  return heights;
};
