// GEXF and GraphML from several hands, and XML that means harm.
import { describe, expect, it } from "vitest";
import { readXml } from "../../../src/format/importers/xml-elements.ts";
import { InvalidInputError } from "../../../src/model/errors.ts";
import { arrows, imported, messages } from "../../support/foreign.ts";

describe("GraphML", () => {
  it("of networkx: keys with types, several edges between two", () => {
    const text = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <key id="d1" for="edge" attr.name="weight" attr.type="double" />
  <key id="d0" for="node" attr.name="label" attr.type="string"><default>Nobody</default></key>
  <graph edgedefault="directed">
    <node id="0"><data key="d0">Alpha &amp; Söhne</data></node>
    <node id="1" />
    <edge source="0" target="1" id="0"><data key="d1">2.5</data></edge>
    <edge source="0" target="1" id="1"><data key="d1">1e3</data></edge>
    <edge source="1" target="0" id="2"><data key="d1"></data></edge>
  </graph>
</graphml>`;
    const result = imported("g.graphml", text);
    expect(result.value.network.nodes.map(({ id, name }) => [id, name])).toEqual([
      ["alpha-sohne", "Alpha & Söhne"],
      ["nobody", "Nobody"],
    ]);
    expect(result.value.network.deals.map(({ id, amountUsdBn }) => [id, amountUsdBn])).toEqual([
      ["alpha-sohne-nobody", 2.5],
      ["alpha-sohne-nobody-2", 1000],
      ["nobody-alpha-sohne", null],
    ]);
  });

  it("leaves undirected edges and hyperedges out, with their lines", () => {
    const text = `<graphml><graph edgedefault="undirected">
<node id="a"/><node id="b"/>
<edge source="a" target="b"/>
<edge source="a" target="b" directed="true"/>
<hyperedge><endpoint node="a"/></hyperedge>
</graph></graphml>`;
    const result = imported("g.graphml", text);
    expect(arrows(result)).toEqual(["a>b ? commitment"]);
    expect(messages(result)).toEqual([
      "g.graphml:3: is undirected, so it does not say who pays whom. Write it as a directed edge, from the payer to the payee.",
      "g.graphml:5: is an edge of more than two nodes, so it does not say who pays whom. Write one edge for each payment.",
    ]);
  });

  it("reads parties that only the edges name", () => {
    const text = '<graphml><graph edgedefault="directed"><edge source="x" target="y"/></graph></graphml>';
    expect(imported("g.graphml", text).value.network.nodes.map(({ id }) => id)).toEqual(["x", "y"]);
  });
});

describe("GEXF", () => {
  it("of Gephi 1.2: prefixes, defaults, nested nodes, kinds of edges", () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?><!-- made by Gephi -->
<g:gexf xmlns:g="http://www.gexf.net/1.2draft" version="1.2">
 <g:graph mode="static" defaultedgetype="directed">
  <g:attributes class="edge"><g:attribute id="0" title="status" type="string"><g:default>drawn</g:default></g:attribute></g:attributes>
  <g:nodes>
   <g:node id="1" label="One"><g:nodes><g:node id="2" label="Two"/></g:nodes></g:node>
   <g:node id="3" label="Three"/>
  </g:nodes>
  <g:edges>
   <g:edge id="0" source="1" target="2" weight="4.0"/>
   <g:edge id="1" source="2" target="3" weight="5" type="mutual"/>
   <g:edge id="2" source="3" target="1" weight="6" kind="funding"><g:attvalues><g:attvalue for="0" value="announced"/></g:attvalues></g:edge>
  </g:edges>
 </g:graph>
</g:gexf>`;
    const result = imported("g.gexf", text);
    expect(arrows(result)).toEqual(["one>two 4 commitment", "three>one 6 funding"]);
    expect(result.value.network.deals.map(({ status }) => status)).toEqual(["drawn", "announced"]);
    expect(messages(result)[0]).toMatch(/^g\.gexf:11: is undirected/);
  });

  it("takes a graph that does not say it for undirected, as the format has it", () => {
    const text = '<gexf><graph><edges><edge source="a" target="b"/></edges></graph></gexf>';
    const result = () => imported("g.gexf", text);
    expect(messages(result())[0]).toContain("is undirected");
  });
});

describe("XML that means harm", () => {
  it.each([
    [
      "a billion laughs",
      '<!DOCTYPE g [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><graphml>&b;</graphml>',
      "document type of its own",
    ],
    [
      "an entity from outside",
      '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>&x;</graphml>',
      "document type",
    ],
    ["an entity without a definition", "<graphml>&laughs;</graphml>", 'unknown reference "&laughs;"'],
    ["a reference that has no end", "<graphml>&amp</graphml>", "unknown reference"],
    ["a character that there is not", "<graphml>&#x110000;</graphml>", "unknown reference"],
    ["a depth without an end", "<g>".repeat(200_000), "nests deeper than 100"],
    ["tags that do not match", "<graphml><a></b></graphml>", "</b> closes nothing"],
    ["a tag without an end", "<graphml><node id='a'", "a tag without an end"],
    ["an element that is not closed", "<graphml><node>", "<node> of line 1 is not closed"],
    ["a comment without an end", "<graphml><!-- ", "<!-- has no end"],
    ["text after the end", "<graphml/>more", "text outside"],
    ["two elements at the top", "<graphml/><graphml/>", "second element"],
    ["an attribute without a value", "<graphml a/>", "attribute that cannot be read"],
    ["nothing", "  ", "holds no element"],
  ])("%s is refused", (_what, text, message) => {
    expect(() => readXml("x.xml", text)).toThrow(InvalidInputError);
    expect(() => readXml("x.xml", text)).toThrow(message);
  });

  it("is told with its line", () => {
    expect(() => readXml("x.xml", "<a>\n<b>\n</c>")).toThrow("x.xml:3: ");
  });

  it("reads what is well formed", () => {
    const root = readXml(
      "x.xml",
      '<?xml version="1.0"?><!DOCTYPE a><a b="1 &gt; &#48;&#x41;"><!-- no --><![CDATA[<&>]]><c d=\'"\'/>t&quot;</a>',
    );
    expect(root.attributes.get("b")).toBe("1 > 0A");
    expect(root.text).toBe('<&>t"');
    expect(root.children[0]!.attributes.get("d")).toBe('"');
  });
});
