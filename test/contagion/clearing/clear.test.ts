// Clearing on networks small enough to settle by hand, and the traps of the field.
import { describe, expect, it } from "vitest";
import { clear } from "../../../src/contagion/clearing/clear.ts";
import { liabilityNetwork } from "../../../src/contagion/clearing/liability-network.ts";
import { receiptsOf } from "../../../src/contagion/clearing/payment-shares.ts";
import { InvalidInputError } from "../../../src/model/errors.ts";
import { owing } from "../../support/liability-networks.ts";

const payments = (...args: Parameters<typeof clear>): number[] => [...clear(...args).payments];

describe("clear", () => {
  it("pays a chain as far as the money goes, wave by wave", () => {
    const chain = owing({ a: 20, b: 30, c: 0 }, ["a > b 100", "b > c 100"]);
    const { payments: paid, waves, netWorth, receipts } = clear(chain);
    expect([...paid]).toEqual([20, 50, 0]);
    expect([...receipts]).toEqual([0, 20, 50]);
    expect([...netWorth]).toEqual([-80, -50, 50]);
    expect(waves).toEqual([[0], [1]]);
  });

  it("tells who is short whatever happens from who is only dragged along", () => {
    const { waves } = clear(owing({ a: 0, b: 4, c: 9 }, ["a > b 10", "b > c 10", "c > a 1"]));
    expect(waves).toEqual([[0], [1]]);
  });

  it("shares what there is in proportion to what is owed", () => {
    const network = owing({ a: 6, b: 0, c: 0 }, ["a > b 8", "a > c 4"]);
    expect([...receiptsOf(network, clear(network).payments)]).toEqual([0, 4, 2]);
  });

  it("pays juniors from what seniors leave", () => {
    const network = owing({ a: 10, b: 0, c: 0, d: 0 }, ["a > b 8", "a > c 4 junior", "a > d 4 junior"]);
    expect([...receiptsOf(network, clear(network).payments)]).toEqual([0, 8, 1, 1]);
    const poorer = owing({ a: 6, b: 0, c: 0, d: 0 }, ["a > b 8", "a > c 4 junior", "a > d 4 junior"]);
    expect([...receiptsOf(poorer, clear(poorer).payments)]).toEqual([0, 6, 0, 0]);
  });

  it("lifts a defaulter into its junior class with what other defaulters' juniors bring", () => {
    // a pays its senior creditor 8 and b 2 of 20. These lift b from 7 to 9: its senior creditor gets 8, its junior one 1.
    const network = owing({ a: 10, b: 7, x: 0 }, ["a > x 8", "a > b 20 junior", "b > x 8", "b > x 5 junior"]);
    expect(payments(network)).toEqual([10, 9, 0]);
  });

  it("lets a node of unlimited means pay whatever it owes", () => {
    const { payments: paid, waves } = clear(owing({ a: Infinity, b: 0 }, ["a > b 7", "b > a 9"]), { alpha: 0 });
    expect([...paid]).toEqual([7, 7]);
    expect(waves).toEqual([[1]]);
  });
});

describe("rings", () => {
  it("without cash clear in full: nothing at all clears them too, but the greatest vector is meant", () => {
    const ring = owing({ a: 0, b: 0, c: 0 }, ["a > b 0.1", "b > c 0.1", "c > a 0.1"]);
    for (const options of [{}, { alpha: 0.5, beta: 0.5 }]) {
      expect(payments(ring, options)).toEqual([0.1, 0.1, 0.1]);
      expect(clear(ring, options).waves).toEqual([]);
    }
  });

  it("clear by the smallest step where the steps differ", () => {
    expect(payments(owing({ a: 0, b: 0 }, ["a > b 1", "b > a 2"]))).toEqual([1, 1]);
  });

  it("stay what they are when having just enough counts as default: the singular system has a known solution", () => {
    const ring = owing({ a: 0, b: 0 }, ["a > b 1", "b > a 2"]);
    const { payments: paid, waves, residual } = clear(ring, { failureBoundary: "at-or-above" });
    expect([...paid]).toEqual([1, 1]);
    expect(waves).toEqual([[1], [0]]);
    expect(residual).toBe(0);
  });

  it("collapse by the boundary alone once default costs something: a tie is decisive", () => {
    const ring = owing({ a: 0, b: 0 }, ["a > b 1", "b > a 1"]);
    const costs = { alpha: 1, beta: 0.5 };
    expect(payments(ring, costs)).toEqual([1, 1]);
    expect(payments(ring, { ...costs, failureBoundary: "at-or-above" })).toEqual([0, 0]);
  });

  it("that leak one trillionth a turn are settled to the last digits", () => {
    // x = 1e-12 in, 1e-12 of each turn out: a pays 1, and a naive pivot 1 - (1 - 1e-12) would know four digits of it.
    const leak = 1e-12;
    const network = owing({ a: 0, b: leak }, [`a > b 3`], { outsideLiabilities: [0, 2 * leak] });
    const ring = liabilityNetwork({
      ids: ["a", "b"],
      outsideAssets: [0, leak],
      liabilities: [
        { debtor: 0, creditor: 1, amountUsdBn: 3 },
        { debtor: 1, creditor: 0, amountUsdBn: 2 },
      ],
      outsideLiabilities: [0, 3 * leak],
    });
    expect(payments(network)[1]).toBeCloseTo(leak, 24);
    const [a, b] = payments(ring, { tolerance: 0 });
    // b's creditors outside get all that comes in, so b pays leak (2 + 3 leak) / (3 leak) in all.
    expect(b).toBeCloseTo((2 + 3 * leak) / 3, 14);
    expect(a).toBeCloseTo(2 / 3, 14);
  });
});

