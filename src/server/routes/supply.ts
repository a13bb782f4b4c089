// Supply cascades on the served network: the report that `linchpin supply --json` prints.
import { z } from "zod";
import { networkSupply, parseSupplySeed, parseWindow, supplyReport, type Network } from "../../index.ts";
import { commaList } from "../scenario-query.ts";
import { dateText, numberText, repeatable, validate, wholeNumber } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const supplyQuery = z.strictObject({
  fail: repeatable
    .exactOptional()
    .describe("Node id, or id=share; several by repetition or commas; without any, a ranking"),
  production: z.string().exactOptional(),
  substitution: z.enum(["on", "off"]).exactOptional(),
  tolerance: numberText.refine((value) => value >= 1e-9, "expected at least 1e-9").exactOptional(),
  maxIterations: wholeNumber.exactOptional(),
  asOf: dateText.exactOptional(),
  window: z.string().exactOptional().describe("FROM..TO in calendar years"),
  revenue: z.enum(["facts", "none"]).exactOptional(),
});

const supplyAnswer = (network: Network, { query }: Call) => {
  const { fail = [], substitution, asOf, window, revenue, ...rest } = validate(supplyQuery, query, "query", 400);
  const source = networkSupply(network, {
    ...(asOf === undefined ? {} : { asOf }),
    ...(window === undefined ? {} : { window: parseWindow(window) }),
    ...(revenue === undefined ? {} : { finalDemand: revenue }),
  });
  return supplyReport(source, {
    ...rest,
    seeds: commaList(fail).map((text) => parseSupplySeed(text, source)),
    ...(substitution === undefined ? {} : { substitution: substitution === "on" }),
  });
};

export const supplyRoute: Route = {
  path: "/supply",
  summary:
    "What stops being made when nodes stop, or a ranking: ?fail=&production=&substitution=off&tolerance=&revenue=facts&asOf=&window=",
  computes: true,
  get: supplyAnswer,
};
