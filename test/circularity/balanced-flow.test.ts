import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedFlow } from "../../src/circularity/balanced-flow.ts";
import { maximumCirculation } from "../../src/circularity/maximum-circulation.ts";
import { strongCore } from "../../src/circularity/strong-core.ts";
import { totalOf } from "../../src/model/projection.ts";
import { strengthsOf } from "../../src/model/strengths.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { balancedBooks, barbellBooks, completeBooks, throughVehicles } from "../support/circular-books.ts";
import { balancedByStationaryFlows, strongSets, tableOf } from "../support/dense-circularity.ts";
import { isNear } from "../support/near.ts";

const balancedOf = (given: Books) => balancedFlow(projected(given));

/** Flow of each pair, by ids, so that books listed otherwise compare. */
const byPair = (given: Books): ReadonlyMap<string, number> => {
  const projection = projected(given);
  const table = tableOf(projection, balancedFlow(projection).flows);
  return new Map(
    table.flatMap((row, u) => row.map((flow, v) => [`${projection.ids[u]!} ${projection.ids[v]!}`, flow] as const)),
  );
};

const samePairs = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, factor = 1): boolean =>
  [...a].every(([pair, flow]) => isNear(flow, (b.get(pair) ?? NaN) / factor));

describe("balancedFlow", () => {
  it("takes off the stationary flows that linear systems find", () => {
    fc.assert(
      fc.property(books, (given) => {
        const projection = projected(given);
        const actual = tableOf(projection, balancedFlow(projection).flows);
        const expected = balancedByStationaryFlows(tableOf(projection, projection.amounts));
        return actual.every((row, u) => row.every((flow, v) => isNear(flow, expected[u]![v]!, 1e-7)));
      }),
      { numRuns: 300 },
    );
  });

  it("is balanced at every node, within every amount, and leaves nothing that goes round", () => {
    fc.assert(
      fc.property(books, (given) => {
        const projection = projected(given);
        const { flows, value, share } = balancedFlow(projection);
        const total = totalOf(projection);
        const { received, paid } = strengthsOf({ ...projection, amounts: flows });
        const left = flows.map((flow, k) => (projection.amounts[k]! - flow > 1e-9 ? 1 : 0));
        expect(
          isNear(
            value,
            flows.reduce((sum, flow) => sum + flow, 0),
          ),
        ).toBe(true);
        expect(share).toBe(total > 0 ? value / total : null);
        expect(flows.every((flow, k) => flow >= 0 && flow <= projection.amounts[k]!)).toBe(true);
        expect(paid.every((amount, v) => isNear(amount, received[v]!))).toBe(true);
        expect(strongSets(tableOf(projection, left))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("lies below the maximum circulation, which lies below the money inside strong components", () => {
    fc.assert(
      fc.property(books, (given) => {
        const projection = projected(given);
        const [balanced, most] = [balancedFlow(projection), maximumCirculation(projection)];
        const inside = strongCore(projection).intraShare ?? 0;
        return balanced.value <= most.value + 1e-9 && (most.share ?? 0) <= inside + 1e-9;
      }),
    );
  });

  it("is 0 where nothing goes round, and undefined as a share without money", () => {
    fc.assert(fc.property(acyclicBooks, (given) => balancedOf(given).value === 0));
    expect(balancedOf({ ids: [], flows: [] })).toEqual({ value: 0, share: null, flows: new Float64Array(0) });
    expect(balancedOf({ ids: ["a"], flows: [{ source: "a", target: "a", amount: 5 }] }).share).toBeNull();
  });

  it("is everything where every node receives what it pays, though sums of tenths do not quite agree", () => {
    fc.assert(
      fc.property(balancedBooks, (given) => {
        const projection = projected(given);
        const { flows, share } = balancedFlow(projection);
        expect([...flows]).toEqual([...projection.amounts]);
        return share === 1;
      }),
    );
    expect(balancedOf(ringOf([4, 4, 4]))).toMatchObject({ value: 12, share: 1 });
    expect(balancedOf(completeBooks(5, 0.1)).share).toBeCloseTo(1, 12);
  });

  it("is the smallest leg all round a single ring", () => {
    expect([...balancedOf(ringOf([4, 7, 2])).flows]).toEqual([2, 2, 2]);
  });

  it("cuts off what leaks out of a component before it forwards", () => {
    const flows = [
      { source: "a", target: "b", amount: 10 },
      { source: "b", target: "a", amount: 5 },
      { source: "b", target: "c", amount: 5 },
    ];
    expect([...balancedOf({ ids: ["a", "b", "c"], flows }).flows]).toEqual([5, 5, 0]);
  });

  it("can fall when a deal grows, so a fall or rise of it says nothing about more or less circularity", () => {
    const paying = (toA: number): Books => ({
      ids: ["A", "B", "C"],
      flows: [
        { source: "A", target: "B", amount: 3 },
        { source: "A", target: "C", amount: 6 },
        { source: "B", target: "A", amount: toA },
        { source: "B", target: "C", amount: 3 },
        { source: "C", target: "A", amount: 4 },
        { source: "C", target: "B", amount: 5 },
      ],
    });
    expect(balancedOf(paying(5)).value).toBe(26);
    expect(balancedOf(paying(6)).value).toBeCloseTo(284 / 11, 12);
    expect(maximumCirculation(projected(paying(6))).value).toBe(26);
  });

  it("keeps a payment of a billionth beside one of a billion to its last digits", () => {
    const { flows } = balancedOf(barbellBooks(1e9, 1e-9));
    const { amounts } = projected(barbellBooks(1e9, 1e-9));
    flows.forEach((flow, k) => expect(Math.abs(flow / amounts[k]! - 1)).toBeLessThan(1e-12));
  });

  it("does not depend on the unit, on splitting, or on the order of the nodes", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 0.1, 3, 1e9), (given, factor) => {
        const pairs = byPair(given);
        return (
          samePairs(pairs, byPair(scaled(given, factor)), factor) &&
          samePairs(pairs, byPair(split(given, 0.3))) &&
          samePairs(pairs, byPair(reversed(given)))
        );
      }),
    );
  });

  it("passes the same money through vehicles as before them", () => {
    fc.assert(
      fc.property(books, (given) => {
        const loops = balancedOf(given).value;
        const halfway = throughVehicles(given, () => true);
        return isNear(balancedOf(halfway).value, 2 * loops);
      }),
    );
  });
});
