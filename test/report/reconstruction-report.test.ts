import { describe, expect, it } from "vitest";
import { InvalidInputError, NotFoundError } from "../../src/model/errors.ts";
import { reconstructionReport } from "../../src/report/reconstruction-report.ts";
import { reconstructionReportSchema } from "../../src/report/reconstruction-report.schema.ts";

/** The example on p. 628 of Anand, Craig, von Peter (2015). */
const published = [
  { name: "a", assets: 7, liabilities: 4 },
  { name: "b", assets: 5, liabilities: 5 },
  { name: "c", assets: 3, liabilities: 5 },
  { name: "d", assets: 1, liabilities: 0 },
  { name: "e", assets: 3, liabilities: 0 },
  { name: "f", assets: 0, liabilities: 2 },
  { name: "g", assets: 1, liabilities: 4 },
];

describe("reconstructionReport", () => {
  it.each(["max-entropy", "min-density"])("follows the contract with %s", (method) => {
    const report = reconstructionReport(published, { source: "banks.csv", method });
    expect(reconstructionReportSchema.parse(report)).toEqual(report);
    expect(report).toMatchObject({ source: "banks.csv", totalAssets: 20, converged: true, scaledTo: null, nodes: 7 });
    expect(report.claims.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(20, 10);
    expect(report.method.caution).toContain("Anand, Craig, von Peter 2015");
    expect(report.density).toBeCloseTo(report.links / 42, 15);
    expect(report.fewestLinks).toBe(6);
  });

  it("says which numbers chance drew, and none where there is no chance", () => {
    const drawn = { source: "x", seed: 5, draws: 3 };
    expect(reconstructionReport(published, { ...drawn, method: "min-density" })).toMatchObject({ seed: 5, draws: 3 });
    expect(reconstructionReport(published, drawn)).toMatchObject({ seed: null, draws: null });
  });

  it("says which side was scaled", () => {
    const rows = [
      { name: "a", assets: 2, liabilities: 1 },
      { name: "b", assets: 2, liabilities: 1 },
    ];
    const report = reconstructionReport(rows, { source: "x", scaleTo: "liabilities" });
    expect(report).toMatchObject({ scaledTo: "liabilities", totalAssets: 4, totalLiabilities: 2 });
    expect(reconstructionReport(published, { source: "x", scaleTo: "assets" }).scaledTo).toBeNull();
    expect(() => reconstructionReport(rows, { source: "x" })).toThrow(InvalidInputError);
  });

  it("of one node or none has no density", () => {
    expect(reconstructionReport([], { source: "x" })).toMatchObject({ density: null, links: 0, converged: true });
  });

  it("does not know other methods", () => {
    expect(() => reconstructionReport(published, { source: "x", method: "gibbs" })).toThrow(NotFoundError);
  });
});
