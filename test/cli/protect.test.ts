// `linchpin protect`: where a dollar avoids most, as a table and as JSON.
import { describe, expect, it } from "vitest";
import { protectReportSchema } from "../../src/report/protect-report.schema.ts";
import { runCli } from "../support/run-cli.ts";

const village = ["--data", "graph-data/village"];

describe("linchpin protect", () => {
  it("ranks capital and guarantees for one scenario, with whose capital nobody knows", async () => {
    const { code, out, err } = await runCli(["protect", "--fail", "openai", "--amount", "5", "--top", "3"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/Expected over: OpenAI fails\. As things are: \$\d+B/);
    expect(out).toContain("Where $5B avoids most, per dollar put up");
    expect(out).toMatch(/cannot be recapitalised here:\n {4}AI Infrastructure/);
  });

  it("prints the documented report, sorted, with likelihoods that sum to one", async () => {
    const argv = ["protect", ...village, "--json"];
    const report = protectReportSchema.parse(JSON.parse((await runCli(argv)).out));
    expect(report.scenarios.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1, 12);
    const perUsd = report.protections.map((one) => one.perUsd);
    expect(perUsd).toEqual([...perUsd].sort((a, b) => b - a));
    expect(perUsd.length).toBeGreaterThan(0);
  });

  it("weighs scenarios as told", async () => {
    const argv = ["protect", "--fail", "lantern", "anvil=0.5", "--likelihood", "lantern=3", "--json", ...village];
    const report = protectReportSchema.parse(JSON.parse((await runCli(argv)).out));
    expect(report.scenarios.map(({ likelihood }) => likelihood)).toEqual([0.75, 0.25]);
  });

  it("interrupted ranks what it has tried, marked as partial, and ends with 130", async () => {
    const { code, out } = await runCli(["protect", ...village], {
      onInterrupt: (stop) => {
        stop();
        return () => {};
      },
    });
    expect(code).toBe(130);
    expect(out).toMatch(/PARTIAL: ended early, after 1 of \d+ protections/);
  });

  it.each([
    [["protect", "--amount", "0"], /above 0/],
    [["protect", "--amount", "-1"], /above 0/],
    [["protect", "--fail", "opnai"], /openai/],
    [["protect", "--likelihood", "openai"], /NODE=WEIGHT/],
    [["protect", "--likelihood", "openai=-1"], /at least 0/],
    [["protect", "--fail", "openai", "--likelihood", "oracle=2"], /fails in no scenario/],
    [["protect", "--fail", "openai", "--likelihood", "openai=0"], /likelihood above 0/],
    [["protect", "--include-shock"], /Leave it out/],
  ] as const)("%j is bad usage", async (argv, remedy) => {
    const { code, err } = await runCli([...argv]);
    expect(err).toMatch(remedy);
    expect(code).toBe(2);
  });
});
