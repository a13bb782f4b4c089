// Why the exporters do not leave everything to the packages that write these formats. The day that a package mends one
// of these, its test fails, and the work around it can go.
import { MultiDirectedGraph } from "graphology";
import { write as writeGexf } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { gexf } from "../../../src/format/exporters/gexf.ts";
import { exportOf, nodesOf, textOfFile } from "../../support/export-inputs.ts";

describe("graphology-gexf as a writer", () => {
  const graph = new MultiDirectedGraph();
  graph.addNode("a", { mixed: 1, empty: "", note: "bell\u0007" });
  graph.addNode("b", { mixed: true, empty: "x", note: "" });
  const text = writeGexf(graph, { version: "1.3" });

  it("declares a column of numbers and truths as integers, and writes `true` in it", () => {
    expect(text).toContain('title="mixed" type="integer"');
    expect(text).toContain('for="mixed" value="true"');
  });

  it("leaves out an empty text, as if it were unknown", () => {
    expect(text).not.toContain('for="empty" value=""');
  });

  it("writes control characters, which no XML parser may take", () => {
    expect(text).toContain("bell\u0007");
  });

  it("is given columns of one type by the exporter", () => {
    const nodes = nodesOf([
      ["a", "A", 1, true, null],
      ["b", "B", true, false, null],
    ]);
    const exported = textOfFile(gexf.files(exportOf({ nodes, deals: { ...exportOf({}).deals, rows: [] } }))[0]);
    expect(exported).toContain('title="kind" type="string"');
    expect(exported).toContain('title="listed" type="boolean"');
  });
});
