// `linchpin loops`: the same numbers as the core and the API, told in words that promise no more than they know.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPackage } from "../../src/io/load-package.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";
import { loopsReportSchema } from "../../src/report/loops-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  const { value: network } = await loadPackage(shippedPackage("ai-capital"));
  app = await startApp({ network, webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

describe("linchpin loops", () => {
  it.each([
    [[], ""],
    [["--window", "2026..2028"], "window=2026..2028"],
    [["--window", "2027"], "window=2027"],
    [["--total", "--max-length", "4", "--top", "5"], "basis=total&maxLength=4&limit=5"],
    [["--as-of", "2025-12-31"], "asOf=2025-12-31"],
    [["--sort", "bottleneck", "--max-loops", "7"], "order=bottleneck&maxLoops=7"],
  ])("%j gives as JSON what the API answers, by the schema", async (args, query) => {
    const { code, out } = await runCli(["loops", ...args, "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toEqual(await (await fetch(`${app.url}/api/v1/loops?${query}`)).json());
    expect(loopsReportSchema.parse(report)).toEqual(report);
  });

  it("says how much can go round, per year in its window", async () => {
    const { out } = await runCli(["loops", "--window", "2026..2028"]);
    expect(out).toMatch(
      /^At most \$\d+B of the \$\d+B a year that these deals move in 2026 to 2028 can be going round/,
    );
    expect(out).toMatch(/Largest loops a year in 2026 to 2028/);
    expect(out).toContain("do not add them up");
  });

  it("names totals as totals", async () => {
    const { out } = await runCli(["loops", "--total"]);
    expect(out).toMatch(/that these deals move in total can be going round/);
    expect(out).not.toMatch(/a year/);
  });

  it("says what it ranks by, and that it stopped", async () => {
    expect((await runCli(["loops"])).out).toContain("Ranked by what each carries.");
    const { out } = await runCli(["loops", "--sort", "share", "--max-loops", "5"]);
    expect(out).toContain("at least 5 loops of up to 6 firms");
    expect(out).toContain("Ranked by the share of a dollar that makes the round.");
  });

  it.each([
    [["--sort", "size"], /flow, bottleneck, share/],
    [["--max-loops", "0"], /at least 1/],
    [["--max-length", "1"], /at least 2/],
  ])("%j is bad usage, with a remedy", async (args, remedy) => {
    const { code, err } = await runCli(["loops", ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(remedy);
  });

  it("ends at Ctrl-C with the loops it has", async () => {
    const interrupted = (stop: () => void): (() => void) => {
      stop();
      return () => {};
    };
    const { code, out } = await runCli(["loops"], { onInterrupt: interrupted });
    expect(code).toBe(130);
    expect(out).toContain("search ended early");
  });

  it("draws each loop back to its start", async () => {
    const { out } = await runCli(["loops", "--top", "3"]);
    const rings = out.split("\n").flatMap((line) => /^ +\d+ .* {2}(.+ → .+)$/.exec(line)?.[1] ?? []);
    expect(rings).toHaveLength(3);
    for (const names of rings.map((ring) => ring.split(" → "))) expect(names.at(-1)).toBe(names[0]);
  });

  it("says so where nothing goes round", async () => {
    const { code, out } = await runCli(["loops", "--as-of", "2000-01-01"]);
    expect(code).toBe(0);
    expect(out).toContain("no loops of up to");
  });
});
