import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPackage } from "../../src/io/load-package.ts";
import { packageDigest } from "../../src/io/package-digest.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "linchpin-digest-"));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

const copyOfVillage = async (name: string): Promise<string> => {
  const copy = join(folder, name);
  await cp(shippedPackage("village"), copy, { recursive: true });
  return copy;
};
const digestOf = async (path: string): Promise<string> => (await loadPackage(path)).digest;

describe("packageDigest", () => {
  it("is what `sha256sum a.csv b.csv | sha256sum` prints", () => {
    // sha256sum of "abc" and of nothing: FIPS 180-2, appendix B.1, and the well-known digest of no bytes.
    const list =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.csv\n" +
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.csv\n";
    const files = new Map([
      ["b.csv", bytes("")],
      ["a.csv", bytes("abc")],
    ]);
    expect(packageDigest(files)).toBe(createHash("sha256").update(list).digest("hex"));
  });

  it("depends on names and bytes and not on the order of reading", () => {
    const of = (...files: readonly (readonly [string, string])[]) =>
      packageDigest(new Map(files.map(([name, text]) => [name, bytes(text)])));
    expect(of(["a", "1"], ["B", "2"], ["ä", "3"])).toBe(of(["ä", "3"], ["B", "2"], ["a", "1"]));
    expect(of(["a", "1"], ["b", "2"])).not.toBe(of(["a", "2"], ["b", "1"]));
    expect(of(["a", "1\r\n"])).not.toBe(of(["a", "1\n"]));
  });
});

describe("the digest of a loaded package", () => {
  it("is of the files that the descriptor names, wherever the folder lies", async () => {
    const copy = await copyOfVillage("copy");
    await writeFile(join(copy, "remarks.txt"), "Nobody reads this.");
    const digest = await digestOf(copy);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digest).toBe(await digestOf(shippedPackage("village")));
  });

  it("changes with one byte of one table, even in a row that is left out", async () => {
    const copy = await copyOfVillage("changed");
    const deals = join(copy, "deals.csv");
    await writeFile(deals, `${await readFile(deals, "utf8")}nonsense\n`);
    expect(await digestOf(copy)).not.toBe(await digestOf(shippedPackage("village")));
  });
});
