// `linchpin ledger`: the same numbers as the core and the API, with a row for each, in a width that people can read.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ledgerReportSchema } from "../../src/report/ledger-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { loadShipped } from "../support/shipped.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ network: await loadShipped("ai-capital"), webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

describe("linchpin ledger", () => {
  it.each([
    [[], ""],
    [["oracle"], "node=oracle"],
    [["--sector", "clouds"], "sector=clouds"],
    [["openai", "--window", "2027..2028", "--as-of", "2026-06-30"], "node=openai&window=2027..2028&asOf=2026-06-30"],
    [["openai", "--set", "term.commitment-years=8"], "node=openai&set=term.commitment-years%3D8"],
  ])("%j gives as JSON what the API answers, by the schema", async (args, query) => {
    const { code, out } = await runCli(["ledger", ...args, "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toEqual(await (await fetch(`${app.url}/api/v1/ledger?${query}`)).json());
    expect(ledgerReportSchema.parse(report)).toEqual(report);
  });

  it("tells of one firm who stands behind its orders, with the rows", async () => {
    const { code, out } = await runCli(["ledger", "Oracle"]);
    expect(code).toBe(0);
    expect(out).toContain("Orders on 2026-05-31: $638B disclosed (f0719)");
    expect(out).toMatch(/OpenAI +\$300B +47 % +openai-oracle-2025-09/);
    expect(out).toMatch(/\(nobody named\) +\$324B/);
    expect(out).toContain("Burns cash: free cash flow −$23.7B for FY2026 (f0747).");
    expect(out).toContain("Beside these deals, not added: lease commitments future $261B");
  });

  it("shows of a lab what falls due beside what it expects to earn", async () => {
    const { out } = await runCli(["ledger", "openai"]);
    expect(out).toMatch(/2027 .*\$154B .*\$62B projection 2026-02 f0693 +0\.4/);
    expect(out).toMatch(/2028 .*unknown/);
    expect(out).toContain("revenue projected $62B for CY2027 (f0693) and not $100B (f0692)");
    expect(out).toContain("amazon-openai-2026-contingent  (conditional)");
  });

  it("sums a sector and names who is missing", async () => {
    const { out } = await runCli(["ledger", "--sector", "clouds"]);
    expect(out).toContain("Disclosed orders: $2.24T of 6 firms; unknown of");
    expect(out).toMatch(/Fluidstack +\$45B or more .*unknown/);
  });

  it("has no line wider than a wide terminal, whatever the firm", async () => {
    for (const args of [["oracle"], ["openai"], ["microsoft"], ["coreweave"], ["meta"], ["--sector", "clouds"], []]) {
      const { out } = await runCli(["ledger", ...args], { columns: 120 });
      expect(out.split("\n").filter((line) => line.length > 120)).toEqual([]);
    }
  });

  it("works on a network without any figure of revenue or backlog", async () => {
    for (const args of [[], ["barn"], ["parish"], ["--sector", "labs"]]) {
      const { code, out } = await runCli(["ledger", ...args, "--data", "graph-data/village"]);
      expect(code).toBe(0);
      expect(out).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it("says why less may still be owed than is due in the year", async () => {
    expect((await runCli(["ledger", "--top", "2"])).out).toMatch(
      /Still owes: from that day on\. Due: in the whole year/,
    );
  });

  it("says so where there is nothing", async () => {
    expect((await runCli(["ledger", "--as-of", "2000-01-01"])).out).toContain("Nobody owes orders");
    expect((await runCli(["ledger", "bond-investors"])).out).toContain("In no order on that day");
    expect((await runCli(["ledger", "--sector", "labs"])).out).toContain("Disclosed orders: nobody is owed any");
  });

  it.each([
    [["orcale"], /Did you mean "Oracle"|Did you mean "oracle"/],
    [["--sector", "cluods"], /Did you mean "clouds"/],
    [["oracle", "--sector", "clouds"], /exclude each other/],
    [["--window", "2028..2026"], /FROM\.\.TO/],
    [["--window", "2000..2100"], /at most 50 years/],
    [["--set", "term.commitment-years=900"], /between 0 and 100/],
    [["--as-of", "soon"], /Expected a date/],
  ])("%j is refused with a remedy", async (args, message) => {
    const { code, err } = await runCli(["ledger", ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it("is refused by the API in the same words", async () => {
    const wrong = await fetch(`${app.url}/api/v1/ledger?sector=cluods`);
    expect(wrong.status).toBe(422);
    expect((await wrong.json()).suggestion).toBe("clouds");
    expect((await fetch(`${app.url}/api/v1/ledger?sectr=clouds`)).status).toBe(400);
  });
});
