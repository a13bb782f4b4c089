// `linchpin claims`: the same answers as the API, tables for people, and help for whoever writes an expression.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimReportSchema, claimsReportSchema } from "../../src/report/claims-report.schema.ts";
import { villageFiles } from "../support/package-files.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { loadShipped } from "../support/shipped.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ network: await loadShipped("ai-capital"), webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

const emptyPackage = mkdtempSync(join(tmpdir(), "linchpin-claims-"));
for (const [name, text] of villageFiles()) {
  writeFileSync(join(emptyPackage, name), name === "claims.csv" ? text.slice(0, text.indexOf("\n") + 1) : text);
}
afterAll(() => rmSync(emptyPackage, { recursive: true }));

const api = (path: string) => fetch(`${app.url}/api/v1${path}`);

describe("linchpin claims --json", () => {
  it.each([
    [[], ""],
    [["--verdict", "off"], "verdict=off"],
    [["--source", "seed-003"], "source=seed-003"],
    [["--as-of", "2026-05-31"], "asOf=2026-05-31"],
    [["--tolerance", "0.01", "--contradiction", "0.1"], "tolerance=0.01&contradiction=0.1"],
  ])("%j is what the API answers, by the schema", async (args, query) => {
    const { code, out } = await runCli(["claims", ...args, "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toEqual(await (await api(`/claims?${query}`)).json());
    expect(claimsReportSchema.parse(report)).toEqual(report);
  });

  it("one claim is what the API answers", async () => {
    const { out } = await runCli(["claims", "S000-1", "--as-of", "2026-05-31", "--json"]);
    const report = JSON.parse(out);
    expect(report).toEqual(await (await api("/claims/S000-1?asOf=2026-05-31")).json());
    expect(claimReportSchema.parse(report)).toEqual(report);
  });
});

describe("the API", () => {
  it.each([
    ["/claims/S00-1", 404, "S000-1"],
    ["/claims?verdict=hold", 400, ""],
    ["/claims?tolerance=-1", 400, ""],
    ["/claims?verdikt=off", 400, "verdict"],
    ["/claims?source=seed-03", 422, "seed-003"],
    ["/claims?asOf=2026-02-30", 422, ""],
    ["/claims/S000-1?verdict=off", 400, ""],
  ])("%s is a %d", async (path, status, suggestion) => {
    const response = await api(path);
    expect(response.status).toBe(status);
    const problem = await response.json();
    if (suggestion !== "") expect(problem).toMatchObject({ suggestion });
  });
});

describe("linchpin claims for people", () => {
  it("says how many hold, and has a line per claim", async () => {
    const { code, out } = await runCli(["claims"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^60 of 91 published claims recomputed: 40 hold, 6 off, 13 contradicted, 1 stale \(/);
    expect(out.match(/^ {2}S00\d-\d+ /gm)).toHaveLength(91);
    expect(out).toMatch(/S000-1 .*\$2,100B +\$2,091B +−0\.4 % +holds/);
    expect(out).toMatch(/S001-25 .*\$50B +\$65B +\+30 % +contradicted/);
    expect(out).toContain("40 holds, 6 off, 13 contradicted, 1 stale, 31 not computable");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(150);
  });

  it("keeps to the width of a terminal", async () => {
    const { out } = await runCli(["claims", "--source", "seed-003"], { columns: 100 });
    const rows = out.split("\n").filter((line) => line.startsWith("  "));
    expect(rows.filter((line) => line.length > 100 && !line.includes("Rest on figures"))).toEqual([]);
  });

  it("shows one claim down to its sources", async () => {
    const { out } = await runCli(["claims", "S003-8"]);
    expect(out).toContain("280 + 300 + 138 = 718");
    expect(out).toContain('deal("openai-oracle-2025-09")');
    expect(out).toMatch(/printed \$718B, ours \$718B, differs by 0: holds \(tolerance 5 %\)/);
    expect(out).toMatch(/\$665B +openai purchase_commitments/);
    expect(out).toMatch(/^ {4}https:\/\//m);
    expect(out).toContain("Every row has a source besides the claim's own.");
  });

  it("says where another reading gives what was printed, and percent as percent", async () => {
    const { out } = await runCli(["claims", "S001-25"]);
    expect(out).toContain("Equal to the printed figure, and set beside it: 30 + 20 = 50 (google-anthropic");
    const margin = await runCli(["claims", "S002-17"]);
    expect(margin.out).toMatch(/33 % +openai gross_margin CY2025/);
    const all = await runCli(["claims"]);
    expect(all.out).toContain("gives the printed figure: S001-25, S002-8, S002-17, S003-3");
  });

  it("says what a claim rests on, and what rests on it", async () => {
    const { out } = await runCli(["claims", "S000-4"]);
    expect(out).toContain("Claims that rest on it: S000-3, S003-4");
    const own = await runCli(["claims", "S001-17"]);
    expect(own.out).toContain("this checks its arithmetic, not its figures");
  });

  it("says why a claim is not computable, and that a claim is stale", async () => {
    const secret = await runCli(["claims", "V-4", "--data", "graph-data/village"]);
    expect(secret.out).toContain(
      'not computable: the amount of the deal "barn-mill-2025" is not disclosed (character 1',
    );
    const stale = await runCli(["claims", "V-5", "--data", "graph-data/village"]);
    expect(stale.out).toMatch(/stale/);
    expect(stale.out).toContain("With what was known on 2025-09-30: $100B, holds");
  });

  it("says so where no claim has that verdict", async () => {
    const { code, out } = await runCli(["claims", "--source", "seed-004", "--verdict", "stale"]);
    expect(code).toBe(0);
    expect(out).toContain("0 claims of that verdict");
  });

  it("says so where a package has no claims", async () => {
    const { code, out } = await runCli(["claims", "--data", emptyPackage]);
    expect(code).toBe(0);
    expect(out).toMatch(/^No claims/);
  });

  it("explains the language", async () => {
    const { code, out } = await runCli(["claims", "--functions"]);
    expect(code).toBe(0);
    const machine = await runCli(["claims", "--functions", "--json"]);
    expect(JSON.parse(machine.out)).toContainEqual(expect.objectContaining({ name: "fact", fewest: 1, most: 3 }));
    for (const name of ["fact(id)", "deals(source, target, kind)", "printed(id)", "growth(from, to, years)"]) {
      expect(out).toContain(name);
    }
  });
});

describe("what is refused", () => {
  it.each([
    [["claims", "S00-1"], 2, 'Did you mean "S000-1"?'],
    [["claims", "--source", "seed-03"], 2, 'Did you mean "seed-003"?'],
    [["claims", "--verdict", "wrong"], 2, "Allowed choices"],
    [["claims", "--tolerance", "5"], 2, "share from 0 to 1"],
    [["claims", "--as-of", "yesterday"], 2, "Expected a date"],
    [["claims", "S000-1", "--verdict", "off"], 2, "Give one or the other"],
    [["claims", "--data", "nowhere"], 1, "no such folder"],
  ])("%j", async (args, exit, message) => {
    const { code, err } = await runCli(args);
    expect(code).toBe(exit);
    expect(err).toContain(message);
  });
});
