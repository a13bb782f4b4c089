// Who is fragile in words: a component that is unknown is never a figure, and nobody is said to fail.
import { describe, expect, it } from "vitest";
import { survivalReport } from "../../../src/report/survival-report.ts";
import { componentText, fragilityNote, rankNote, scoreText } from "../../../src/view/words/fragility-words.ts";
import { loadShipped } from "../../support/shipped.ts";

const report = survivalReport(await loadShipped("ai-capital"));
const firmOf = (id: string) => report.firms.find((firm) => firm.id === id)!;

describe("fragility", () => {
  it("has the figures of `linchpin survive`", () => {
    const coreweave = firmOf("coreweave");
    expect([coreweave.rank, scoreText(coreweave)]).toEqual([1, "0.53–0.95"]);
    expect(componentText(coreweave, "vulnerability")).toBe("8.1 %");
    expect(componentText(coreweave, "concentration")).toBe("0.10–0.34");
    expect(componentText(coreweave, "burners")).toBe("14–64 %");
    expect(componentText(coreweave, "leverage")).toBe("15");
    expect(rankNote(coreweave)).toContain("Place 1 with each weight halved and doubled; 1–12 whatever");
  });

  it("says what is unknown and what does not apply", () => {
    expect(componentText(firmOf("fluidstack"), "concentration")).toBe("unknown");
    expect(componentText(firmOf("fluidstack"), "leverage")).toBe("17 or more");
    expect(componentText(firmOf("openai"), "burners")).toBe("does not apply");
    const coreweave = firmOf("coreweave");
    const leverage = { ...coreweave.components.leverage, value: { low: 0, high: 1 } };
    const firm = { ...coreweave, components: { ...coreweave.components, leverage } };
    expect(componentText(firm, "leverage")).toBe("0–1");
  });

  it("is a model estimate and a convention, and predicts nothing", () => {
    expect(fragilityNote(report)).toContain("model estimate (DebtRank");
    expect(fragilityNote(report)).toContain("never that anybody will fail");
  });
});
