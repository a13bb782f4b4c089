// Who matters most and who suffers most: the report that `linchpin sweep --json` prints, single failures only.
import { z } from "zod";
import { parseOverride, parseParameter, sweepReport, type Network } from "../../index.ts";
import { dateText, numberText, repeatable, validate, wholeNumber } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const sweepQuery = z.strictObject({
  model: z.string().exactOptional(),
  param: repeatable.exactOptional().describe("NAME=NUMBER or NAME@NODE=NUMBER, a parameter of the model"),
  set: repeatable.exactOptional().describe("ID=VALUE or ID@SCOPE=VALUE"),
  asOf: dateText.exactOptional(),
  maxRounds: wholeNumber.exactOptional(),
  tolerance: numberText.exactOptional(),
  failureBoundary: z.enum(["at-or-above", "above"]).exactOptional(),
  includeShock: z.stringbool({ truthy: ["true"], falsy: ["false"] }).exactOptional(),
  weight: z.string().exactOptional(),
});

const sweepAnswer = (network: Network, { query }: Call) => {
  const { set, param, ...rest } = validate(sweepQuery, query, "query", 400);
  return sweepReport(network, {
    ...rest,
    parameters: Object.fromEntries((param ?? []).map(parseParameter)),
    overrides: Object.fromEntries((set ?? []).map(parseOverride)),
  });
};

export const sweepRoute: Route = {
  path: "/sweep",
  summary: "Every node fails in turn, ranked by what that costs the others: ?model=&set=ID=VALUE&asOf=&includeShock=",
  computes: true,
  get: sweepAnswer,
};
