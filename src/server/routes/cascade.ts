// What happens when nodes fail: the report that `linchpin fail --json` prints.
import { z } from "zod";
import { cascadeReport, explain, findNode, InvalidInputError, type CascadeRequest, type Network } from "../../index.ts";
import { scenarioOf } from "../scenario-query.ts";
import { dateText, numberText, repeatable, validate, wholeNumber } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const cascadeQuery = z.strictObject({
  fail: repeatable.describe("Node id, or id=share for a partial shock; several by repetition or commas"),
  model: z.string().exactOptional(),
  set: repeatable.exactOptional().describe("ID=VALUE or ID@SCOPE=VALUE"),
  asOf: dateText.exactOptional(),
  maxRounds: wholeNumber.exactOptional(),
  includeShock: z.stringbool({ truthy: ["true"], falsy: ["false"] }).exactOptional(),
  failureBoundary: z.enum(["at-or-above", "above"]).exactOptional(),
  tolerance: numberText.exactOptional(),
  weight: z.string().exactOptional(),
  priceImpact: numberText.exactOptional().describe("Adds fire sales of common assets; off without it"),
  gpuResidual: numberText.exactOptional(),
  param: repeatable.exactOptional().describe("NAME=NUMBER or NAME@NODE=NUMBER, a parameter of the model"),
});

const explainQuery = cascadeQuery.extend({ node: z.string() });

const cascadeBody = z.strictObject({
  seeds: z.array(z.strictObject({ id: z.string(), shock: z.number().default(1) })).min(1),
  model: z.string().exactOptional(),
  parameters: z.record(z.string(), z.number()).exactOptional(),
  asOf: dateText.exactOptional(),
  overrides: z.record(z.string(), z.union([z.number(), z.string()])).exactOptional(),
  failureBoundary: z.enum(["at-or-above", "above"]).exactOptional(),
  includeShock: z.boolean().exactOptional(),
  weight: z.string().exactOptional(),
  fireSale: z.strictObject({ priceImpact: z.number(), gpuResidual: z.number().exactOptional() }).exactOptional(),
  tolerance: z.number().exactOptional(),
  maxRounds: z.int().exactOptional(),
});

/** The layer of fire sales is asked for by its price impact. */
const fireSaleOf = (priceImpact?: number, gpuResidual?: number): Pick<CascadeRequest, "fireSale"> => {
  if (priceImpact !== undefined) {
    return { fireSale: { priceImpact, ...(gpuResidual === undefined ? {} : { gpuResidual }) } };
  }
  if (gpuResidual === undefined) return {};
  throw new InvalidInputError("query: gpuResidual says something only together with priceImpact.");
};

const requestOf = (
  network: Network,
  { fail, set, param, priceImpact, gpuResidual, ...rest }: z.infer<typeof cascadeQuery>,
): CascadeRequest => ({
  ...rest,
  ...fireSaleOf(priceImpact, gpuResidual),
  ...scenarioOf(network, { fail, set: set ?? [], param: param ?? [] }),
});

const explainAnswer = (network: Network, { query }: Call) => {
  const { node, ...scenario } = validate(explainQuery, query, "query", 400);
  findNode(network, node);
  return explain(cascadeReport(network, requestOf(network, scenario)), network, node);
};

export const cascadeRoute: Route = {
  path: "/cascade",
  summary:
    "Who loses what when nodes fail: ?fail=openai&fail=oracle=0.3&model=&param=NAME=VALUE&set=ID=VALUE&asOf=, or POST JSON",
  computes: true,
  get: (network, { query }) => cascadeReport(network, requestOf(network, validate(cascadeQuery, query, "query", 400))),
  post: (network, { body }) => cascadeReport(network, validate(cascadeBody, body, "body", 422)),
};

export const explainRoute: Route = {
  path: "/explain",
  summary: "Why a node lost what it lost, back to the seeds: ?fail=openai&node=oracle, and all of /cascade",
  computes: true,
  get: explainAnswer,
};
