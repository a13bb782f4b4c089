// `linchpin sensitivity` in its three forms: tables, JSON, and what has no meaning together.
import { describe, expect, it } from "vitest";
import { dealSensitivityReportSchema } from "../../src/report/deal-sensitivity-report.schema.ts";
import { ranksReportSchema } from "../../src/report/ranks-report.schema.ts";
import { sensitivityReportSchema } from "../../src/report/sensitivity-report.schema.ts";
import { runCli } from "../support/run-cli.ts";

const village = ["--data", "graph-data/village"];
const small = ["--samples", "16"];

const interrupted = {
  onInterrupt: (stop: () => void) => {
    stop();
    return () => {};
  },
};

describe("linchpin sensitivity", () => {
  it("says which unknown the losses of the system and of a firm hang on", async () => {
    const { code, out, err } = await runCli(["sensitivity", "--fail", "openai", "--of", "oracle", ...small]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/14 inputs varied, 16 base samples, 256 cascades, seed 1/);
    expect(out).toMatch(/Loss of the system\n {2}Mean \$\d+B, standard deviation/);
    expect(out).toContain("Loss of Oracle");
    expect(out).toMatch(/order-loss\.relet +0 to 0\.9, triangular/);
  });

  it("prints the documented report, the same for the same seed, without what is set", async () => {
    const argv = ["sensitivity", "--fail", "openai", "--set", "order-loss.relet=0.5", ...small, "--json"];
    const [one, two, other] = [await runCli(argv), await runCli(argv), await runCli([...argv, "--seed", "2"])];
    const report = sensitivityReportSchema.parse(JSON.parse(one.out));
    expect(two.out).toBe(one.out);
    expect(other.out).not.toBe(one.out);
    expect(report.drawn.map(({ id }) => id)).not.toContain("order-loss.relet");
    expect(report.drawn).toHaveLength(13);
    expect(report).toMatchObject({ of: null, cascades: 16 * 15, partial: false });
  });

  it("interrupted estimates from what there is, marked as partial, and ends with 130", async () => {
    const { code, out } = await runCli(["sensitivity", "--fail", "openai"], interrupted);
    expect(code).toBe(130);
    expect(out).toContain("PARTIAL: ended early, after 1 of 1024 samples");
  });
});

describe("linchpin sensitivity --deals", () => {
  it("ranks deals by what the loss would be without them, beside the slope", async () => {
    const { code, out } = await runCli(["sensitivity", "--deals", "--fail", "openai", "--top", "2"]);
    expect(code).toBe(0);
    expect(out).toMatch(/OpenAI to Oracle +\$300B +−\$\d\S+ +0\n/);
    expect(out).toContain("Assumptions, by slope times range");
  });

  it("prints the documented report of a firm's loss, without slopes under another model", async () => {
    const argv = ["sensitivity", "--deals", "--fail", "openai", "--of", "oracle", "--model", "threshold", "--json"];
    const report = dealSensitivityReportSchema.parse(JSON.parse((await runCli(argv)).out));
    expect(report).toMatchObject({ of: "oracle", slopes: [], kinks: [] });
    expect(report.deals[0]).toMatchObject({ id: "openai-oracle-2025-09", elasticityUsdBn: null });
  });
});

describe("linchpin sensitivity --ranks", () => {
  it("says between which places each firm moves", async () => {
    const { out } = await runCli(["sensitivity", "--ranks", "--samples", "4", "--amounts", ...village]);
    expect(out).toMatch(/inputs? drawn 4 times, seed 1/);
    expect(out).toMatch(/median place +9 of 10 draws +first +top three/);
  });

  it("prints the documented report; with nothing drawn every place is sure", async () => {
    const argv = ["sensitivity", "--ranks", "--samples", "3", "--draw", "none", "--json", ...village];
    const report = ranksReportSchema.parse(JSON.parse((await runCli(argv)).out));
    expect(report.drawn).toEqual([]);
    for (const { p5, p95, first } of report.nodes) {
      expect(p5).toBe(p95);
      expect(first.probability).toBe(p5 === 1 ? 1 : 0);
    }
    const sweep = JSON.parse((await runCli(["sweep", "--json", ...village])).out) as {
      readonly nodes: readonly { readonly id: string; readonly rank: number }[];
    };
    const places = new Map(sweep.nodes.map(({ id, rank }) => [id, rank]));
    for (const { id, p50 } of report.nodes) expect(p50).toBe(places.get(id));
  });
});

describe("linchpin sensitivity, asked badly", () => {
  it.each([
    [["sensitivity"], /linchpin sensitivity --fail openai/],
    [["sensitivity", "--fail", "opnai"], /openai/],
    [["sensitivity", "--fail", "openai", "--of", "oracel"], /oracle/],
    [["sensitivity", "--fail", "openai", "--samples", "1"], /at least 2/],
    [["sensitivity", "--fail", "openai", "--draw", "none", "--draw", "order-loss.relet"], /exclude each other/],
    [["sensitivity", "--fail", "openai", "--draw", "none"], /nothing is left to vary/],
    [["sensitivity", "--fail", "openai", "--draw", "order-loss.margn"], /order-loss\.margin/],
    [["sensitivity", "--deals", "--ranks", "--fail", "openai"], /Leave one of them out/],
    [["sensitivity", "--deals", "--fail", "openai", "--samples", "8"], /--samples has no meaning with --deals/],
    [["sensitivity", "--deals", "--fail", "openai", "--of", "stargate"], /capital of "stargate" is unknown/],
    [["sensitivity", "--ranks", "--fail", "openai"], /--fail has no meaning with --ranks/],
    [["sensitivity", "--weight", "equal"], /unknown option/],
  ] as const)("%j is bad usage", async (argv, remedy) => {
    const { code, err } = await runCli([...argv]);
    expect(err).toMatch(remedy);
    expect(code).toBe(2);
  });
});
