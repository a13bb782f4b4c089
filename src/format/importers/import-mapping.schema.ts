// How a foreign file is read: which column says what, which way the money flows, in which unit. A file that people can
// write, and that `linchpin import --write-map` writes.
import { z } from "zod";
import { confidences, dealKinds, dealStatuses } from "../../model/deal.ts";
import { formatIds } from "./format-ids.ts";

/** What a row with a first and a second party says. */
export const directions = ["pays", "owes", "lends"] as const;
export type Direction = (typeof directions)[number];

export const units = ["usd_tn", "usd_bn", "usd_m", "usd_k", "usd"] as const;
export type Unit = (typeof units)[number];

export const edgeFields = [
  ...["source", "target", "amount", "amount_low", "amount_high", "amount_basis", "capacity_gw", "id", "kind"],
  ...["instrument", "announced", "start", "end", "status", "supersedes", "overlaps", "confidence", "sources", "note"],
  "counted",
] as const;

export const nodeFields = ["id", "name", "kind", "country", "listed", "ticker", "note"] as const;
export type NodeField = (typeof nodeFields)[number];

const column = z.string().min(1).nullable().describe("Name of a column; null: none, even if one looks like it");

const dateText = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "must be YYYY, YYYY-MM or YYYY-MM-DD")
  .describe("Stands where a row gives no date");

const factColumn = z.strictObject({
  column: z.string().min(1).describe("Column of the nodes"),
  metric: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, "must be in snake_case")
    .describe("What it measures; buffer_usd_bn is what a node can lose"),
  unit: z.enum(units).exactOptional().describe("Default: the unit of the file"),
});

export const importMappingSchema = z
  .strictObject({
    format: z.enum(formatIds).exactOptional().describe("Form of the file; default: as recognised"),
    delimiter: z.string().length(1).exactOptional().describe("Between cells; default: as recognised"),
    decimal: z.enum([".", ","]).exactOptional().describe("Decimal mark of the amounts; default: as recognised"),
    direction: z
      .enum(directions)
      .exactOptional()
      .describe("pays: the first party pays the second; owes: the first owes the second; lends: the first has lent"),
    kind: z.enum(dealKinds).exactOptional().describe("What a row without a kind of its own is"),
    unit: z.enum(units).exactOptional().describe("Unit of the amounts"),
    date: dateText.exactOptional(),
    status: z.enum(dealStatuses).exactOptional().describe("Stands where a row gives no status"),
    instrument: z.string().min(1).exactOptional().describe("Stands where a row gives no instrument"),
    confidence: z.enum(confidences).exactOptional().describe("Stands where a row gives no confidence"),
    nodeKind: z.string().min(1).exactOptional().describe("Stands where a node has no kind"),
    nodeIds: z.enum(["keep", "names"]).exactOptional().describe("Ids of nodes: as in the file, or made from names"),
    dealIds: z.enum(["keep", "ends"]).exactOptional().describe("Ids of deals: as in the file, or made from their ends"),
    edges: z.partialRecord(z.enum(edgeFields), column).exactOptional().describe("Columns of the edges by field"),
    nodes: z.partialRecord(z.enum(nodeFields), column).exactOptional().describe("Columns of the nodes by field"),
    facts: z.array(factColumn).exactOptional().describe("Columns of the nodes that hold dated figures"),
  })
  .meta({ id: "ImportMapping", title: "Linchpin import mapping" });

/** A mapping as people give it: what it leaves out is guessed. */
export type ImportMapping = z.infer<typeof importMappingSchema>;
export type EdgeField = (typeof edgeFields)[number];
export type FactColumn = z.infer<typeof factColumn>;
