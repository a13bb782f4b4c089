import { describe, expect, it } from "vitest";
import { circularityReport } from "../../src/report/circularity-report.ts";
import { termCorners } from "../../src/report/term-corners.ts";
import { loadShipped } from "../support/shipped.ts";

describe("termCorners", () => {
  it("are all ends of the terms that nobody has set, beside what is set", async () => {
    const network = await loadShipped("ai-capital");
    const ends = termCorners(network, { "order-loss.relet": 0.4 }).map((corner) => [
      corner["term.commitment-years"],
      corner["term.funding-years"],
      corner["order-loss.relet"],
    ]);
    expect(ends).toEqual([
      [3, 0, 0.4],
      [3, 3, 0.4],
      [10, 0, 0.4],
      [10, 3, 0.4],
    ]);
    expect(termCorners(network, { "term.funding-years": 1 })).toEqual([
      { "term.commitment-years": 3, "term.funding-years": 1 },
      { "term.commitment-years": 10, "term.funding-years": 1 },
    ]);
    expect(termCorners({ assumptions: [] })).toEqual([{}]);
  });
});

describe("the headlines", () => {
  it("range over the terms as whole reports with each of their ends do", async () => {
    const network = await loadShipped("ai-capital");
    const report = circularityReport(network, { samples: 0 });
    const ends = [{}, ...termCorners(network)].map((overrides) =>
      circularityReport(network, { samples: 0, overrides }).headlines.map(({ value }) => value!),
    );
    report.headlines.forEach(({ value, leastOfTerms, mostOfTerms }, k) => {
      const values = ends.map((end) => end[k]!);
      expect([leastOfTerms, mostOfTerms]).toEqual([Math.min(...values), Math.max(...values)]);
      expect(leastOfTerms!).toBeLessThan(value!);
      expect(mostOfTerms!).toBeGreaterThan(value!);
    });
  });

  it("hang on no term where every term is set, or on whole amounts", async () => {
    const network = await loadShipped("ai-capital");
    const set = { "term.commitment-years": 5, "term.funding-years": 0 };
    for (const { value, leastOfTerms, mostOfTerms } of circularityReport(network, { samples: 0, overrides: set })
      .headlines)
      expect([leastOfTerms, mostOfTerms]).toEqual([value, value]);
    for (const { leastOfTerms, mostOfTerms } of circularityReport(network, { samples: 0, basis: "total" }).headlines)
      expect([leastOfTerms, mostOfTerms]).toEqual([null, null]);
  });
});
