// A data package, as texts by file name, to a network: every bad cell reported, the good rows loaded.
import type { Network } from "../../model/network.ts";
import type { WithFailures } from "../../model/with-failures.ts";
import { descriptorFile, readDescriptor, type Descriptor } from "./descriptor.ts";
import { checkIntegrity } from "./integrity/check-integrity.ts";
import { missingFile } from "./missing-file.ts";
import { readTables } from "./read-tables.ts";
import type { Entry, Tables } from "./tables.ts";

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

const valuesOf = <T>(entries: readonly Entry<T>[]): readonly T[] => entries.map(({ value }) => value);

const networkOf = ({ name, title, version, nodeKinds }: Descriptor, { domain }: Tables): Network => {
  const nodes = valuesOf(domain.nodes);
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    name,
    title,
    version,
    nodeKinds,
    nodes,
    // Where nodes.csv could not be read, that is said once, and not again for every deal.
    deals: valuesOf(domain.deals).filter(({ source, target }) => ids.has(source) && ids.has(target)),
    facts: valuesOf(domain.facts),
    metrics: valuesOf(domain.metrics),
    sources: valuesOf(domain.sources),
    claims: valuesOf(domain.claims),
    assumptions: valuesOf(domain.assumptions),
  };
};

/**
 * Reads a data package. Cost O(text + rows log rows).
 *
 * @param files Text by file name, `datapackage.json` among them.
 * @returns The network of all good rows, and a failure with file, line, column, value and remedy for everything that
 *   is wrong: cells against the table schema, then what must hold between cells and rows (`integrity/`). A row with a
 *   bad cell, required or not, is left out, and so are the rows that cannot stand without it. The ends of every deal in
 *   the network are nodes of it; `supersedes`, `overlaps` and `sources` may still name rows that were left out.
 */
export const readPackage = (files: ReadonlyMap<string, string>): WithFailures<Network> => {
  const text = files.get(descriptorFile);
  if (text === undefined) return { value: emptyNetwork, failures: [missingFile(descriptorFile)] };
  const { value: descriptor, failures } = readDescriptor(text);
  if (descriptor === null) return { value: emptyNetwork, failures };
  const read = readTables(descriptor, files);
  const checked = checkIntegrity(read.value);
  return { value: networkOf(descriptor, checked.value), failures: [...read.failures, ...checked.failures] };
};
