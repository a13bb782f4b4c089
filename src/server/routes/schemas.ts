// The JSON Schemas of the documented reports.
import { jsonSchemaOf } from "../../index.ts";
import { byPathName } from "./path-name.ts";
import type { Route } from "./route.ts";

export const schemaRoute: Route = {
  path: "/schemas/:name",
  summary: "JSON Schema of a report: cascade or loops",
  computes: false,
  get: (_network, { params }) => byPathName(() => jsonSchemaOf(params["name"]!)),
};
