// The XML formats as libxml2 reads them: every text as it was, in canonical form (W3C XML-C14N 1.0).
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Exporter } from "../../../src/format/exporters/exporter.ts";
import { gexf } from "../../../src/format/exporters/gexf.ts";
import { graphml } from "../../../src/format/exporters/graphml.ts";
import { dealsOf, exportOf, nodesOf, textOfFile, villageProvenance } from "../../support/export-inputs.ts";

const texts = [
  ...[
    "=1+1",
    "a \"quoted\" & <tagged> 'text'",
    " spaces ",
    "two\nlines",
    "dos\r\nlines\r",
    "tab\tbed",
    "]]>",
    "&#10;&lt;",
  ],
  ...["\u0085\u2028", "é😀", "x".repeat(100_000), "constructor", "\\n", "-->"],
];

/** Fourteen deals, one for each text. */
const input = exportOf({
  title: 'A & "B" <C>',
  nodes: nodesOf([["lab", "Lab", "lab", true, 1e-12]]),
  deals: dealsOf(texts.map((text, i) => [`d${i}`, "lab", "lab", "funding", i === 0 ? null : 0.1 + 0.2, text])),
});

const canonical = async ({ files }: Exporter): Promise<string> => {
  const { normalized, errors } = await validateXML({
    xml: { fileName: "network.xml", contents: textOfFile(files(input)[0]) },
    normalization: "c14n",
    maxMemoryPages: 4096,
  });
  expect(errors).toEqual([]);
  return normalized;
};

const references: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x9": "\t",
  "#xA": "\n",
  "#xD": "\r",
};
const unescaped = (text: string): string =>
  text.replace(/&(#x9|#xA|#xD|\w+);/g, (_, name: string) => references[name]!);
const allOf = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map((match) => unescaped(match[1]!));

describe("libxml2", () => {
  it("reads every text of the GEXF as it was", async () => {
    const xml = await canonical(gexf);
    expect(allOf(xml, /<attvalue for="note" value="([^"]*)"/g)).toEqual(texts);
    expect(allOf(xml, /<attvalue for="strength_out_usd_bn" value="([^"]*)"/g)).toEqual(["1e-12"]);
    expect(new Set(allOf(xml, / weight="([^"]*)"/g))).toEqual(new Set(["0.30000000000000004"]));
    const [description] = allOf(xml, /<description>([^<]*)<\/description>/g);
    expect(JSON.parse(description!.slice(description!.indexOf("Made from: ") + 11))).toEqual(villageProvenance);
  });

  it("reads every text of the GraphML as it was", async () => {
    const xml = await canonical(graphml);
    expect(allOf(xml, /<data key="edge_note">([^<]*)<\/data>/g)).toEqual(texts);
    expect(allOf(xml, /<data key="node_strength_out_usd_bn">([^<]*)<\/data>/g)).toEqual(["1e-12"]);
    expect(allOf(xml, /<data key="edge_amount_usd_bn">([^<]*)<\/data>/g)).toHaveLength(texts.length - 1);
    expect(allOf(xml, /<data key="graph_command_line">([^<]*)<\/data>/g)).toEqual([villageProvenance.commandLine]);
    const [assumptions] = allOf(xml, /<data key="graph_assumptions">([^<]*)<\/data>/g);
    expect(JSON.parse(assumptions!)).toEqual(villageProvenance.assumptions);
  });
});
