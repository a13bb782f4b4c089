// Who can pay what falls due: the report that `linchpin clear --json` prints.
import { z } from "zod";
import {
  clearingReport,
  incomeRules,
  outsideRanks,
  parseNodeAmount,
  parseOverride,
  pledgeRules,
  type Network,
} from "../../index.ts";
import { seedsFrom } from "../scenario-query.ts";
import { dateText, repeatable, shareText, validate } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const clearingQuery = z.strictObject({
  horizon: dateText.exactOptional().describe("A year, month or day"),
  asOf: dateText.exactOptional(),
  fail: repeatable.exactOptional().describe("Node id, or id=share for a partial shock"),
  alpha: shareText.exactOptional(),
  beta: shareText.exactOptional(),
  income: z.enum(incomeRules).exactOptional(),
  pledges: z.enum(pledgeRules).exactOptional(),
  outside: z.enum(outsideRanks).exactOptional(),
  failureBoundary: z.enum(["above", "at-or-above"]).exactOptional(),
  means: repeatable.exactOptional().describe("NODE=USD billions"),
  outsideDebt: repeatable.exactOptional().describe("NODE=USD billions"),
  set: repeatable.exactOptional().describe("ID=VALUE"),
});

const clearingAnswer = (network: Network, { query }: Call) => {
  const { fail = [], means = [], outsideDebt = [], set = [], ...rest } = validate(clearingQuery, query, "query", 400);
  return clearingReport(network, {
    ...rest,
    seeds: seedsFrom(network, fail),
    means: Object.fromEntries(means.map(parseNodeAmount)),
    outsideDebts: Object.fromEntries(outsideDebt.map(parseNodeAmount)),
    overrides: Object.fromEntries(set.map(parseOverride)),
  });
};

export const clearingRoute: Route = {
  path: "/clearing",
  summary: "Who can pay what falls due: ?horizon=2027&fail=openai&alpha=&beta=&income=&pledges=&means=NODE=USD&asOf=",
  computes: true,
  get: clearingAnswer,
};
