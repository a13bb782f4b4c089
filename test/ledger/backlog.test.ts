import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backlogHistory, backlogOf, suppliersOf } from "../../src/ledger/backlog.ts";
import { factBook } from "../../src/ledger/fact-series.ts";
import { networkAsOf } from "../../src/model/as-of.ts";
import type { Deal } from "../../src/model/deal.ts";
import type { Fact } from "../../src/model/fact.ts";
import { defaultTerms } from "../../src/model/term.ts";
import { dealOf, factOf, networkOf } from "../support/networks.ts";

const disclosed = (value: number, period = "2026-03-31", more: Partial<Fact> = {}): Fact =>
  factOf({ entity: "cloud", metric: "backlog", value, period, asOf: "2026-04-29", ...more, id: `backlog-${period}` });

/** Wholly outstanding on every day of 2026. */
const order = (source: string, amountUsdBn: number | null, more: Partial<Deal> = {}): Deal =>
  dealOf({
    id: `${source}-cloud`,
    source,
    target: "cloud",
    amountUsdBn,
    announced: "2026-01-01",
    start: "2027",
    end: "2030",
    ...more,
  });

const bookOf = (deals: readonly Deal[], facts: readonly Fact[], asOf = "2026-07-01") => {
  const there = networkAsOf(networkOf({ deals, facts }), asOf);
  return backlogOf(there, "cloud", factBook(there), defaultTerms, () => 1);
};

