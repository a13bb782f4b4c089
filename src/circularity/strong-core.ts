// Which nodes can pay one another round and round: the strongly connected components of the money.
import { totalOf, type Projection } from "../model/projection.ts";
import { strongComponents } from "../model/strongly-connected.ts";

export type StrongCore = {
  /** Node ids of every component, each in the order of the projection, the largest first. */
  readonly components: readonly (readonly string[])[];
  /** The largest component with at least two nodes; empty when nothing goes round. */
  readonly core: readonly string[];
  /** Share of the money that moves inside components, in [0, 1]; null without money. */
  readonly intraShare: number | null;
};

/**
 * Components, core and intra-component share. The share is an upper bound of what can go round and a warning light
 * only: a single dollar can close a component of a hundred billion. O(n + m).
 *
 * @see Tarjan (1972), doi:10.1137/0201010
 */
export const strongCore = (projection: Projection): StrongCore => {
  const { ids, offsets, targets, amounts } = projection;
  const components = strongComponents(offsets, targets).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const componentOf = new Uint32Array(ids.length);
  components.forEach((component, c) => component.forEach((v) => (componentOf[v] = c)));
  let inside = 0;
  for (let u = 0; u < ids.length; u++) {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++)
      if (componentOf[u] === componentOf[targets[k]!]) inside += amounts[k]!;
  }
  const total = totalOf(projection);
  const named = components.map((component) => component.map((v) => ids[v]!));
  const largest = named[0] ?? [];
  return {
    components: named,
    core: largest.length > 1 ? largest : [],
    intraShare: total > 0 ? Math.min(1, inside / total) : null,
  };
};
