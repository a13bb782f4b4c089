// For whoever watches over a running server.
import type { Route } from "./route.ts";

export const healthRoute: Route = {
  path: "/health",
  summary: "Whether the server answers, and with which network",
  computes: false,
  get: ({ name, version }) => ({ status: "ok", network: name, version }),
};
