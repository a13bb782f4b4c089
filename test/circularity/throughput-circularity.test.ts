import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedFlow } from "../../src/circularity/balanced-flow.ts";
import { circulatingMoney, circulationGraph } from "../../src/circularity/circulating-money.ts";
import { circuits } from "../../src/circularity/circuits.ts";
import { loopFlowOf } from "../../src/circularity/loop-flows.ts";
import { loopSampler } from "../../src/circularity/loop-sampler.ts";
import { throughputCircularity, type ThroughputOptions } from "../../src/circularity/throughput-circularity.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { balancedBooks, barbellBooks, completeBooks, throughVehicles } from "../support/circular-books.ts";
import { tableOf, throughputByMaps } from "../support/dense-circularity.ts";
import { isNear } from "../support/near.ts";

const measured = (given: Books, options?: ThroughputOptions) => throughputCircularity(projected(given), options);

const sameShare = (a: Books, b: Books): boolean => {
  const [one, other] = [measured(a).share, measured(b).share];
  return one === null || other === null ? one === other : isNear(one, other);
};

/** Each of three nodes pays both others: five loops. */
const dense: Books = {
  ids: ["n0", "n1", "n2"],
  flows: [
    { source: "n0", target: "n1", amount: 6 },
    { source: "n0", target: "n2", amount: 3 },
    { source: "n1", target: "n0", amount: 4 },
    { source: "n1", target: "n2", amount: 5 },
    { source: "n2", target: "n0", amount: 7 },
    { source: "n2", target: "n1", amount: 2 },
  ],
};

describe("throughputCircularity", () => {
  it("is V over the mean length of the cycle, over all ways for every node to pay one other that have a single cycle", () => {
    const small = books.filter(({ ids }) => ids.length <= 5);
    fc.assert(
      fc.property(small, (given) => {
        const projection = projected(given);
        const expected = throughputByMaps(tableOf(projection, balancedFlow(projection).flows));
        return isNear(throughputCircularity(projection).circular, expected);
      }),
    );
  });

  it("is 0 where nothing goes round", () => {
    fc.assert(
      fc.property(acyclicBooks, (given) => {
        const { circular, share, exact, loops } = measured(given);
        return circular === 0 && (share === null || share === 0) && exact && loops === 0;
      }),
    );
  });

  it("is 1, with no dollar passing through, where every node receives what it pays", () => {
    fc.assert(
      fc.property(balancedBooks, fc.constantFrom(1e-9, 1, 1e9), (given, factor) => {
        const { share, passing, loopsPerDollar } = measured(scaled(given, factor));
        return share === 1 && passing === 0 && loopsPerDollar === null;
      }),
    );
    expect(measured(ringOf([4, 4, 4]))).toMatchObject({ circular: 4, share: 1, exact: true, loops: 1 });
    expect(measured(completeBooks(4, 3))).toMatchObject({ share: 1, loops: 20 });
  });

  it("counts a loop once, and what passes through beside it", () => {
    expect(measured(ringOf([4, 7, 2]))).toEqual({
      circular: 2,
      passing: 5,
      share: 2 / 7,
      loopsPerDollar: 2 / 5,
      exact: true,
      loops: 1,
      samples: null,
      standardError: null,
    });
  });

  it("is undefined without money, however it is computed", () => {
    for (const maxLoops of [0, 10]) {
      expect(measured({ ids: ["a", "b"], flows: [] }, { maxLoops })).toMatchObject({
        circular: 0,
        share: null,
        loopsPerDollar: null,
        exact: true,
      });
    }
  });

  it("does not change when money passes through vehicles, or deals are split", () => {
    fc.assert(
      fc.property(books, fc.integer({ min: 1, max: 4 }), (given, every) => {
        return (
          sameShare(
            given,
            throughVehicles(given, (deal) => deal % every === 0),
          ) && sameShare(given, split(given, 0.3))
        );
      }),
    );
  });

  it("does not depend on the unit or on the order of the nodes", () => {
    fc.assert(
      fc.property(
        books,
        fc.constantFrom(1e-9, 0.1, 3, 1e9),
        (given, factor) => sameShare(given, scaled(given, factor)) && sameShare(given, reversed(given)),
      ),
    );
  });

  it("takes the balanced flow that it is given", () => {
    const balanced = balancedFlow(projected(dense));
    expect(measured(dense, { balanced })).toEqual(measured(dense));
  });

  it.each([{ maxLoops: -1 }, { maxLoops: 1.5 }, { samples: 1 }, { samples: NaN }, { seed: -1 }])(
    "refuses the options %j",
    (options) => {
      expect(() => measured(dense, options)).toThrow(InvalidInputError);
    },
  );
});

