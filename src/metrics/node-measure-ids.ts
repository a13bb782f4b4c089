// Ids of the measures with one number per node, without the measures: whoever only checks a name loads nothing else.

export const nodeMeasureIds = [
  "in-strength",
  "out-strength",
  "net-strength",
  "in-degree",
  "out-degree",
  "pagerank",
  "katz",
  "eigenvector",
  "hub",
  "authority",
  "backward-linkage",
  "forward-linkage",
  "backward-linkage-normalised",
  "forward-linkage-normalised",
  "core-number",
  "betweenness",
  "closeness",
  "harmonic",
  "current-flow-betweenness",
] as const;

export type NodeMeasureId = (typeof nodeMeasureIds)[number];

/** What is shown to who names no measure. */
export const defaultMeasures: readonly string[] = [
  "in-strength",
  "out-strength",
  "net-strength",
  "pagerank",
  "backward-linkage",
  "forward-linkage",
  "core-number",
] satisfies readonly NodeMeasureId[];
