// Which deal a loss hangs on: the report that `linchpin sensitivity --deals --json` prints.
import { z } from "zod";
import { dealSensitivityReport, type Network } from "../../index.ts";
import { scenarioFields, scenarioOf } from "../scenario-query.ts";
import { validate } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const dealSensitivityQuery = z.strictObject({
  of: z.string().exactOptional().describe("The node whose loss is meant, an id or a name; default: the system"),
  ...scenarioFields,
});

const dealSensitivityAnswer = (network: Network, { query }: Call) => {
  const { fail, set, param, ...rest } = validate(dealSensitivityQuery, query, "query", 400);
  const scenario = scenarioOf(network, { fail, set: set ?? [], param: param ?? [] });
  return dealSensitivityReport(network, { ...rest, ...scenario });
};

export const dealSensitivityRoute: Route = {
  path: "/sensitivity/deals",
  summary: "Which deal a loss hangs on: ?fail=openai&of=oracle&model=&param=&set=ID=VALUE&asOf=",
  computes: true,
  get: dealSensitivityAnswer,
};
