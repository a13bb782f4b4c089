// What holds for every command: help, exit codes, suggestions, colours, where the data come from.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { projectRoot, runCli } from "../support/run-cli.ts";

const village = join(projectRoot, "graph-data", "village");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("help", () => {
  it("lists the commands when none is given", async () => {
    const { code, out } = await runCli([]);
    expect(code).toBe(0);
    for (const { usage } of commands) expect(out).toContain(`  ${usage} `);
  });

  it.each(commands.map(({ usage, example }) => [usage, example]))("of %s shows a real call", async (usage, example) => {
    const { code, out } = await runCli([usage, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`Example:\n  linchpin ${example}`);
  });

  it.each(commands.filter(({ usage }) => usage !== "serve").map(({ example }) => [example]))(
    "means what it says: linchpin %s",
    async (example) => {
      cpSync(join(projectRoot, "graph-data"), join(folder, "graph-data"), { recursive: true });
      const { code, out, err } = await runCli([...example.split(" "), "--quiet"], { cwd: folder });
      expect(err).toBe("");
      expect(code).toBe(0);
      expect(out).not.toBe("");
    },
  );

  it("knows its version", async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
    expect(await runCli(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});

describe("bad usage", () => {
  it.each([
    [["fial", "openai"], "Did you mean fail?"],
    [["fail", "openai", "--modle", "debtrank"], "Did you mean --model?"],
    [["fail"], "missing required argument 'node'"],
    [["fail", "openai", "--top"], "argument missing"],
    [["fail", "openai", "--top", "few"], "Expected a whole number of at least 1."],
    [["fail", "openai", "--max-rounds", "0"], "Expected a whole number of at least 1."],
    [["fail", "openai", "--as-of", "soon"], "Expected a date, as in 2026-06-30."],
    [["fail", "openai", "--as-of", "2026-02-30"], "Expected a date, as in 2026-06-30."],
    [["fail", "opnai"], 'Did you mean "openai"?'],
    [["fail", "openai=1.5"], "above 0 and at most 1"],
    [["fail", "openai=lots"], "above 0 and at most 1"],
    [["fail", "openai", "openai"], "named twice"],
    [["fail", "openai", "--model", "debtrnk"], 'Did you mean "debtrank"?'],
    [["fail", "openai", "--set", "order-loss.relet"], "expected ID=VALUE"],
    [["fail", "openai", "--set", "order-loss.reletting=0.2"], 'Did you mean "order-loss.relet"?'],
    [["fail", "openai", "--set", "order-loss.relet=2"], "a share between 0 and 1"],
    [["fail", "openai", "--set", "order-loss.relet@cloud-contrat=0.2"], 'Did you mean "cloud-contract"?'],
    [["fail", "openai", "--explain", "orcle"], 'Did you mean "oracle"?'],
    [["loops", "--window", "2028..2026"], "expected FROM..TO"],
    [["loops", "--window", "2026..2028", "--total"], "exclude each other"],
    [["loops", "openai"], "too many arguments"],
    [["schema", "cascad"], 'Did you mean "cascade"?'],
    [["export", "--format", "xslx"], "xlsx"],
    [["export"], "--format"],
    [["fail", "openai", "--set", "term.commitment-years@openai-oracle-2025-09=3"], "does not bear on that"],
    [["serve", "--host", ""], "Expected an address"],
    [["serve", "--port", "http"], "Expected a port"],
    [["serve", "--port", "65536"], "Expected a port"],
  ])("%j ends with 2, one message and no output", async (argv, message) => {
    const { code, out, err } = await runCli(argv);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).not.toMatch(/\n {4}at /);
  });
});

describe("data", () => {
  it("comes from the shipped network unless told otherwise", async () => {
    expect((await runCli(["validate"])).out).toMatch(/^ai-capital /);
    expect((await runCli(["validate", village])).out).toMatch(/^village /);
    expect((await runCli(["validate", "--data", village])).out).toMatch(/^village /);
    expect((await runCli(["--data", village, "validate"])).out).toMatch(/^village /);
  });

  it("is looked for from the folder that the user is in", async () => {
    expect((await runCli(["validate", "village"], { cwd: join(projectRoot, "graph-data") })).code).toBe(0);
  });

  it.each([["validate"], ["summary"], ["loops"], ["fail", "x"], ["export", "--format", "csv"]])(
    "that is not there ends %s with 1 and says where it was looked for",
    async (...argv) => {
      const { code, out, err } = await runCli([...argv, "--data", "/no/such/folder"]);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain("/no/such/folder");
    },
  );
});

describe("data with a mistake", () => {
  let damaged = "";
  beforeAll(() => {
    damaged = join(folder, "damaged");
    cpSync(village, damaged, { recursive: true });
    const file = join(damaged, "deals.csv");
    const lines = readFileSync(file, "utf8").split("\n");
    const row = lines[1]!.split(",");
    row[1] = "nobody";
    lines[1] = row.join(",");
    writeFileSync(file, lines.join("\n"));
  });

  it.each([
    ["deals.csv", (text: string) => text.replace("counted", "countd"), /the column is missing|is missing/],
    [
      "assumptions.csv",
      (text: string) => text.replace("order-loss.relet,", "order-loss.other,"),
      /no row for "order-loss.relet"/,
    ],
  ])("in a whole table, here %s, stops every command but validate, with 1", async (name, edit, message) => {
    const broken = join(folder, `broken-${name}`);
    cpSync(village, broken, { recursive: true });
    writeFileSync(join(broken, name), edit(readFileSync(join(broken, name), "utf8")));
    const { code, out, err } = await runCli(["fail", "lantern", "--data", broken]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
    expect((await runCli(["validate", broken])).code).toBe(1);
  });

  it("fails validation with the file, the line and the column", async () => {
    const { code, out, err } = await runCli(["validate", damaged]);
    expect(code).toBe(1);
    expect(out).toMatch(/^deals\.csv:2, column source: .*"nobody"/m);
    expect(err).toMatch(/1 mistake/);
  });

  it("is listed for machines", async () => {
    const { code, out } = await runCli(["validate", damaged, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      network: "village",
      valid: false,
      failures: [{ file: "deals.csv", line: 2, column: "source", value: "nobody" }],
    });
  });

  it("does not keep the other commands from using the good rows, with a warning", async () => {
    const { code, out, err } = await runCli(["summary", "--data", damaged]);
    expect(code).toBe(0);
    expect(out).not.toBe("");
    expect(err).toMatch(/^Warning: 1 mistake in the data/);
    expect((await runCli(["summary", "--data", damaged, "--quiet"])).err).toBe("");
  });
});

describe("colours", () => {
  const escape = String.fromCharCode(27);
  const call = ["fail", "openai", "--top", "3"];

  it("are for terminals only", async () => {
    expect((await runCli(call, { columns: 120 })).out).toContain(escape);
    expect((await runCli(call)).out).not.toContain(escape);
  });

  it.each([
    ["--no-color", [...call, "--no-color"], {}],
    ["--no-color before the command", ["--no-color", ...call], {}],
    ["NO_COLOR", call, { NO_COLOR: "1" }],
    ["a dumb terminal", call, { TERM: "dumb" }],
  ])("are left out for %s", async (_why, argv, env) => {
    expect((await runCli(argv, { columns: 120, env })).out).not.toContain(escape);
  });

  it("can be forced", async () => {
    expect((await runCli(call, { env: { FORCE_COLOR: "1" } })).out).toContain(escape);
  });
});
