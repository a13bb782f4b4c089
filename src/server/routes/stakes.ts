// Who holds which share of whom: the report that `linchpin stakes --json` prints.
import { z } from "zod";
import { stakesReport, type Network } from "../../index.ts";
import { seedsFrom } from "../scenario-query.ts";
import { dateText, repeatable, shareText, validate } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const stakesQuery = z.strictObject({
  shock: repeatable.exactOptional().describe("Node id, or id=share of its value; several by repetition or commas"),
  atPricePaid: z.stringbool({ truthy: ["true"], falsy: ["false"] }).exactOptional(),
  failureThreshold: shareText.exactOptional(),
  failureCost: shareText.exactOptional(),
  asOf: dateText.exactOptional(),
});

const stakesAnswer = (network: Network, { query }: Call) => {
  const { shock = [], ...rest } = validate(stakesQuery, query, "query", 400);
  const seeds = seedsFrom(network, shock);
  return stakesReport(network, { ...rest, seeds });
};

export const stakesRoute: Route = {
  path: "/stakes",
  summary: "Who holds which share of whom: ?shock=openai=0.5&atPricePaid=true&failureThreshold=&failureCost=&asOf=",
  computes: true,
  get: stakesAnswer,
};
