// The files of a package to tables: every resource against its schema, and what Linchpin knows into domain values.
import type { Failure, WithFailures } from "../../model/with-failures.ts";
import { descriptorFile, type Descriptor } from "./descriptor.ts";
import { missingFile } from "./missing-file.ts";
import { readTable, unreadableTable, type Table } from "./read-table.ts";
import { referencesOf } from "./reference.ts";
import type { Row } from "./row.ts";
import { mapRows } from "./rows/cells.ts";
import { toAssumption } from "./rows/to-assumption.ts";
import { toDeal } from "./rows/to-deal.ts";
import { toFact } from "./rows/to-fact.ts";
import { toNode } from "./rows/to-node.ts";
import { toClaim, toMetric, toSource } from "./rows/to-reference.ts";
import type { Entry, Tables } from "./tables.ts";

const missingResource = (name: string): Failure => ({
  file: descriptorFile,
  line: null,
  column: "resources",
  value: null,
  problem: `declares no table "${name}"`,
  remedy: `Add a resource named "${name}" with its file and schema; the file may have no rows.`,
});

const readResource = (
  { resources }: Descriptor,
  files: ReadonlyMap<string, string>,
  name: string,
): WithFailures<Table> => {
  const resource = resources.find((candidate) => candidate.name === name);
  if (resource === undefined) return { value: unreadableTable, failures: [missingResource(name)] };
  const text = files.get(resource.path);
  return text === undefined
    ? { value: unreadableTable, failures: [missingFile(resource.path)] }
    : readTable(resource, text);
};

const idsLeftOut = (table: Table, entries: readonly Entry<unknown>[]): ReadonlySet<string> => {
  const kept = new Set(entries.map(({ row }) => row));
  const refused = table.rows.filter((row) => !kept.has(row)).map(({ cells }) => String(cells["id"]));
  return new Set([...table.leftOut, ...refused]);
};

/** Reads all tables that a descriptor names; those that Linchpin has no type for are checked against their schema. */
export const readTables = (descriptor: Descriptor, files: ReadonlyMap<string, string>): WithFailures<Tables> => {
  const failures: Failure[] = [];
  const leftOut = new Map<string, ReadonlySet<string>>();
  const unreadable = new Set<string>();
  const read = <T>(name: string, toValue: (row: Row) => T): readonly Entry<T>[] => {
    const { value: table, failures: unread } = readResource(descriptor, files, name);
    const { value: entries, failures: unfit } = mapRows(table.rows, toValue);
    failures.push(...unread, ...unfit);
    leftOut.set(name, idsLeftOut(table, entries));
    if (!table.readable) unreadable.add(name);
    return entries;
  };
  const domain = {
    nodes: read("nodes", toNode),
    deals: read("deals", toDeal),
    facts: read("facts", toFact),
    metrics: read("metrics", toMetric),
    sources: read("sources", toSource),
    claims: read("claims", toClaim),
    assumptions: read("assumptions", toAssumption),
  };
  const otherNames = descriptor.resources.map(({ name }) => name).filter((name) => !(name in domain));
  const others = new Map(otherNames.map((name) => [name, read(name, (row) => row).map(({ row }) => row)]));
  const references = referencesOf(descriptor);
  return { value: { nodeKinds: descriptor.nodeKinds, domain, others, references, leftOut, unreadable }, failures };
};
