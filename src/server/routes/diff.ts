// What changed between two days: the report that `linchpin diff --json` prints.
import { z } from "zod";
import { diffReport, parseWindow, type Network } from "../../index.ts";
import { dateText, validate } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const diffQuery = z.strictObject({
  from: dateText.describe("The earlier day, or any"),
  to: dateText.describe("The day that it is compared with"),
  window: z.string().exactOptional().describe("FROM..TO in calendar years"),
});

const diffAnswer = (network: Network, { query }: Call) => {
  const { from, to, window } = validate(diffQuery, query, "query", 400);
  const side = (asOf: string) => ({ label: asOf, network, asOf });
  return diffReport(side(from), side(to), window === undefined ? {} : { window: parseWindow(window) });
};

export const diffRoute: Route = {
  path: "/diff",
  summary: "What changed between two days, and what that does to the figures: ?from=2025-12-31&to=2026-07-03&window=",
  computes: true,
  get: diffAnswer,
};