describe("throughputCircularity by random loops", () => {
  const estimate = (given: Books, seed: number) => measured(given, { maxLoops: 0, samples: 200, seed });

  it("is within its standard error as often as it should be", () => {
    const exact = measured(dense).share!;
    const gaps = Array.from({ length: 400 }, (_, seed) => {
      const { share, standardError } = estimate(dense, seed);
      return (share! - exact) / standardError!;
    });
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const variance = gaps.reduce((sum, gap) => sum + gap ** 2, 0) / gaps.length;
    // 400 standard normal numbers: their mean lies within 4 / 20, their mean square within 4 sqrt(2 / 400).
    expect(Math.abs(mean)).toBeLessThan(0.2);
    expect(Math.abs(variance - 1)).toBeLessThan(0.29);
  });

  it("agrees with the loops one by one, in random books", () => {
    fc.assert(
      fc.property(books, fc.integer({ min: 0, max: 2 ** 31 }), (given, seed) => {
        const [exact, estimated] = [measured(given), estimate(given, seed)];
        if (estimated.exact) return exact.circular === 0;
        const atMostRare = 6 * estimated.standardError! + 1e-9;
        return Math.abs(estimated.share! - exact.share!) <= Math.max(atMostRare, 0.01);
      }),
    );
  });

  it("says that it is an estimate, and gives the same for the same seed", () => {
    const [one, again, other] = [estimate(dense, 1), estimate(dense, 1), estimate(dense, 2)];
    expect(one).toMatchObject({ exact: false, loops: null, samples: 200 });
    expect(one.standardError).toBeGreaterThan(0);
    expect(again).toEqual(one);
    expect(other.circular).not.toBe(one.circular);
  });

  it("starts when there are more loops than the limit, not before", () => {
    expect(measured(dense, { maxLoops: 5 }).exact).toBe(true);
    expect(measured(dense, { maxLoops: 4 }).exact).toBe(false);
  });

  it("draws each loop in proportion to its length times its flow", () => {
    const projection = projected(dense);
    const money = circulatingMoney(projection, balancedFlow(projection));
    const [loopAt, flowOf] = [loopSampler(money), loopFlowOf(money)];
    const draws = 20_000;
    const counts = new Map<string, number>();
    for (let draw = 0; draw < draws; draw++) {
      const nodes = loopAt(7, draw);
      const first = nodes.indexOf(Math.min(...nodes));
      const key = [...nodes.slice(first), ...nodes.slice(0, first)].join(" ");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const volume = money.through.reduce((sum, amount) => sum + amount, 0);
    for (const path of circuits(circulationGraph(money))) {
      const chance = (path.length * flowOf(path)) / volume;
      const error = Math.sqrt((chance * (1 - chance)) / draws);
      expect(Math.abs((counts.get(path.join(" ")) ?? 0) / draws - chance)).toBeLessThan(5 * error);
    }
  });

  it("does not walk for ever where a billionth links two billions", () => {
    const { share, circular } = measured(barbellBooks(1e9, 1e-9), { maxLoops: 0, samples: 1000 });
    expect(share).toBe(1);
    expect(circular).toBeCloseTo(2e9, -3);
  });
});
