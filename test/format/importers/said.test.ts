// Nothing is lost, merged or renamed without a word: short rows, first rows, several graphs, values over time, ids.
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/model/errors.ts";
import { arrows, guessAbout, imported, messages } from "../../support/foreign.ts";

describe("a list of edges", () => {
  it("says which rows are shorter than the first", () => {
    const result = imported("l.csv", "from,to,amount\nA,B\nB,C,3\nC,D");
    expect(arrows(result)).toEqual(["a>b ? commitment", "b>c 3 commitment", "c>d ? commitment"]);
    expect(result.value.guesses).toContainEqual({
      what: "cells",
      value: "unknown",
      reason: "2 rows are shorter than the first: l.csv, line 2, 4",
    });
  });

  it("says that it took a first row without numbers for names of columns, unless these are known words or given", () => {
    const text = "alice,bob\nbob,carol\n";
    expect(guessAbout(imported("l.csv", text), "header")).toEqual(["alice, bob"]);
    const edges = { source: "alice", target: "bob" };
    expect(guessAbout(imported("l.csv", text, { edges }), "header")).toEqual([]);
    expect(guessAbout(imported("l.csv", "lender,borrower\nbob,carol\n"), "header")).toEqual([]);
  });

  it("says which ids of deals it changed, and follows what they are called in the file", () => {
    const text = "id,source,target,amount,supersedes\nA 1,X,Y,5,\na-1,X,Y,6,\nnew,X,Y,7,A 1\nold,X,Y,8,a-1\nold,X,Z,9,";
    const result = imported("l.csv", text);
    const { deals } = result.value.network;
    expect(deals.map(({ id, supersedes }) => [id, ...supersedes])).toEqual([
      ["a-1-2"],
      ["a-1"],
      ["new", "a-1-2"],
      ["old", "a-1"],
      ["old-2"],
    ]);
    expect(result.value.guesses).toContainEqual({
      what: "deals, id",
      value: '"A 1" is a-1-2',
      reason: "an id is in kebab-case and stands once: changed in 2 of 5 rows",
    });
  });

  it("follows ids that are replaced by the ends of the deals", () => {
    const result = imported("l.csv", "id,source,target,amount,supersedes\n1,X,Y,5,\n2,X,Z,6,1");
    expect(result.value.network.deals.map(({ id, supersedes }) => [id, ...supersedes])).toEqual([
      ["x-y"],
      ["x-z", "x-y"],
    ]);
    expect(result.failures).toEqual([]);
  });
});

describe("GEXF", () => {
  it("has the edges that stand inside of nodes and those beside them", () => {
    const text = `<gexf><graph defaultedgetype="directed"><nodes><node id="a" label="A">
<nodes><node id="a1" label="A1"/></nodes><edges><edge source="a1" target="a" weight="2"/></edges></node>
<node id="b" label="B"/></nodes><edges><edge source="a" target="b" weight="5"/></edges></graph></gexf>`;
    expect(arrows(imported("g.gexf", text))).toEqual(["a1>a 2 commitment", "a>b 5 commitment"]);
  });

  it("says that of several values over time the last one stands", () => {
    const values = '<attvalue for="w" value="10" end="2024"/><attvalue for="w" value="20" start="2025"/>';
    const text = `<gexf><graph mode="dynamic" defaultedgetype="directed"><attributes class="edge" mode="dynamic"><attribute id="w" title="amount" type="double"/></attributes>
<edges><edge source="a" target="b"><attvalues>${values}</attvalues></edge></edges></graph></gexf>`;
    const result = imported("g.gexf", text);
    expect(arrows(result)).toEqual(["a>b 20 commitment"]);
    expect(result.value.guesses).toContainEqual({
      what: "values over time",
      value: "the last one listed",
      reason: "1 nodes and edges have an attribute that changes over time, the first in line 2",
    });
  });
});

describe("GraphML with a graph inside of a node", () => {
  const nested = (outer: string, inner: string): string => `<graphml><graph edgedefault="${outer}"><node id="a">
<graph edgedefault="${inner}"><node id="a1"/><edge source="a1" target="a"/></graph></node>
<node id="b"/><edge source="a" target="b"/></graph></graphml>`;

  it("takes each graph at its own word on what its edges are", () => {
    const result = imported("g.graphml", nested("directed", "undirected"));
    expect(arrows(result)).toEqual(["a>b ? commitment"]);
    expect(messages(result)).toEqual([
      "g.graphml:2: is undirected, so it does not say who pays whom. Write it as a directed edge, from the payer to the payee.",
    ]);
    expect(arrows(imported("g.graphml", nested("undirected", "directed")))).toEqual(["a1>a ? commitment"]);
  });

  it("says that it is read as one", () => {
    expect(guessAbout(imported("g.graphml", nested("directed", "directed")), "graphs")).toEqual(["2 as one"]);
  });
});

describe("JSON", () => {
  it.each(["[", '{"a":'])("that nests %s without an end is refused with its line", (open) => {
    const close = open === "[" ? "]" : "}";
    const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    const text = `{"edges":\n[{"source":"a","target":"b","x":${deep}}]}`;
    expect(() => imported("g.json", text)).toThrow(InvalidInputError);
    expect(() => imported("g.json", text)).toThrow("g.json:2: nests deeper than 100");
  });

  it("may hold any brackets in its texts", () => {
    const note = `\\"${"[".repeat(200)}`;
    const text = `{"edges":[{"source":"a","target":"b","amount":1,"note":"${note}"}]}`;
    expect(arrows(imported("g.json", text))).toEqual(["a>b 1 commitment"]);
  });

  it("has no control characters in its sources", () => {
    const text = '{"edges":[{"source":"a","target":"b","sources":["one\\u0085","two"]}]}';
    expect(imported("g.json", text).value.network.deals[0]!.sources).toEqual(["one\uFFFD", "two"]);
  });

  it("has no control characters in its title", () => {
    const text = '{"title":"\\u001b[31mred","edges":[{"source":"a","target":"b"}]}';
    expect(imported("g.json", text).value.network.title).toBe("\uFFFD[31mred");
  });
});
