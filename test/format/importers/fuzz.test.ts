// Whatever a file holds: an import ends soon with a package that reads back without a mistake, or says what is wrong.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importNetwork } from "../../../src/format/importers/import-network.ts";
import { importMappingSchema } from "../../../src/format/importers/import-mapping.schema.ts";
import { InvalidInputError, NotFoundError } from "../../../src/model/errors.ts";
import { imported } from "../../support/foreign.ts";

const attempt = (text: string, nodes: string | null = null): void => {
  try {
    imported("any.file", text, {}, nodes);
  } catch (error) {
    if (!(error instanceof InvalidInputError || error instanceof NotFoundError)) throw error;
    expect(error.message).toMatch(/^(any\.file|nodes\.csv|mapping)/);
  }
};

const samples = [
  "creditor,debtor,amount,announced,status\nA,B,5,2025-01-01,drawn\nB,C,6,,contracted\n",
  'from;to;amount\n"A;B";C;1,5\nC;"A;B";2,5\n',
  ",A,B\nA,0,5\nB,2,0\n",
  '<graphml><key id="w" for="edge" attr.name="weight"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="w">2</data></edge></graph></graphml>',
  '<gexf><graph defaultedgetype="directed"><nodes><node id="a" label="A"/></nodes><edges><edge id="0" source="a" target="b" weight="2"/></edges></graph></gexf>',
  '{"attributes":{},"options":{"type":"directed"},"nodes":[{"key":"a"}],"edges":[{"source":"a","target":"b","attributes":{"amount":2}}]}',
  '[{"name":"A","extasset":10,"extliab":9,"ibasset":{"B":0.5},"ibliabtot":0},{"name":"B","extasset":1,"extliab":0}]',
  '{"nodes":[{"id":"A"}],"edges":[{"creditor":"A","debtor":"B","amount":2e9,"period":"2020-Q4"}]}',
  "id,source,target,kind,instrument,amount_usd_bn,amount_basis,announced,status,confidence,counted,sources,supersedes,overlaps\nd,a,b,funding,equity,,undisclosed,2025,drawn,high,false,s,d;e,e\ne,b,a,funding,equity,1,exact,2025,drawn,high,true,s,d,d\n",
];

const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    ",",
    ";",
    "\n",
    "\r",
    "\t",
    "<",
    ">",
    "/",
    "&",
    "&#0;",
    "[",
    "]",
    "{",
    "}",
    ":",
    "=",
    "-",
    "\\",
    "\u0001",
    "é",
  ],
  ...[
    "A",
    "b",
    "0",
    "1e999",
    "NaN",
    "null",
    "true",
    "__proto__",
    "<!DOCTYPE a [",
    "<![CDATA[",
    "\uFEFF",
    "\uD800",
    "9".repeat(70),
  ],
);

const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), fc.nat(12), piece), { maxLength: 6 }))
  .map(([sample, edits]) =>
    edits.reduce((text, [at, cut, put]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + cut);
    }, sample),
  );

describe("an import of anything", () => {
  it("of random text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => attempt(text)),
      { numRuns: 150 },
    );
  });

  it("of random pieces that mean something in some form", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => attempt(pieces.join(""))),
      { numRuns: 300 },
    );
  });

  it("of spoilt files, with spoilt tables of nodes", () => {
    fc.assert(
      fc.property(mutated, fc.option(mutated, { nil: null }), (text, nodes) => attempt(text, nodes)),
      { numRuns: 300 },
    );
  });

  it("of random bytes taken for text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => attempt(new TextDecoder("latin1").decode(bytes))),
      { numRuns: 200 },
    );
  });

  it.each([
    ["a line of many cells", `a,b,c\n${"1,".repeat(100_000)}`],
    ["many quotes", '"'.repeat(200_000)],
    ["many angle brackets", "<a>".repeat(300_000)],
    ["a deep JSON", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["a long name", `from,to,amount\n${"x".repeat(200_000)},b,1`],
    ["many ampersands", `<graphml>${"&".repeat(500_000)}</graphml>`],
    ["a long row of digits", `from,to,amount\na,b,${"1".repeat(200_000)}`],
  ])("of %s", (_what, text) => attempt(text));
});

describe("the mapping of an import", () => {
  it("is one that the schema accepts, for every sample", () => {
    for (const text of samples) {
      const { mapping } = importNetwork({ file: { name: "any.file", text } }).value;
      expect(importMappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
    }
  });

  it("reads the same file the same way when it is given back", () => {
    for (const text of samples) {
      const first = importNetwork({ file: { name: "any.file", text } });
      const again = importNetwork({ file: { name: "any.file", text }, mapping: first.value.mapping });
      expect(again.value.network).toEqual(first.value.network);
      expect(again.value.mapping).toEqual(first.value.mapping);
    }
  });
});
