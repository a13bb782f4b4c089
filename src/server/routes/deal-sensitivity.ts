// Which deal a loss hangs on: the report that `linchpin sensitivity --deals --json` prints.
import { z } from "zod";
import { dealSensitivityReport, parseOverride, parseParameter, parseSeed, type Network } from "../../index.ts";
import { dateText, repeatable, validate, wholeNumber } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const dealSensitivityQuery = z.strictObject({
  fail: repeatable.describe("Node id, or id=share for a partial shock; several by repetition or commas"),
  of: z.string().exactOptional().describe("The node whose loss is meant, an id or a name; default: the system"),
  model: z.string().exactOptional(),
  param: repeatable.exactOptional().describe("NAME=NUMBER or NAME@NODE=NUMBER, a parameter of the model"),
  set: repeatable.exactOptional().describe("ID=VALUE or ID@SCOPE=VALUE"),
  asOf: dateText.exactOptional(),
  maxRounds: wholeNumber.exactOptional(),
  failureBoundary: z.enum(["at-or-above", "above"]).exactOptional(),
});

const dealSensitivityAnswer = (network: Network, { query }: Call) => {
  const { fail, set, param, ...rest } = validate(dealSensitivityQuery, query, "query", 400);
  return dealSensitivityReport(network, {
    ...rest,
    seeds: fail.flatMap((text) => text.split(",")).map((text) => parseSeed(text, network)),
    overrides: Object.fromEntries((set ?? []).map(parseOverride)),
    parameters: Object.fromEntries((param ?? []).map(parseParameter)),
  });
};

export const dealSensitivityRoute: Route = {
  path: "/sensitivity/deals",
  summary: "Which deal a loss hangs on: ?fail=openai&of=oracle&model=&param=&set=ID=VALUE&asOf=",
  computes: true,
  get: dealSensitivityAnswer,
};
