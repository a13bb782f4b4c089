// Concentration and burner share: laws, traps, and a plain second reading of the definitions.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burnerShare } from "../../src/metrics/burner-share.ts";
import { concentration, counterparties, noRemainder, type Amounts } from "../../src/metrics/concentration.ts";
import { project } from "../../src/model/projection.ts";

const amount = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const amounts = fc.array(amount, { minLength: 1, maxLength: 8 });
const remainder = fc.oneof(fc.constant(0), amount);
const booksOf = (values: readonly number[]): Amounts => new Map(values.map((value, k) => [`n${k}`, value]));
const runs = { numRuns: 300 };
const slack = 1e-12;

/** HHI by counting pairs: the chance that two dollars drawn at random are owed by the same customer. */
const chanceOfSame = (values: readonly number[]): number => {
  const total = values.reduce((sum, value) => sum + value, 0);
  let chance = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < values.length; j++) if (i === j) chance += (values[i]! / total) * (values[j]! / total);
  }
  return chance;
};

describe("concentration", () => {
  it("is the chance that two dollars have one owner, between 1/n and 1, with its effective numbers in order", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const found = concentration(booksOf(values))!;
        const n = values.length;
        expect(found.hhi.low).toBeCloseTo(chanceOfSame(values), 12);
        expect(found.hhi.high).toBe(found.hhi.low);
        expect(found.hhi.low).toBeGreaterThanOrEqual(1 / n - slack);
        expect(found.hhi.low).toBeLessThanOrEqual(1 + slack);
        expect(found.effectiveNumber.low).toBeLessThanOrEqual(n * (1 + slack));
        expect(found.shannonNumber!).toBeGreaterThanOrEqual(found.effectiveNumber.low * (1 - slack));
        expect(found.shannonNumber!).toBeLessThanOrEqual(n * (1 + slack));
        expect(found.topShare.high).toBeCloseTo(Math.max(...values) / values.reduce((a, b) => a + b), 12);
      }),
      runs,
    );
  });

  it("never falls when two counterparties merge, and cares neither for order nor for scale", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 2, maxLength: 8 }),
        remainder,
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        (values, u, scale) => {
          const whole = concentration(booksOf(values), { low: u, high: u })!;
          const merged = concentration(booksOf([values[0]! + values[1]!, ...values.slice(2)]), { low: u, high: u })!;
          expect(merged.hhi.low).toBeGreaterThanOrEqual(whole.hhi.low - slack);
          expect(merged.hhi.high).toBeGreaterThanOrEqual(whole.hhi.high - slack);
          const turned = concentration(new Map([...booksOf(values)].reverse()), { low: u, high: u })!;
          expect(turned.topId).toBe(whole.topId);
          expect(turned.hhi.low).toBeCloseTo(whole.hhi.low, 12);
          const scaled = concentration(booksOf(values.map((value) => value * scale)), {
            low: u * scale,
            high: u * scale,
          })!;
          expect(scaled.hhi.low).toBeCloseTo(whole.hhi.low, 10);
          expect(scaled.hhi.high).toBeCloseTo(whole.hhi.high, 10);
        },
      ),
      runs,
    );
  });

  it("is not changed by splitting a deal of one customer, because deals are added up first", () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (values, part) => {
        const flows = values.map((value, k) => ({ source: `n${k}`, target: "cloud", amount: value }));
        const [first, ...rest] = flows;
        const split = [
          { ...first!, amount: first!.amount * part },
          ...rest,
          { ...first!, amount: first!.amount * (1 - part) },
        ];
        const ids = [...flows.map(({ source }) => source), "cloud"];
        const of = (list: typeof flows) =>
          concentration(counterparties(project(ids, list), "customers").get("cloud")!)!;
        expect(of(split).hhi.low).toBeCloseTo(of(flows).hhi.low, 12);
        expect(of(split).count).toBe(of(flows).count);
      }),
      runs,
    );
  });

  it("bounds what any split of the remainder among others would give, whatever its size within its range", () => {
    fc.assert(
      fc.property(
        amounts,
        fc.array(amount, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (named, hidden, below, above) => {
          const u = hidden.reduce((sum, value) => sum + value, 0);
          const bounded = concentration(booksOf(named), { low: u / (1 + below), high: u * (1 + above) })!;
          const truth = concentration(booksOf([...named, ...hidden]))!;
          for (const part of ["hhi", "topShare"] as const) {
            expect(truth[part].low).toBeGreaterThanOrEqual(bounded[part].low - slack);
            expect(truth[part].low).toBeLessThanOrEqual(bounded[part].high + slack);
          }
          expect(truth.effectiveNumber.low).toBeGreaterThanOrEqual(bounded.effectiveNumber.low * (1 - slack));
          expect(truth.effectiveNumber.low).toBeLessThanOrEqual(bounded.effectiveNumber.high! * (1 + slack));
        },
      ),
      runs,
    );
  });

  it("does not take the named for all: 718 and 300 of 2,100 (the two labs at the four clouds)", () => {
    const found = concentration(
      new Map([
        ["openai", 718],
        ["anthropic", 300],
      ]),
      { low: 1082, high: 1082 },
    )!;
    expect(found.topShare.low).toBeCloseTo(718 / 2100, 12);
    expect(found.topShare.high, "the rest may be one customer's").toBeCloseTo(1082 / 2100, 12);
    expect(found.hhi.low).toBeCloseTo((718 ** 2 + 300 ** 2) / 2100 ** 2, 12);
    expect(found.hhi.high).toBeCloseTo((718 ** 2 + 300 ** 2 + 1082 ** 2) / 2100 ** 2, 12);
    expect([found.shannonNumber, found.normalisedHhi]).toEqual([null, null]);
  });

  it("knows nothing but that it lies between 0 and 1 where nobody knows how much is missing", () => {
    const found = concentration(new Map([["a", 5]]), { low: 0, high: null })!;
    expect(found.hhi).toEqual({ low: 0, high: 1 });
    expect(found.topShare).toEqual({ low: 0, high: 1 });
    expect(found.effectiveNumber).toEqual({ low: 1, high: null });
    expect(found.total).toEqual({ low: 5, high: null });
  });

  it("is undefined without money, and 1 for a remainder that may be one customer's", () => {
    expect(concentration(new Map())).toBeNull();
    expect(concentration(new Map([["a", 0]]))).toBeNull();
    const hidden = concentration(new Map(), { low: 7, high: 7 })!;
    expect(hidden).toMatchObject({ topId: null, count: 0, hhi: { low: 0, high: 1 } });
  });

  it("has no normalised index with one counterparty, and 0 with equal ones", () => {
    expect(concentration(new Map([["a", 3]]))).toMatchObject({ normalisedHhi: null, shannonNumber: 1 });
    expect(
      concentration(
        new Map([
          ["a", 3],
          ["b", 3],
        ]),
      )!.normalisedHhi,
    ).toBeCloseTo(0, 12);
  });

  it("names the first of those that only rounding sets apart", () => {
    expect(
      concentration(
        new Map([
          ["b", 0.1 + 0.2],
          ["a", 0.3],
        ]),
      )!.topId,
    ).toBe("a");
    expect(
      concentration(
        new Map([
          ["a", 0.3],
          ["b", 0.1 + 0.2],
        ]),
      )!.topId,
    ).toBe("a");
  });

  it("refuses what is no amount, with its name", () => {
    expect(() => concentration(new Map([["a", NaN]]))).toThrow(/amount of "a"/);
    expect(() => concentration(new Map([["a", -1]]))).toThrow(/amount of "a"/);
    expect(() => concentration(new Map([["a", 1]]), { low: 2, high: 1 })).toThrow(/remainder/);
    expect(() => concentration(new Map([["a", 1]]), { low: NaN, high: null })).toThrow(/remainder/);
  });

  it("reads both sides of the money, without what a firm pays itself", () => {
    const books = project(
      ["a", "b", "c"],
      [
        { source: "a", target: "b", amount: 1 },
        { source: "a", target: "b", amount: 2 },
        { source: "a", target: "c", amount: 4 },
        { source: "b", target: "b", amount: 9 },
      ],
    );
    expect(counterparties(books, "customers")).toEqual(
      new Map([
        ["b", new Map([["a", 3]])],
        ["c", new Map([["a", 4]])],
      ]),
    );
    expect(counterparties(books, "suppliers")).toEqual(
      new Map([
        [
          "a",
          new Map([
            ["b", 3],
            ["c", 4],
          ]),
        ],
      ]),
    );
    expect(counterparties(project([], []), "customers").size).toBe(0);
  });
});

