// `linchpin stakes`: the same numbers as the API, in words that say what is estimated and what is unknown.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPackage } from "../../src/io/load-package.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";
import { stakesReportSchema } from "../../src/report/stakes-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  const { value: network } = await loadPackage(shippedPackage("ai-capital"));
  app = await startApp({ network, webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

describe("linchpin stakes", () => {
  it.each([
    [[], ""],
    [["--fail", "openai", "--at-price-paid"], "shock=openai&atPricePaid=true"],
    [["--shock", "openai=0.5", "--shock", "Anthropic=0.2"], "shock=openai=0.5,anthropic=0.2"],
    [
      ["--shock", "openai=0.9", "--failure-threshold", "0.8", "--failure-cost", "0.5", "--as-of", "2026-06-01"],
      "shock=openai=0.9&failureThreshold=0.8&failureCost=0.5&asOf=2026-06-01",
    ],
  ])("%j gives as JSON what the API answers, by the schema", async (args, query) => {
    const { code, out } = await runCli(["stakes", ...args, "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toEqual(await (await fetch(`${app.url}/api/v1/stakes?${query}`)).json());
    expect(stakesReportSchema.parse(report)).toEqual(report);
  });

  it("says who holds what, how that is known, and that values must not be added", async () => {
    const { out } = await runCli(["stakes"], { columns: 100 });
    expect(out).toMatch(/Microsoft +27 % +OpenAI +\$228B +stated, 2026-05-26/);
    expect(out).toMatch(/counts twice/);
    expect(out).toMatch(/Google \(Alphabet\) in Anthropic \(paid \$13.3B\)/);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("tells a fall, each dollar once, with what is assumed", async () => {
    const { out } = await runCli(["stakes", "--shock", "openai=0.5", "--at-price-paid"], { columns: 100 });
    expect(out).toMatch(/If OpenAI loses 50 % of its value/);
    expect(out).toMatch(
      /5 holders lose through stakes, Microsoft most: .*\$114B.*\nAll in all \$426B is lost, each dollar counted once/,
    );
    expect(out).toMatch(/price paid \(estimate\)/);
    expect(out).toMatch(/No failure costs/);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("says so where no share is known", async () => {
    const { code, out } = await runCli(["stakes", "--as-of", "2000-01-01"]);
    expect([code, out]).toEqual([0, expect.stringContaining("no share is known on this day")]);
  });

  it.each([
    [["--fail", "openay"], /openai/],
    [["--fail", "openai=0.5"], /Write --shock openai=0.5/],
    [["--shock", "openai=2"], /above 0 and at most 1/],
    [["--failure-threshold", "2"], /Expected a share from 0 to 1/],
    [["--failure-cost", "0.5"], /needs a --failure-threshold/],
    [["--fail", "mgx"], /nobody states what "mgx" is worth/],
  ])("%j exits 2 and says what to do", async (args, message) => {
    const { code, err } = await runCli(["stakes", ...args]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe("GET /api/v1/stakes", () => {
  it.each([
    ["failureThreshold=2", 400],
    ["schock=openai", 400],
    ["shock=openay", 422],
    ["shock=openai=7", 422],
  ])("answers %s with %i", async (query, status) => {
    expect((await fetch(`${app.url}/api/v1/stakes?${query}`)).status).toBe(status);
  });
});
