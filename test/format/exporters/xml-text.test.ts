import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gexf } from "../../../src/format/exporters/gexf.ts";
import { graphml } from "../../../src/format/exporters/graphml.ts";
import { escapeXml, xmlText } from "../../../src/format/exporters/xml-text.ts";
import { anyExport, dealsOf, exportOf, textOfFile } from "../../support/export-inputs.ts";

/** XML 1.0, section 2.2, one character at a time. */
const isXmlCharacter = (character: string): boolean => {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return [0x9, 0xa, 0xd].includes(code);
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
};

const strangersIn = (text: string): readonly string[] => [...text].filter((character) => !isXmlCharacter(character));

describe("texts for XML", () => {
  it("keep what XML can hold and replace the rest", () => {
    expect(xmlText("a\u0000b\u001Fc\uFFFEd\uD800e")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    expect(xmlText("tab\t line\r\n é 😀 <&>")).toBe("tab\t line\r\n é 😀 <&>");
  });

  it("are escaped for elements and attributes, white space too", () => {
    expect(escapeXml('<a b="c">\t&\r\n')).toBe("&lt;a b=&quot;c&quot;&gt;&#9;&amp;&#13;&#10;");
  });

  // The readers of the other tests let such characters pass; Gephi and other strict ones refuse the whole file.
  it.each([gexf, graphml])("leave nothing that XML cannot hold in $label", ({ files }) => {
    const strange = dealsOf([["d", "lab", "cloud", "funding\u0007", 1, "a\u0000\uFFFF\uDC00"]]);
    expect(strangersIn(textOfFile(files(exportOf({ deals: strange, title: "\u0001" }))[0]))).toEqual([]);
    fc.assert(fc.property(anyExport, (input) => strangersIn(textOfFile(files(input)[0])).length === 0));
  });
});
