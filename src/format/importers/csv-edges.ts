// Edge lists as text: one deal per row, any separator, with or without a header.
import { guess } from "./guess.ts";
import { readDelimitedTable } from "./delimited-table.ts";
import type { Importer } from "./foreign-network.ts";

const separatorNames: Readonly<Record<string, string>> = { "\t": "tab", " ": "space" };

export const csvEdges: Importer = {
  id: "csv",
  label: "list of edges: CSV, one deal per row",
  recognises: () => true,
  read: ({ file }, { nodes, given }) => {
    const edges = readDelimitedTable(file, given.delimiter);
    const table = nodes === null ? null : readDelimitedTable(nodes, given.delimiter);
    const remarks = [
      ...(given.delimiter === undefined && edges.delimiter !== ","
        ? [guess("delimiter", separatorNames[edges.delimiter] ?? edges.delimiter, "it cuts the rows alike")]
        : []),
      ...(edges.headed ? [] : [guess("header", "none", "there is a number in the first row")]),
    ];
    return {
      value: {
        title: null,
        delimiter: edges.delimiter,
        edges: edges.value,
        nodes: table?.value ?? null,
        preset: {},
        remarks,
      },
      failures: [...edges.failures, ...(table?.failures ?? [])],
    };
  },
};
