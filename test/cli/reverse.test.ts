// `linchpin reverse`: the smallest shock as tables and as JSON, and what is wrong with a question.
import { describe, expect, it } from "vitest";
import { reverseReportSchema } from "../../src/report/reverse-report.schema.ts";
import { runCli } from "../support/run-cli.ts";

const village = ["--data", "graph-data/village"];

describe("linchpin reverse", () => {
  it("says what the cheapest shock is, proves it, and who else fails with it", async () => {
    const { code, out, err } = await runCli(["reverse", "oracle", "--top", "3"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/What it takes for Oracle to fail/);
    expect(out).toMatch(/The cheapest shock costs \$\d/);
    expect(out).toMatch(/Proof: nothing below \$\d\S* is enough/);
    expect(out).toMatch(/OpenAI alone, \d+ % of its capital/);
  });

  it("prints the documented report as JSON, whose shock run forward fells the firm", async () => {
    const { code, out } = await runCli(["reverse", "oracle", "--json"]);
    expect(code).toBe(0);
    const report = reverseReportSchema.parse(JSON.parse(out));
    const { smallest } = report;
    expect(smallest!.usdBn - smallest!.lowerBoundUsdBn).toBeLessThan(1e-4);
    const seeds = smallest!.shocks.map(({ id, share }) => `${id}=${share}`);
    const forward = JSON.parse((await runCli(["fail", ...seeds, "--tolerance", "1e-12", "--json"])).out) as {
      readonly nodes: readonly { readonly id: string; readonly failedInRound: number | null }[];
    };
    expect(forward.nodes.find(({ id }) => id === "oracle")!.failedInRound).not.toBeNull();
  });

  it("finds shocks along directions under a model that is not linear, and claims no proof", async () => {
    const { out } = await runCli(["reverse", "oracle", "--model", "threshold"]);
    expect(out).toContain("sought along the directions");
    expect(out).not.toContain("Proof");
  });

  it("says how far the worst shock goes where none is enough", async () => {
    const { code, out } = await runCli(["reverse", "--system", "0.99", ...village]);
    expect(code).toBe(0);
    expect(out).toMatch(/No admitted shock is enough: the worst one costs \$\S+, \d+ % of all known capital/);
    expect(out).toContain("no pair of firms is enough");
  });

  it("interrupted prints what there is, marked as partial, and ends with 130", async () => {
    const { code, out } = await runCli(["reverse", "oracle"], {
      onInterrupt: (stop) => {
        stop();
        return () => {};
      },
    });
    expect(code).toBe(130);
    expect(out).toContain("PARTIAL");
  });

  it.each([
    [["reverse"], /linchpin reverse oracle/],
    [["reverse", "oracle", "--system", "0.1"], /two questions/],
    [["reverse", "--system", "1"], /above 0 and below 1/],
    [["reverse", "--system", "NaN"], /above 0 and below 1/],
    [["reverse", "oracel"], /oracle/],
    [["reverse", "oracle", "--among", "opnai"], /openai/],
    [["reverse", "oracle", "--given", "openai=2"], /at most 1/],
    [["reverse", "oracle", "--weight", "equal"], /unknown option/],
    [["reverse", "oracle", "--among", "stargate"], /has no price/],
    [["reverse", "stargate"], /unknown/],
  ] as const)("%j is bad usage", async (argv, remedy) => {
    const { code, err } = await runCli([...argv]);
    expect(err).toMatch(remedy);
    expect(code).toBe(2);
  });
});
