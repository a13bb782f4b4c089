// A second start builds nothing; a changed source, and an interrupted build, are built again.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildNeeded, ensureBuilt } from "../../src/setup/ensure-built.mjs";
import { sourceStamp } from "../../src/setup/source-stamp.mjs";

describe("ensureBuilt", () => {
  let root = "";
  const source = (file: string, text: string) => writeFileSync(join(root, file), text);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "linchpin-built-"));
    for (const folder of ["src/model", "web"]) mkdirSync(join(root, folder), { recursive: true });
    source("src/model/a.ts", "export const a = 1;");
    source("package.json", "{}");
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(root, { recursive: true, force: true });
  });

  it("builds once and then no more", async () => {
    const build = vi.fn(async () => {});
    await ensureBuilt(root, build);
    await ensureBuilt(root, build);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it("builds again when a source changes, and not when only its date does", async () => {
    const build = vi.fn(async () => {});
    await ensureBuilt(root, build);
    utimesSync(join(root, "src/model/a.ts"), new Date(0), new Date(0));
    expect(buildNeeded(root)).toBe(false);
    source("src/model/a.ts", "export const a = 2;");
    await ensureBuilt(root, build);
    expect(build).toHaveBeenCalledTimes(2);
  });

  it("builds again after a build that failed", async () => {
    await expect(ensureBuilt(root, async () => Promise.reject(new Error("type error")))).rejects.toThrow("type error");
    expect(buildNeeded(root)).toBe(true);
  });

  it("builds again what was saved during the build", async () => {
    await ensureBuilt(root, async () => source("src/model/a.ts", "export const a = 3;"));
    expect(buildNeeded(root)).toBe(true);
  });
});

describe("sourceStamp", () => {
  it("tells files apart whose texts only meet at another place", () => {
    const root = mkdtempSync(join(tmpdir(), "linchpin-stamp-"));
    try {
      mkdirSync(join(root, "src"));
      const stampOf = (files: Record<string, string>) => {
        for (const [name, text] of Object.entries(files)) writeFileSync(join(root, "src", name), text);
        return sourceStamp(root);
      };
      expect(stampOf({ "a.ts": "xy", "b.ts": "z" })).not.toBe(stampOf({ "a.ts": "x", "b.ts": "yz" }));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
