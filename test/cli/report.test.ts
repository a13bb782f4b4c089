// `linchpin report`: one file that is the same wherever and whenever it is made.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { projectRoot, runCli } from "../support/run-cli.ts";

const village = join(projectRoot, "graph-data", "village");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-report-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

const report = (...argv: readonly string[]) => runCli(["report", "--data", village, ...argv], { cwd: folder });
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const digestOf = (name: string): string =>
  createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex");

describe("linchpin report", () => {
  it("writes the page, and says where it is, how large, and what its digest is", async () => {
    const { code, out, err } = await report();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const size = Buffer.byteLength(read("linchpin-report.html")).toLocaleString("en-US");
    expect(out).toBe(
      `${join(folder, "linchpin-report.html")}\n${size} bytes, SHA-256 ${digestOf("linchpin-report.html")}\n`,
    );
    expect(read("linchpin-report.html")).toMatch(/^<!doctype html>/);
  });

  it("writes Markdown under the name that is given, and tells machines about it", async () => {
    const { out } = await report("--format", "md", "--out", "notes/page.md", "--json");
    expect(JSON.parse(out)).toEqual({
      file: join(folder, "notes", "page.md"),
      format: "md",
      bytes: Buffer.byteLength(read("notes/page.md")),
      sha256: digestOf("notes/page.md"),
    });
    expect(read("notes/page.md")).toMatch(/^# /);
  });

  it.each(["html", "md"])("gives the same bytes in another time zone and under another name, as %s", async (format) => {
    process.env["TZ"] = "Pacific/Kiritimati";
    await report("--format", format, "--out", `east.${format}`);
    process.env["TZ"] = "America/Los_Angeles";
    await report("--format", format, "--out", `west.${format}`);
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(digestOf(`east.${format}`)).toBe(digestOf(`west.${format}`));
  });

  it("prints the command that makes it again, which does", async () => {
    await report("--top", "1", "--set", "order-loss.relet=0.2", "--out", "first.md", "--format", "md");
    const command = /Command: <code>linchpin (report [^<]*)<\/code>/.exec(read("first.md"))![1]!.replaceAll("\\", "");
    await runCli([...command.split(" "), "--format", "md", "--out", "again.md"], { cwd: folder });
    expect(digestOf("again.md")).toBe(digestOf("first.md"));
  });

  it("reports the day, the window and the assumptions that are asked for", async () => {
    await report("--as-of", "2026-02-01", "--window", "2027..2027", "--format", "md", "--out", "day.md");
    expect(read("day.md")).toContain("As of: 2026-02-01");
    expect(read("day.md")).toContain("average in 2027");
  });

  it.each([
    ["a window that is none", ["--window", "soon"], /window: expected FROM\.\.TO/],
    ["a format that is none", ["--format", "pdf"], /html, md/],
    ["an assumption that is none", ["--set", "order-loss.relett=1"], /order-loss\.relet/],
    ["a value out of range", ["--set", "order-loss.relet=2"], /between 0 and 1/],
    ["no failures at all", ["--top", "0"], /whole number of at least 1/],
    ["a day that is none", ["--as-of", "2026-02-30"], /Expected a date/],
  ])("refuses %s and says what to do", async (_what, argv, message) => {
    const { code, out, err } = await report(...argv, "--out", "refused.html");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
    expect(existsSync(join(folder, "refused.html"))).toBe(false);
  });

  it("says so where it cannot write", async () => {
    writeFileSync(join(folder, "occupied"), "");
    const { code, err } = await report("--out", "occupied/page.html");
    expect(code).toBe(1);
    expect(err).toMatch(/report: .*occupied.*cannot be written to/);
  });

  it("writes nothing when it is ended early", async () => {
    const { code, out, err } = await runCli(["report", "--data", village, "--out", "early.html"], {
      cwd: folder,
      onInterrupt: (stop) => {
        stop();
        return () => {};
      },
    });
    expect({ code, out }).toEqual({ code: 130, out: "" });
    expect(err).toMatch(/nothing was written/);
    expect(existsSync(join(folder, "early.html"))).toBe(false);
  });
});
