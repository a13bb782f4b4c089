// The inner step of ForceAtlas2, which its package publishes without types.
declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

  /**
   * One iteration, in place.
   *
   * @param nodes Ten numbers for each node: x, y, four of its own, mass, convergence, size, fixed.
   * @param edges Three numbers for each edge: offsets of source and target in `nodes`, weight.
   */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}
