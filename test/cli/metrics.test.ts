// `linchpin metrics`: the same numbers as the core and the API, told in words that promise no more than they know.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPackage } from "../../src/io/load-package.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";
import { measures } from "../../src/metrics/index.ts";
import { metricsReportSchema } from "../../src/report/metrics-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  const { value: network } = await loadPackage(shippedPackage("ai-capital"));
  app = await startApp({ network, webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

describe("linchpin metrics", () => {
  it.each([
    [[], ""],
    [["--window", "2027", "--layer", "commitment"], "window=2027&layer=commitment"],
    [
      ["--total", "--measure", "katz,communities", "--sort", "pagerank"],
      "basis=total&measure=katz,communities&sort=pagerank",
    ],
    [["--measure", "all", "--as-of", "2025-12-31", "--kind", "lab"], "measure=all&asOf=2025-12-31&kind=lab"],
  ])("%j gives as JSON what the API answers, by the schema", async (args, query) => {
    const { code, out } = await runCli(["metrics", ...args, "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toEqual(await (await fetch(`${app.url}/api/v1/metrics?${query}`)).json());
    expect(metricsReportSchema.parse(report)).toEqual(report);
  });

  it("prints firms, kinds, what the measures mean and what is not known", async () => {
    const { code, out } = await runCli(["metrics", "--window", "2026..2028", "--top", "4"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Who is central: \$\d+B a year in 2026 to 2028 between \d+ firms\./);
    expect(out).toMatch(/\n +1 {2}Nvidia /);
    expect(out).toContain("(--top 101 shows all)");
    expect(out).toContain("By kind of firm");
    expect(out).toContain("Sums over the firms; means:");
    expect(out).toContain("without an amount, counted as nothing");
  });

  it("keeps every line of every measure within a hundred characters", async () => {
    const { out } = await runCli(["metrics", "--measure", "all", "--total"], { columns: 100 });
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(100);
    expect(out).toContain("background: shortest paths are not how money moves");
    expect(out).toContain("Communities (modularity");
    expect(out).toContain("Current-flow betweenness is undefined here");
  });

  it("marks those who share a place", async () => {
    const { out } = await runCli(["metrics", "--sort", "core-number", "--top", "3"]);
    expect(out).toMatch(/\n +1= {2}/);
  });

  it("lists every measure in its help and explains each with its source", async () => {
    const { out: help } = await runCli(["metrics", "--help"]);
    for (const { id, meaning, reference } of measures) {
      expect(help.replace(/\s+/g, " ")).toContain(`${id} ${meaning}`);
      const { code, out } = await runCli(["metrics", "--explain", id]);
      expect(code).toBe(0);
      expect(out).toContain(reference);
    }
    const { out: json } = await runCli(["metrics", "--explain", "katz", "--json"]);
    expect(JSON.parse(json)).toMatchObject({ id: "katz", unit: "number" });
  });

  it.each([
    [["--measure", "katzz"], /no measure named "katzz"\. Did you mean "katz"\?/],
    [["--measure", ""], /no measure named ""/],
    [["--sort", "bridges"], /no measure with one number per firm named "bridges"/],
    [["--explain", "pagerang"], /Did you mean "pagerank"\?/],
    [["--kind", "labs"], /no kind of node named "labs"/],
    [["--layer", "equity"], /Allowed choices are both, commitment, funding/],
    [["--window", "2027", "--total"], /exclude each other/],
    [["--window", "soon"], /expected FROM\.\.TO/],
    [["--top", "0"], /whole number of at least 1/],
  ])("refuses %j with a remedy", async (args, message) => {
    const { code, err } = await runCli(["metrics", ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it("says so where no money moves", async () => {
    const { code, out } = await runCli(["metrics", "--as-of", "2000-01-01", "--measure", "all"]);
    expect(code).toBe(0);
    expect(out).toContain("$0 a year");
    expect(out).toContain("Eigenvector is undefined here; it is so when no money goes round");
  });

  it("answers mistakes in a query with 400, 404 or 422", async () => {
    const status = async (query: string) => (await fetch(`${app.url}/api/v1/metrics?${query}`)).status;
    expect(await status("measures=katz")).toBe(400);
    expect(await status("layer=x")).toBe(400);
    expect(await status("measure=x")).toBe(422);
    expect(await status("window=2027&basis=total")).toBe(422);
  });
});
