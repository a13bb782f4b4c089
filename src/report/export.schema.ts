// The documented contract of the JSON that `linchpin export --format json` writes.
import { z } from "zod";

const assumption = z.object({
  id: z.string().describe("As in order-loss.relet; with a scope, as in order-loss.relet@cloud-contract"),
  value: z.union([z.number(), z.string()]).describe("In force"),
  default: z.union([z.number(), z.string()]).describe("The data package's own; another value in force is the caller's"),
});

const provenance = z
  .object({
    program: z.string().describe("Name and version"),
    data: z.object({
      name: z.string(),
      version: z.string().nullable().describe("As the data package says; null: it says none"),
      digest: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable()
        .describe(
          "SHA-256 of what sha256sum prints for the package's files in the order of their names; null: in memory",
        ),
    }),
    asOf: z.iso.date(),
    window: z.string().nullable().describe("FROM..TO in calendar years, of the flows a year"),
    assumptions: z.array(assumption).describe("All assumptions in force"),
    commandLine: z.string().nullable().describe("As it was typed, quoted for a shell"),
  })
  .describe("What the figures were made from. It holds no clock: the same inputs give the same bytes");

const cell = z.union([z.string(), z.number(), z.boolean()]).nullable().describe("null: unknown, never zero");

const table = z.object({
  title: z.string(),
  columns: z.array(
    z.object({
      id: z.string().regex(/^[a-z][a-z0-9_]*$/),
      label: z.string(),
      unit: z.string().nullable().describe("As in USD bn (USD billions), share (a fraction of 1), GW; null: none"),
    }),
  ),
  rows: z.array(z.record(z.string(), cell)).describe("One object for each row, with every column by its id"),
});

export const exportSchema = z
  .object({
    format: z
      .literal("linchpin-export/1")
      .describe("Another number stands for a contract that old readers cannot read"),
    name: z.string().describe("Of the data package"),
    title: z.string(),
    asOf: z.iso.date(),
    provenance,
    tables: z
      .record(z.string(), table)
      .describe("By name: nodes, deals, facts, sources, ...; which ones there are is the caller's choice"),
  })
  .meta({ id: "Export", title: "Linchpin export" });

export type ExportDocument = z.infer<typeof exportSchema>;
