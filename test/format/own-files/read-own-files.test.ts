// Files that a reader opens together: which of them are read, as what, and what is said where that cannot be.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync, strToU8 } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOwnFiles } from "../../../src/format/own-files/read-own-files.ts";
import { isZip, unzip } from "../../../src/format/own-files/unzip.ts";
import { zipOf } from "../../../src/format/exporters/zip.ts";
import { packageTexts } from "../../../src/format/package/write-package.ts";
import { loadShipped } from "../../support/shipped.ts";
import { projectRoot } from "../../support/run-cli.ts";

const text = (name: string, content: string) => ({ name, text: content });
const example = (name: string) => text(name, readFileSync(join(projectRoot, "graph-data", "examples", name), "utf8"));

const villageFolder = join(projectRoot, "graph-data", "village");
const village = readdirSync(villageFolder).map((name) => text(name, readFileSync(join(villageFolder, name), "utf8")));

describe("files opened together", () => {
  it("are a data package where a datapackage.json is among them, in whatever order, beside other files", async () => {
    const expected = await loadShipped("village");
    fc.assert(
      fc.property(fc.shuffledSubarray(village, { minLength: village.length }), (files) => {
        const { value, failures } = readOwnFiles([...files, text("notes.md", "Not ours.")]);
        expect(failures).toEqual([]);
        expect(value.network).toEqual(expected);
        expect(value.reading).toBeNull();
      }),
      { numRuns: 10 },
    );
  });

  it("are the same network as a package that was saved as a zip archive and opened again", async () => {
    const network = await loadShipped("village");
    const bytes = zipOf(packageTexts(network).map(({ name, text: content }) => [name, content]));
    const files = unzip({ name: "village.zip", bytes }).map((file) =>
      text(file.name, new TextDecoder().decode(file.bytes)),
    );
    expect(readOwnFiles(files)).toMatchObject({ value: { network }, failures: [] });
  });

  it("are deals and a table of firms, whichever is named first", () => {
    const [claims, buffers] = [example("claims.csv"), example("buffers.csv")];
    const expected = readOwnFiles([claims, buffers]);
    expect(expected.value.network.facts.length).toBeGreaterThan(0);
    expect(expected.value.files).toEqual(["claims.csv", "buffers.csv"]);
    expect(readOwnFiles([buffers, claims])).toEqual(expected);
    // Neither name says what the file holds.
    const unnamed = readOwnFiles([
      { ...buffers, name: "a.csv" },
      { ...claims, name: "b.csv" },
    ]);
    expect(unnamed.value.files).toEqual(["b.csv", "a.csv"]);
    expect(unnamed.value.network.nodes).toEqual(expected.value.network.nodes);
  });

  it("say how they were read, and are read otherwise when told so", () => {
    const file = text("list.csv", "from,to,size\na,b,5\nb,a,3\n");
    const { value } = readOwnFiles([file]);
    expect(value.reading?.columns.edges).toEqual(["from", "to", "size"]);
    expect(value.network.deals[0]).toMatchObject({ source: "a", target: "b" });
    const turned = readOwnFiles([file], { edges: { source: "to", target: "from" } });
    expect(turned.value.network.deals[0]).toMatchObject({ source: "b", target: "a" });
  });

  it.each([
    ["no file", [], "There is no file to read"],
    ["three lists", ["a", "b", "c"].map((name) => text(`${name}.csv`, "x,y,1\n")), "3 files and no datapackage.json"],
    ["the files of two packages", [...village, ...village], "stands there twice"],
    ["a descriptor alone", [village.find(({ name }) => name === "datapackage.json")!], "No firm could be read"],
    ["a text without deals", [text("a.csv", "from,to\n")], "a.csv"],
  ])("are refused in words: %s", (_what, files, words) => {
    expect(() => readOwnFiles(files)).toThrow(words);
  });
});

describe("archives", () => {
  const archive = (entries: Readonly<Record<string, string>>) => ({
    name: "a.zip",
    bytes: zipSync(Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, strToU8(content)]))),
  });

  it("give their files without folders, and without what systems hide in them", () => {
    const files = unzip(archive({ "mine/deals.csv": "a", "mine/.hidden": "b", "__MACOSX/mine/deals.csv": "c" }));
    expect(files.map(({ name }) => name)).toEqual(["deals.csv"]);
  });

  it("are refused where they are spreadsheets, broken, or would grow beyond a page", () => {
    expect(() => unzip(archive({ "xl/workbook.xml": "<x/>" }))).toThrow("is a spreadsheet");
    const broken = { name: "a.zip", bytes: archive({ a: "b" }).bytes.slice(0, 20) };
    expect(isZip(broken)).toBe(true);
    expect(() => unzip(broken)).toThrow("cannot be unpacked");
    const bomb = archive({ "a.csv": "0".repeat(1000) });
    // What the archive says that the file unpacks to: four bytes in the entry of its table of contents.
    const contents = bomb.bytes.findIndex((_byte, i, all) =>
      [0x50, 0x4b, 1, 2].every((sign, k) => all[i + k] === sign),
    );
    new DataView(bomb.bytes.buffer).setUint32(contents + 24, 200_000_000, true);
    expect(() => unzip(bomb)).toThrow("holds more than");
  });
});
