// `linchpin circularity`: the same numbers as the core and the API, in words that promise no more than they know.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPackage } from "../../src/io/load-package.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";
import { circularityReportSchema } from "../../src/report/circularity-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  const { value: network } = await loadPackage(shippedPackage("village"));
  app = await startApp({ network, webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

const village = ["--data", shippedPackage("village")];

const run = (...args: readonly string[]) => runCli(["circularity", ...village, ...args]);

describe("linchpin circularity", () => {
  it.each([
    [["--samples", "0"], ""],
    [["--samples", "4", "--seed", "7"], "samples=4&seed=7"],
    [["--samples", "0", "--window", "2027..2028", "--boundary", "labs"], "window=2027..2028&boundary=labs"],
    [["--samples", "0", "--total", "--node", "anvil"], "basis=total&node=anvil"],
    [
      ["--samples", "0", "--due", "--group", "anvil,barn", "--group", "orchard,squire"],
      "basis=due&group=anvil,barn&group=orchard,squire",
    ],
    [
      ["--samples", "3", "--tied", "barn-lantern-2024=barn", "--total"],
      "samples=3&tied=barn-lantern-2024%3Dbarn&basis=total",
    ],
    [["--samples", "0", "--as-of", "2025-09-30"], "asOf=2025-09-30"],
    [["--samples", "0", "--set", "term.commitment-years=3"], "set=term.commitment-years%3D3"],
  ])("%j gives as JSON what the API answers, by the schema", async (args, query) => {
    const { code, out } = await run(...args, "--json");
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toEqual(await (await fetch(`${app.url}/api/v1/circularity?${query}`)).json());
    expect(circularityReportSchema.parse(report)).toEqual(report);
  });

  it("says how circular the money is, with ranges, beside chance, by firm, and what is missing", async () => {
    const { code, out } = await run("--samples", "5");
    expect(code).toBe(0);
    expect(out).toMatch(/^At most 36 % of the money here can be going round in circles\.\n/);
    expect(out).toContain("For every dollar that passes straight through, about 33 cents complete a loop.");
    expect(out).toMatch(/can go round at most +36 % +33 to 38 %/);
    expect(out).toMatch(/5 random networks of either sort; every firm pays and receives the same/);
    expect(out).toMatch(/spread wide +p +few pairs +p\n/);
    expect(out).toMatch(/Spread wide: over \d+ pairs of firms on average, few pairs: over \d+; the data have \d+\./);
    expect(out).toContain("Years: each year alone");
    expect(out).toContain("unless --set term.funding-years=2 spreads it");
    expect(out).toMatch(/Anvil Chips +\$10B +\$6\.7B +67 %/);
    expect(out).toMatch(/Boundary: closed\..* upper estimates/);
    expect(out).toContain("1 deal without an amount");
  });

  it("speaks of single years where there are some, and of calendar periods where the outside is known by them", async () => {
    expect((await run("--samples", "0", "--total")).out).not.toContain("Years: each year alone");
    const { out } = await runCli(["circularity", "--samples", "0", "--boundary", "known"]);
    expect(out).toContain("known for calendar periods");
    expect(out).toMatch(/without, or with fiscal years only: akamai/);
  });

  it.each([[[]], [["--node", "nvidia"]]])("keeps to the width of a page, %j", async (node) => {
    const { out } = await runCli(["circularity", "--samples", "2", "--boundary", "known", ...node], {
      columns: 100,
    });
    expect(out.split("\n").filter((line) => line.replaceAll(/\u001b\[\d+m/g, "").length > 112)).toEqual([]);
  });

  it("shows one firm with the deals its round trip rests on", async () => {
    const { out } = await run("--node", "anvil");
    expect(out).toMatch(/^Of every dollar that Anvil Chips puts into others, about 67 cents can return to it/);
    for (const deal of ["anvil-lantern-2021", "lantern-barn-2025", "barn-anvil-2025"]) expect(out).toContain(deal);
    expect(out).toContain("Anvil Chips → Lantern Lab → Barn Cloud → Anvil Chips");
  });

  it("says so of a firm that funds nobody, and of one that nothing passes", async () => {
    expect((await run("--node", "mill")).out).toMatch(/^Mill Power funds nobody here/);
    expect((await run("--node", "parish")).out).toContain("moves no money here");
  });

  it("says what money is assumed to be tied", async () => {
    const { out } = await run("--samples", "2", "--total", "--tied", "barn-lantern-2024=barn");
    expect(out).toContain("Assumed: $20B of barn-lantern-2024 has to be spent with barn.");
    expect(out).toMatch(/returns to its funder .* not compared/);
    const idle = await run("--samples", "0", "--tied", "barn-lantern-2024=barn");
    expect(idle.out).toContain("Without effect: barn-lantern-2024 tied to barn.");
  });

  it("names stocks as stocks", async () => {
    expect((await run("--samples", "0", "--total")).out).toContain("How circular it is, in total");
    const { out } = await run("--samples", "0", "--due");
    expect(out).toContain("of what is still to come");
    expect(out).not.toContain("a year in");
  });

  it("says so where no money moves", async () => {
    const { code, out } = await run("--samples", "3", "--as-of", "2000-01-01");
    expect(code).toBe(0);
    expect(out).toMatch(/^No money moves here\./);
    expect(out).toContain("nobody funds anybody");
  });

  it.each([
    [["--total", "--window", "2026..2028"], /never mixed/],
    [["--due", "--window", "2026"], /never mixed/],
    [["--total", "--due"], /Take one/],
    [["--total", "--boundary", "labs"], /Take flows a year/],
    [["--boundary", "open"], /tight, labs, known/],
    [["--node", "anvyl"], /Did you mean "anvil"/],
    [["--group", "anvil"], /with commas between them/],
    [["--group", "anvil,,barn"], /with commas between them/],
    [["--tied", "barn-lantern-2024"], /DEAL=PAYEE/],
    [["--tied", "barn-lantern-2042=barn"], /Did you mean "barn-lantern-2024"/],
    [["--tied", "lantern-barn-2025=barn"], /is no funding/],
    [["--tied", "barn-lantern-2024=lantern"], /is the recipient/],
    [["--samples", "-1"], /whole number of at least 0/],
    [["--window", "2028..2026"], /FROM\.\.TO/],
    [["--set", "term.commitment-years=-1"], /between 0 and 100 years/],
  ])("%j is bad usage, with a remedy", async (args, remedy) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(remedy);
  });

  it("ends at Ctrl-C with what it has, and says it is partial", async () => {
    const { code, out } = await runCli(["circularity", ...village, "--samples", "500", "--json"], {
      onInterrupt: (stop) => {
        setTimeout(stop, 30);
        return () => {};
      },
    });
    expect(code).toBe(130);
    const report = circularityReportSchema.parse(JSON.parse(out));
    expect(report.partial).toBe(true);
    expect(report.amountSamples.done + report.randomNetworks.done).toBeLessThan(1000);
  });
});

describe("GET /api/v1/circularity", () => {
  it.each([
    ["basis=total&window=2026..2028", 422],
    ["basis=total&boundary=known", 422],
    ["samples=1000", 400],
    ["boundry=known", 400],
    ["node=nobody", 422],
  ])("?%s is %d", async (query, status) => {
    expect((await fetch(`${app.url}/api/v1/circularity?${query}`)).status).toBe(status);
  });
});
