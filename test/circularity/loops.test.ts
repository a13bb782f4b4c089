import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loopSteps, simpleLoops, type LoopSearch } from "../../src/circularity/loops.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

/** Every sequence of distinct nodes, tried one by one. */
const byBruteForce = ({ ids, flows }: Books, maxLength: number): string[] => {
  const pays = (u: string, v: string): boolean =>
    flows.some(({ source, target, amount }) => source === u && target === v && amount > 0);
  const from = (path: readonly string[]): string[] => {
    const closes = path.length > 1 && pays(path.at(-1)!, path[0]!) ? [path.join("~")] : [];
    if (path.length === maxLength) return closes;
    const next = ids.filter((id) => id > path[0]! && !path.includes(id) && pays(path.at(-1)!, id));
    return [...closes, ...next.flatMap((id) => from([...path, id]))];
  };
  return ids.flatMap((id) => from([id])).sort();
};

const idsOf = (given: Books, maxLength = 6): string[] =>
  simpleLoops(projected(given), { maxLength })
    .loops.map(({ nodes }) => nodes.join("~"))
    .sort();

describe("simpleLoops", () => {
  it("finds every loop once, rotated to its smallest id, up to the bound", () => {
    fc.assert(
      fc.property(books, fc.integer({ min: 2, max: 7 }), (given, maxLength) => {
        expect(idsOf(given, maxLength)).toEqual(byBruteForce(given, maxLength));
      }),
    );
  });

  it("measures a ring", () => {
    const [loop] = simpleLoops(projected(ringOf([10, 300, 40]))).loops;
    expect(loop).toMatchObject({ nodes: ["n0", "n1", "n2"], legs: [10, 300, 40], bottleneck: 10, gross: 350 });
    expect(loop!.evenness).toBeCloseTo(30 / 350, 12);
    // Throughputs are 40, 300 and 300: what each node receives or pays, whichever is more.
    expect(loop!.shareProduct).toBeCloseTo((10 / 40) * (300 / 300) * (40 / 300), 12);
  });

  it("lists the largest bottleneck first and keeps bottlenecks below every leg", () => {
    fc.assert(
      fc.property(books, (given) => {
        const { loops } = simpleLoops(projected(given));
        return loops.every(
          ({ bottleneck, legs, evenness, shareProduct }, i) =>
            bottleneck <= Math.min(...legs) &&
            bottleneck <= (loops[i - 1]?.bottleneck ?? Infinity) &&
            evenness > 0 &&
            evenness <= 1 &&
            shareProduct > 0 &&
            shareProduct <= 1,
        );
      }),
    );
  });

  it("finds nothing where money only goes forward", () => {
    fc.assert(fc.property(acyclicBooks, (given) => idsOf(given).length === 0));
  });

  it("does not depend on splitting, listing order or the unit", () => {
    fc.assert(
      fc.property(books, (given) => {
        const { loops } = simpleLoops(projected(given));
        const inCents = simpleLoops(projected(scaled(given, 100))).loops;
        expect(idsOf(split(given, 0.3))).toEqual(idsOf(given));
        expect(idsOf(reversed(given))).toEqual(idsOf(given));
        return loops.every(({ shareProduct }, i) => isNear(inCents[i]!.shareProduct, shareProduct));
      }),
    );
  });

  it("says when it stopped counting", () => {
    const everyone = ["a", "b", "c", "d", "e"];
    const flows = everyone.flatMap((source) => everyone.map((target) => ({ source, target, amount: 1 })));
    const { loops, truncated } = simpleLoops(projected({ ids: everyone, flows }), { maxCount: 10 });
    expect([loops.length, truncated]).toEqual([10, true]);
    expect(simpleLoops(projected({ ids: everyone, flows })).truncated).toBe(false);
  });

  it("ends when told, with the loops found so far", () => {
    const everyone = Array.from({ length: 9 }, (_, i) => `n${i}`);
    const flows = everyone.flatMap((source) => everyone.map((target) => ({ source, target, amount: 1 })));
    const projection = projected({ ids: everyone, flows });
    const steps = loopSteps(projection, { maxLength: 9 });
    expect(steps.next()).toEqual({ done: false, value: { done: 0, total: 9 } });
    const { done, value } = steps.next(true);
    expect(done).toBe(true);
    expect(value).toMatchObject({ partial: true, truncated: false });
    expect((value as LoopSearch).loops).toHaveLength(1000);
    expect(simpleLoops(projection, { maxLength: 9, maxCount: 1 })).toMatchObject({ partial: false, truncated: true });
  });

  it.each([0, 1.5, NaN])("refuses to stop after %d", (maxCount) => {
    expect(() => simpleLoops(projected(ringOf([1, 1])), { maxCount })).toThrow(InvalidInputError);
  });

  it.each([1, 2.5, NaN])("refuses a bound of %d", (maxLength) => {
    expect(() => simpleLoops(projected(ringOf([1, 1])), { maxLength })).toThrow(InvalidInputError);
  });
});
