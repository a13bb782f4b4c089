// Edge lists as text: one deal per row, any separator, with or without a header.
import { readDelimitedTable, type DelimitedTable } from "./delimited-table.ts";
import type { Importer } from "./foreign-network.ts";
import { namesParties } from "./guess-columns.ts";
import { guess, type Guess } from "./guess.ts";
import type { ImportMapping } from "./import-mapping.schema.ts";

const separatorNames: Readonly<Record<string, string>> = { "\t": "tab", " ": "space" };

const headerGuess = ({ headed, value }: DelimitedTable, { edges }: ImportMapping): readonly Guess[] => {
  if (!headed) return [guess("header", "none", "there is a number in the first row")];
  if ((edges?.source ?? null) !== null || namesParties(value)) return [];
  return [
    guess(
      "header",
      value.columns.join(", "),
      "the first row holds no number; if it is a deal, put a row of names above it",
    ),
  ];
};

const shortRows = ({ short, value }: DelimitedTable): readonly Guess[] => {
  if (short.length === 0) return [];
  const where = `${value.file}, line ${short.slice(0, 5).join(", ")}${short.length > 5 ? " and on" : ""}`;
  return [guess("cells", "unknown", `${short.length} rows are shorter than the first: ${where}`)];
};

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
      ...headerGuess(edges, given),
      ...shortRows(edges),
      ...(table === null ? [] : shortRows(table)),
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
