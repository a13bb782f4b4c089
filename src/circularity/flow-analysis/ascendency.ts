// Ascendency: how much of a flow's diversity is order, and how much is slack.
import { passedOn, type SteadyFlows } from "./steady-flows.ts";
import { sumOf } from "./throughflow.ts";

type FlowKind = "input" | "internal" | "export" | "respiration";

/** Amounts times bits. capacity = ascendency + overhead, each >= 0 in total. */
export type AscendencyParts = {
  readonly ascendency: number;
  readonly overhead: number;
  readonly capacity: number;
};

export type Ascendency = AscendencyParts & {
  /** The same for the inputs, the flows between nodes, the exports and the respirations alone; they add up. */
  readonly byKind: Readonly<Record<FlowKind, AscendencyParts>>;
  /** H, in bits: flow diversity. This and all below are null when nothing flows. */
  readonly diversity: number | null;
  /** AMI, in bits, in [0, H]: what knowing the source of a flow tells of its target. */
  readonly mutualInformation: number | null;
  /** Hr = H - AMI, in bits: what it leaves open. */
  readonly residualDiversity: number | null;
  /** a = ascendency / capacity, in [0, 1]. */
  readonly order: number | null;
  /** overhead / capacity = 1 - a. */
  readonly slack: number | null;
  /** -a ln a, in [0, 1/e], largest at a = 1/e: neither brittle nor shapeless. */
  readonly robustness: number | null;
  /** 2^(Hr / 2): links per node, weighted by flow. */
  readonly effectiveLinkDensity: number | null;
  /** 2^AMI: number of roles, that is of trophic levels in a chain with as much order. */
  readonly trophicDepth: number | null;
};

/** One flow with all that leaves its source and all that enters its target. */
type Arc = {
  readonly kind: FlowKind;
  readonly flow: number;
  readonly fromSource: number;
  readonly toTarget: number;
};

/** The boundary as three more compartments: one source of all inputs, one sink each of exports and of respirations. */
const arcsOf = ({ ids, flows, inputs, exports, respirations, throughflow }: SteadyFlows): readonly Arc[] => {
  const n = ids.length;
  const leaving = passedOn(flows, n).map((amount, i) => amount + exports[i]! + respirations[i]!);
  const [allInput, allExport, allRespiration] = [inputs, exports, respirations].map(sumOf) as [number, number, number];
  const arcs: Arc[] = [];
  const add = (kind: FlowKind, flow: number, fromSource: number, toTarget: number): void => {
    if (flow > 0) arcs.push({ kind, flow, fromSource, toTarget });
  };
  for (let i = 0; i < n; i++) {
    add("input", inputs[i]!, allInput, throughflow[i]!);
    for (let j = 0; j < n; j++) add("internal", flows[i * n + j]!, leaving[i]!, throughflow[j]!);
    add("export", exports[i]!, leaving[i]!, allExport);
    add("respiration", respirations[i]!, leaving[i]!, allRespiration);
  }
  return arcs;
};

const partsOf = (arcs: readonly Arc[], total: number): AscendencyParts => {
  const sum = (term: (arc: Arc) => number): number =>
    arcs.reduce((all, arc) => all + arc.flow * Math.log2(term(arc)), 0);
  return {
    ascendency: sum(({ flow, fromSource, toTarget }) => (flow / fromSource) * (total / toTarget)),
    overhead: sum(({ flow, fromSource, toTarget }) => (fromSource / flow) * (toTarget / flow)),
    capacity: sum(({ flow }) => total / flow),
  };
};

const nothingFlows = {
  diversity: null,
  mutualInformation: null,
  residualDiversity: null,
  order: null,
  slack: null,
  robustness: null,
  effectiveLinkDensity: null,
  trophicDepth: null,
} as const;

/**
 * Over all arcs, those across the boundary included, with F everything that moves, f_i. what leaves the source of an arc
 * and f_.j what enters its target:
 *
 *     ascendency = sum f log2(f F / (f_i. f_.j)),  overhead = -sum f log2(f^2 / (f_i. f_.j)),  capacity = -sum f log2(f / F)
 *
 * O(n^2).
 *
 * @see Ulanowicz (1986), Growth and Development, doi:10.1007/978-1-4612-4916-0; overhead by kind: Ulanowicz, Norden
 * (1990), Symmetrical overhead in flow networks, Int. J. Syst. Sci. 21:429-437; robustness: Ulanowicz, Goerner, Lietaer,
 * Gomez (2009), doi:10.1016/j.ecocom.2008.10.005; link density and depth: Zorach, Ulanowicz (2003), Complexity 8(3):68-76
 */
export const ascendency = (steady: SteadyFlows): Ascendency => {
  const arcs = arcsOf(steady);
  const total = arcs.reduce((sum, { flow }) => sum + flow, 0);
  const kindOnly = (kind: FlowKind): AscendencyParts =>
    partsOf(
      arcs.filter((arc) => arc.kind === kind),
      total,
    );
  const byKind = {
    input: kindOnly("input"),
    internal: kindOnly("internal"),
    export: kindOnly("export"),
    respiration: kindOnly("respiration"),
  };
  const all = partsOf(arcs, total);
  if (total === 0) return { ...all, byKind, ...nothingFlows };
  const [information, residual, order] = [all.ascendency / total, all.overhead / total, all.ascendency / all.capacity];
  return {
    ...all,
    byKind,
    diversity: all.capacity / total,
    mutualInformation: information,
    residualDiversity: residual,
    order,
    slack: all.overhead / all.capacity,
    robustness: order > 0 ? -order * Math.log(order) : 0,
    effectiveLinkDensity: 2 ** (residual / 2),
    trophicDepth: 2 ** information,
  };
};
