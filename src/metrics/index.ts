// The list of node measures; export columns come from it.
import { betweenness } from "./betweenness.ts";
import type { NodeMeasure } from "./node-measure.ts";
import { pagerank } from "./pagerank.ts";
import { inStrength, outStrength } from "./strength.ts";

export const nodeMeasures: readonly NodeMeasure[] = [inStrength, outStrength, pagerank, betweenness];
