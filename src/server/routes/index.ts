// The list of API routes; `GET /api/v1` and the 405 answers come from it.
import { cascadeRoute, explainRoute } from "./cascade.ts";
import { circularityRoute } from "./circularity.ts";
import { claimRoute, claimsRoute } from "./claims.ts";
import { clearingRoute } from "./clearing.ts";
import { dealSensitivityRoute } from "./deal-sensitivity.ts";
import { dealRoute } from "./deals.ts";
import { diffRoute } from "./diff.ts";
import { fireSaleRoute } from "./fire-sale.ts";
import { healthRoute } from "./health.ts";
import { impactRoute } from "./impact.ts";
import { ledgerRoute } from "./ledger.ts";
import { loopsRoute } from "./loops.ts";
import { metricsRoute } from "./metrics.ts";
import { modelsRoute } from "./models.ts";
import { networkRoute } from "./network.ts";
import { nodeRoute } from "./nodes.ts";
import { pictureRoutes } from "./picture.ts";
import { rescueRoute } from "./rescue.ts";
import type { Route } from "./route.ts";
import { schemaRoute } from "./schemas.ts";
import { stakesRoute } from "./stakes.ts";
import { summaryRoute } from "./summary.ts";
import { supplyRoute } from "./supply.ts";
import { survivalRoute } from "./survival.ts";
import { sweepRoute } from "./sweep.ts";

export const routes: readonly Route[] = [
  networkRoute,
  nodeRoute,
  dealRoute,
  summaryRoute,
  loopsRoute,
  circularityRoute,
  ledgerRoute,
  metricsRoute,
  cascadeRoute,
  explainRoute,
  clearingRoute,
  rescueRoute,
  sweepRoute,
  survivalRoute,
  dealSensitivityRoute,
  diffRoute,
  stakesRoute,
  fireSaleRoute,
  impactRoute,
  supplyRoute,
  claimsRoute,
  claimRoute,
  ...pictureRoutes,
  modelsRoute,
  schemaRoute,
  healthRoute,
];
