// Order books, obligations, coverage and unit economics: the report that `linchpin ledger --json` prints.
import { z } from "zod";
import { ledgerReport, parseOverride, parseWindow, type Network } from "../../index.ts";
import { dateText, repeatable, validate } from "../validate.ts";
import type { Call, Route } from "./route.ts";

const ledgerQuery = z.strictObject({
  node: z.string().exactOptional().describe("One firm, an id or a name"),
  sector: z.string().exactOptional().describe("One kind of node, as in clouds"),
  window: z.string().exactOptional().describe("FROM..TO in calendar years"),
  asOf: dateText.exactOptional(),
  set: repeatable.exactOptional().describe("ID=VALUE, as in term.commitment-years=8"),
});

const ledgerAnswer = (network: Network, { query }: Call) => {
  const { window, set = [], ...rest } = validate(ledgerQuery, query, "query", 400);
  return ledgerReport(network, {
    ...rest,
    overrides: Object.fromEntries(set.map(parseOverride)),
    ...(window === undefined ? {} : { window: parseWindow(window) }),
  });
};

export const ledgerRoute: Route = {
  path: "/ledger",
  summary:
    "Order books, obligations, coverage, unit economics: ?node=oracle or ?sector=clouds&window=&asOf=&set=ID=VALUE",
  computes: true,
  get: ledgerAnswer,
};
