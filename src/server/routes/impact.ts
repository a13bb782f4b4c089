// Whom one failure brings down at one blow: the report that `linchpin impact --json` prints.
import { z } from "zod";
import { impactReport, parseOverride, type Network } from "../../index.ts";
import { dateText, repeatable, validate } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const impactQuery = z.strictObject({
  set: repeatable.exactOptional().describe("ID=VALUE or ID@SCOPE=VALUE"),
  asOf: dateText.exactOptional(),
});

const impactAnswer = (network: Network, { query }: Call) => {
  const { set, ...rest } = validate(impactQuery, query, "query", 400);
  return impactReport(network, { ...rest, overrides: Object.fromEntries((set ?? []).map(parseOverride)) });
};

export const impactRoute: Route = {
  path: "/impact",
  summary: "Whom one failure brings down at one blow, and how far such blows travel: ?set=ID=VALUE&asOf=",
  computes: true,
  get: impactAnswer,
};
