// datapackage.json (Data Package v2, https://datapackage.org): which files there are, what their columns mean, and how
// kinds of nodes are called and drawn. The loader is driven by it.
import { z } from "zod";
import type { Failure, WithFailures } from "../../model/with-failures.ts";

export const descriptorFile = "datapackage.json";

const bound = z.union([z.number(), z.string()]);

const constraintsSchema = z.object({
  required: z.boolean().exactOptional(),
  unique: z.boolean().exactOptional(),
  enum: z.array(z.string()).exactOptional(),
  minimum: bound.exactOptional(),
  maximum: bound.exactOptional(),
  pattern: z.string().refine(isPattern, "is not a regular expression").exactOptional(),
});

const fieldSchema = z.object({
  name: z.string().min(1),
  type: z.enum(["string", "number", "integer", "boolean", "list"]),
  delimiter: z.string().exactOptional(),
  constraints: constraintsSchema.exactOptional(),
  /** Ours: dates that may be partial and lists of ids of another table, which Table Schema has no words for. */
  linchpin: z
    .object({ partialDate: z.boolean().exactOptional(), references: z.string().exactOptional() })
    .exactOptional(),
});

const keySchema = z.union([z.string(), z.array(z.string())]);

const foreignKeySchema = z.object({
  fields: keySchema,
  reference: z.object({ resource: z.string().exactOptional(), fields: keySchema }),
});

const tableSchema = z.object({
  fields: z.array(fieldSchema).min(1),
  primaryKey: keySchema.exactOptional(),
  foreignKeys: z.array(foreignKeySchema).exactOptional(),
  missingValues: z.array(z.string()).exactOptional(),
});

const resourceSchema = z.object({
  name: z.string(),
  path: z.string().regex(/^[\w-][\w.-]*$/, "must be the name of a file beside datapackage.json"),
  schema: tableSchema,
});

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a colour such as #1593EF");

const nodeKindSchema = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  plural: z.string().min(1),
  shape: z.enum(["circle", "square", "hexagon", "diamond", "triangle"]),
  colour: z.object({ light: colour, dark: colour }),
});

const descriptorSchema = z.object({
  name: z.string().min(1),
  title: z.string().min(1),
  version: z.string().min(1),
  nodeKinds: z.array(nodeKindSchema).min(1),
  resources: z.array(resourceSchema).min(1),
});

export type Descriptor = z.infer<typeof descriptorSchema>;
export type Resource = Descriptor["resources"][number];
export type Field = Resource["schema"]["fields"][number];

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

const inDescriptor = (line: number | null, column: string | null, problem: string): Failure => ({
  file: descriptorFile,
  line,
  column,
  value: null,
  problem,
  remedy: "See graph-data/README.md for the form of a data package.",
});

/** Line of a JSON syntax error, from the position that the engine's message gives; null where it gives none. */
const lineOfSyntaxError = (text: string, message: string): number | null => {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
};

/** Reads the descriptor; null with failures when it cannot be used. */
export const readDescriptor = (text: string): WithFailures<Descriptor | null> => {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const failure = inDescriptor(lineOfSyntaxError(text, message), null, `is not JSON: ${message}`);
    return { value: null, failures: [failure] };
  }
  const parsed = descriptorSchema.safeParse(json);
  if (parsed.success) return { value: parsed.data, failures: [] };
  const failures = parsed.error.issues.map(({ path, message }) => inDescriptor(null, path.join("."), message));
  return { value: null, failures };
};
