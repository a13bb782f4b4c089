// DOT for Graphviz: a directed multigraph, drawn sensibly as it is and with every column as an attribute.
import { checkExportInput } from "./check-export-input.ts";
import { provenanceEntries } from "./description-tables.ts";
import { dotComment, dotLabel, dotText } from "./dot-text.ts";
import { recordsOf, type ExportCell, type ExportInput, type ExportTable } from "./export-input.ts";
import { fileNameOf, type Exporter } from "./exporter.ts";

type Cells = Readonly<Record<string, ExportCell>>;

/** Attributes by which Graphviz draws and lays out, as far as a column could be called so: those get `data_` in front. */
const graphvizOwn = new Set(
  (
    "area arrowhead arrowsize arrowtail bb bgcolor center charset class cluster color colorscheme comment compound " +
    "concentrate constraint decorate defaultdist dim dimen dir dpi edgehref edgetarget esep fillcolor fixedsize fontcolor " +
    "fontname fontnames fontpath fontsize forcelabels gradientangle group head headclip headhref headlabel headport " +
    "headtarget height href id image imagepath imagepos imagescale inputscale key label labelangle landscape layer " +
    "layers layout len levels lhead lheight likelihood lp ltail lwidth margin maxiter mclimit mindist mode model " +
    "newrank nodesep nojustify normalize nslimit ordering orientation outputorder overlap pack packmode pad page " +
    "pagedir pencolor penwidth peripheries pin pos quadtree quantum rank rankdir ranksep ratio rects regular " +
    "remincross resolution root rotate rotation samehead samplepoints sametail scale searchsize sep shape shapefile " +
    "showboxes sides size skew smoothing sortv splines start style stylesheet tail target tooltip truecolor vertices " +
    "viewport weight width xdotversion xlabel xlp z"
  ).split(" "),
);

const attributeName = (column: string): string => (graphvizOwn.has(column) ? `data_${column}` : column);

/** Columns that the element itself says. */
const inElement: ReadonlySet<string> = new Set(["source", "target"]);

const dataOf = (record: Cells): readonly string[] =>
  Object.entries(record).flatMap(([column, cell]) =>
    cell === null || inElement.has(column) || column === "id"
      ? []
      : [`${attributeName(column)}=${dotText(String(cell))}`],
  );

const listed = (attributes: readonly string[]): string => `[${attributes.join(", ")}]`;

const colours: Readonly<Record<string, string>> = { funding: "#1879D6", commitment: "#BB8441" };

/** From the thinnest line for nothing to the thickest for the largest amount, by its square root. */
const penwidth = (amount: number, largest: number): string =>
  (0.5 + 5.5 * Math.sqrt(Math.max(0, amount) / (largest > 0 ? largest : 1))).toFixed(2);

/** Large deals pull their ends together, by orders of magnitude and not by dollars: the layouts want small whole numbers. */
const pull = (amount: number): number => 1 + Math.floor(Math.log10(1 + Math.max(0, amount)));

/** Dashed and without a width of its own where nobody says how much. */
const drawing = ({ kind, amount_usd_bn: amount }: Cells, largest: number): readonly string[] => [
  `color="${colours[String(kind)] ?? "#4A5160"}"`,
  ...(typeof amount === "number"
    ? [`label="${amount}"`, `penwidth=${penwidth(amount, largest)}`, `weight=${pull(amount)}`]
    : [`label="?"`, "style=dashed", "penwidth=0.5", "weight=1"]),
];

const nodeLines = (nodes: ExportTable): readonly string[] =>
  recordsOf(nodes).map((record) => {
    const attributes = [`label=${dotLabel(String(record["label"] ?? ""))}`, ...dataOf(record)];
    return `  ${dotText(String(record["id"]))} ${listed(attributes)};`;
  });

const dealLines = (deals: ExportTable): readonly string[] => {
  const records = recordsOf(deals);
  const largest = records.reduce((most, { amount_usd_bn: amount }) => Math.max(most, Number(amount ?? 0)), 0);
  return records.map((record) => {
    const { id, source, target } = record;
    const attributes = [`id=${dotText(String(id))}`, ...drawing(record, largest), ...dataOf(record)];
    return `  ${dotText(String(source))} -> ${dotText(String(target))} ${listed(attributes)};`;
  });
};

const heading = ({ title, provenance, nodes, deals }: ExportInput): readonly string[] => [
  dotComment(`${title}, as of ${provenance.asOf}. Money flows along the arrows; a line is as wide as its amount.`),
  dotComment(
    "An edge is labelled with its amount in USD bn; ? and dashes: not disclosed. A backslash is written twice.",
  ),
  ...[nodes, deals].flatMap(({ name, columns }) =>
    columns
      .filter(({ unit }) => unit !== null)
      .map(({ id, unit }) => dotComment(`${name} ${attributeName(id)}: ${unit}`)),
  ),
];

/** On one line: a line break in a label makes some builds of Graphviz fail. */
const legend = "Amounts in USD bn. Blue: funding, brown: commitment, dashed: not disclosed";

const graphLines = ({ title, provenance }: ExportInput): readonly string[] => [
  `  label=${dotLabel(`${title}, as of ${provenance.asOf}. ${legend}`)};`,
  ...provenanceEntries(provenance).flatMap(([name, value]) =>
    value === null ? [] : [`  ${attributeName(name)}=${dotText(value)};`],
  ),
  `  assumptions=${dotText(JSON.stringify(provenance.assumptions))};`,
  `  labelloc=t; fontname="Helvetica"; rankdir=LR; node [shape=box, style=rounded, fontname="Helvetica"]; edge [fontname="Helvetica", fontsize=9];`,
];

/**
 * Nodes and deals with all their columns as attributes. Parallel deals are parallel edges, each with its deal id as `id`,
 * so that a picture in SVG has it too. An unknown value has no attribute. Columns that Graphviz would take for its own
 * (`label` of nodes apart, which is the name) are called `data_...`.
 */
export const dot: Exporter = {
  id: "dot",
  label: "DOT (Graphviz)",
  extension: "dot",
  holds: "network",
  limits:
    "nodes and deals only, every value a text; an attribute's backslash is doubled; columns that Graphviz draws by are called data_... (data_start, data_label)",
  files: (input) => {
    checkExportInput(input);
    const lines = [
      ...heading(input),
      `digraph ${dotText(input.name)} {`,
      ...graphLines(input),
      ...nodeLines(input.nodes),
      ...dealLines(input.deals),
      "}",
    ];
    return [{ name: fileNameOf(input, "dot"), text: `${lines.join("\n")}\n` }];
  },
};