describe("burner share", () => {
  const phi = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true }));
  const rows = fc.array(fc.record({ value: amount, phi }), { minLength: 1, maxLength: 8 });

  it("contains what comes out once everything is known, and is a single figure then", () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.record({ value: amount, truth: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 4 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (named, hidden, truths) => {
          const u = hidden.reduce((sum, { value }) => sum + value, 0);
          const burning = (id: string) => named[Number(id.slice(1))]!.phi;
          const bounds = burnerShare(booksOf(named.map(({ value }) => value)), burning, { low: u, high: u })!;
          const all = [
            ...named.map(({ value, phi: known }, k) => ({ value, phi: known ?? truths[k]! })),
            ...hidden.map(({ value, truth }) => ({ value, phi: truth })),
          ];
          const total = all.reduce((sum, { value }) => sum + value, 0);
          const truth = all.reduce((sum, row) => sum + row.value * row.phi, 0) / total;
          expect(truth).toBeGreaterThanOrEqual(bounds.low - slack);
          expect(truth).toBeLessThanOrEqual(bounds.high + slack);
          if (u === 0 && named.every((row) => row.phi !== null)) expect(bounds.high).toBeCloseTo(bounds.low, 12);
        },
      ),
      runs,
    );
  });

  it("is 1,018 of 2,100 for the two labs at the four clouds, at least", () => {
    const bounds = burnerShare(
      new Map([
        ["openai", 718],
        ["anthropic", 300],
      ]),
      () => 1,
      { low: 1082, high: 1082 },
    )!;
    expect(bounds.low).toBeCloseTo(1018 / 2100, 12);
    expect(bounds.high).toBe(1);
  });

  it("takes graded burners by their grade", () => {
    const grade = new Map([
      ["p", 0.75],
      ["q", 0.5],
      ["r", 0],
    ]);
    const bounds = burnerShare(
      new Map([
        ["p", 60],
        ["q", 30],
        ["r", 10],
      ]),
      (id) => grade.get(id)!,
    )!;
    expect(bounds.low).toBeCloseTo(0.6, 12);
    expect(bounds.high).toBeCloseTo(0.6, 12);
  });

  it("is undefined without money, open where nobody knows the total, and refuses a grade beyond 1", () => {
    expect(burnerShare(new Map(), () => 1)).toBeNull();
    expect(burnerShare(new Map([["a", 1]]), () => 1, { low: 0, high: null })).toEqual({ low: 0, high: 1 });
    expect(() => burnerShare(new Map([["a", 1]]), () => 1.5, noRemainder)).toThrow(/"a"/);
    expect(() => burnerShare(new Map([["a", Infinity]]), () => 1)).toThrow(/"a"/);
  });
});
