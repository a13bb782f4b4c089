// `linchpin fire-sale`: the same numbers as the API, and markets from files of one's own.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPackage } from "../../src/io/load-package.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";
import { fireSaleReportSchema } from "../../src/report/fire-sale-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";

let app: RunningApp;
let cwd: string;
beforeAll(async () => {
  const { value: network } = await loadPackage(shippedPackage("ai-capital"));
  app = await startApp({ network, webRoot: null, log: () => {} });
  cwd = await mkdtemp(join(tmpdir(), "linchpin-fire-sale-"));
  await writeFile(join(cwd, "holdings.csv"), "holder,asset,usd_bn\nleft,bonds,10\nright,bonds,20\n");
  await writeFile(
    join(cwd, "balance.csv"),
    "holder,cash_usd_bn,other_assets_usd_bn,debt_usd_bn,other_liabilities_usd_bn\nleft,0,0,8,0\n",
  );
  await writeFile(join(cwd, "bad.csv"), "holder,asset,usd_bn\nleft,bonds,ten\n");
});
afterAll(async () => {
  await app.stop();
  await rm(cwd, { recursive: true });
});

const gpus = ["fire-sale", "--shock", "gpus=0.3", "--price-impact", "0.05"];
const files = ["fire-sale", "--shock", "bonds=0.1", "--price-impact", "0.05", "--holdings", "holdings.csv"];

describe("linchpin fire-sale", () => {
  it.each([
    [[], ""],
    [["--rule", "leverage-targeting", "--at-price-paid"], "&rule=leverage-targeting&atPricePaid=true"],
    [
      ["--rule", "capital-ratio", "--gpu-residual", "0.7", "--as-of", "2026-03-31"],
      "&rule=capital-ratio&gpuResidual=0.7&asOf=2026-03-31",
    ],
  ])("%j gives as JSON what the API answers, by the schema", async (args, query) => {
    const { code, out } = await runCli([...gpus, ...args, "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    const answer = await fetch(`${app.url}/api/v1/fire-sale?shock=gpus=0.3&priceImpact=0.05${query}`);
    expect(report).toEqual(await answer.json());
    expect(fireSaleReportSchema.parse(report)).toEqual(report);
  });

  it("says what is sold, who loses, and that the impact is an assumption", async () => {
    const { out } = await runCli(gpus, { columns: 100 });
    expect(out).toMatch(/If GPU fleets lose 30 %/);
    expect(out).toMatch(/by the shock, \$[\d.]+B by forced sales/);
    expect(out).toMatch(/--price-impact\); no source measures it/);
    expect(out).toMatch(/A chip keeps 50 % of its price over 24 months .* sources say 50 % and 70 %/);
    expect(out).toMatch(/never forced to sell/);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("says so when the steps run out before the sales end", async () => {
    const { out } = await runCli([...gpus, "--rule", "leverage-targeting", "--set", "steps=1"]);
    expect(out).toMatch(/NOT settled: the steps ran out\. Raise it: --set steps=N/);
  });

  it("computes on holdings and books from files", async () => {
    const { code, out } = await runCli([...files, "--balance", "balance.csv", "--json"], { cwd });
    expect(code).toBe(0);
    // The left has 2, owes 8 and loses 1: it sells 4 of the 30 held, and the price falls by 0.1 + 4 / 30.
    const report = fireSaleReportSchema.parse(JSON.parse(out));
    expect(report.assets[0]!.price).toBeCloseTo(0.9 - 4 / 30, 12);
    const text = await runCli(files, { cwd });
    expect(text.out).toMatch(/Balance sheet unknown, so never forced to sell: 2 holders/);
  });

  it("names file, line and column of a bad row and exits 1", async () => {
    const { code, err } = await runCli([...files.slice(0, -1), "bad.csv"], { cwd });
    expect([code, err]).toEqual([1, expect.stringMatching(/bad.csv:2, column usd_bn: expected a number/)]);
  });

  it.each([
    [["fire-sale", "--shock", "gpus=0.3"], /--price-impact/],
    [["fire-sale", "--price-impact", "0.05"], /--shock/],
    [["fire-sale", "--shock", "gpus=3", "--price-impact", "0.05"], /expected ASSET=SHARE/],
    [["fire-sale", "--shock", "gpu=0.3", "--price-impact", "0.05"], /gpus/],
    [[...gpus, "--rule", "one-rount"], /one-round/],
    [[...gpus, "--set", "target=0.06"], /no parameter "target"/],
    [[...gpus, "--set", "price-impact=0.1"], /give the price impact once/],
    [[...gpus, "--set", "steps=many", "--rule", "capital-ratio"], /"steps" must be a whole number.*got NaN/],
    [[...gpus, "--balance", "balance.csv"], /--balance needs --holdings/],
    [[...files, "--as-of", "2026-01-01"], /belong to the network/],
    [[...files.slice(0, -1), "nowhere.csv"], /no such file/],
  ])("%j exits 2 and says what to do", async (args, message) => {
    const { code, err } = await runCli(args, { cwd });
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe("GET /api/v1/fire-sale", () => {
  it.each([
    ["shock=gpus=0.3", 400],
    ["shock=gpus=0.3&priceImpact=5", 400],
    ["shock=gpus=0.3&priceImpact=0.05&rool=one-round", 400],
    ["shock=chips=0.3&priceImpact=0.05", 422],
  ])("answers %s with %i", async (query, status) => {
    expect((await fetch(`${app.url}/api/v1/fire-sale?${query}`)).status).toBe(status);
  });
});
