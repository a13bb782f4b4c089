// The whole data package: what the view computes from.
import type { Route } from "./route.ts";

export const networkRoute: Route = {
  path: "/network",
  summary: "The whole network: nodes, deals, facts, sources, claims and assumptions",
  computes: false,
  get: (network) => network,
};
