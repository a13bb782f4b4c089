// How the money goes round: the report that `linchpin loops --json` prints.
import { z } from "zod";
import { loopOrders, loopsReport, parseWindow, type Network } from "../../index.ts";
import { HttpError } from "../http-error.ts";
import { dateText, validate, wholeNumber } from "../validate.ts";
import type { Call, Route } from "./route.ts";

/** Loops in the answer unless the caller asks for another number; the same as the command line's. */
const defaultLimit = 20;

/** A request may look for fewer loops than the command line, not for more: others wait. */
const mostLoops = 100_000;

const loopsQuery = z.strictObject({
  window: z.string().exactOptional().describe("FROM..TO in calendar years"),
  basis: z.enum(["per-year", "total"]).exactOptional(),
  asOf: dateText.exactOptional(),
  maxLength: wholeNumber.exactOptional(),
  limit: wholeNumber.exactOptional(),
  maxLoops: wholeNumber.pipe(z.number().max(mostLoops)).exactOptional(),
  order: z.enum(loopOrders).exactOptional(),
});

const loopsAnswer = (network: Network, { query }: Call) => {
  const { window, limit = defaultLimit, ...rest } = validate(loopsQuery, query, "query", 400);
  if (window !== undefined && rest.basis === "total") {
    throw new HttpError(422, "invalid-input", "window and basis=total exclude each other: flows and totals never mix.");
  }
  return loopsReport(network, { ...rest, limit, ...(window === undefined ? {} : { window: parseWindow(window) }) });
};

export const loopsRoute: Route = {
  path: "/loops",
  summary:
    "How much money can go round and the largest loops: ?window=2026..2028&basis=&asOf=&maxLength=&maxLoops=&order=&limit=",
  computes: true,
  get: loopsAnswer,
};
