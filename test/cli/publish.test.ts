// `linchpin publish`: what is written, where, and what is refused.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectRoot, runCli } from "../support/run-cli.ts";
import { loadShipped } from "../support/shipped.ts";

let folder = "";
let siteFiles = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-publish-"));
  siteFiles = join(folder, "built");
  mkdirSync(siteFiles);
  for (const name of ["linchpin.js", "linchpin.css", "icon.svg"]) writeFileSync(join(siteFiles, name), name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...argv: readonly string[]) => runCli(["publish", ...argv], { cwd: folder, siteFiles });
const read = (...path: readonly string[]): string => readFileSync(join(folder, ...path), "utf8");
const namesIn = (path: string): readonly string[] =>
  readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length + 1))
    .sort();

const village = join(projectRoot, "graph-data", "village");

describe("linchpin publish", () => {
  it("writes page, data, package and pictures, the same bytes every time", async () => {
    const { code, out, err } = await run("--out", "site", "--data", village);
    expect(code).toBe(0);
    expect(err).toContain("index.html");
    const names = [
      ...["data/network.js", "data/package.zip", "index.html", "picture.png", "picture.svg"],
      ...["view/icon.svg", "view/linchpin.css", "view/linchpin.js"],
    ];
    expect(namesIn("site")).toEqual(names);
    expect(out.trim().split("\n").sort()).toEqual(names.map((name) => join(folder, "site", name)));
    await run("--out", "again", "--data", village);
    for (const name of names) {
      expect(readFileSync(join(folder, "again", name)).equals(readFileSync(join(folder, "site", name))), name).toBe(
        true,
      );
    }
  });

  it("puts the network, and the very files of the package, beside the page", async () => {
    await run("--out", "site", "--data", village);
    const scope: { linchpinNetwork?: unknown } = {};
    new Function("scope", `${read("site", "data", "network.js")}scope.linchpinNetwork = linchpinNetwork;`)(scope);
    expect(scope.linchpinNetwork).toEqual(await loadShipped("village"));
    const files = unzipSync(readFileSync(join(folder, "site", "data", "package.zip")));
    for (const [name, bytes] of Object.entries(files)) {
      expect(Buffer.from(bytes).equals(readFileSync(join(village, name))), name).toBe(true);
    }
    expect(Object.keys(files)).toContain("datapackage.json");
  });

  it("asks nothing of any place but its own folder", async () => {
    await run("--out", "site");
    const page = read("site", "index.html");
    const loaded = [...page.matchAll(/<(?:link|script|img)[^>]*(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(loaded.length).toBeGreaterThan(3);
    for (const address of loaded)
      expect(existsSync(join(folder, "site", address!.replace(/#.*/, ""))), address).toBe(true);
    expect(page).toContain("Content-Security-Policy");
    expect(page).not.toContain("og:image");
  });

  it("names its address in previews where it is told, and takes a title", async () => {
    await run("--out", "site", "--url", "https://example.org/ai/", "--title", 'A <b>"new"</b> title');
    const page = read("site", "index.html");
    expect(page).toContain('content="https://example.org/ai/picture.png"');
    expect(page).toContain('href="https://example.org/ai/"');
    expect(page).toContain("A &lt;b&gt;&quot;new&quot;&lt;/b&gt; title");
    expect(page).not.toContain("<b>");
  });

  it("leaves what is there alone, and with --force replaces its own files and no others", async () => {
    mkdirSync(join(folder, "site"));
    writeFileSync(join(folder, "site", "mine.txt"), "mine");
    const refused = await run("--out", "site");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("--force");
    expect(namesIn("site")).toEqual(["mine.txt"]);
    expect((await run("--out", "site", "--force", "--data", village)).code).toBe(0);
    expect((await run("--out", "site", "--force", "--data", village)).code).toBe(0);
    expect(read("site", "mine.txt")).toBe("mine");
    expect(namesIn("site")).toContain("index.html");
  });

  it.each([
    ["no folder", [], 2, "--out"],
    ["an address that is none", ["--out", "site", "--url", "example.org"], 2, "no address"],
    ["a file in the place of the folder", ["--out", "built/icon.svg"], 1, "cannot be written to"],
    ["a package that is not there", ["--out", "site", "--data", "nowhere"], 1, "nowhere"],
  ])("refuses %s", async (_what, argv, exit, words) => {
    const { code, err } = await run(...argv);
    expect([code, err]).toEqual([exit, expect.stringContaining(words)]);
    expect(existsSync(join(folder, "site", "index.html"))).toBe(false);
  });

  it("says how to build what it copies, where that is missing", async () => {
    const { code, err } = await runCli(["publish", "--out", "site"], { cwd: folder, siteFiles: null });
    expect([code, err]).toEqual([1, expect.stringContaining("npm run build")]);
  });
});
