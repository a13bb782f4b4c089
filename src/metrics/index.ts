// The list of measures; the columns of exports, `linchpin metrics` and its help come from it.
import { backwardLinkage, backwardLinkageNormalised, forwardLinkage, forwardLinkageNormalised } from "./linkages.ts";
import { betweenness } from "./betweenness.ts";
import { closeness, harmonic } from "./closeness.ts";
import { communities } from "./communities.ts";
import { coreNumber } from "./k-core.ts";
import { currentFlow } from "./current-flow.ts";
import { inDegree, outDegree } from "./degree.ts";
import { eigenvector } from "./eigenvector.ts";
import { authority, hub } from "./hits.ts";
import { katz } from "./katz.ts";
import type { Measure, NodeMeasure, StructureMeasure } from "./measure.ts";
import { pagerank } from "./pagerank.ts";
import { inStrength, netStrength, outStrength } from "./strength.ts";
import { articulationPoints, bridges } from "./weak-points.ts";

export const nodeMeasures: readonly NodeMeasure[] = [
  inStrength,
  outStrength,
  netStrength,
  inDegree,
  outDegree,
  pagerank,
  katz,
  eigenvector,
  hub,
  authority,
  backwardLinkage,
  forwardLinkage,
  backwardLinkageNormalised,
  forwardLinkageNormalised,
  coreNumber,
  betweenness,
  closeness,
  harmonic,
  currentFlow,
];

export const structureMeasures: readonly StructureMeasure[] = [communities, bridges, articulationPoints];

export const measures: readonly Measure[] = [...nodeMeasures, ...structureMeasures];
