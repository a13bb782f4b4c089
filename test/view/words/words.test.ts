// What people read: sentences, lists, amounts and dates.
import { describe, expect, it } from "vitest";
import { dealStatuses } from "../../../src/model/deal.ts";
import { cascadeReport } from "../../../src/report/cascade-report.ts";
import { hitsAfter } from "../../../src/view/hits.ts";
import { dateWords, spanWords } from "../../../src/view/words/date-words.ts";
import { initialState } from "../../../src/view/view-state.ts";
import { dealAmount } from "../../../src/view/words/deal-amount.ts";
import { dealLine } from "../../../src/view/words/deal-line.ts";
import { documentTitle } from "../../../src/view/words/document-title.ts";
import { failureTitle, roundSentence, settledWords } from "../../../src/view/words/failure-words.ts";
import { firmSentence } from "../../../src/view/words/firm-sentence.ts";
import { headline, shareRange } from "../../../src/view/words/headline.ts";
import { assumptionLabel, instrumentLabel, statusLabel } from "../../../src/view/words/labels.ts";
import { legSentence } from "../../../src/view/words/leg-sentence.ts";
import { countWords, listWords } from "../../../src/view/words/list.ts";
import { amountInUnit, amountOnArrow, unitLabel, windowWords } from "../../../src/view/words/unit.ts";
import { loadShipped } from "../../support/shipped.ts";
import { dealOf } from "../../support/networks.ts";
import { asOf, index, loops, triangle, window } from "../../web/support.ts";

describe("the headline", () => {
  it("names amount, total, unit and window, and says at most", () => {
    const report = {
      ...loops,
      basis: "per-year" as const,
      maximumCirculation: { ...loops.maximumCirculation, usdBnPerYear: 122, share: 0.26 },
    };
    expect(headline({ ...report, totalUsdBnPerYear: 471 }, window)).toBe(
      "At most $122B of the $471B a year that these deals move in 2026 to 2028 can be going round.",
    );
  });

  it("does not say a year of whole amounts", () => {
    expect(headline(loops, window)).toBe("At most $120B of the $200B in these deals can be going round.");
  });

  it("gives the range of the share over the readings of the sources, in order", () => {
    const { maximumCirculation } = loops;
    const at = (share: number | null) => ({ ...maximumCirculation.low, share });
    const ranged = {
      ...loops,
      maximumCirculation: { ...maximumCirculation, share: 0.26, low: at(0.27), high: at(0.24) },
    };
    expect(shareRange(ranged)).toMatch(/^24 % to 27 % with every amount/);
    const none = {
      ...loops,
      maximumCirculation: { ...maximumCirculation, share: null, low: at(null), high: at(null) },
    };
    expect(shareRange(none)).toBeNull();
  });

  it("says so when nothing goes round", () => {
    const still = { ...loops, maximumCirculation: { ...loops.maximumCirculation, usdBnPerYear: 0, share: 0 } };
    expect(headline(still, window)).toMatch(/^None of the money/);
  });
});

describe("an arrow as a sentence", () => {
  const deal = dealOf({ id: "d", source: "a", target: "b" });

  it.each([
    [{ ...deal, instrument: "equity" }, "A invests $10B a year in B."],
    [{ ...deal, instrument: "cloud-contract" }, "A promises B $10B a year for computing."],
    [{ ...deal, instrument: "chip-purchase" }, "A spends $10B a year on chips from B."],
    [{ ...deal, instrument: "barter" }, "A pays B $10B a year."],
    [{ ...deal, status: "letter-of-intent" as const }, "A intends to pay B $10B a year."],
  ])("%#: says who does what", (given, sentence) => {
    expect(legSentence(given, "A", "B", "$10B a year")).toBe(sentence);
  });

  it("has a phrase and a label for every instrument of the shipped data", async () => {
    const network = await loadShipped("ai-capital");
    for (const { instrument } of network.deals) {
      expect(legSentence({ ...deal, instrument }, "A", "B", "$1B"), instrument).not.toBe("A pays B $1B.");
      expect(instrumentLabel(instrument)).not.toContain("-contract");
    }
  });
});

describe("labels", () => {
  it("cover every status, and every assumption of the shipped data", async () => {
    for (const status of dealStatuses) expect(statusLabel[status]).toBeTruthy();
    const { assumptions } = await loadShipped("ai-capital");
    const labels = assumptions.map(({ id }) => assumptionLabel(id));
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/ /);
  });

  it("spell out codes that they do not know", () => {
    expect(assumptionLabel("tax-rate.corporate")).toBe("Tax rate corporate");
    expect(assumptionLabel("order-loss.relet@cloud-contract")).toBe(
      "Freed capacity sold to someone else (cloud-contract)",
    );
  });
});

describe("units", () => {
  it("stand behind every annual amount and behind no total", () => {
    expect(amountInUnit(20, "per-year")).toBe("$20B a year");
    expect(amountInUnit(20, "total")).toBe("$20B");
    expect(amountInUnit(null, "per-year")).toBe("undisclosed");
    expect(amountOnArrow(6.7, "per-year")).toBe("$6.7B/yr");
    expect(unitLabel("per-year", window)).toBe("Per year (2026–2028)");
    expect(windowWords({ fromYear: 2026, toYear: 2026 })).toBe("2026");
  });
});

