// The reports whose JSON is a documented contract, and their JSON Schemas: one list for the CLI, the API and the package.
import { z } from "zod";
import { unknownName } from "../model/nearest-name.ts";
import { cascadeReportSchema } from "./cascade-report.schema.ts";
import { loopsReportSchema } from "./loops-report.schema.ts";

export type ReportSchema = {
  /** The name that `linchpin schema` and `/api/v1/schemas/` take. */
  readonly id: string;
  readonly schema: z.ZodType;
};

export const reportSchemas: readonly ReportSchema[] = [
  { id: "cascade", schema: cascadeReportSchema },
  { id: "loops", schema: loopsReportSchema },
];

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 2020-12) of a report.
 *
 * @throws NotFoundError with the nearest name.
 */
export const jsonSchemaOf = (id: string): JsonSchema => {
  const found = reportSchemas.find((candidate) => candidate.id === id);
  if (found !== undefined) return z.toJSONSchema(found.schema);
  throw unknownName(
    "schema",
    "report",
    id,
    reportSchemas.map((candidate) => candidate.id),
  );
};
