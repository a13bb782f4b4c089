// `linchpin fail`: the same numbers as the core and the API, told in words.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPackage } from "../../src/io/load-package.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { explain } from "../../src/report/explain-report.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";

let network: Network;
let app: RunningApp;
beforeAll(async () => {
  network = (await loadPackage(shippedPackage("ai-capital"))).value;
  app = await startApp({ network, webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("--json", () => {
  it("is the core's report", async () => {
    const { code, out, err } = await runCli(["fail", "openai", "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual(plain(cascadeReport(network, { seeds: [{ id: "openai", shock: 1 }] })));
  });

  it.each([
    [["openai"], "fail=openai"],
    [["OpenAI", "oracle=0.3", "--model", "threshold"], "fail=OpenAI&fail=oracle=0.3&model=threshold"],
    [
      [
        "nvidia",
        "--set",
        "order-loss.relet=0.2",
        "--set",
        "order-loss.margin@cloud-contract=0.1",
        "--as-of",
        "2026-06-30",
      ],
      "fail=nvidia&set=order-loss.relet=0.2&set=order-loss.margin@cloud-contract=0.1&asOf=2026-06-30",
    ],
    [["openai", "--max-rounds", "2"], "fail=openai&maxRounds=2"],
    [["openai", "--model", "nonlinear", "--param", "alpha=2"], "fail=openai&model=nonlinear&param=alpha=2"],
    [
      ["openai", "--model", "gai-kapadia", "--param", "threshold=0.8", "--param", "threshold@oracle=0.4"],
      "fail=openai&model=gai-kapadia&param=threshold=0.8&param=threshold@oracle=0.4",
    ],
    [
      ["openai", "--model", "single-hit", "--weight", "market_cap", "--include-shock"],
      "fail=openai&model=single-hit&weight=market_cap&includeShock=true",
    ],
    [["coreweave", "--price-impact", "0.05"], "fail=coreweave&priceImpact=0.05"],
    [
      ["openai", "--failure", "above", "--tolerance", "1e-6", "--weight", "equal"],
      "fail=openai&failureBoundary=above&tolerance=1e-6&weight=equal",
    ],
  ])("of %j is what the API answers", async (args, query) => {
    const { out } = await runCli(["fail", ...args, "--json"]);
    const answer = await fetch(`${app.url}/api/v1/cascade?${query}`);
    expect(JSON.parse(out)).toEqual(await answer.json());
  });

  it("with --explain is the explanation, as the API's", async () => {
    const { out } = await runCli(["fail", "openai", "--explain", "coreweave", "--json"]);
    const report = cascadeReport(network, { seeds: [{ id: "openai", shock: 1 }] });
    expect(JSON.parse(out)).toEqual(plain(explain(report, network, "coreweave")));
    const answer = await fetch(`${app.url}/api/v1/explain?fail=openai&node=coreweave`);
    expect(JSON.parse(out)).toEqual(await answer.json());
  });
});

describe("in words", () => {
  it("says what fails when, who loses what through which deal, what is assumed, how sure it is, what is unknown", async () => {
    const { out } = await runCli(["fail", "openai"]);
    expect(out).toMatch(/^If OpenAI fails/);
    expect(out).toMatch(/round 0 {2}OpenAI\n {2}round 1 {2}.*Oracle/);
    expect(out).toMatch(/Oracle +\$[\d.]+B +100 % +\$[\d.]+B +shareholders' equity, .* fails in round 1/);
    expect(out).toMatch(/Oracle +\$[\d.]+B +OpenAI +orders lost +openai-oracle-2025-09/);
    expect(out).toMatch(/order-loss\.relet +0\.5/);
    expect(out).toMatch(/Settled after \d+ rounds/);
    expect(out).toMatch(/rho = 0\.\d{3} \(below 1/);
    expect(out).toMatch(/Capital unknown: \d+ firms/);
    expect(out).toMatch(/Amount undisclosed: \d+ deals/);
  });

  it("marks the assumptions that were changed", async () => {
    const { out } = await runCli(["fail", "openai", "--set", "order-loss.relet=0.2"]);
    expect(out).toMatch(/order-loss\.relet +0\.2 +set \(default 0\.5\)/);
    expect(out.match(/set \(default/g)).toHaveLength(1);
  });

  it("names partial shocks and several seeds", async () => {
    const { out } = await runCli(["fail", "openai", "oracle=0.3"]);
    expect(out).toMatch(/^If OpenAI fails and Oracle loses 30 % of its capital/);
  });

  it("says so when the rounds did not suffice", async () => {
    const { code, out } = await runCli(["fail", "openai", "--max-rounds", "1"]);
    expect(code).toBe(0);
    expect(out).toMatch(/NOT settled after 1 round.*--max-rounds/);
  });

  it("says how many rows --top left out", async () => {
    const { out } = await runCli(["fail", "openai", "--top", "2"]);
    expect(out).toMatch(/and \d+ more \(--top \d+ shows all\)/);
  });

  it("fits a terminal", async () => {
    const { out } = await runCli(["fail", "openai", "--no-color"], { columns: 110 });
    const tables = out
      .split("\n")
      .filter((line) => !/^ {4}|Model estimate|Capital unknown|Guarantees|Spectral|^If /.test(line));
    expect(Math.max(...tables.map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it("tells a quiet end plainly", async () => {
    const { code, out } = await runCli(["fail", "openai", "--as-of", "2000-01-01"]);
    expect(code).toBe(0);
    expect(out).toContain("nobody else loses anything");
  });
});

describe("--explain", () => {
  it("walks back to the seed with the sources of the deals", async () => {
    const { out } = await runCli(["fail", "openai", "--explain", "oracle"]);
    expect(out).toMatch(/^Model estimate, debtrank, as of 2026-07-03\./);
    expect(out).toMatch(
      /^Oracle loses \$42\.5B \(100 % of its capital of \$42\.5B, shareholders' equity; fails in round 1; /m,
    );
    expect(out).toMatch(/its deals would have taken \$45\.4B, scaled to what it has\):$/m);
    expect(out).toMatch(/^capital, source: .*https?:\/\//m);
    expect(out).toMatch(
      /─ \$[\d.]+B orders lost, because of OpenAI, which this scenario lets fail: openai-oracle-2025-09 \(cloud-contract of \$300B\)/,
    );
    expect(out).toMatch(/source: .*https?:\/\//);
  });

  it("sets the loss against the capital, without the initial loss of a firm that is shocked itself", async () => {
    const { out } = await runCli(["fail", "oracle=0.3", "--explain", "oracle"]);
    expect(out).toMatch(/Oracle loses \$3\.3B \(7\.7 % of its capital of \$42\.5B/);
  });

  it("goes on to the reasons behind a reason", async () => {
    const { out } = await runCli(["fail", "openai", "--explain", "coreweave"]);
    expect(out).toMatch(/│ {2}[A-Z].* loses \$|^ {3}[A-Z].* loses \$/m);
  });

  it("tells no firm and no deal twice", async () => {
    const { out } = await runCli(["fail", "openai", "--explain", "coreweave"]);
    const told = out.split("\n").flatMap((line) => /([A-Z][^│├└]*) loses \$/.exec(line)?.[1] ?? []);
    expect(told.length).toBeGreaterThan(2);
    expect(new Set(told).size).toBe(told.length);
    expect(out).toMatch(/because of CoreWeave \(see above\)/);
  });

  it("says so when nothing was lost", async () => {
    expect((await runCli(["fail", "openai", "--explain", "openai", "--as-of", "2000-01-01"])).out).toMatch(
      /is itself what/,
    );
    expect((await runCli(["fail", "openai", "--explain", "oracle", "--as-of", "2000-01-01"])).out).toMatch(
      /loses nothing/,
    );
  });
});

describe("the headline", () => {
  it("counts a firm that is shocked and then fails, and not one that is failed", async () => {
    const { out } = await runCli(["fail", "openai", "oracle=0.3"]);
    expect(out).toMatch(/3 more firms fail\./);
    expect(out).toMatch(/round 1 {2}Oracle/);
  });

  it("says at the top when the rounds ran out", async () => {
    const { out } = await runCli(["fail", "openai", "--max-rounds", "2"]);
    expect(out.split("\n").slice(0, 4).join(" ")).toMatch(/NOT settled/);
  });
});

it("does not say of a firm that fails, its capital unknown, that it passes nothing on", async () => {
  const { out } = await runCli(["fail", "parish", "--data", "graph-data/village"]);
  expect(out).not.toContain("Capital unknown");
  expect(out).toContain("every firm above agrees exactly");
});

describe("bad options", () => {
  it.each([
    [["--param", "alpha"], /expected NAME=NUMBER.*alpha=2/],
    [["--param", "alpha=2"], /debtrank\): no parameter "alpha"/],
    [["--param", "constructor=2"], /debtrank\): no parameter "constructor"/],
    [["--model", "nonlinear", "--param", "alpha=-1"], /\[0, 100\], got -1/],
    [["--model", "gai-kapadia", "--param", "threshold@orcle=0.5"], /Did you mean "oracle"/],
    [["--failure", "sometimes"], /at-or-above, above/],
    [["--tolerance", "0"], /above 0/],
    [["--weight", "market_capp"], /Did you mean "market_cap"/],
  ])("%j end with 2 and a remedy", async (options, message) => {
    const { code, out, err } = await runCli(["fail", "openai", ...options]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});
