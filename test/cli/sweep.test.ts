// `linchpin sweep`: rankings as tables and as JSON, its options and its mistakes.
import { describe, expect, it } from "vitest";
import { sweepReportSchema } from "../../src/report/sweep-report.schema.ts";
import { runCli } from "../support/run-cli.ts";

const village = ["--data", "graph-data/village"];

describe("linchpin sweep", () => {
  it("ranks who costs the others most, under the spectral radius that says what the ranking is worth", async () => {
    const { code, out, err } = await runCli(["sweep", "--top", "3"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/Spectral radius rho = 0\.\d+, below 1/);
    expect(out).toMatch(/ 1 {2}OpenAI +\$\d+B/);
    expect(out).toMatch(/and \d+ more \(--top \d+ shows all\)/);
    expect(out).toContain("Who suffers most");
    expect(out).not.toContain("Pairs");
  });

  it("warns above a spectral radius of one", async () => {
    const { out } = await runCli([
      "sweep",
      "--top",
      "1",
      "--set",
      "buffer.valuation-share=0.001",
      "--set",
      "order-loss.relet=0",
    ]);
    expect(out).toMatch(/rho = \d+\.\d+, 1 or more: the ranking is nearly degenerate/);
  });

  it("prints the documented report as JSON, with the pairs that were asked for", async () => {
    const { code, out } = await runCli(["sweep", "--pairs", "--by", "joint", "--top", "2", "--json", ...village]);
    const report = sweepReportSchema.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(report).toMatchObject({ pairOrder: "joint", partial: false });
    expect(report.pairs.length).toBe(2);
  });

  it("shows pairs with what they do together", async () => {
    const { out } = await runCli(["sweep", "--pairs", "--top", "3", ...village]);
    expect(out).toMatch(/Pairs, costliest first \(\d+ pairs\)/);
    expect(out).toContain("Joint effect");
  });

  it("interrupted prints what there is, marked as partial, and ends with 130", async () => {
    const { code, out } = await runCli(["sweep"], {
      onInterrupt: (stop) => {
        stop();
        return () => {};
      },
    });
    expect(code).toBe(130);
    expect(out).toMatch(/PARTIAL: ended after 1 of \d+ runs/);
  });

  it.each(["sweep", "impact", "clear", "stakes", "supply", "loops", "summary"])(
    "%s says that the data do not reach back that far",
    async (command) => {
      const { err } = await runCli([command, "--as-of", "2021", ...village]);
      expect(err).toMatch(/the data begin on 2021-12-01; of 2021 nothing is known/);
      const { err: known } = await runCli([command, "--as-of", "2026", ...village]);
      expect(known).toBe("");
    },
  );

  it.each([
    [["sweep", "--by", "size"], /joint/],
    [["sweep", "--by", "joint"], /add --pairs/],
    [["sweep", "--set", "write-down.debt=0.1", "--set", "write-down.debt=0.2"], /given twice/],
    [["sweep", "--model", "debtrnk"], /Did you mean "debtrank"|debtrank/],
    [["sweep", "openai"], /too many arguments/],
    [["sweep", "--top", "0"], /whole number/],
  ] as const)("%j is bad usage", async (argv, remedy) => {
    const { code, err } = await runCli([...argv]);
    expect(code).toBe(2);
    expect(err).toMatch(remedy);
  });
});
