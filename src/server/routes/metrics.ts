// Who is central: the report that `linchpin metrics --json` prints.
import { z } from "zod";
import { metricsReport, parseWindow, type Network } from "../../index.ts";
import { HttpError } from "../http-error.ts";
import { dateText, validate } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const metricsQuery = z.strictObject({
  measure: z.string().exactOptional().describe("Measure ids separated by commas, or all"),
  layer: z.enum(["both", "commitment", "funding"]).exactOptional(),
  sort: z.string().exactOptional(),
  kind: z.string().exactOptional(),
  window: z.string().exactOptional().describe("FROM..TO in calendar years"),
  basis: z.enum(["per-year", "total"]).exactOptional(),
  asOf: dateText.exactOptional(),
});

const metricsAnswer = (network: Network, { query }: Call) => {
  const { window, measure, ...rest } = validate(metricsQuery, query, "query", 400);
  if (window !== undefined && rest.basis === "total") {
    throw new HttpError(422, "invalid-input", "window and basis=total exclude each other: flows and totals never mix.");
  }
  return metricsReport(network, {
    ...rest,
    ...(measure === undefined ? {} : { measures: measure.split(",").map((id) => id.trim()) }),
    ...(window === undefined ? {} : { window: parseWindow(window) }),
  });
};

export const metricsRoute: Route = {
  path: "/metrics",
  summary: "Who is central, by measure: ?measure=pagerank,katz&layer=&sort=&kind=&window=2026..2028&basis=&asOf=",
  computes: true,
  get: metricsAnswer,
};
