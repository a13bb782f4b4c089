// What is in the network: the report that `linchpin summary --json` prints.
import { z } from "zod";
import { summaryReport } from "../../index.ts";
import { dateText, validate } from "../validate.ts";
import type { Route } from "./route.ts";

const summaryQuery = z.strictObject({ asOf: dateText.exactOptional() });

export const summaryRoute: Route = {
  path: "/summary",
  summary: "Sizes, totals by kind and what is unknown: ?asOf=",
  computes: true,
  get: (network, { query }) => summaryReport(network, validate(summaryQuery, query, "query", 400)),
};
