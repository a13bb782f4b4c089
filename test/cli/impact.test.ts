// `linchpin impact`: blows and measures as tables and as JSON, its options and its mistakes.
import { describe, expect, it } from "vitest";
import { impactReportSchema } from "../../src/report/impact-report.schema.ts";
import { runCli } from "../support/run-cli.ts";

const village = ["--data", "graph-data/village"];

describe("linchpin impact", () => {
  it("shows the blows that fell, who deals them, who is exposed, and what is assumed and unknown", async () => {
    const { code, out, err } = await runCli(["impact", "--top", "3", ...village]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^1 firm could fell another alone: 1 such blow/);
    expect(out).toMatch(/Lantern Lab +Barn Cloud +\$50B +\$40B +125 % +fells +orders lost/);
    expect(out).toMatch(/Spectral radius rho = 0\.\d+/);
    for (const title of ["Who deals them", "Who is exposed", "What is assumed", "What is not known"]) {
      expect(out).toContain(title);
    }
  });

  it("says that nobody fells anybody where that is so", async () => {
    const { out } = await runCli(["impact", "--set", "order-loss.margin=0", ...village]);
    expect(out).toMatch(/^No single failure takes all the capital of another firm/);
    expect(out).toContain("no firm of known capital can be brought down by one blow");
  });

  it("prints the documented report as JSON, on a day of the past too", async () => {
    const { code, out } = await runCli(["impact", "--json", "--as-of", "2025-06-30"]);
    expect(code).toBe(0);
    expect(impactReportSchema.parse(JSON.parse(out)).asOf).toBe("2025-06-30");
  });

  it("keeps to the width of the screen", async () => {
    const { out } = await runCli(["impact", "--top", "5", "--no-color"], { columns: 100 });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it.each([
    [["impact", "openai"], /too many arguments/],
    [["impact", "--set", "order-loss.relets=0"], /Did you mean "order-loss.relet"/],
    [["impact", "--as-of", "soon"], /Expected a date/],
    [["impact", "--top", "0"], /whole number/],
  ] as const)("%j is bad usage", async (argv, remedy) => {
    const { code, err } = await runCli([...argv]);
    expect(code).toBe(2);
    expect(err).toMatch(remedy);
  });
});
