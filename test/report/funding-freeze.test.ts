// Promised money that comes, comes in part, or stays away: who is short at the end of next year.
import { beforeAll, describe, expect, it } from "vitest";
import { undrawnFunding } from "../../src/ledger/undrawn.ts";
import { networkAsOf } from "../../src/model/as-of.ts";
import { defaultTerms } from "../../src/model/term.ts";
import { firstDay } from "../../src/model/date.ts";
import type { Deal } from "../../src/model/deal.ts";
import type { Network } from "../../src/model/network.ts";
import { fundingFreeze } from "../../src/report/funding-freeze.ts";
import { survivalReport } from "../../src/report/survival-report.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

const asOf = "2026-01-01";

/** A lab with 30 of cash owes 100 over 2026 and 2027 to a cloud that owes 90 of it on; two funders have promised 40 each. */
const town = (...more: readonly Deal[]): Network =>
  networkOf({
    nodes: [nodeOf("lab", "lab"), nodeOf("cloud"), nodeOf("maker"), nodeOf("firm"), nodeOf("whim")],
    facts: [
      factOf({ entity: "lab", metric: "cash_and_equivalents", value: 30 }),
      factOf({ entity: "cloud", metric: "cash_and_equivalents", value: 0 }),
      factOf({ entity: "maker", metric: "cash_and_equivalents", value: 1 }),
    ],
    deals: [
      dealOf({ id: "order", source: "lab", target: "cloud", amountUsdBn: 100, end: "2027-12-31" }),
      dealOf({ id: "chips", source: "cloud", target: "maker", amountUsdBn: 90, end: "2027-12-31" }),
      dealOf({ id: "sure", kind: "funding", source: "firm", target: "lab", amountUsdBn: 40, end: "2027-12-31" }),
      dealOf({ id: "perhaps", kind: "funding", source: "whim", target: "lab", amountUsdBn: 40, amountBasis: "up-to" }),
      ...more,
    ],
  });

const freezeOf = (network: Network, ...recipients: readonly string[]) =>
  fundingFreeze({ asOf: networkAsOf(network, asOf), terms: defaultTerms, recipients });

describe("a funding freeze", () => {
  it("by hand: 30 + 40 + 40 pays 100; without the conditional 40 it is 30 short, without either 70", () => {
    const { year, conditional, recipients, pulledAlong } = freezeOf(town(), "lab");
    expect([year, conditional, pulledAlong]).toEqual([2027, ["perhaps"], ["cloud"]]);
    const [lab] = recipients;
    expect(lab).toMatchObject({ id: "lab", known: true, promised: 0 });
    expect(lab!.spare).toBeCloseTo(10, 9);
    expect(lab!.dueUsdBn).toBeCloseTo(100, 9);
    expect(lab!.unconditional).toBeCloseTo(30, 9);
    expect(lab!.none).toBeCloseTo(70, 9);
  });

  it("says of a firm without known cash that nobody knows, and of one without debts that it owes nothing", () => {
    const network = { ...town(), facts: [] };
    expect(freezeOf(network, "lab", "whim").recipients).toMatchObject([
      { known: false, unconditional: 0 },
      { known: false, dueUsdBn: 0 },
    ]);
  });

  it("is the clearing of what is there: whatever is promised, less money never means a smaller gap", () => {
    for (const amountUsdBn of [0.1, 20, 40, 80]) {
      const deals = town().deals.map((deal) => (deal.id === "perhaps" ? { ...deal, amountUsdBn } : deal));
      const [lab] = freezeOf({ ...town(), deals }, "lab").recipients;
      expect(lab!.promised).toBeCloseTo(Math.max(0, 30 - amountUsdBn), 9);
      expect(lab!.promised).toBeLessThanOrEqual(lab!.unconditional);
      expect(lab!.unconditional).toBeLessThanOrEqual(lab!.none);
    }
  });
});

describe("funding still to come on the day of a cash figure", () => {
  const later = "2026-07-02";
  const at = networkAsOf(
    town(
      dealOf({
        id: "since",
        kind: "funding",
        source: "firm",
        target: "lab",
        amountUsdBn: 7,
        announced: "2026-05",
        status: "drawn",
      }),
    ),
    later,
  );
  const open = (since?: string) =>
    undrawnFunding(at, "lab", defaultTerms, since === undefined ? at.day : firstDay(since)).usdBn;

  it("holds what was paid in since, and what was announced since", () => {
    expect(open()).toBeLessThan(80);
    expect(open(asOf)).toBeCloseTo(40 + 40 + 7, 9);
  });
});

describe("claim S000-16 on the AI capital network", () => {
  let shipped: Network;
  beforeAll(async () => {
    shipped = await loadShipped("ai-capital");
  });
  const found = (network: Network) => survivalReport(network).claims.find(({ id }) => id === "S000-16")!;

  it("by hand: to the end of 2027 OpenAI owes 201.1, has 73 and 77.0, is promised 22.4, and 35 with conditions; 0.2 of what it owes is a promise of its own", () => {
    const { verdict, figures } = found(shipped);
    const unpaid = figures.filter(({ what }) => /: unpaid by the end of 2027|^unpaid with/.test(what));
    expect(unpaid.map(({ low }) => Number(low.toFixed(1)))).toEqual([0, 28.7, 50.9]);
    expect(unpaid[0]!.rows).toEqual(["f0583", "f0691", "f0693"]);
    expect(unpaid[1]!.rows).toContain("amazon-openai-2026-contingent");
    expect(figures.find(({ what }) => what === "left over in that case")!.low, "28.7 short, and 35 comes").toBeCloseTo(
      35 - 28.73,
      1,
    );
    expect(figures.find(({ what }) => what.startsWith("Anthropic: due by"))!.low).toBeCloseTo(110.2, 1);
    expect(verdict).toBe("agree");
  });

  it("is open once OpenAI has enough cash: the gap that decides is gone, and Anthropic's is not known", () => {
    const facts = shipped.facts.map((fact) => (fact.id === "f0583" ? { ...fact, value: 150 } : fact));
    expect(found({ ...shipped, facts }).verdict).toBe("undecided");
  });

  it("disagrees once the cash of both is known and enough", () => {
    const cash = (entity: string, value: number) =>
      factOf({ entity, metric: "cash_and_equivalents", value, period: "2026-06-30", asOf: "2026-07-02" });
    const facts = [...shipped.facts, cash("openai", 200), cash("anthropic", 200)];
    expect(found({ ...shipped, facts }).verdict).toBe("disagree");
  });
});

describe("a firm of which no purchase is in the data", () => {
  it("is not taken to owe nothing: what it owes is unknown", async () => {
    const shipped = await loadShipped("ai-capital");
    const { firms } = survivalReport(shipped);
    const of = (id: string) => firms.find((firm) => firm.id === id)!.components.coverage.value;
    expect(shipped.deals.some(({ source, kind }) => source === "nscale" && kind === "commitment")).toBe(false);
    expect(of("nscale")).toEqual({ low: 0, high: 1 });
    expect(of("oracle")!.high).toBeLessThan(1);
  });
});
