// A foreign network, from text to a network of ours: recognised, read, mapped, with all that was guessed or left out said.
import { InvalidInputError } from "../../model/errors.ts";
import { unknownName } from "../../model/nearest-name.ts";
import type { Network } from "../../model/network.ts";
import type { WithFailures } from "../../model/with-failures.ts";
import type { TextFile } from "../own-table.ts";
import { buildNetwork } from "./build-network.ts";
import type { ForeignNetwork, Importer, Probe } from "./foreign-network.ts";
import type { Guess } from "./guess.ts";
import type { FormatId } from "./format-ids.ts";
import { edgeFields, importMappingSchema, nodeFields, type ImportMapping } from "./import-mapping.schema.ts";
import { importers } from "./index.ts";
import { mixedOrientationWords, orientationWords } from "./orientation.ts";
import { checkJsonDepth } from "./json-depth.ts";
import type { Position } from "./positions.ts";
import { resolveMapping, type WholeMapping } from "./resolve-mapping.ts";

export type ImportedNetwork = {
  readonly network: Network;
  /** How the file was read, in full: given again, it reads the same file the same way and leaves nothing to guess. */
  readonly mapping: ImportMapping;
  /** Which way the money flows, in words. */
  readonly orientation: string;
  readonly guesses: readonly Guess[];
  /** Columns that nothing in a package was filled from. */
  readonly unusedColumns: readonly string[];
  /** Every column of the file, for whoever wants to map it otherwise; `nodes` null: it has edges alone. */
  readonly columns: { readonly edges: readonly string[]; readonly nodes: readonly string[] | null };
  /** Where the nodes stand in the picture of the tool that wrote the file; null where it does not say. */
  readonly positions: ReadonlyMap<string, Position> | null;
};

export type ImportRequest = {
  readonly file: TextFile;
  /** A table of nodes beside a list of edges or a matrix. */
  readonly nodes?: TextFile | null;
  readonly mapping?: ImportMapping;
};

/** Characters of a file; a larger one would not fit into the memory of a page. */
const largestText = 64_000_000;
const mostDeals = 500_000;
const mostNodes = 100_000;

const checkText = ({ name, text }: TextFile): void => {
  if (text.length > largestText) {
    throw new InvalidInputError(`${name}: ${text.length} characters; ${largestText} are the most. Divide the file.`);
  }
  if (text.trim() === "") throw new InvalidInputError(`${name}: is empty. Name a file with a network.`);
  if (text.includes("\0")) throw new InvalidInputError(`${name}: is no text. Export it as CSV, JSON, GEXF or GraphML.`);
};

const probeOf = (file: TextFile): Probe => {
  if (!/^\uFEFF?\s*[[{]/.test(file.text.slice(0, 1_000))) return { file, json: undefined };
  checkJsonDepth(file);
  try {
    return { file, json: JSON.parse(file.text.replace(/^\uFEFF/, "")) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidInputError(`${file.name}: begins like JSON and is none: ${reason}. Correct it.`);
  }
};

const importerFor = (probe: Probe, format: string | undefined): Importer => {
  if (format === undefined) return importers.find((importer) => importer.recognises(probe))!;
  const found = importers.find(({ id }) => id === format);
  if (found === undefined) {
    throw unknownName(
      "import",
      "format",
      format,
      importers.map(({ id }) => id),
    );
  }
  if (["csv", "matrix"].includes(found.id) || found.recognises(probe)) return found;
  throw new InvalidInputError(`${probe.file.name}: is no ${found.label}. Leave --format out to have it recognised.`);
};

const checkSize = ({ edges, nodes }: ForeignNetwork): void => {
  const [deals, listed] = [edges.rows.length, nodes?.rows.length ?? 0];
  if (deals > mostDeals || listed > mostNodes) {
    throw new InvalidInputError(
      `${edges.file}: ${deals} edges and ${listed} nodes; ${mostDeals} and ${mostNodes} are the most. Divide the file.`,
    );
  }
};

/**
 * Checks a mapping that somebody wrote.
 *
 * @throws InvalidInputError naming what is wrong in it.
 */
export const parseMapping = (name: string, text: string): ImportMapping => {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new InvalidInputError(`${name}: is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const parsed = importMappingSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "mapping"}: ${message}`);
  throw new InvalidInputError(`${name}: ${problems.join("; ")}. See: linchpin schema import-mapping.`);
};

const orientationOf = ({ direction, kind, edges }: WholeMapping): string =>
  edges.kind !== undefined && direction === "pays"
    ? mixedOrientationWords(edges.source, edges.target)
    : orientationWords(direction, kind, edges.source, edges.target);

/** Every field with its column, or with none: what is said leaves nothing to guess. */
const everyField = <Field extends string>(
  fields: readonly Field[],
  columns: Readonly<Partial<Record<Field, string>>>,
): Partial<Record<Field, string | null>> =>
  Object.fromEntries(fields.map((field) => [field, columns[field] ?? null])) as Partial<Record<Field, string | null>>;

const saidOf = (mapping: WholeMapping, format: FormatId, delimiter: string | null): ImportMapping => ({
  format,
  ...(delimiter === null ? {} : { delimiter }),
  ...mapping,
  edges: everyField(edgeFields, mapping.edges),
  nodes: everyField(nodeFields, mapping.nodes),
  facts: [...mapping.facts],
});

/**
 * Reads a foreign network as one of ours.
 *
 * @returns The network, the whole mapping and the guesses; and a failure with file, line or path, column and value for
 *   each thing that was left out.
 * @throws InvalidInputError where nothing can be read at all, NotFoundError for an unknown format. Nothing else, whatever
 *   the file holds. Cost O(text + rows log rows).
 */
export const importNetwork = ({
  file,
  nodes = null,
  mapping: given = {},
}: ImportRequest): WithFailures<ImportedNetwork> => {
  for (const text of [file, nodes]) if (text !== null) checkText(text);
  const probe = probeOf(file);
  const importer = importerFor(probe, given.format);
  const { value: foreign, failures } = importer.read(probe, { nodes, given });
  checkSize(foreign);
  const { mapping, guesses } = resolveMapping(foreign, given);
  const built = buildNetwork(foreign, mapping, given);
  const recognised = given.format === undefined ? [{ what: "format", value: importer.id, reason: importer.label }] : [];
  return {
    value: {
      network: built.network,
      mapping: saidOf(mapping, importer.id, foreign.delimiter),
      orientation: orientationOf(mapping),
      guesses: [...recognised, ...foreign.remarks, ...guesses, ...built.guesses],
      unusedColumns: built.unusedColumns,
      columns: { edges: foreign.edges.columns, nodes: foreign.nodes?.columns ?? null },
      positions: built.positions,
    },
    failures: [...failures, ...built.failures],
  };
};
