// Strong components of a sparse digraph: which nodes can all reach one another.

/**
 * Strongly connected components, each sorted by index, in reverse topological order (a component comes after every
 * component it can reach).
 *
 * Iterative, so that a chain of any length fits the stack. O(n + m).
 *
 * @param offsets [n + 1], row bounds of the adjacency lists.
 * @param targets [m], the neighbours.
 * @see Tarjan (1972), Depth-first search and linear graph algorithms, doi:10.1137/0201010
 */
export const strongComponents = (offsets: Uint32Array, targets: Uint32Array): number[][] => {
  const n = offsets.length - 1;
  const order = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const onStack = new Uint8Array(n);
  const stack: number[] = [];
  const components: number[][] = [];
  let visited = 0;

  const enter = (u: number): void => {
    order[u] = low[u] = visited++;
    stack.push(u);
    onStack[u] = 1;
  };
  const close = (root: number): void => {
    const component: number[] = [];
    for (let u = -1; u !== root;) {
      u = stack.pop()!;
      onStack[u] = 0;
      component.push(u);
    }
    components.push(component.sort((a, b) => a - b));
  };
  const explore = (start: number): void => {
    const path = [{ node: start, edge: offsets[start]! }];
    enter(start);
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const u = frame.node;
      if (frame.edge < offsets[u + 1]!) {
        const v = targets[frame.edge++]!;
        if (order[v] === -1) {
          enter(v);
          path.push({ node: v, edge: offsets[v]! });
        } else if (onStack[v] === 1) low[u] = Math.min(low[u]!, order[v]!);
      } else {
        path.pop();
        if (low[u] === order[u]) close(u);
        const parent = path.at(-1);
        if (parent !== undefined) low[parent.node] = Math.min(low[parent.node]!, low[u]!);
      }
    }
  };
  for (let u = 0; u < n; u++) if (order[u] === -1) explore(u);
  return components;
};
