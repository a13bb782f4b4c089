import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { all, isHighest, isLowest, not } from "../../src/report/survival-evidence.ts";
import { parseWeight, survivalReport, survivalSteps } from "../../src/report/survival-report.ts";
import {
  survivalComponents,
  survivalReportSchema,
  type SurvivalReport,
} from "../../src/report/survival-report.schema.ts";
import { survivalTests } from "../../src/report/survival-tests.ts";
import { sweepReport } from "../../src/report/sweep-report.ts";
import { networkOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
let village: Network;
let report: SurvivalReport;
beforeAll(async () => {
  [shipped, village] = await Promise.all([loadShipped("ai-capital"), loadShipped("village")]);
  report = survivalReport(shipped);
});

const firm = (id: string, of = report) => of.firms.find((candidate) => candidate.id === id)!;
const claim = (id: string, of = report) => of.claims.find((candidate) => candidate.id === id)!;

describe("the ranking", () => {
  it("follows its contract, and its order is that of the middles", () => {
    expect(survivalReportSchema.parse(report)).toEqual(report);
    const middles = report.firms.map(({ score }) => (score!.low + score!.high) / 2);
    expect(middles).toEqual(middles.toSorted((a, b) => b - a));
  });

  it("has every component of every firm, as the sweep and the ledger give it", () => {
    const sweep = sweepReport(shipped);
    for (const { id, components } of report.firms) {
      const { vulnerability } = sweep.nodes.find((node) => node.id === id)!;
      expect(components.vulnerability.value).toEqual(
        vulnerability === null ? { low: 0, high: 1 } : { low: vulnerability, high: vulnerability },
      );
      for (const component of survivalComponents) {
        const { value, place, rank } = components[component];
        expect([place === null, rank === null]).toEqual([value === null, value === null]);
      }
    }
    expect(firm("oracle").components.burners.value!.low).toBeCloseTo(300 / 638, 9);
    // (100 of debt and 10.3 of orders) / 42.51
    expect(firm("oracle").components.leverage.value!.low).toBeCloseTo((100 + 10.3) / 42.51, 1);
    expect(firm("openai").components.burners.value, "labs have no order book").toBeNull();
  });

  it("stays within the ranks that the unknown and the weights allow", () => {
    for (const { rank, rankWithUnknown, rankWithWeights, score } of report.firms) {
      expect(score!.low).toBeLessThanOrEqual(score!.high);
      for (const range of [rankWithUnknown!, rankWithWeights!]) {
        expect(rank).toBeGreaterThanOrEqual(range.best);
        expect(rank).toBeLessThanOrEqual(range.worst);
      }
    }
  });

  it("keeps whom nobody knows anything of apart, and drops nobody", () => {
    const asked = shipped.nodes.filter(({ kind }) => kind === "cloud" || kind === "lab").map(({ id }) => id);
    expect([...report.firms.map(({ id }) => id), ...report.notRanked].sort()).toEqual(asked.sort());
    expect(report.notRanked).toContain("humain");
  });

  it("goes by one component alone where the others weigh nothing", () => {
    const alone = survivalReport(shipped, { weights: { concentration: 0, burners: 0, coverage: 0, leverage: 0 } });
    const distress = alone.firms.map(({ components }) => components.vulnerability.value!.low);
    expect(distress).toEqual(distress.toSorted((a, b) => b - a));
    expect(alone.weights.vulnerability).toBe(1);
    expect(
      alone.firms.every(
        ({ rankWithWeights, rank }) => rankWithWeights!.best === rank && rankWithWeights!.worst === rank,
      ),
    ).toBe(true);
  });

  it("does not change when the firms are listed in another order", () => {
    const turned = survivalReport({ ...shipped, nodes: shipped.nodes.toReversed() });
    const placesOf = ({ firms }: SurvivalReport) =>
      firms.map(({ id, rank, score }) => [id, rank, score!.low.toFixed(9), score!.high.toFixed(9)]);
    expect(placesOf(turned)).toEqual(placesOf(report));
  });

  it("ranks other kinds where asked", () => {
    const chips = survivalReport(village, { kinds: ["chipmakers"] });
    expect(chips.firms.map(({ id }) => id)).toEqual(["anvil"]);
    expect(chips.claims).toEqual([]);
    expect(() => survivalReport(village, { kinds: ["banks"] })).toThrow(/no sector named "banks"/);
  });

  it("refuses weights that are none, and reads them by name", () => {
    expect(() => survivalReport(village, { weights: { coverage: -1 } })).toThrow(/weight of coverage/);
    expect(parseWeight("coverage=2")).toEqual(["coverage", 2]);
    expect(() => parseWeight("covrage=2")).toThrow(/Did you mean "coverage"/);
    expect(() => parseWeight("coverage=")).toThrow(/COMPONENT=WEIGHT/);
    expect(() => parseWeight("coverage=-1")).toThrow(/COMPONENT=WEIGHT/);
  });

  it("is empty for a network without clouds or labs", () => {
    expect(survivalReport(networkOf({}), { asOf: "2026-01-01" })).toMatchObject({
      firms: [],
      claims: [],
      notRanked: [],
    });
  });

  it("ended early, says so and still holds what it has", () => {
    const steps = survivalSteps(shipped);
    steps.next();
    const { value, done } = steps.next(true);
    if (done !== true) throw new Error("expected the end");
    expect(value.partial).toBe(true);
    expect(value.runs.done).toBeLessThan(value.runs.asked);
    expect(survivalReportSchema.parse(value)).toEqual(value);
  });
});

describe("the article's ranking", () => {
  it("is tested claim by claim, S000-10 to S000-19, each with its statement and the figures that decide", () => {
    const ids = Array.from({ length: 10 }, (_, k) => `S000-${10 + k}`);
    expect(survivalTests.map(({ claim: id }) => id)).toEqual(ids);
    expect(report.claims.map(({ id }) => id)).toEqual(ids);
    for (const { statement, figures, test } of report.claims) {
      expect(statement.length).toBeGreaterThan(10);
      expect(test).toMatch(/agrees/);
      expect(figures.length).toBeGreaterThan(0);
    }
  });

  it("cites rows that are there", () => {
    const known = new Set([...shipped.facts, ...shipped.deals].map(({ id }) => id));
    for (const row of report.claims.flatMap(({ figures }) => figures.flatMap(({ rows }) => rows)))
      expect(known).toContain(row);
  });

  it("is contradicted where Amazon is called the most diversified, and was not before the contracts of 2026", () => {
    const shareOf = (name: string, of: SurvivalReport) =>
      claim("S000-10", of).figures.find(({ what }) => what.includes(name))!;
    expect(claim("S000-10").verdict).toBe("disagree");
    expect(shareOf("Amazon", report).low).toBeGreaterThan(shareOf("Oracle", report).high!);
    const before = survivalReport(shipped, { asOf: "2026-02-20" });
    expect(claim("S000-10", before).verdict, "OpenAI's contract with Google has no amount").toBe("undecided");
    expect(shareOf("Amazon", before).high!).toBeLessThan(shareOf("Oracle", before).low);
    expect(shareOf("Google", before).high!).toBeGreaterThan(0.5);
  });

  it("turns with the data: without Meta's contracts it is independent of clouds, without Microsoft's figure nobody is ahead", () => {
    expect(claim("S000-13").verdict).toBe("disagree");
    const deals = shipped.deals.filter(({ source, kind }) => source !== "meta" || kind !== "commitment");
    expect(claim("S000-13", survivalReport({ ...shipped, deals })).verdict).toBe("agree");
    const facts = shipped.facts.filter(({ entity, metric }) => entity !== "microsoft" || metric !== "ai_run_rate");
    expect(claim("S000-11").verdict).toBe("agree");
    expect(claim("S000-11", survivalReport({ ...shipped, facts })).verdict).toBe("undecided");
  });

  it("lets a higher run rate leave open whether revenue covers what labs owe", () => {
    expect(claim("S000-16").verdict).toBe("agree");
    const facts = shipped.facts.map((fact) =>
      fact.entity === "anthropic" && fact.metric === "annualised_revenue" ? { ...fact, value: fact.value * 3 } : fact,
    );
    expect(claim("S000-16", survivalReport({ ...shipped, facts })).verdict).toBe("undecided");
  });

  it("is not tested where its firms are not in the network, or its claims not in the package", () => {
    expect(survivalReport(village).claims).toEqual([]);
    expect(survivalReport({ ...shipped, claims: [] }).claims).toEqual([]);
  });
});

describe("a comparison of ranges", () => {
  const at = (low: number, high: number | null = low) => ({ low, high });

  it("agrees or disagrees only for certain", () => {
    expect(isLowest(at(1), [at(2), at(1)])).toBe("agree");
    expect(isLowest(at(1, 3), [at(2)])).toBe("undecided");
    expect(isLowest(at(3), [at(1, 2), at(9)])).toBe("disagree");
    expect(isLowest(at(1), [at(0, null)])).toBe("undecided");
    expect(isHighest(at(3, null), [at(2)])).toBe("agree");
    expect(isHighest(at(1, 2), [at(3, null)])).toBe("disagree");
    expect(isHighest(at(0.3), [at(0.1 + 0.2)])).toBe("agree");
    expect(isLowest(at(1), [])).toBe("agree");
  });

  it("turns round and adds up", () => {
    expect([not("agree"), not("disagree"), not("undecided")]).toEqual(["disagree", "agree", "undecided"]);
    expect(all(["agree", "undecided"])).toBe("undecided");
    expect(all(["undecided", "disagree"])).toBe("disagree");
    expect(all(["agree", "agree"])).toBe("agree");
  });
});
