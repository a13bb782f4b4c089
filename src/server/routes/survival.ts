// Who is most fragile, beside what is said of them: the report that `linchpin survive --json` prints.
import { z } from "zod";
import { parseOverride, parseParameter, parseWeight, survivalReport, type Network } from "../../index.ts";
import { dateText, numberText, repeatable, validate, wholeNumber } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const survivalQuery = z.strictObject({
  kind: repeatable.exactOptional().describe("Kinds of nodes that are ranked, as in clouds"),
  weigh: repeatable.exactOptional().describe("COMPONENT=WEIGHT, as in coverage=2"),
  model: z.string().exactOptional(),
  param: repeatable.exactOptional().describe("NAME=NUMBER or NAME@NODE=NUMBER, a parameter of the model"),
  set: repeatable.exactOptional().describe("ID=VALUE or ID@SCOPE=VALUE"),
  asOf: dateText.exactOptional(),
  maxRounds: wholeNumber.exactOptional(),
  tolerance: numberText.exactOptional(),
  failureBoundary: z.enum(["at-or-above", "above"]).exactOptional(),
});

const survivalAnswer = (network: Network, { query }: Call) => {
  const { kind, weigh = [], param = [], set = [], ...rest } = validate(survivalQuery, query, "query", 400);
  return survivalReport(network, {
    ...rest,
    weights: Object.fromEntries(weigh.map(parseWeight)),
    parameters: Object.fromEntries(param.map(parseParameter)),
    overrides: Object.fromEntries(set.map(parseOverride)),
    ...(kind === undefined ? {} : { kinds: kind }),
  });
};

export const survivalRoute: Route = {
  path: "/survival",
  summary:
    "Providers and labs by fragility, beside a published ranking: ?kind=clouds&weigh=coverage=2&model=&set=&asOf=",
  computes: true,
  get: survivalAnswer,
};
