// Facts and claims in words: a year is no number of pieces, and where nothing is computed nothing holds.
import { describe, expect, it } from "vitest";
import { claimsReport } from "../../../src/report/claims-report.ts";
import { claimsHeadline } from "../../../src/view/words/claim-words.ts";
import { factFigure } from "../../../src/view/words/fact-words.ts";
import { loadShipped } from "../../support/shipped.ts";

const network = await loadShipped("ai-capital");

describe("the figure of a fact", () => {
  it("that is a year is written as one", () => {
    const fact = network.facts.find(({ metric }) => metric === "ipo_target_date")!;
    expect(factFigure(fact)).toMatch(/^20\d\d$/);
  });

  it("that counts pieces has its thousands apart", () => {
    expect(factFigure({ metric: "gpus_deployed", value: 200000, unit: "count" })).toBe("200,000");
  });
});

describe("the headline of the claims", () => {
  it("on a day that knows no figures says that none can be recomputed", () => {
    const report = claimsReport(network, { asOf: "2015-01-01" });
    expect(claimsHeadline(report)).toBe("None of 91 published claims can be recomputed");
  });
});
