// Exports for tests: a small one that shows what is hard (parallel deals, an unknown amount, dangerous texts), and any.
import fc from "fast-check";
import type { ExportCell, ExportInput, ExportTable } from "../../src/format/exporters/export-input.ts";
import type { ExportedFile } from "../../src/format/exporters/exporter.ts";
import type { Provenance } from "../../src/model/provenance.ts";

const column = (id: string, unit: string | null = null) => ({ id, label: id.replaceAll("_", " "), unit });

export const nodesOf = (rows: readonly (readonly ExportCell[])[]): ExportTable => ({
  name: "nodes",
  title: "Nodes",
  columns: [column("id"), column("label"), column("kind"), column("listed"), column("strength_out_usd_bn", "USD bn")],
  rows,
});

export const dealsOf = (rows: readonly (readonly ExportCell[])[]): ExportTable => ({
  name: "deals",
  title: "Deals",
  columns: [
    column("id"),
    column("source"),
    column("target"),
    column("kind"),
    column("amount_usd_bn", "USD bn"),
    column("note"),
  ],
  rows,
});

/** Every type of column: numbers, numbers of which none is known, truths, texts, and several types in one. */
export const valuesOf = (rows: readonly (readonly ExportCell[])[]): ExportTable => ({
  name: "values",
  title: "Values",
  columns: [
    column("amount_usd_bn", "USD bn"),
    column("unknown_gw", "GW"),
    column("sure"),
    column("text"),
    column("any"),
  ],
  rows,
});

export const villageProvenance: Provenance = {
  program: "Linchpin 9.9.9",
  data: { name: "village", version: "1.0.0", digest: "ab".repeat(32) },
  asOf: "2026-01-01",
  window: "2026..2028",
  assumptions: [
    { id: "order-loss.relet", value: 0.2, default: 0.5 },
    { id: "stake-basis", value: "cost", default: "cost" },
  ],
  commandLine: `linchpin export --format all --out 'it'\\''s "here"'`,
};

const lossesOfNodes: ExportTable = {
  name: "cascade-nodes",
  title: "Losses by node",
  columns: [column("id"), column("loss_usd_bn", "USD bn")],
  rows: [["cloud", -1.5]],
};

const smallNodes = nodesOf([
  ["lab", "Lantern <Lab>", "lab", false, 12.5],
  ["cloud", 'Barn "Cloud"', "cloud", true, null],
]);

const smallDeals = dealsOf([
  ["first", "lab", "cloud", "commitment", 100, "=1+1"],
  ["second", "lab", "cloud", "commitment", 0.25, "two\nlines"],
  ["third", "cloud", "lab", "funding", null, null],
]);

type Parts = Partial<Pick<ExportInput, "name" | "title" | "nodes" | "deals">> & {
  /** Beside nodes and deals. */
  readonly others?: readonly ExportTable[];
};

/** The small export with other parts. */
export const exportOf = (parts: Parts): ExportInput => {
  const { name = "village", title = "Village & co", nodes = smallNodes, deals = smallDeals } = parts;
  const { others = [lossesOfNodes] } = parts;
  return { name, title, provenance: villageProvenance, nodes, deals, tables: [nodes, deals, ...others] };
};

export const smallExport: ExportInput = exportOf({});

export const textOfFile = (file: ExportedFile | undefined): string => {
  if (file !== undefined && "text" in file) return file.text;
  throw new Error(`expected a text, got ${file?.name ?? "no file"}`);
};

export const bytesOfFile = (file: ExportedFile | undefined): Uint8Array => {
  if (file !== undefined && "bytes" in file) return file.bytes;
  throw new Error(`expected bytes, got ${file?.name ?? "no file"}`);
};

const hardTexts = [
  ...["", " ", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "constructor", "__proto__", "toString", "null", "NULL", "NaN"],
  ...[
    "_x000D_",
    "_x0041_",
    "__x0041_",
    "a\\",
    "\\",
    '\\"',
    "\\n",
    "\\N",
    '"',
    "'",
    "\n",
    "\r",
    "\r\n",
    "\u0000",
    "\uD800",
  ],
  ...[
    "&lt;",
    "&#10;",
    "&",
    "]]>",
    "<b>",
    "-->",
    "</t></is>",
    "a,b;c",
    "é😀",
    "\uFFFE",
    "\u0085\u2028",
    "//",
    "\u001b[31m",
  ],
  ...["true", "1e5", "007", "2026-01", "x".repeat(5000), " spaces ", "\u202Eabc"],
];

const hardNumbers = [0, 1e-12, 0.1 + 0.2, 1e21, 5e-324, 1.7976931348623157e308, -1.5, 123456789.123456, 2 ** 53];

const text = fc.oneof(fc.constantFrom(...hardTexts), fc.string({ unit: "binary", maxLength: 12 }));
const number = fc.oneof(fc.constantFrom(...hardNumbers), fc.double({ noNaN: true, noDefaultInfinity: true }));
const orUnknown = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const amount = orUnknown(fc.double({ min: 0, max: 1e6, noNaN: true }));

const values: fc.Arbitrary<ExportTable> = fc
  .array(
    fc.tuple(
      orUnknown(number),
      fc.constant(null),
      orUnknown(fc.boolean()),
      orUnknown(text),
      orUnknown(fc.oneof(text, number, fc.boolean())),
    ),
    { maxLength: 8 },
  )
  .map(valuesOf);

/** Any export whose ids are as the packages have them; its other texts are anything at all. */
export const anyExport: fc.Arbitrary<ExportInput> = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 6 })
  .chain((ids) => {
    const end = fc.constantFrom(...ids);
    const deal = fc.tuple(end, end, fc.constantFrom("commitment", "funding"), amount, orUnknown(text));
    return fc.record({
      title: text,
      nodes: fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), text, text, fc.boolean(), amount))).map(nodesOf),
      deals: fc
        .array(deal, { maxLength: 12 })
        .map((deals) => dealsOf(deals.map((cells, i): ExportCell[] => [`deal-${i}`, ...cells]))),
      others: fc.tuple(values),
    });
  })
  .map(exportOf);
