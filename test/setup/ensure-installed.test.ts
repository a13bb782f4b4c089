// When the dependencies are installed anew, and when not.
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureInstalled, installNeeded } from "../../src/setup/ensure-installed.mjs";

const wanted = {
  "": { name: "clone" },
  "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
  "node_modules/only-on-mac": { version: "2.0.0", integrity: "sha512-m", optional: true },
};

describe("installNeeded", () => {
  let root = "";
  const write = (file: string, packages: unknown) => writeFileSync(join(root, file), JSON.stringify({ packages }));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "linchpin-installed-"));
    write("package-lock.json", wanted);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const install = (packages: unknown) => {
    mkdirSync(join(root, "node_modules"));
    write("node_modules/.package-lock.json", packages);
  };

  it("asks for an installation in a fresh clone", () => {
    expect(installNeeded(root)).toMatch(/not installed yet/);
  });

  it("is content when everything but another platform's optional package is there", () => {
    install({ "node_modules/a": wanted["node_modules/a"] });
    expect(installNeeded(root)).toBeNull();
  });

  it.each([
    ["a package is missing", {}],
    ["a version differs", { "node_modules/a": { version: "1.0.1", integrity: "sha512-a" } }],
    ["the content differs under the same version", { "node_modules/a": { version: "1.0.0", integrity: "sha512-b" } }],
  ])("asks for an installation when %s", (_case, packages) => {
    install(packages);
    expect(installNeeded(root)).toMatch(/not those of package-lock.json/);
  });

  it("says what to do where there is no lock file", () => {
    rmSync(join(root, "package-lock.json"));
    expect(() => installNeeded(root)).toThrow(/complete clone/);
  });

  it("never installs through a link, since npm would empty the folder of another clone", async () => {
    const shared = join(root, "shared", "node_modules");
    mkdirSync(join(shared, "a"), { recursive: true });
    symlinkSync(shared, join(root, "node_modules"), "junction");
    await expect(ensureInstalled(root)).rejects.toThrow(/is a link: .*Remove the link/);
    expect(existsSync(join(shared, "a"))).toBe(true);
  });
});
