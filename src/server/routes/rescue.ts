// What would have saved a node, or fells it: the report that `linchpin rescue --json` prints.
import { z } from "zod";
import { parseOverride, parseParameter, parseSeed, rescueReport, type Network } from "../../index.ts";
import { dateText, repeatable, validate, wholeNumber } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const rescueQuery = z.strictObject({
  node: z.string().describe("The node that is asked about, an id or a name"),
  fail: repeatable.describe("Node id, or id=share for a partial shock; several by repetition or commas"),
  model: z.string().exactOptional(),
  param: repeatable.exactOptional().describe("NAME=NUMBER or NAME@NODE=NUMBER, a parameter of the model"),
  set: repeatable.exactOptional().describe("ID=VALUE or ID@SCOPE=VALUE"),
  asOf: dateText.exactOptional(),
  maxRounds: wholeNumber.exactOptional(),
  failureBoundary: z.enum(["at-or-above", "above"]).exactOptional(),
});

const rescueAnswer = (network: Network, { query }: Call) => {
  const { fail, set, param, ...rest } = validate(rescueQuery, query, "query", 400);
  return rescueReport(network, {
    ...rest,
    seeds: fail.flatMap((text) => text.split(",")).map((text) => parseSeed(text, network)),
    overrides: Object.fromEntries((set ?? []).map(parseOverride)),
    parameters: Object.fromEntries((param ?? []).map(parseParameter)),
  });
};

export const rescueRoute: Route = {
  path: "/rescue",
  summary: "What would have saved a node, or fells it: ?node=oracle&fail=openai&model=&param=&set=ID=VALUE&asOf=",
  computes: true,
  get: rescueAnswer,
};
