// Whatever file a reader opens, the page gets an answer in words or a network that every view can show.
import { describe, expect, it } from "vitest";
import { firstPaint } from "../../../src/view/first-paint.ts";
import { parseState } from "../../../src/view/view-state.ts";
import { readPickedFiles } from "../../../web/own-data/read-picked-files.ts";

const open = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  readPickedFiles({ do: "open", files: [{ name, file: new File([content], name) }], mapping: {} });

const utf16 = (text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  [...text].forEach((sign, i) => bytes.setUint16(2 * i, sign.charCodeAt(0), littleEndian));
  return new Uint8Array(bytes.buffer);
};

const head = "payer,payee,amount_usd_bn,kind\n";
const ring = (a: string, b: string): string => `${head}"${a}","${b}",5,funding\n"${b}","${a}",3,commitment\n`;
const endless = "X".repeat(500);
const entities = '<!DOCTYPE g [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><gexf><graph><nodes/>&b;</graph></gexf>';
const foreign =
  '<g:gexf xmlns:g="urn:other"><g:graph defaultedgetype="directed"><g:nodes><g:node id="a"/><g:node id="b"/></g:nodes>' +
  '<g:edges><g:edge source="a" target="b" weight="3"/></g:edges></g:graph></g:gexf>';

type Case = readonly [what: string, name: string, content: string | Uint8Array<ArrayBuffer>];

const refused: readonly (readonly [...Case, words: RegExp])[] = [
  ["nothing", "a.csv", "", /a\.csv: is empty/],
  ["blank lines", "a.csv", "\n  \n\n", /is empty/],
  ["a header alone", "a.csv", head, /no deal could be read. It has no rows/],
  [
    "one firm and no deals",
    "a.json",
    '{"nodes": [{"id": "only"}], "links": []}',
    /a\.json: its list of deals is empty/,
  ],
  ["amounts beyond every count", "a.csv", `${head}A,B,1e308,funding\n`, /a\.csv:2, column amount_usd_bn.*so large/],
  ["amounts below every count", "a.csv", `${head}A,B,5e-324,funding\n`, /a\.csv:2, column amount_usd_bn.*so small/],
  ["the beginning of a zip archive", "a.zip", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), /cannot be unpacked/],
  ["a binary file", "a.csv", new Uint8Array([65, 0, 66, 10, 0]), /is no text/],
  ["entities that grow", "a.gexf", entities, /a\.gexf:1: declares a document type/],
  ["a tag without an end", "a.gexf", '<gexf><graph><nodes><node id="a"', /a\.gexf:1: has a tag without an end/],
  ["JSON that is none", "a.json", '{"nodes": [{"id": "a"},]}', /begins like JSON and is none/],
  ["JSON of something else", "a.json", '{"hello": [1, 2]}', /without a list of edges/],
  ["a quote without an end", "a.csv", `${head}A,"B,5,funding\nB,C,3,funding\n`, /a\.csv:2: has a quote/],
];

const opened: readonly (readonly [...Case, firms: readonly string[], leftOut: number])[] = [
  ["a byte-order mark", "a.csv", `\uFEFF${ring("A", "B")}`, ["A", "B"], 0],
  ["UTF-16 as spreadsheets write it", "a.txt", utf16(`\uFEFF${ring("Ä", "B")}`, true), ["Ä", "B"], 0],
  ["UTF-16 the other way round", "a.txt", utf16(`\uFEFF${ring("Ä", "B")}`, false), ["Ä", "B"], 0],
  ["lines of Windows", "a.csv", ring("A", "B").replaceAll("\n", "\r\n"), ["A", "B"], 0],
  ["semicolons and commas", "a.csv", "payer;payee;amount_usd_bn\nA;B;5,5\nB;A;3,25\n", ["A", "B"], 0],
  ["a line break in a name", "a.csv", ring("A\nInc", "B"), ["A\nInc", "B"], 0],
  ["another alphabet", "a.csv", new Uint8Array([...Buffer.from(ring("A\xe9", "B"), "latin1")]), ["A\uFFFD", "B"], 1],
  ["what is no number", "a.csv", `${ring("A", "B")}A,B,-5,funding\nA,B,Infinity,funding\n`, ["A", "B"], 2],
  ["one id twice", "a.json", '{"nodes":[{"id":"a"},{"id":"a"}],"links":[{"source":"a","target":"b"}]}', ["a", "b"], 1],
  ["a firm that pays itself", "a.csv", `${head}A,A,5,funding\nA,B,3,funding\n`, ["A", "B"], 0],
  ["owners of each other", "a.csv", ring("A", "B").replaceAll("commitment", "funding"), ["A", "B"], 0],
  ["members of every object", "a.csv", ring("__proto__", "constructor"), ["__proto__", "constructor"], 0],
  ["columns called like them", "a.csv", "__proto__,constructor,amount\nA,B,5\nB,A,4\n", ["A", "B"], 0],
  ["markup", "a.csv", ring("<script>alert(1)</script>", "<img src=x>]]>"), ["<script>alert(1)</script>"], 0],
  ["dollar signs", "a.csv", ring("$&", "$1 $' $`"), ["$&", "$1 $' $`"], 0],
  ["names from right to left", "a.csv", ring("شركة النفط", "\u202Eevil"), ["شركة النفط", "\u202Eevil"], 0],
  ["emoji", "a.csv", ring("🦄🚀", "👨‍👩‍👧‍👦"), ["🦄🚀", "👨‍👩‍👧‍👦"], 0],
  ["names without an end", "a.csv", ring(endless, `${endless}Y`), [endless, `${endless}Y`], 0],
  ["all deals between two", "a.csv", head + "A,B,5,funding\n".repeat(300), ["A", "B"], 0],
  ["another namespace", "a.gexf", foreign, ["a", "b"], 0],
];

describe("a file that is no network", () => {
  it.each(refused)("%s: is refused in words that say where and why", async (_what, name, content, words) => {
    const answer = await open(name, content);
    expect(answer).toEqual({ is: "refused", message: expect.stringMatching(words) });
  });
});

const views = ["/", "/loops", "/metrics", "/compare", "/?L=tiers", "/?L=force"];

describe("a strange file that is a network", () => {
  it.each(opened)("%s: is shown by every view", async (_what, name, content, firms, leftOut) => {
    const answer = await open(name, content);
    if (answer.is === "refused") throw new Error(answer.message);
    const { network, failureCount } = answer.opened;
    expect(network.nodes.map((node) => node.name)).toEqual(expect.arrayContaining([...firms]));
    expect(failureCount).toBe(leftOut);
    const failures = network.nodes.slice(0, 2).map(({ id }) => `/failure/${id}`);
    for (const address of [...views, ...failures]) {
      const [path = "", query = ""] = address.split("?");
      const { markup, problems } = firstPaint(network, parseState(path, query))!;
      expect([address, problems]).toEqual([address, []]);
      expect(markup).not.toMatch(/<script|<img src=x|\bNaN\b|\bundefined\b/);
    }
  });
});
