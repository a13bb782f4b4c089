// `linchpin survive`: the same numbers as the core and the API, with what is unknown said as such.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { survivalReportSchema } from "../../src/report/survival-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { loadShipped } from "../support/shipped.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ network: await loadShipped("ai-capital"), webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

describe("linchpin survive", () => {
  it.each([
    [[], ""],
    [["--weigh", "coverage=2", "--kind", "clouds"], "weigh=coverage%3D2&kind=clouds"],
    [["--model", "threshold", "--set", "order-loss.relet=0.1"], "model=threshold&set=order-loss.relet%3D0.1"],
  ])("%j gives as JSON what the API answers, by the schema", async (args, query) => {
    const { code, out } = await runCli(["survive", ...args, "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toEqual(await (await fetch(`${app.url}/api/v1/survival?${query}`)).json());
    expect(survivalReportSchema.parse(report)).toEqual(report);
  });

  it("ranks, shows what the ranking is made of, and holds the article's statements beside it", async () => {
    const { code, out } = await runCli(["survive", "--top", "5", "--no-color"], { columns: 120 });
    expect(code).toBe(0);
    expect(out).toMatch(/1 +CoreWeave +0\.\d\d–0\.\d\d/);
    expect(out).toContain("leverage (leverage, weight 1)");
    expect(out).toMatch(/S000-10 +DISAGREE +AWS has the most diversified customers/);
    expect(out).toMatch(/S000-14 +AGREE/);
    expect(out.replaceAll(/\s+/g, " ")).toContain("linchpin ledger has the years one by one, so its figures differ");
    expect(out).toContain("and 10 more (--top 15 shows all)");
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("works where nothing is published about anybody", async () => {
    const { code, out } = await runCli(["survive", "--data", "graph-data/village"]);
    expect(code).toBe(0);
    expect(out).toContain("Barn Cloud");
    expect(out).not.toContain("What an article says");
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("says so where there is nothing, and takes no zero for a finding", async () => {
    const { code, out } = await runCli(["survive", "--as-of", "2000-01-01"]);
    expect(code).toBe(0);
    expect(out).toContain("Nobody to rank");
    expect(out).toContain("--kind KIND ranks others");
    expect(out).not.toContain("What an article says");
  });

  it.each([
    [["--weigh", "covrage=2"], /Did you mean "coverage"/],
    [["--weigh", "coverage=-1"], /COMPONENT=WEIGHT/],
    [["--weigh", "coverage=1", "--weigh", "coverage=2"], /given twice/],
    [["--kind", "cluods"], /Did you mean "clouds"/],
    [["--model", "nothing"], /no model named|no propagation model/],
    [["--include-shock"], /Leave it out/],
  ])("%j is refused with a remedy", async (args, message) => {
    const { code, err } = await runCli(["survive", ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
