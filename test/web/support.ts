// A network of three firms in a circle with an investor before them, as the page's tests need it.
import { networkIndex, type NetworkIndex } from "../../src/view/network-index.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import type { LoopsReport } from "../../src/report/loops-report.schema.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";

export const triangle = networkOf({
  nodes: [
    { ...nodeOf("chips", "chipmaker"), name: "Chips" },
    { ...nodeOf("lab", "lab"), name: "Lab (Holding)", ticker: "LAB" },
    { ...nodeOf("cloud"), name: "Cloud" },
    { ...nodeOf("fund", "investor"), name: "Fund" },
  ],
  deals: [
    dealOf({ id: "order", source: "lab", target: "cloud", amountUsdBn: 100 }),
    dealOf({ id: "boxes", source: "cloud", target: "chips", amountUsdBn: 60, instrument: "chip-purchase" }),
    dealOf({ id: "stake", source: "chips", target: "lab", kind: "funding", amountUsdBn: 40 }),
    dealOf({ id: "round", source: "fund", target: "lab", kind: "funding", amountUsdBn: null, end: null }),
  ],
  facts: [
    factOf({ entity: "cloud", metric: "shareholders_equity", value: 20 }),
    factOf({ entity: "chips", metric: "shareholders_equity", value: 200 }),
  ],
});

export const asOf = "2026-07-03";
export const window = { fromYear: 2026, toYear: 2028 };
export const index: NetworkIndex = networkIndex(triangle, asOf);
export const loops: LoopsReport = loopsReport(triangle, { asOf, basis: "total", order: "bottleneck" });
