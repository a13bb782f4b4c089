// `linchpin picture`: files as they are asked for, and one line for everything that cannot be drawn.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodePng } from "../support/png.ts";
import { runCli } from "../support/run-cli.ts";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "linchpin-picture-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const picture = (...options: readonly string[]) => runCli(["picture", ...options], { cwd: folder });
const read = (name: string): Buffer => readFileSync(join(folder, name));

describe("linchpin picture", () => {
  it("writes SVG with its face to the terminal or to a file, the same bytes", async () => {
    const { code, out, err } = await picture("--view", "failure/openai", "--round", "2");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1440" height="900"/);
    expect(out).toContain("@font-face");
    expect(out).toMatch(/If OpenAI fails, round 2: \$\d+B of capital lost so far/);
    await picture("--view", "failure/openai", "--round", "2", "--out", "f.svg");
    expect(`${read("f.svg").toString("utf8")}\n`).toBe(out);
  });

  it("says what it has written", async () => {
    const said = await picture("--size", "800x600", "--out", "deep/map.svg");
    expect(said.out).toMatch(/deep\/map\.svg\nAt most \$\d+B of the \$\d+B a year/);
    const json = JSON.parse((await picture("--out", "map.png", "--size", "400x320", "--scale", "2", "--json")).out);
    expect(json).toMatchObject({ width: 400, height: 320, scale: 2, bytes: read("map.png").length });
    expect(decodePng(read("map.png"))).toMatchObject({ width: 800, height: 640 });
  });

  it("takes the page's address whole, from a server or from a file, and options over it", async () => {
    const byOptions = await picture("--view", "failure/openai", "--round", "2", "--theme", "dark");
    for (const address of [
      "http://localhost:4180/failure/openai?r=2&theme=dark",
      "/failure/openai?r=2&theme=dark",
      "file:///home/me/site/index.html#/failure/openai?r=2&theme=dark",
    ]) {
      expect((await picture("--address", address)).out, address).toBe(byOptions.out);
    }
    const other = await picture("--address", "http://localhost:4180/failure/openai?r=1&theme=dark", "--round", "2");
    expect(other.out).toBe(byOptions.out);
  });

  it("has an option or a key for everything that the page can change", async () => {
    const options = ["--st", "paid", "--min", "1", "--unit", "total", "--layout", "tiers", "--select", "firm:oracle"];
    const { out } = await picture(...options, "--as-of", "2026-03-31", "--title", "Paid & done");
    expect(out).toBe(
      (
        await picture(
          "--query",
          "?st=paid&min=1&unit=total&L=tiers&sel=firm:oracle&as=2026-03-31&title=Paid%20%26%20done",
        )
      ).out,
    );
    expect(out).toContain("Paid &amp; done");
    expect(out).toContain("as of 31 Mar 2026");
  });

  it.each([
    [["--view", "failure/opnai"], /No node named "opnai". Did you mean "openai"\?/],
    [["--query", "rond=2"], /rond: There is no such key/],
    [["--out", "picture.gif"], /"picture.gif" does not say what kind of file it is. End it in .svg or .png./],
    [["--size", "big"], /"big" is not a size. Write width and height, as in 1200x630./],
    [["--size", "10x10"], /width: "10" is not a whole number of pixels from 320 to 4000/],
    [["--json"], /--json tells about a file. Name one with --out./],
    [["--theme", "blue"], /light, dark/],
  ])("ends %j with one line and exit code 2", async (options, message) => {
    const { code, out, err } = await picture(...options);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("ends with exit code 1 where the file cannot be written", async () => {
    await picture("--size", "320x320", "--out", "taken.svg");
    const { code, err } = await picture("--size", "320x320", "--out", "taken.svg/x.svg");
    expect(code).toBe(1);
    expect(err).toContain("cannot be written");
  });
});
