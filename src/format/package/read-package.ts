// A data package, as texts by file name, to a network: every bad cell reported, the good rows loaded.
import type { Network } from "../../model/network.ts";
import type { Failure, WithFailures } from "../../model/with-failures.ts";
import { descriptorFile, readDescriptor, type Descriptor } from "./descriptor.ts";
import { integrityRules } from "./integrity/index.ts";
import type { Tables } from "./integrity/rule.ts";
import { readTable, type Row } from "./read-table.ts";
import { mapRows, type Entry } from "./rows/cells.ts";
import { toAssumption } from "./rows/to-assumption.ts";
import { toDeal } from "./rows/to-deal.ts";
import { toFact } from "./rows/to-fact.ts";
import { toNode } from "./rows/to-node.ts";
import { toClaim, toMetric, toSource } from "./rows/to-reference.ts";

const emptyNetwork: Network = {
  name: "",
  title: "",
  version: "",
  nodeKinds: [],
  nodes: [],
  deals: [],
  facts: [],
  metrics: [],
  sources: [],
  claims: [],
  assumptions: [],
};

const missingFile = (file: string): Failure => ({
  file,
  line: null,
  column: null,
  value: null,
  problem: "is missing",
  remedy: `Put it beside ${descriptorFile}.`,
});

const missingResource = (name: string): Failure => ({
  file: descriptorFile,
  line: null,
  column: "resources",
  value: null,
  problem: `declares no table "${name}"`,
  remedy: `Add a resource named "${name}" with its file and schema; the file may have no rows.`,
});

type Reader = {
  readonly table: <T>(name: string, toValue: (row: Row) => T) => readonly Entry<T>[];
  readonly failures: Failure[];
};

const createReader = (descriptor: Descriptor, files: ReadonlyMap<string, string>): Reader => {
  const failures: Failure[] = [];
  const rowsOf = (name: string): readonly Row[] => {
    const resource = descriptor.resources.find((candidate) => candidate.name === name);
    const text = resource === undefined ? undefined : files.get(resource.path);
    if (resource === undefined || text === undefined) {
      failures.push(resource === undefined ? missingResource(name) : missingFile(resource.path));
      return [];
    }
    const { value, failures: found } = readTable(resource, text);
    failures.push(...found);
    return value;
  };
  return {
    failures,
    table: (name, toValue) => {
      const { value, failures: found } = mapRows(rowsOf(name), toValue);
      failures.push(...found);
      return value;
    },
  };
};

/** Tables that Linchpin has no type for are still checked against their schema, so that nothing in a package rots. */
const checkOtherTables = ({ resources }: Descriptor, known: readonly string[], reader: Reader): void => {
  for (const { name } of resources) if (!known.includes(name)) reader.table(name, (row) => row);
};

const without = <T>(entries: readonly Entry<T>[], leftOut: ReadonlySet<Row>): readonly T[] =>
  entries.filter(({ row }) => !leftOut.has(row)).map(({ value }) => value);

/** Leaving out a node leaves out its deals too, so that what loads hangs together. */
const joined = (network: Network): Network => {
  const ids = new Set(network.nodes.map(({ id }) => id));
  return { ...network, deals: network.deals.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
};

/**
 * Reads a data package.
 *
 * @param files Text by file name, `datapackage.json` among them.
 * @returns The network of all good rows, and a failure with file, line, column, value and remedy for everything that
 *   is wrong: cells against the table schema, then references, ranges, overlaps and supersession between rows.
 */
export const readPackage = (files: ReadonlyMap<string, string>): WithFailures<Network> => {
  const text = files.get(descriptorFile);
  if (text === undefined) return { value: emptyNetwork, failures: [missingFile(descriptorFile)] };
  const { value: descriptor, failures } = readDescriptor(text);
  if (descriptor === null) return { value: emptyNetwork, failures };

  const reader = createReader(descriptor, files);
  const tables: Tables = {
    nodeKinds: descriptor.nodeKinds,
    nodes: reader.table("nodes", toNode),
    deals: reader.table("deals", toDeal),
    facts: reader.table("facts", toFact),
    metrics: reader.table("metrics", toMetric),
    sources: reader.table("sources", toSource),
    claims: reader.table("claims", toClaim),
    assumptions: reader.table("assumptions", toAssumption),
  };
  checkOtherTables(descriptor, Object.keys(tables), reader);
  const findings = integrityRules.flatMap((rule) => rule(tables));
  const leftOut = new Set(findings.flatMap(({ leavesOut }) => (leavesOut === null ? [] : [leavesOut])));
  const { name, title, version, nodeKinds } = descriptor;
  const network = joined({
    name,
    title,
    version,
    nodeKinds,
    nodes: without(tables.nodes, leftOut),
    deals: without(tables.deals, leftOut),
    facts: without(tables.facts, leftOut),
    metrics: without(tables.metrics, leftOut),
    sources: without(tables.sources, leftOut),
    claims: without(tables.claims, leftOut),
    assumptions: without(tables.assumptions, leftOut),
  });
  return { value: network, failures: [...reader.failures, ...findings.map(({ failure }) => failure)] };
};
