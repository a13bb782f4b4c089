// A network as the files of a data package: the way back from `readPackage`.
import { stringify } from "csv-stringify/browser/esm/sync";
import type { Assumption } from "../../model/assumption.ts";
import type { Deal } from "../../model/deal.ts";
import type { Claim, Fact, Metric, Source } from "../../model/fact.ts";
import type { Network } from "../../model/network.ts";
import type { Node } from "../../model/node.ts";
import type { TextFile } from "../own-table.ts";
import { descriptorFile } from "./descriptor.ts";
import { resourceOfTable, writtenTables, type WrittenTable } from "./package-schema.ts";

type Cell = string | number | boolean | readonly string[] | null;
type Cells = Readonly<Record<string, Cell>>;

const nodeCells = ({ id, name, kind, country, listed, ticker, note }: Node): Cells => ({
  ...{ id, name, kind, country, listed, ticker, note },
});

const dealCells = (deal: Deal): Cells => {
  const { id, source, target, kind, instrument, announced, start, end, status } = deal;
  const { supersedes, overlaps, confidence, sources, note, counted } = deal;
  return {
    ...{ id, source, target, kind, instrument, announced, start, end, status },
    ...{ supersedes, overlaps, confidence, sources, note, counted },
    amount_usd_bn: deal.amountUsdBn,
    amount_low_usd_bn: deal.amountLowUsdBn,
    amount_high_usd_bn: deal.amountHighUsdBn,
    amount_basis: deal.amountBasis,
    capacity_gw: deal.capacityGw,
  };
};

const factCells = ({ asOf, ...fact }: Fact): Cells => ({ ...fact, as_of: asOf });

const metricCells = ({ signConvention, ...metric }: Metric): Cells => ({ ...metric, sign_convention: signConvention });

const sourceCells = (source: Source): Cells => ({ ...source });

const claimCells = (claim: Claim): Cells => ({ ...claim });

const assumptionCells = (assumption: Assumption): Cells => ({ ...assumption });

const cellsByTable = (network: Network): Readonly<Record<string, readonly Cells[]>> => ({
  nodes: network.nodes.map(nodeCells),
  deals: network.deals.map(dealCells),
  facts: network.facts.map(factCells),
  metrics: network.metrics.map(metricCells),
  sources: network.sources.map(sourceCells),
  claims: network.claims.map(claimCells),
  assumptions: network.assumptions.map(assumptionCells),
});

const cellText = (cell: Cell): string => {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.join(";") : String(cell);
};

/** Cells stand as they are, also those that a spreadsheet would take for a formula: a package is data, and exact. */
const tableText = ({ fields }: WrittenTable, rows: readonly Cells[]): string =>
  stringify([
    fields.map(({ name }) => name),
    ...rows.map((row) => fields.map(({ name }) => cellText(row[name] ?? null))),
  ]);

const descriptorText = ({ name, title, version, nodeKinds }: Network): string => {
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    ...{ name, title, version, nodeKinds },
    resources: writtenTables.map(resourceOfTable),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
};

/**
 * The files of a data package: datapackage.json and a CSV file for each of the seven tables. Read back with
 * `readPackage`, they give the same network, apart from white space around texts. Tables of a package that a `Network`
 * does not hold, `figures` say, are not written. Cost O(rows).
 */
export const packageTexts = (network: Network): readonly TextFile[] => {
  const cells = cellsByTable(network);
  return [
    { name: descriptorFile, text: descriptorText(network) },
    ...writtenTables.map((table) => ({ name: `${table.name}.csv`, text: tableText(table, cells[table.name] ?? []) })),
  ];
};
