// Maximum flow (Dinic): the common tool of the maximum circulation and of the range of a round trip.

export type Arc = { readonly from: number; readonly to: number; readonly capacity: number; readonly cost: number };

/** A residual network; arc i and its reverse are 2 i and 2 i + 1. */
export type FlowNetwork = {
  readonly size: number;
  readonly heads: Int32Array;
  readonly residual: Float64Array;
  readonly costs: Float64Array;
  readonly arcsOf: readonly (readonly number[])[];
  /** Residuals up to this are rounding, not capacity. */
  readonly epsilon: number;
};

/** Rounding in sums of amounts is taken as this share of all capacity. */
const relativeEpsilon = 1e-13;

export const flowNetwork = (size: number, arcs: readonly Arc[]): FlowNetwork => {
  const heads = new Int32Array(2 * arcs.length);
  const residual = new Float64Array(2 * arcs.length);
  const costs = new Float64Array(2 * arcs.length);
  const arcsOf = Array.from({ length: size }, (): number[] => []);
  let total = 0;
  arcs.forEach(({ from, to, capacity, cost }, i) => {
    heads[2 * i] = to;
    heads[2 * i + 1] = from;
    residual[2 * i] = capacity;
    costs[2 * i] = cost;
    costs[2 * i + 1] = -cost;
    arcsOf[from]!.push(2 * i);
    arcsOf[to]!.push(2 * i + 1);
    total += capacity;
  });
  return { size, heads, residual, costs, arcsOf, epsilon: relativeEpsilon * total };
};

const levelsFrom = (network: FlowNetwork, source: number, admits: (arc: number) => boolean): Int32Array => {
  const levels = new Int32Array(network.size).fill(-1);
  levels[source] = 0;
  const queue = [source];
  for (let head = 0; head < queue.length; head++) {
    const u = queue[head]!;
    for (const arc of network.arcsOf[u]!) {
      const v = network.heads[arc]!;
      if (levels[v] !== -1 || network.residual[arc]! <= network.epsilon || !admits(arc)) continue;
      levels[v] = levels[u]! + 1;
      queue.push(v);
    }
  }
  return levels;
};

/**
 * Pushes as much as possible from source to sink over the admitted arcs, and returns how much.
 *
 * @see Dinic (1970), Algorithm for solution of a problem of maximum flow in networks with power estimation
 */
export const pushMaximum = (
  network: FlowNetwork,
  source: number,
  sink: number,
  admits: (arc: number) => boolean = () => true,
): number => {
  const { heads, residual, arcsOf, epsilon } = network;
  let total = 0;
  for (;;) {
    const levels = levelsFrom(network, source, admits);
    if (levels[sink] === -1) return total;
    const next = new Int32Array(network.size);
    const push = (u: number, limit: number): number => {
      if (u === sink) return limit;
      for (; next[u]! < arcsOf[u]!.length; next[u]!++) {
        const arc = arcsOf[u]![next[u]!]!;
        const v = heads[arc]!;
        if (levels[v] !== levels[u]! + 1 || residual[arc]! <= epsilon || !admits(arc)) continue;
        const pushed = push(v, Math.min(limit, residual[arc]!));
        if (pushed === 0) continue;
        residual[arc]! -= pushed;
        residual[arc ^ 1]! += pushed;
        return pushed;
      }
      return 0;
    };
    for (let pushed = push(source, Infinity); pushed > 0; pushed = push(source, Infinity)) total += pushed;
  }
};
