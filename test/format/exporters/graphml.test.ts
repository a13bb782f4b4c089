import fc from "fast-check";
import Graph from "graphology";
import { parse } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { recordsOf, type ExportCell, type ExportInput } from "../../../src/format/exporters/export-input.ts";
import { graphml } from "../../../src/format/exporters/graphml.ts";
import { xmlText } from "../../../src/format/exporters/xml-text.ts";
import { anyExport, smallExport, textOfFile } from "../../support/export-inputs.ts";

const textOf = (input: ExportInput): string => textOfFile(graphml.files(input)[0]);
const reread = (input: ExportInput): Graph => parse(Graph, textOf(input));

/** Attributes as a reader finds them: unknown ones are absent, texts hold what XML can hold. */
const found = (record: Readonly<Record<string, ExportCell>>, without: readonly string[]) =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key, cell]) => cell !== null && !without.includes(key))
      .map(([key, cell]) => [key, typeof cell === "string" ? xmlText(cell) : cell]),
  );

describe("GraphML", () => {
  it("declares every column with its type, its meaning and its unit", () => {
    expect(graphml.files(smallExport)[0]!.name).toBe("village.graphml");
    expect(textOf(smallExport)).toContain(
      '<key id="edge_amount_usd_bn" for="edge" attr.name="amount_usd_bn" attr.type="double">' +
        "<desc>amount usd bn, USD bn</desc></key>",
    );
    expect(textOf(smallExport)).toContain('attr.name="listed" attr.type="boolean"');
    expect(textOf(smallExport)).toContain("<desc>Village &amp; co, as of 2026-01-01</desc>");
  });

  it("keeps parallel deals apart and calls nothing a weight", () => {
    const graph = reread(smallExport);
    expect(graph.outEdges("lab", "cloud").toSorted()).toEqual(["first", "second"]);
    expect(graph.getEdgeAttributes("second")).toEqual({ kind: "commitment", amount_usd_bn: 0.25, note: "two\nlines" });
    expect(graph.getEdgeAttributes("third")).toEqual({ kind: "funding" });
    expect(textOf(smallExport)).not.toContain("weight");
  });

  it("is read back with the same nodes, deals and values, whatever the texts", () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const graph = reread(input);
        const nodes = graph.mapNodes((id, attributes) => ({ id, attributes }));
        expect(nodes).toEqual(
          recordsOf(input.nodes).map((node) => ({ id: node["id"], attributes: found(node, ["id"]) })),
        );
        const edges = graph.mapEdges((id, attributes, source, target) => ({ id, source, target, attributes }));
        expect(edges).toEqual(
          recordsOf(input.deals).map((deal) => ({
            id: deal["id"],
            source: deal["source"],
            target: deal["target"],
            attributes: found(deal, ["id", "source", "target"]),
          })),
        );
      }),
    );
  });
});
