// DOT, read back by Graphviz itself.
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { dot } from "../../../src/format/exporters/dot.ts";
import { recordsOf, type ExportCell, type ExportInput } from "../../../src/format/exporters/export-input.ts";
import { xmlText } from "../../../src/format/exporters/xml-text.ts";
import {
  anyExport,
  dealsOf,
  exportOf,
  nodesOf,
  smallExport,
  textOfFile,
  villageProvenance,
} from "../../support/export-inputs.ts";

let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await Graphviz.load();
});

type Attributes = Readonly<Record<string, string>>;
type Node = Attributes & { readonly name: string };
type Edge = Attributes & { readonly tail: number; readonly head: number };
type Read = Attributes & { readonly objects?: readonly Node[]; readonly edges?: readonly Edge[] };

const textOf = (input: ExportInput): string => textOfFile(dot.files(input)[0]);
/** The graph as Graphviz has read it and laid it out. */
const reread = (input: ExportInput): Read => JSON.parse(graphviz.layout(textOf(input), "dot_json", "dot")) as Read;

/** Graphviz keeps an escString as it is written. */
const plain = (text: string): string =>
  text.replace(/\\(.)/gs, (_, character: string) => (character === "n" ? "\n" : character));

const renamed: Readonly<Record<string, string>> = { label: "data_label" };

/** Attributes as a reader finds them: unknown ones are absent or empty, all are texts. */
const found = (record: Readonly<Record<string, ExportCell>>, without: readonly string[]): Attributes =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !without.includes(key))
      .map(([key, cell]) => [renamed[key] ?? key, cell === null ? "" : xmlText(String(cell))]),
  );
const pick = (attributes: Attributes, keys: readonly string[]): Attributes =>
  Object.fromEntries(keys.map((key) => [key, plain(attributes[key] ?? "")]));

const compare = (input: ExportInput): void => {
  const { objects = [], edges = [] } = reread(input);
  const nodes = recordsOf(input.nodes);
  expect(objects.map(({ name }) => plain(name))).toEqual(nodes.map(({ id }) => id));
  objects.forEach((object, i) => {
    const expected = found(nodes[i]!, ["id"]);
    expect(pick(object, Object.keys(expected))).toEqual(expected);
  });
  const deals = new Map(recordsOf(input.deals).map((deal) => [deal["id"], deal]));
  expect(edges).toHaveLength(deals.size);
  for (const edge of edges) {
    const deal = deals.get(plain(edge["id"]!))!;
    expect([objects[edge.tail]!.name, objects[edge.head]!.name].map(plain)).toEqual([deal["source"], deal["target"]]);
    const expected = found(deal, ["id", "source", "target"]);
    expect(pick(edge, Object.keys(expected))).toEqual(expected);
  }
};

describe("DOT", () => {
  it("is drawn by Graphviz, parallel deals apart, with the deal ids in the picture", () => {
    const svg = graphviz.layout(textOf(smallExport), "svg", "dot");
    expect(svg.match(/class="edge"/g)).toHaveLength(3);
    expect(svg).toContain('id="second"');
    expect(svg).toContain("Lantern &lt;Lab&gt;");
    expect(svg).toContain("Village &amp; co, as of 2026&#45;01&#45;01");
  });

  it("draws an amount as wide as its square root and dashes what is not disclosed", () => {
    const edges = reread(smallExport).edges!;
    const look = ({ id, label, penwidth, weight, style }: Edge) => [id, label, penwidth, weight, style ?? ""];
    expect(edges.map(look).sort()).toEqual([
      ["first", "100", "6.00", "3", ""],
      ["second", "0.25", "0.78", "1", ""],
      ["third", "?", "0.5", "1", "dashed"],
    ]);
  });

  it("says what it was made from, as attributes of the graph", () => {
    const graph = reread(smallExport);
    expect(pick(graph, ["program", "data_sha256", "as_of", "window", "command_line"])).toEqual({
      program: villageProvenance.program,
      data_sha256: villageProvenance.data.digest,
      as_of: "2026-01-01",
      window: "2026..2028",
      command_line: villageProvenance.commandLine,
    });
    expect(JSON.parse(plain(graph["assumptions"]!))).toEqual(villageProvenance.assumptions);
  });

  it("lets no column draw the picture", () => {
    const table = dealsOf([["d", "lab", "cloud", "funding", 1, "red"]]);
    const columns = table.columns.map((column) => (column.id === "note" ? { ...column, id: "color" } : column));
    const [edge] = reread(exportOf({ deals: { ...table, columns } })).edges!;
    expect([edge!["color"], edge!["data_color"]]).toEqual(["#1879D6", "red"]);
  });

  it("lets no text out of its quotes or comments", () => {
    const evil = '\\"]; evil [label="';
    const nodes = nodesOf([["lab", evil, "lab", false, null]]);
    const input = exportOf({ name: 'x" { evil', title: "a\nevil -> evil", nodes, deals: dealsOf([]) });
    compare(input);
    expect(reread(input).objects!.map(({ name }) => name)).toEqual(["lab"]);
  });

  it("keeps any id apart, backslashes and quotes at its end too", () => {
    const ids = ["a\\", 'a"', "a", "a:b", "node", "1.5", "<b>", "é"];
    const nodes = nodesOf(ids.map((id) => [id, id, "lab", false, null]));
    const deals = dealsOf(ids.map((id, i) => [`d${i}`, id, "a", "funding", i, null]));
    compare(exportOf({ nodes, deals }));
  });

  it("draws a network without deals", () => {
    expect(graphviz.layout(textOf(exportOf({ deals: dealsOf([]) })), "svg", "dot")).toContain("Lantern");
  });

  it("gives back every node, end and attribute, whatever the texts", () => {
    fc.assert(fc.property(anyExport, compare), { numRuns: 60 });
  });
});
