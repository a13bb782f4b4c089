// Published statements held against the data: the reports that `linchpin claims --json` prints.
import { z } from "zod";
import { claimReport, claimsReport, verdicts, type Network } from "../../index.ts";
import { dateText, shareText, validate } from "../validate.ts";
import { byPathName } from "./path-name.ts";
import type { Call, Route } from "./route.ts";

const claimQuery = z.strictObject({
  asOf: dateText.exactOptional(),
  tolerance: shareText.exactOptional(),
  contradiction: shareText.exactOptional(),
});

const claimsQuery = claimQuery.extend({
  verdict: z.enum(verdicts).exactOptional(),
  source: z.string().exactOptional(),
});

const claimAnswer = (network: Network, { params, query }: Call) => {
  const request = validate(claimQuery, query, "query", 400);
  return byPathName(() => claimReport(network, params["id"]!, request));
};

export const claimsRoute: Route = {
  path: "/claims",
  summary: "Published claims recomputed: ?verdict=&source=&asOf=&tolerance=0.05&contradiction=0.25",
  computes: true,
  get: (network, { query }) => claimsReport(network, validate(claimsQuery, query, "query", 400)),
};

export const claimRoute: Route = {
  path: "/claims/:id",
  summary: "One claim in full: arithmetic, rows, sources: ?asOf=&tolerance=&contradiction=",
  computes: true,
  get: claimAnswer,
};