describe("amounts of deals", () => {
  const deal = dealOf({ id: "d", source: "a", target: "b", amountUsdBn: 50 });

  it.each([
    [deal, "$50B"],
    [{ ...deal, amountBasis: "approx" as const }, "about $50B"],
    [{ ...deal, amountBasis: "up-to" as const, amountHighUsdBn: 50 }, "up to $50B"],
    [
      { ...deal, amountBasis: "estimate" as const, amountLowUsdBn: 20, amountHighUsdBn: 100 },
      "$50B, estimated ($20–100B)",
    ],
    [{ ...deal, amountLowUsdBn: 50, amountHighUsdBn: 50.004 }, "$50B"],
    [{ ...deal, amountUsdBn: null, amountBasis: "undisclosed" as const }, "undisclosed"],
  ])("%#: says how firmly it is known", (given, text) => {
    expect(dealAmount(given)).toBe(text);
  });

  it("fit into one line with the parties", () => {
    expect(dealLine(index, "order")).toBe("Lab (Holding) → Cloud, $100B, cloud contract");
    expect(dealLine(index, "unheard-of")).toBe("unheard-of");
  });
});

describe("dates", () => {
  it.each([
    ["2026-07-03", "3 Jul 2026"],
    ["2026-07", "Jul 2026"],
    ["2026", "2026"],
    [null, "not stated"],
  ])("%s", (date, words) => {
    expect(dateWords(date)).toBe(words);
  });

  it.each([
    ["2027", "2031", "2027 to 2031"],
    ["2026", "2026", "2026"],
    ["2026", null, "from 2026, end not stated"],
    [null, "2030", "until 2030"],
    [null, null, null],
  ])("%s to %s", (start, end, words) => {
    expect(spanWords(start, end)).toBe(words);
  });
});

describe("lists", () => {
  it.each([
    [[], ""],
    [["A"], "A"],
    [["A", "B"], "A and B"],
    [["A", "B", "C", "D"], "A, B, C and D"],
    [["A", "B", "C", "D", "E"], "A, B, C and 2 more"],
  ])("%j", (names, words) => {
    expect(listWords(names)).toBe(words);
  });

  it("count with the right plural", () => {
    expect(countWords(1, "loss", "losses")).toBe("1 loss");
    expect(countWords(1200, "loss", "losses")).toBe("1,200 losses");
  });
});

describe("a firm as a sentence", () => {
  const node = {
    id: "lab",
    label: "Lab",
    kind: "lab",
    shape: "circle",
    part: "core",
    x: 0,
    y: 0,
    radius: 9,
    inUsdBn: 195,
    outUsdBn: 0,
  } as const;

  it("speaks amounts in full and says what is not there", () => {
    expect(firmSentence(node, "AI lab", 31, "per-year")).toBe(
      "Lab, AI lab, receives 195 billion dollars a year, pays no disclosed amount, part of 31 loops.",
    );
    expect(firmSentence(node, "AI lab", 0, "total")).toContain("part of no loop");
  });
});

describe("a failure in words", () => {
  const name = (id: string): string => index.firms.get(id)!.name;
  const run = (id: string, shock = 1) => cascadeReport(triangle, { seeds: [{ id, shock }], asOf });

  it("says who else fails", () => {
    const report = { ...run("lab") };
    expect(failureTitle(report, name)).toBe("If Lab (Holding) fails, nobody else fails");
    const nodes = report.nodes.map((node) => (node.id === "cloud" ? { ...node, failedInRound: 1 } : node));
    expect(failureTitle({ ...report, nodes }, name)).toBe("If Lab (Holding) fails, Cloud fails too");
  });

  it("calls a partial shock a loss", () => {
    expect(failureTitle(run("cloud", 0.3), name)).toMatch(/^If Cloud loses 30 % of its capital, /);
  });

  it("heads the page with what is asked until it is answered", () => {
    const state = { ...initialState, view: { name: "failure" as const, seeds: ["lab", "cloud=0.3"] } };
    expect(documentTitle(state, index, null)).toBe(
      "If Lab (Holding) fails and Cloud loses 30 % of its capital – Linchpin",
    );
    expect(documentTitle({ ...state, view: { name: "failure", seeds: [] } }, index, null)).toContain("What if");
  });

  it("says when nobody else is hit, and when it has not settled", () => {
    const report = run("fund");
    const last = report.rounds.length - 1;
    if (last > 0)
      expect(roundSentence(report, last, hitsAfter(report, last), name)).toContain("Nobody else loses more");
    expect(settledWords({ ...report, converged: false })).toContain("lower limit");
  });

  it("counts the firms that are hit, without the one that started it", () => {
    const report = run("lab");
    expect(roundSentence(report, 0, hitsAfter(report, 0), name)).toContain("before anyone else");
    expect(roundSentence(report, 1, hitsAfter(report, 1), name)).toMatch(/\d other firms? hit/);
  });
});

describe("where there is nothing", () => {
  it("is said, and no share of nothing is given", () => {
    const nothing = {
      ...loops,
      totalUsdBnPerYear: 0,
      maximumCirculation: { ...loops.maximumCirculation, usdBnPerYear: 0, share: null },
    };
    expect(headline({ ...nothing, basis: "per-year" }, window)).toBe("No deal moves money in 2026 to 2028.");
    expect(headline(nothing, window)).toBe("No deal has a disclosed amount.");
  });

  it("is said of a failure that hits nobody", () => {
    const report = cascadeReport(triangle, { seeds: [{ id: "lab", shock: 1 }], asOf: "2020-01-01" });
    expect(roundSentence(report, 0, hitsAfter(report, 0), String)).toBe(
      "Nobody else loses more than 0.5 % of capital.",
    );
  });
});
