// What Compare shows: the same figures as `linchpin diff` and `linchpin fail`, sides that are what they say, and sentences.
import { describe, expect, it } from "vitest";
import { finish } from "../../src/ensemble/steps.ts";
import { networkAsOf } from "../../src/model/as-of.ts";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { headlinesOf } from "../../src/report/diff-headlines.ts";
import { diffReport } from "../../src/report/diff-report.ts";
import { checkState } from "../../src/view/check-state.ts";
import { circulations, renderCompare } from "../../src/view/compare-file.ts";
import { comparePresets } from "../../src/view/compare-presets.ts";
import { compareReport } from "../../src/view/compare-report.ts";
import { formatSide } from "../../src/view/compare-side.ts";
import { swapSides, withSides } from "../../src/view/compare-edits.ts";
import { beforeAnyData, isSame, shownCompare } from "../../src/view/shown-compare.ts";
import { networkWithout } from "../../src/view/side-network.ts";
import { sideFigureSteps, sideFiguresRequest } from "../../src/view/side-figures.ts";
import { parseState, type ViewState } from "../../src/view/view-state.ts";
import { compareHeadline, sharedWords, sideLabel } from "../../src/view/words/compare-words.ts";
import { figureRows } from "../../src/view/words/figure-rows.ts";
import { dealOf, networkOf, nodeOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

const shipped = await loadShipped("ai-capital");

const look = (query: string, own: Network | null = null) => {
  const { state } = checkState(parseState("/compare", query), shipped);
  return { state, shown: shownCompare(state, { shown: shipped, shipped, own }) };
};

const headlineOf = (query: string): string => {
  const { state, shown } = look(query);
  return compareHeadline(shown, state, circulations(shown, state));
};

const figuresOf = ({ state, shown }: ReturnType<typeof look>) =>
  headlinesOf(
    finish(sideFigureSteps(shown.before.whole, sideFiguresRequest(shown.before, state, shown.window))),
    finish(sideFigureSteps(shown.after.whole, sideFiguresRequest(shown.after, state, shown.window))),
  );

const dates = "a=as:2025-12-31&b=as:2026-07-03";
const diff = diffReport(
  { label: "a", network: shipped, asOf: "2025-12-31" },
  { label: "b", network: shipped, asOf: "2026-07-03" },
);

describe("two days", () => {
  const compared = look(dates);

  it("have the headline figures of linchpin diff", () => {
    const { measures, amounts, ranking } = figuresOf(compared);
    expect({ measures, amounts, ranking }).toEqual({
      measures: diff.measures,
      amounts: diff.amounts,
      ranking: diff.ranking,
    });
  });

  it("differ in the deals of linchpin diff, field by field", () => {
    const { deals } = compared.shown;
    const ids = (change: string) =>
      deals
        .filter((deal) => deal.change === change)
        .map(({ id }) => id)
        .sort();
    expect(ids("added")).toEqual(diff.deals.added.map(({ id }) => id));
    expect(ids("removed")).toEqual(diff.deals.removed.map(({ id }) => id));
    for (const { id, fields } of diff.deals.changed) {
      expect(deals.find((deal) => deal.id === id)?.fields).toEqual(fields);
    }
  });

  it("come with the finding in figures", () => {
    expect(headlineOf(dates)).toBe(
      "From 31 Dec 2025 to 3 Jul 2026, what can go round a year in 2026 to 2028 grew from at most $21.7B to at most $122B, 9.8 % to 26 % of what moves.",
    );
  });

  it("are today and a year ago when nobody says which", () => {
    const { shown } = look("");
    expect([shown.before.asOf, shown.after.asOf]).toEqual(["2025-07-03", "2026-07-03"]);
    expect(headlineOf("")).toMatch(/^In a year, what can go round a year in 2026 to 2028 grew from nothing to at most/);
  });

  it("say so when one of them is before all data", () => {
    const { shown } = look("a=as:1999&b=as:2026-07-03");
    expect(beforeAnyData(shown.before)).toMatch(/^20\d\d-/);
    expect(beforeAnyData(shown.after)).toBeNull();
    expect(shown.comparison.before.nodes).toEqual([]);
  });
});

describe("without a firm or a deal", () => {
  it("has no deal of the firm, nor the firm, and everybody else's deals", () => {
    const { shown } = look("b=without:firm:openai");
    const deals = networkAsOf(shown.after.network, shown.after.asOf).deals;
    const all = networkAsOf(shipped, shown.after.asOf).deals;
    const others = all.filter(({ source, target }) => source !== "openai" && target !== "openai");
    expect(deals.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect(shown.after.network.nodes.some(({ id }) => id === "openai")).toBe(false);
    expect(shown.deals.every(({ change }) => change === "removed")).toBe(true);
    expect(headlineOf("b=without:firm:openai")).toMatch(
      /^Without OpenAI, at most \$56B a year can go round in 2026 to 2028, 19 % .* with everyone, at most \$122B, 26 %\.$/,
    );
  });

  it("never brings back a deal that the missing one replaced", () => {
    const network = networkOf({
      nodes: [nodeOf("a"), nodeOf("b")],
      deals: [
        dealOf({ id: "old", source: "a", target: "b", announced: "2025-01-01", counted: false }),
        dealOf({ id: "new", source: "a", target: "b", announced: "2025-06-01", supersedes: ["old"] }),
      ],
    });
    const left = networkWithout(network, "2026-01-01", [{ kind: "deal", id: "new" }]);
    expect(networkAsOf(left, "2026-01-01").deals).toEqual([]);
    expect(networkWithout(network, "2026-01-01", [])).toBe(network);
  });
});

describe("two failures", () => {
  it("have the losses of linchpin fail", () => {
    const { shown } = look("a=fail:openai&b=fail:oracle=0.3,set:order-loss.relet=0");
    const asOf = shown.after.asOf;
    const expected = [
      cascadeReport(shipped, { seeds: [{ id: "openai", shock: 1 }], asOf }),
      cascadeReport(shipped, { seeds: [{ id: "oracle", shock: 0.3 }], asOf, overrides: { "order-loss.relet": 0 } }),
    ];
    expect(shown.comparison.losses?.reports.map((report) => report?.totalLossUsdBn)).toEqual(
      expected.map(({ totalLossUsdBn }) => totalLossUsdBn),
    );
    for (const { id, beforeUsdBn, afterUsdBn } of shown.losses!) {
      const of = (i: number): number => expected[i]!.nodes.find((node) => node.id === id)?.lossUsdBn ?? 0;
      expect([beforeUsdBn, afterUsdBn]).toEqual([of(0), of(1)]);
    }
    const rows = figureRows(shown, null);
    expect(rows[0]).toMatchObject({ before: expected[0]!.totalLossUsdBn, after: expected[1]!.totalLossUsdBn });
  });

  it("are told by what differs between them", () => {
    expect(headlineOf("a=fail:openai&b=fail:anthropic")).toMatch(
      /^If OpenAI fails, the others lose \$254B; if Anthropic fails, \$99.8B: \$154B less \(model estimate\)\.$/,
    );
    expect(headlineOf("a=fail:openai&b=fail:openai,set:order-loss.relet=0")).toContain(
      "lose $254B with the usual assumptions, $357B with “Freed capacity sold to someone else” at 0 %",
    );
    expect(headlineOf("b=fail:oracle")).toMatch(/^If nobody fails, the others lose \$0; if Oracle fails,/);
  });

  it("run through every deal, whatever the filter", () => {
    const { state, shown } = look("a=fail:openai&b=fail:oracle&st=paid");
    expect(shown.losses).toEqual(look("a=fail:openai&b=fail:oracle").shown.losses);
    expect(sharedWords(shown, state, shipped)).toBe("");
  });
});

describe("both sides", () => {
  it("are the same, and said to be", () => {
    for (const query of [
      "a=as:newest&b=as:newest",
      "a=fail:openai&b=fail:openai",
      "a=without:firm:openai&b=without:firm:openai",
    ]) {
      expect(isSame(look(query).shown)).toBe(true);
      expect(headlineOf(query)).toBe("Both sides are the same: nothing differs.");
    }
  });

  it("follow the filter, which is said", () => {
    const { state, shown } = look(`${dates}&k=funding`);
    const kinds = [...shown.comparison.before.edges, ...shown.comparison.after.edges].map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["funding"]));
    expect(sharedWords(shown, state, shipped)).toContain("funding only");
  });

  it("are named in full", () => {
    const { state, shown } = look("a=fail:oracle=0.3,without:firm:coreweave&b=set:order-loss.relet=0.2,as:2026-01-01");
    expect(sideLabel(shown.before, state)).toBe("Oracle loses 30 % of its capital, without CoreWeave, 3 Jul 2026");
    expect(sideLabel(shown.after, state)).toBe("With “Freed capacity sold to someone else” at 20 %, 1 Jan 2026");
  });

  it("can be of two packages, and say so when there is only one", () => {
    const own = { ...shipped, name: "mine", deals: shipped.deals.slice(0, 60) };
    const { shown, state } = look("a=data:shipped&b=data:own", own);
    expect(shown.after.whole).toBe(own);
    expect(sideLabel(shown.after, state)).toMatch(/^Your data/);
    expect(look("a=data:shipped&b=data:own").shown.problems[0]).toContain("No data of your own");
    expect(shownCompare(parseState("/compare", "").state, { shown: own, shipped, own }).before.whole).toBe(shipped);
  });

  it("are exchanged by one move, and moved back by the next", () => {
    const { state, shown } = look(dates);
    const sides = { before: shown.before.side, after: shown.after.side };
    const swapped = swapSides(state, sides);
    expect([swapped.before, swapped.after]).toEqual(["as:2026-07-03", "as:2025-12-31"]);
    expect(swapSides(swapped, { before: sides.after, after: sides.before })).toEqual(withSides(state, sides));
  });
});

