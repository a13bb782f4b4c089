// The list of adapters. A measure or model that is not in it counts as not implemented.
import type { GoldenAdapter } from "../golden-adapter.ts";
import { circularityAdapters } from "./circularity.ts";
import { centralityAdapters } from "./centrality.ts";
import { clearingAdapters } from "./clearing.ts";
import { concentrationAdapters } from "./concentration.ts";
import { contagionAdapter } from "./contagion.ts";
import { crossHoldingsAdapter } from "./cross-holdings.ts";
import { fireSaleAdapter } from "./fire-sale.ts";
import { flowAnalysisAdapter } from "./flow-analysis.ts";
import { impactAdapter } from "./impact.ts";
import { peerAdapters } from "./peer-cascades.ts";
import { reconstructionAdapters } from "./reconstruction.ts";
import { roundTripAdapter } from "./round-trips.ts";
import { structureAdapters } from "./structure.ts";
import { supplyAdapter } from "./supply.ts";
import { valuationAdapters } from "./valuation.ts";
import { wattsAdapter } from "./watts.ts";

export const adapters: readonly GoldenAdapter[] = [
  ...structureAdapters,
  ...centralityAdapters,
  ...concentrationAdapters,
  roundTripAdapter,
  ...circularityAdapters,
  flowAnalysisAdapter,
  contagionAdapter,
  ...clearingAdapters,
  crossHoldingsAdapter,
  fireSaleAdapter,
  supplyAdapter,
  ...peerAdapters,
  impactAdapter,
  ...reconstructionAdapters,
  wattsAdapter,
  ...valuationAdapters,
];
