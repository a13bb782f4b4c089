// How circular the money is: the report that `linchpin circularity --json` prints, without samples unless asked for.
import { z } from "zod";
import { boundaries, circularityReport, parseOverride, parseTied, parseWindow, type Network } from "../../index.ts";
import { dateText, repeatable, validate, wholeNumber } from "../validate.ts";
import type { Call, Route } from "./route.ts";

/** Samples take some 20 ms each, and the server does nothing else meanwhile. */
const mostSamples = 50;

const circularityQuery = z.strictObject({
  window: z.string().exactOptional().describe("FROM..TO in calendar years"),
  basis: z.enum(["per-year", "total", "due"]).exactOptional(),
  boundary: z.enum(boundaries).exactOptional(),
  node: z.string().exactOptional(),
  tied: repeatable.exactOptional().describe("DEAL=PAYEE"),
  group: repeatable.exactOptional().describe("Nodes with commas between them"),
  samples: wholeNumber.pipe(z.number().max(mostSamples)).exactOptional(),
  seed: wholeNumber.exactOptional(),
  asOf: dateText.exactOptional(),
  set: repeatable.exactOptional().describe("ID=VALUE"),
});

const circularityAnswer = (network: Network, { query }: Call) => {
  const {
    window,
    tied = [],
    group = [],
    set = [],
    samples = 0,
    ...rest
  } = validate(circularityQuery, query, "query", 400);
  return circularityReport(network, {
    ...rest,
    samples,
    tied: tied.map(parseTied),
    groups: group.map((text) => text.split(",")),
    overrides: Object.fromEntries(set.map(parseOverride)),
    ...(window === undefined ? {} : { window: parseWindow(window) }),
  });
};

export const circularityRoute: Route = {
  path: "/circularity",
  summary:
    "How circular the money is, with ranges: ?window=&basis=&boundary=&node=&tied=deal=payee&group=a,b&samples=&seed=&asOf=&set=",
  computes: true,
  get: circularityAnswer,
};
