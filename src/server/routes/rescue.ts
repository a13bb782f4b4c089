// What would have saved a node, or fells it: the report that `linchpin rescue --json` prints.
import { z } from "zod";
import { rescueReport, type Network } from "../../index.ts";
import { scenarioFields, scenarioOf } from "../scenario-query.ts";
import { validate } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const rescueQuery = z.strictObject({
  node: z.string().describe("The node that is asked about, an id or a name"),
  ...scenarioFields,
});

const rescueAnswer = (network: Network, { query }: Call) => {
  const { fail, set, param, ...rest } = validate(rescueQuery, query, "query", 400);
  return rescueReport(network, { ...rest, ...scenarioOf(network, { fail, set: set ?? [], param: param ?? [] }) });
};

export const rescueRoute: Route = {
  path: "/rescue",
  summary: "What would have saved a node, or fells it: ?node=oracle&fail=openai&model=&param=&set=ID=VALUE&asOf=",
  computes: true,
  get: rescueAnswer,
};
