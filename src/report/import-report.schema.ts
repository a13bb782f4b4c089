// The documented contract of an import: what was made of a foreign file, what was guessed, and what was left out.
import { z } from "zod";
import { importMappingSchema } from "../format/importers/import-mapping.schema.ts";

const failure = z.object({
  file: z.string(),
  line: z.int().min(1).nullable().describe("As an editor counts; null where the form of the file has no lines"),
  column: z.string().nullable().describe("Column, or path in the file such as edges[3].amount; null: the whole row"),
  value: z.string().nullable().describe("As written"),
  problem: z.string(),
  remedy: z.string(),
});

const guess = z.object({
  what: z.string().describe("What the file leaves open"),
  value: z.string().describe("What it was taken to be"),
  reason: z.string(),
});

export const importReportSchema = z
  .object({
    file: z.string(),
    network: z.string().describe("Name of the package"),
    title: z.string(),
    asOf: z.iso.date().describe("The day of the newest statement in the package"),
    orientation: z.string().describe("Which way the money flows, in words"),
    counts: z.object({
      nodes: z.int().min(0),
      deals: z.int().min(0),
      commitments: z.int().min(0),
      funding: z.int().min(0),
      undisclosed: z.int().min(0).describe("Deals without an amount: gaps, not zeros"),
      facts: z.int().min(0),
      unknownBuffers: z.int().min(0).describe("Nodes of which nothing says what they can lose"),
    }),
    committedUsdBn: z.number().min(0).describe("Sum of the counted commitments, USD billions"),
    fundedUsdBn: z.number().min(0).describe("Sum of the counted funding, USD billions"),
    mapping: importMappingSchema.describe("How the file was read, in full: given again, it leaves nothing to guess"),
    guesses: z.array(guess).describe("What neither the file nor the caller said"),
    dropped: z.array(failure).describe("What was left out, with its place and the reason"),
    unusedColumns: z.array(z.string()).describe("Columns that nothing in the package was filled from"),
    files: z.array(z.string()).nullable().describe("What was written; null: a dry run"),
    mapFile: z.string().nullable().describe("Where the mapping was written; null: nowhere"),
  })
  .meta({ id: "ImportReport", title: "Linchpin import report" });

export type ImportReport = z.infer<typeof importReportSchema>;