describe("traps", () => {
  /** Barucca's exercise after a loss of 15 % of outside assets. */
  const sheets = (outsideRank: "first" | "pari-passu" | "last") =>
    owing({ 1: 17, 2: 17, 3: 8.5 }, ["1 > 2 4", "2 > 3 3", "3 > 1 2"], {
      outsideLiabilities: [17, 18, 8],
      outsideRank,
    });

  it("the rank of creditors outside decides who defaults: three when they come first, two beside the others", () => {
    expect(clear(sheets("first")).waves.flat().sort()).toEqual([0, 1, 2]);
    expect(clear(sheets("pari-passu")).waves.flat().sort()).toEqual([0, 1]);
    const last = clear(sheets("last"));
    expect([...last.receipts]).toEqual([2, 4, 3]);
  });

  it("outside assets below zero are refused with a way out, never clamped in silence", () => {
    expect(() => owing({ a: -1 }, [])).toThrow(InvalidInputError);
    expect(() => owing({ a: NaN }, [])).toThrow(/outside assets of "a" must be a number >= 0, got NaN/);
  });

  it("no debt divides by nothing", () => {
    const { payments: paid, waves, residual } = clear(owing({ a: 0, b: 5 }, []));
    expect([...paid, waves.length, residual]).toEqual([0, 0, 0, 0]);
  });

  it("without costs of default value is conserved: what is lost outside is all that is lost", () => {
    const before = { a: 50, b: 5, c: 5 };
    const claims = ["a > b 40", "b > c 30", "c > a 20"];
    const worth = (assets: Readonly<Record<string, number>>): number =>
      clear(owing(assets, claims)).netWorth.reduce((sum, value) => sum + Math.max(0, value), 0);
    expect(worth(before) - worth({ ...before, a: 10 })).toBeCloseTo(40, 12);
  });

  it("default costs have several solutions: from above two that could both fail are both saved", () => {
    // If one failed it would bring the other down, and that would confirm it; from full payment neither does.
    const pair = owing({ a: 1, b: 1 }, ["a > b 2", "b > a 2"], { outsideLiabilities: [1, 1] });
    expect(payments(pair, { alpha: 0, beta: 0.5 })).toEqual([3, 3]);
  });

  it("a default set of senior claims only does not starve on negative payments of others", () => {
    // Outside creditors first: a and b cannot even pay those, so c gets nothing from them, not less than nothing.
    const network = owing({ a: 1, b: 1, c: 3 }, ["a > c 5", "b > c 5", "c > a 4"], {
      outsideLiabilities: [9, 9, 0],
      outsideRank: "first",
    });
    expect(payments(network)).toEqual([4, 1, 3]);
  });

  it("a node may be owed, owe itself and be named twice", () => {
    const network = owing({ a: 3, b: 0 }, ["a > a 100", "a > b 2", "a > b 4"]);
    expect(payments(network)).toEqual([3, 0]);
    expect([...network.classes[0]!.amount]).toEqual([6]);
  });

  it("an empty network clears", () => {
    expect(clear(owing({}, []))).toMatchObject({ waves: [], residual: 0 });
  });

  it.each([
    [{ alpha: 1.1 }, /alpha must be a share between 0 and 1, got 1.1/],
    [{ beta: -0.1 }, /beta must be a share/],
    [{ alpha: NaN }, /got NaN/],
    [{ tolerance: 1 }, /tolerance/],
  ])("%j is refused", (options, message) => {
    expect(() => clear(owing({ a: 1 }, []), options)).toThrow(message);
  });

  it("bad liabilities are refused by name", () => {
    expect(() => owing({ a: 1, b: 1 }, ["a > b -2"])).toThrow(/what "a" owes "b" must be a finite number >= 0, got -2/);
    expect(() => owing({ a: 1, b: 1 }, ["a > b Infinity"])).toThrow(InvalidInputError);
    expect(() => owing({ a: 1 }, ["a > z 2"])).toThrow(/node 0 or -1 of 1/);
    expect(() => owing({ a: 1 }, [], { outsideLiabilities: [1, 2] })).toThrow(/outside liabilities per node, 1, got 2/);
  });
});
