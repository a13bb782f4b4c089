// `linchpin clear`: the same figures as the core and the API, told with what was taken for granted.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clearingReportSchema } from "../../src/report/clearing-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { loadShipped } from "../support/shipped.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ network: await loadShipped("ai-capital"), webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

describe("linchpin clear", () => {
  it.each([
    [[], ""],
    [["--horizon", "2028-06", "--as-of", "2026-03-31"], "horizon=2028-06&asOf=2026-03-31"],
    [
      ["--fail", "openai", "--fail", "oracle=0.3", "--alpha", "0.9", "--beta", "0.8"],
      "fail=openai,oracle=0.3&alpha=0.9&beta=0.8",
    ],
    [["--means", "anthropic=20", "--pledges", "off", "--income", "none"], "means=anthropic=20&pledges=off&income=none"],
    [["--outside-debt", "coreweave=8", "--outside", "first"], "outsideDebt=coreweave=8&outside=first"],
    [
      ["--failure", "at-or-above", "--set", "term.commitment-years=8"],
      "failureBoundary=at-or-above&set=term.commitment-years=8",
    ],
  ])("%j gives as JSON what the API answers, by the schema", async (args, query) => {
    const { code, out } = await runCli(["clear", ...args, "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toEqual(await (await fetch(`${app.url}/api/v1/clearing?${query}`)).json());
    expect(clearingReportSchema.parse(report)).toEqual(report);
  });

  it("tells who is short, who is not paid, why, and what is assumed, in a hundred columns", async () => {
    const { out } = await runCli(["clear", "--fail", "openai", "--alpha", "0.8", "--beta", "0.8"], { columns: 100 });
    expect(out).toMatch(/If OpenAI has nothing of its own: \d+ firms cannot pay what falls due by 2027-12-31/);
    expect(out).toMatch(/CoreWeave .* after 1/);
    expect(out).toContain("goes back to OpenAI");
    expect(out).toContain("Commitments are not debts");
    expect(out).toContain("Rogers and Veraart 2013");
    expect(out).toContain("--means anthropic=30");
    const tables = out.split("\n").filter((line) => /\$.*\$/.test(line) && !/because|Model|If /.test(line));
    for (const line of tables) expect(line.length, line).toBeLessThanOrEqual(110);
  });

  it("says for which years a firm that is short has no income in the data", async () => {
    const { out } = await runCli(["clear", "--horizon", "2028"]);
    expect(out).toMatch(/Income without a figure in the data, so none is counted: OpenAI 2028/);
  });

  it("says so when everybody can pay, and what was taken for granted", async () => {
    const { code, out } = await runCli(["clear", "--data", "graph-data/village"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Everybody can pay what falls due by 2027-12-31/);
    expect(out).toContain("Taken to pay in full, because the data have no figure for their cash");
  });

  it.each([
    [["--horizon", "soon"], "Expected a date"],
    [["--horizon", "2020"], "Give a later one"],
    [["--alpha", "2"], "Expected a share from 0 to 1"],
    [["--means", "openai"], "expected NODE=USD billions"],
    [["--means", "openai=much"], 'got "openai=much"'],
    [["--fail", "opnai"], "openai"],
    [["--fail", "anthropic=0.5"], "State it, as in anthropic=20"],
    [["--income", "all"], "projected"],
    [["--set", "order-loss.margin=0.2"], "does not bear on what is due"],
  ])("%j is bad usage, with a remedy", async (args, message) => {
    const { code, err } = await runCli(["clear", ...args]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it("refuses over HTTP what it refuses here", async () => {
    const bad = [
      "alpha=2",
      "alpha=",
      "horizon=soon",
      "means=openai",
      "colour=red",
      "horizon=2020",
      "fail=anthropic=0.5",
    ];
    for (const query of bad) {
      const { status } = await fetch(`${app.url}/api/v1/clearing?${query}`);
      expect(status, query).toBeGreaterThanOrEqual(400);
      expect(status, query).toBeLessThan(500);
    }
  });
});
