// Forced sales of common assets: the report that `linchpin fire-sale --json` prints.
import { z } from "zod";
import { fireSaleReport, parseAssetShock, type Network } from "../../index.ts";
import { commaList } from "../scenario-query.ts";
import { dateText, repeatable, shareText, validate } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const fireSaleQuery = z.strictObject({
  shock: repeatable.describe("ASSET=SHARE; several by repetition or commas"),
  priceImpact: shareText.describe("How far a price falls when 5 % of all that is held is sold: an assumption"),
  rule: z.string().exactOptional(),
  gpuResidual: shareText.exactOptional(),
  atPricePaid: z.stringbool({ truthy: ["true"], falsy: ["false"] }).exactOptional(),
  asOf: dateText.exactOptional(),
});

const fireSaleAnswer = (network: Network, { query }: Call) => {
  const { shock, ...rest } = validate(fireSaleQuery, query, "query", 400);
  return fireSaleReport(network, { ...rest, shocks: commaList(shock).map(parseAssetShock) });
};

export const fireSaleRoute: Route = {
  path: "/fire-sale",
  summary: "What forced sales add to a fall in prices: ?shock=gpus=0.3&priceImpact=0.05&rule=&gpuResidual=&asOf=",
  computes: true,
  get: fireSaleAnswer,
};