describe("what leaves the page", () => {
  it("is the report of linchpin diff where money is compared, and the cascades where failures are", () => {
    const { state, shown } = look(dates);
    expect(compareReport(shown, state)).toEqual({
      ...diff,
      before: { ...diff.before, label: "31 Dec 2025" },
      after: { ...diff.after, label: "3 Jul 2026" },
    });
    const failures = look("a=fail:openai&b=fail:oracle");
    expect(compareReport(failures.shown, failures.state)).toMatchObject({
      before: { label: "OpenAI fails, 3 Jul 2026", report: { seeds: [{ id: "openai" }] } },
    });
  });

  it("is a picture with both sides in its small print", () => {
    const draw = (mode: ViewState["compareMode"]): string => {
      const { state, shown } = look(`${dates}&mode=${mode}`);
      return renderCompare(shown, state, circulations(shown, state), { width: 1200, height: 800, theme: "light" });
    };
    expect(draw("overlay")).toContain("A: 31 Dec 2025. B: 3 Jul 2026.");
    expect(draw("beside")).toMatch(/A: 31 Dec 2025</);
  });
});

describe("the questions", () => {
  it("name the largest firms, and each is a comparison without a problem", () => {
    const { state, shown } = look("");
    const presets = comparePresets(state, shipped, shown.comparison.after, true);
    expect(presets.map(({ question }) => question)).toContain("Without OpenAI?");
    for (const { sides } of presets.slice(0, -1)) {
      const query = `a=${formatSide(sides.before)}&b=${formatSide(sides.after)}`;
      expect(checkState(parseState("/compare", query), shipped).problems).toEqual([]);
    }
  });
});

it("does not say of what reads the same that it grew or fell", () => {
  const { state, shown } = look("");
  const { loops } = circulations(shown, state)![1];
  const figures = [100, 99.9999].map((usdBnPerYear, i) => ({
    loops: { ...loops, maximumCirculation: { ...loops.maximumCirculation, usdBnPerYear, share: 0.3 + i / 10 } },
  }));
  expect(compareHeadline(shown, state, [figures[0]!, figures[1]!])).toBe(
    "In a year, what can go round a year in 2026 to 2028 stayed as it was, at most $100B, 30 % to 40 % of what moves.",
  );
});
