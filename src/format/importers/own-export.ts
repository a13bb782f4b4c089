// Our own exports, whose columns need no guess.
import type { ForeignNetwork } from "./foreign-network.ts";
import { edgeFields, nodeFields, type EdgeField, type ImportMapping, type NodeField } from "./import-mapping.schema.ts";

/** Columns of our exports that are called otherwise than the fields of a mapping. */
const edgeColumns: Readonly<Partial<Record<EdgeField, string>>> = {
  amount: "amount_usd_bn",
  amount_low: "amount_low_usd_bn",
  amount_high: "amount_high_usd_bn",
};
const nodeColumns: Readonly<Partial<Record<NodeField, string>>> = { name: "label" };

const columnsFor = <Field extends string>(
  fields: readonly Field[],
  names: Readonly<Partial<Record<Field, string>>>,
  present: readonly string[],
): Partial<Record<Field, string | null>> =>
  Object.fromEntries(
    fields.map((field) => {
      const column = names[field] ?? field;
      return [field, present.includes(column) ? column : null];
    }),
  ) as Partial<Record<Field, string | null>>;

/** Columns in which every deal has a cell; others are left out of a graph file where no deal fills them. */
const always = ["kind", "instrument", "amount_basis", "announced", "status", "confidence", "counted", "sources"];

/**
 * The mapping of a table of deals as we export it; nothing where the table is not ours. An export has no buffers but
 * those of a cascade, and these are stated as they are.
 */
export const ownExport = ({ edges, nodes }: ForeignNetwork): ImportMapping => {
  if (!always.every((column) => edges.columns.includes(column))) return {};
  const hasBuffers = nodes?.columns.includes("buffer_usd_bn") === true;
  return {
    ...{ direction: "pays", kind: "commitment", unit: "usd_bn", decimal: ".", nodeIds: "keep", dealIds: "keep" },
    edges: columnsFor(edgeFields, edgeColumns, edges.columns),
    ...(nodes?.columns.includes("label") === true ? { nodes: columnsFor(nodeFields, nodeColumns, nodes.columns) } : {}),
    facts: hasBuffers ? [{ column: "buffer_usd_bn", metric: "buffer_usd_bn", unit: "usd_bn" }] : [],
  };
};
