// `linchpin summary`: what is in a network, in words and as the API sends it.
import { describe, expect, it } from "vitest";
import { summaryReport } from "../../src/report/summary-report.ts";
import { runCli } from "../support/run-cli.ts";
import { loadShipped } from "../support/shipped.ts";

describe("linchpin summary", () => {
  it("is the core's report as JSON", async () => {
    const { out } = await runCli(["summary", "--as-of", "2025-12-31", "--json"]);
    expect(JSON.parse(out)).toEqual(summaryReport(await loadShipped("ai-capital"), { asOf: "2025-12-31" }));
  });

  it("counts parties and deals, gives totals by kind and says what is unknown", async () => {
    const { out } = await runCli(["summary"]);
    expect(out).toMatch(/\d+ AI labs, \d+ cloud/);
    expect(out).toMatch(/commitments .* \$[\d.]+T/);
    expect(out).toMatch(/funding .* \$\d+B/);
    expect(out).toMatch(/Capital of \d+ firms and groups: /);
    expect(out).toMatch(/Amount of \d+ deals in force: /);
  });

  it("says one and many in their own words", async () => {
    expect((await runCli(["summary", "graph-data/village"])).out).toMatch(/1 AI lab, 1 cloud/);
  });
});