describe("the order book", () => {
  it("sets the named orders against all that is disclosed, on the day of the disclosure", () => {
    const half = { announced: "2026-01-01", start: "2026-01-01", end: "2026-06-30" };
    const found = bookOf([order("lab", 300), order("shop", 181, half)], [disclosed(638)]);
    expect(found).toMatchObject({ date: "2026-03-31", signedLaterUsdBn: 0, totalUsdBn: { low: 638, high: 638 } });
    // 89 of 181 days have passed at the start of 31 March.
    expect(found.customers.map(({ id, usdBn }) => [id, Number(usdBn.toFixed(6))])).toEqual([
      ["lab", 300],
      ["shop", 92],
    ]);
    expect(found.unnamedUsdBn.low).toBeCloseTo(638 - 392, 9);
    expect(found.burners!.low).toBeCloseTo(392 / 638, 9);
    expect(found.burners!.high).toBeCloseTo(1, 12);
  });

  it("leaves open whether what was signed after the disclosure was in it already", () => {
    const found = bookOf([order("lab", 138), order("other", 100, { announced: "2026-04-20" })], [disclosed(364)]);
    expect(found).toMatchObject({
      signedLaterUsdBn: 100,
      totalUsdBn: { low: 364, high: 464 },
      unnamedUsdBn: { low: 126, high: 226 },
    });
    expect(found.concentration!.topShare.low).toBeCloseTo(138 / 464, 12);
  });

  it("counts of a contract that replaces an old one only the increase", () => {
    const old = order("lab", 250, { id: "old", counted: false });
    const next = order("lab", 280, { id: "new", announced: "2026-04-30", supersedes: ["old"] });
    const found = bookOf([old, next], [disclosed(627)]);
    expect(found.signedLaterUsdBn).toBeCloseTo(30, 9);
    expect(found.totalUsdBn).toEqual({ low: 627, high: 657 });
    expect(found.customers[0]!.deals.map(({ id }) => id)).toEqual(["new"]);
  });

  it("takes contracts that exceed the books for all there is, with nobody else", () => {
    const found = bookOf([order("lab", 50)], [disclosed(40)]);
    expect(found).toMatchObject({ totalUsdBn: { low: 50, high: 50 }, unnamedUsdBn: { low: 0, high: 0 } });
  });

  it("has no upper end without a disclosure, so shares of it are unknown", () => {
    const found = bookOf([order("lab", 50)], []);
    expect(found).toMatchObject({ date: "2026-07-01", disclosed: null, totalUsdBn: { low: 50, high: null } });
    expect(found.concentration!.hhi).toEqual({ low: 0, high: 1 });
    expect(found.amongNamed!.hhi.low).toBe(1);
    expect(found.burners).toEqual({ low: 0, high: 1 });
  });

  it("knows no later statement, no projection, no undisclosed amount and nothing that the firm owes itself", () => {
    const own = dealOf({ id: "own", source: "cloud", target: "cloud", amountUsdBn: 9, start: "2027", end: "2030" });
    const facts = [
      disclosed(100),
      disclosed(900, "2026-06-30", { asOf: "2026-08-01" }),
      disclosed(800, "2026-05-31", { status: "projection" }),
    ];
    const found = bookOf([order("lab", null, { amountBasis: "undisclosed", counted: false }), own], facts);
    expect(found.disclosed!.value).toBe(100);
    expect(found.customers).toEqual([]);
    expect(found.concentration!.topId).toBeNull();
  });

  it("is empty, not broken, for a firm that nobody owes anything", () => {
    const found = bookOf([], []);
    expect(found).toMatchObject({ customers: [], totalUsdBn: { low: 0, high: null } });
    expect(found.amongNamed).toBeNull();
  });

  it("does not change when a deal of one customer is split, and scales with the money", () => {
    const amounts = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 5 });
    const factor = fc.constantFrom(1e-9, 0.5, 1e9);
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.05, max: 0.95, noNaN: true }), factor, (values, part, scale) => {
        const deals = values.map((value, k) => order(`c${k}`, value));
        const total = 2 * values.reduce((sum, value) => sum + value, 0);
        const [first, ...rest] = deals;
        const halves = [part, 1 - part].map((share, k) => ({
          ...first!,
          id: `half-${k}`,
          amountUsdBn: first!.amountUsdBn! * share,
        }));
        const whole = bookOf(deals, [disclosed(total)]);
        const split = bookOf([...halves, ...rest], [disclosed(total)]);
        const scaled = bookOf(
          deals.map((deal) => ({ ...deal, amountUsdBn: deal.amountUsdBn! * scale })),
          [disclosed(total * scale)],
        );
        for (const other of [split, scaled]) {
          expect(other.concentration!.hhi.low).toBeCloseTo(whole.concentration!.hhi.low, 9);
          expect(other.concentration!.hhi.high).toBeCloseTo(whole.concentration!.hhi.high, 9);
          expect(other.burners!.low).toBeCloseTo(whole.burners!.low, 9);
        }
        expect(split.customers.map(({ id }) => id).sort()).toEqual(whole.customers.map(({ id }) => id).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe("the history of an order book", () => {
  it("has every disclosure beside the deals that were in force on its day, also the replaced ones", () => {
    const old = order("lab", 250, { id: "old", counted: false, announced: "2025-10-28" });
    const next = order("lab", 280, { id: "new", announced: "2026-04-30", supersedes: ["old"] });
    const facts = [disclosed(392, "2025-09-30"), disclosed(625, "2025-12-31"), disclosed(700, "2026-06-30")];
    const network = networkOf({ deals: [old, next], facts });
    const there = networkAsOf(network, "2026-07-01");
    const history = backlogHistory(network, "cloud", factBook(there), defaultTerms);
    expect(
      history.map(({ date, customers, unnamedUsdBn }) => [date, customers[0]?.deals[0]?.id ?? null, unnamedUsdBn]),
    ).toEqual([
      ["2025-09-30", null, 392],
      ["2025-12-31", "old", 375],
      ["2026-06-30", "new", 420],
    ]);
  });
});

describe("suppliers", () => {
  it("are whom a firm still owes, parallel deals together, largest first", () => {
    const to = (id: string, target: string, amountUsdBn: number) =>
      dealOf({ id, source: "lab", target, amountUsdBn, start: "2027", end: "2030" });
    const there = networkAsOf(networkOf({ deals: [to("a", "x", 1), to("b", "y", 4), to("c", "x", 2)] }), "2026-07-01");
    expect(suppliersOf(there, "lab", defaultTerms)).toEqual([
      { id: "y", usdBn: 4, deals: [{ id: "b", usdBn: 4 }] },
      {
        id: "x",
        usdBn: 3,
        deals: [
          { id: "c", usdBn: 2 },
          { id: "a", usdBn: 1 },
        ],
      },
    ]);
  });
});
