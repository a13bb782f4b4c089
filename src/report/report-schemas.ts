// The reports whose JSON is a documented contract, and their JSON Schemas: one list for the CLI, the API and the package.
import { z } from "zod";
import { unknownName } from "../model/nearest-name.ts";
import { cascadeReportSchema } from "./cascade-report.schema.ts";
import { circularityReportSchema } from "./circularity-report.schema.ts";
import { dealSensitivityReportSchema } from "./deal-sensitivity-report.schema.ts";
import { diffReportSchema } from "./diff-report.schema.ts";
import { explainReportSchema } from "./explain-report.schema.ts";
import { exportSchema } from "./export.schema.ts";
import { exposuresReportSchema } from "./exposures-report.schema.ts";
import { fireSaleReportSchema } from "./fire-sale-report.schema.ts";
import { impactReportSchema } from "./impact-report.schema.ts";
import { claimReportSchema, claimsReportSchema } from "./claims-report.schema.ts";
import { clearingReportSchema } from "./clearing-report.schema.ts";
import { ledgerReportSchema } from "./ledger-report.schema.ts";
import { importMappingSchema } from "../format/importers/import-mapping.schema.ts";
import { importReportSchema } from "./import-report.schema.ts";
import { loopsReportSchema } from "./loops-report.schema.ts";
import { metricsReportSchema } from "./metrics-report.schema.ts";
import { monteCarloReportSchema } from "./monte-carlo-report.schema.ts";
import { reconstructionReportSchema } from "./reconstruction-report.schema.ts";
import { protectReportSchema } from "./protect-report.schema.ts";
import { ranksReportSchema } from "./ranks-report.schema.ts";
import { rescueReportSchema } from "./rescue-report.schema.ts";
import { reverseReportSchema } from "./reverse-report.schema.ts";
import { sensitivityReportSchema } from "./sensitivity-report.schema.ts";
import { stakesReportSchema } from "./stakes-report.schema.ts";
import { supplyReportSchema } from "./supply-report.schema.ts";
import { survivalReportSchema } from "./survival-report.schema.ts";
import { sweepReportSchema } from "./sweep-report.schema.ts";
import { valuationReportSchema } from "./valuation-report.schema.ts";

export type ReportSchema = {
  /** The name that `linchpin schema` and `/api/v1/schemas/` take. */
  readonly id: string;
  readonly schema: z.ZodType;
};

export const reportSchemas: readonly ReportSchema[] = [
  { id: "cascade", schema: cascadeReportSchema },
  { id: "deal-sensitivity", schema: dealSensitivityReportSchema },
  { id: "diff", schema: diffReportSchema },
  { id: "explain", schema: explainReportSchema },
  { id: "export", schema: exportSchema },
  { id: "exposures", schema: exposuresReportSchema },
  { id: "fire-sale", schema: fireSaleReportSchema },
  { id: "impact", schema: impactReportSchema },
  { id: "claim", schema: claimReportSchema },
  { id: "claims", schema: claimsReportSchema },
  { id: "clearing", schema: clearingReportSchema },
  { id: "ledger", schema: ledgerReportSchema },
  { id: "import", schema: importReportSchema },
  { id: "import-mapping", schema: importMappingSchema },
  { id: "loops", schema: loopsReportSchema },
  { id: "circularity", schema: circularityReportSchema },
  { id: "metrics", schema: metricsReportSchema },
  { id: "reconstruction", schema: reconstructionReportSchema },
  { id: "protect", schema: protectReportSchema },
  { id: "ranks", schema: ranksReportSchema },
  { id: "rescue", schema: rescueReportSchema },
  { id: "reverse", schema: reverseReportSchema },
  { id: "sensitivity", schema: sensitivityReportSchema },
  { id: "stakes", schema: stakesReportSchema },
  { id: "supply", schema: supplyReportSchema },
  { id: "survival", schema: survivalReportSchema },
  { id: "sweep", schema: sweepReportSchema },
  { id: "valuation", schema: valuationReportSchema },
  { id: "montecarlo", schema: monteCarloReportSchema },
];

export type JsonSchema = Readonly<Record<string, unknown>>;

/** zod puts a schema with an id under $defs and points to it; a reader wants the report's members at the root. */
const atRoot = ({ $schema, $ref, $defs }: JsonSchema): JsonSchema => {
  const { [String($ref).replace("#/$defs/", "")]: root, ...others } = $defs as Readonly<Record<string, JsonSchema>>;
  return { $schema, ...root, ...(Object.keys(others).length === 0 ? {} : { $defs: others }) };
};

/**
 * The JSON Schema (draft 2020-12) of a report. Further members are allowed everywhere: a later version may add some.
 *
 * @throws NotFoundError with the nearest name.
 */
export const jsonSchemaOf = (id: string): JsonSchema => {
  const found = reportSchemas.find((candidate) => candidate.id === id);
  if (found !== undefined) return atRoot(z.toJSONSchema(found.schema, { io: "input" }));
  throw unknownName(
    "schema",
    "report",
    id,
    reportSchemas.map((candidate) => candidate.id),
  );
};
