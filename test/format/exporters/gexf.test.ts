import fc from "fast-check";
import Graph from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { recordsOf, type ExportInput } from "../../../src/format/exporters/export-input.ts";
import { gexf } from "../../../src/format/exporters/gexf.ts";
import { anyExport, smallExport, textOfFile, villageProvenance } from "../../support/export-inputs.ts";

const textOf = (input: ExportInput): string => textOfFile(gexf.files(input)[0]);
const reread = (input: ExportInput): Graph => parse(Graph, textOf(input));

describe("GEXF", () => {
  it("is a GEXF 1.3 document named after the package, with the units in its description", () => {
    expect(gexf.files(smallExport)[0]!.name).toBe("village.gexf");
    expect(textOf(smallExport)).toContain('<gexf version="1.3" xmlns="http://gexf.net/1.3"');
    expect(reread(smallExport).getAttribute("description")).toBe(
      "Village & co, as of 2026-01-01. Units: nodes strength_out_usd_bn: USD bn; deals amount_usd_bn: USD bn. " +
        `An edge's weight is its amount. Made from: ${JSON.stringify(villageProvenance)}`,
    );
  });

  it("keeps names, kinds and measures of nodes", () => {
    const graph = reread(smallExport);
    expect(graph.getNodeAttributes("lab")).toEqual({
      label: "Lantern <Lab>",
      kind: "lab",
      listed: false,
      strength_out_usd_bn: 12.5,
    });
    expect(graph.getNodeAttributes("cloud")).toEqual({ label: 'Barn "Cloud"', kind: "cloud", listed: true });
  });

  it("keeps parallel deals apart, with the amount as weight", () => {
    const graph = reread(smallExport);
    expect(graph.outEdges("lab", "cloud").toSorted()).toEqual(["first", "second"]);
    expect(graph.getEdgeAttributes("second")).toEqual({
      kind: "commitment",
      weight: 0.25,
      amount_usd_bn: 0.25,
      note: "two\nlines",
    });
  });

  it("gives an undisclosed amount neither weight nor attribute", () => {
    expect(reread(smallExport).getEdgeAttributes("third")).toEqual({ kind: "funding" });
  });

  it("is read back with the same nodes, ends and amounts, whatever the texts", () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const graph = reread(input);
        expect(graph.nodes()).toEqual(recordsOf(input.nodes).map(({ id }) => id));
        const edges = graph.mapEdges((id, attributes, source, target) => ({
          id,
          source,
          target,
          amount: attributes["amount_usd_bn"] ?? null,
          weight: attributes["weight"] ?? null,
        }));
        expect(edges).toEqual(
          recordsOf(input.deals).map(({ id, source, target, amount_usd_bn: amount }) => ({
            id,
            source,
            target,
            amount,
            weight: amount,
          })),
        );
      }),
    );
  });
});
