// The names that `--format` takes.
export const formatIds = [
  "csv",
  "matrix",
  "gexf",
  "graphml",
  "linchpin-json",
  "graphology",
  "neva",
  "debtrank-globe",
  "node-link",
] as const;
export type FormatId = (typeof formatIds)[number];
