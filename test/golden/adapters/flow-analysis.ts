// Ecological network analysis, against enaR: throughflow, ascendency and cycles under the names of that package.
import { ascendency } from "../../../src/circularity/flow-analysis/ascendency.ts";
import { cycleRemoval } from "../../../src/circularity/flow-analysis/cycle-removal.ts";
import { finnCycling, returnsOfVisits } from "../../../src/circularity/flow-analysis/finn-cycling.ts";
import { flowAnalysis } from "../../../src/circularity/flow-analysis/flow-analysis.ts";
import type { FlowIntensities } from "../../../src/circularity/flow-analysis/flow-intensities.ts";
import { steadyFlows, type SteadyFlows } from "../../../src/circularity/flow-analysis/steady-flows.ts";
import { project } from "../../../src/model/projection.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import type { GoldenCase } from "../golden-case.ts";

type FlowNode = {
  readonly id: string;
  readonly input: number;
  readonly export: number;
  readonly respiration: number;
};

const steadyOf = (golden: GoldenCase): SteadyFlows => {
  // The boundary of the golden files: these nodes are compartments, which have no balance sheet.
  const nodes = golden.nodes as readonly unknown[] as readonly FlowNode[];
  const flows = golden.edges.map(({ source, target, weight }) => ({ source, target, amount: weight }));
  return steadyFlows(
    project(
      nodes.map(({ id }) => id),
      flows,
    ),
    Object.fromEntries(nodes.map((node) => [node.id, node])),
  );
};

/** enaR rounds N to ten digits before it looks at what is cycled, which shows in the last digits of the case. */
const roundedAsInEnaR = (intensities: FlowIntensities): FlowIntensities => ({
  ...intensities,
  integral: intensities.integral.map((value) => Number(value.toFixed(10))),
});

const flowNames = (steady: SteadyFlows): Readonly<Record<string, unknown>> => {
  const analysis = flowAnalysis(steady);
  const { totals, partition, indirectDominance, homogenisation, amplification, modes } = analysis;
  const cycling = finnCycling(steady, returnsOfVisits(roundedAsInEnaR(analysis.intensities)));
  return {
    Boundary: totals.input,
    TST: totals.throughflow,
    TSTp: totals.throughput,
    APL: totals.averagePathLength,
    FCI: cycling.index,
    BFI: partition.boundary,
    DFI: partition.direct,
    IFI: partition.indirect,
    "ID.F": indirectDominance.realised,
    "ID.F.I": indirectDominance.input,
    "ID.F.O": indirectDominance.output,
    "HMG.I": homogenisation.input,
    "HMG.O": homogenisation.output,
    "AMP.I": amplification.input,
    "AMP.O": amplification.output,
    "mode0.F": modes.boundary,
    "mode1.F": modes.firstPassage,
    "mode2.F": cycling.total,
    "mode3.F": modes.dissipative,
    "mode4.F": modes.output,
  };
};

const ascendencyNames = (steady: SteadyFlows): Readonly<Record<string, unknown>> => {
  const result = ascendency(steady);
  const byKind = Object.entries(result.byKind).flatMap(([kind, parts]) => [
    [`A.${kind}`, parts.ascendency],
    [`OH.${kind}`, parts.overhead],
    [`CAP.${kind}`, parts.capacity],
  ]);
  return {
    H: result.diversity,
    AMI: result.mutualInformation,
    Hr: result.residualDiversity,
    CAP: result.capacity,
    ASC: result.ascendency,
    OH: result.overhead,
    "ASC.CAP": result.order,
    "OH.CAP": result.slack,
    robustness: result.robustness,
    ELD: result.effectiveLinkDensity,
    TD: result.trophicDepth,
    ...Object.fromEntries(byKind),
  };
};

const cycleNames = (steady: SteadyFlows): Readonly<Record<string, unknown>> => {
  const { nexuses, index } = cycleRemoval(steady);
  return {
    simpleCyclesRemoved: nexuses.reduce((count, { circuits }) => count + circuits.length, 0),
    nexuses: nexuses.length,
    cyclingIndexUlanowicz: index,
  };
};

export const flowAnalysisAdapter: GoldenAdapter = {
  id: "ecological-network-analysis",
  form: "model",
  run: (golden, expected) => {
    const steady = steadyOf(golden);
    const actual = { flow: flowNames(steady), ascendency: ascendencyNames(steady), cycles: cycleNames(steady) };
    return [{ measure: "ecological-network-analysis", expected, actual }];
  },
};
