import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundTripBooks } from "../../src/circularity/mixing-books.ts";
import { roundTrip } from "../../src/circularity/round-trip.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { project } from "../../src/model/projection.ts";
import { books, reversed, scaled, split, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

/** Funding in one set of books, commitments in another, over the nodes of both. */
const both = (funding: Books, back: Books): RoundTripBooks => {
  const ids = [...new Set([...funding.ids, ...back.ids])];
  return {
    all: project(ids, [...funding.flows, ...back.flows]),
    funding: project(ids, funding.flows),
    back: project(ids, back.flows),
  };
};

/** Follows a dollar hop by hop until nothing is left to follow: the series, not the linear system. */
const bySeries = ({ all, funding, back }: RoundTripBooks, origin: string): number | null => {
  const amount = ({ ids, offsets, targets, amounts }: typeof all, from: string, to: string): number => {
    const u = ids.indexOf(from);
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) if (ids[targets[k]!] === to) return amounts[k]!;
    return 0;
  };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const others = all.ids.filter((id) => id !== origin);
  const funded = sum(others.map((id) => amount(funding, origin, id)));
  if (funded === 0) return null;
  const throughput = (id: string): number =>
    Math.max(sum(all.ids.map((other) => amount(all, id, other))), sum(all.ids.map((other) => amount(all, other, id))));
  let standing = new Map(others.map((id) => [id, amount(funding, origin, id) / funded]));
  let returned = 0;
  for (let hop = 0; hop < 20_000; hop++) {
    const share = (from: string, to: string): number =>
      amount(back, from, to) && amount(back, from, to) / throughput(from);
    returned += sum(others.map((id) => standing.get(id)! * share(id, origin)));
    standing = new Map(others.map((id) => [id, sum(others.map((from) => standing.get(from)! * share(from, id)))]));
    if (sum([...standing.values()]) < 1e-15) break;
  }
  return returned;
};

const ratioOf = (given: RoundTripBooks, origin = "n0"): number | null => roundTrip(given, [origin]).ratio;

const isSame = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : isNear(a, b));

describe("roundTrip", () => {
  it("is what following the dollars gives", () => {
    fc.assert(
      fc.property(books, books, (funding, back) => {
        const given = both(funding, back);
        const expected = bySeries(given, "n0");
        const actual = ratioOf(given);
        return expected === null ? actual === null : isNear(actual!, expected, 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it("lies within its range, and the range within 0 and 1", () => {
    fc.assert(
      fc.property(books, books, (funding, back) => {
        const { ratio, lower, upper } = roundTrip(both(funding, back), ["n0"]);
        if (ratio === null) return lower === null && upper === null;
        return lower! >= 0 && lower! <= ratio + 1e-9 && ratio <= upper! + 1e-9 && upper! <= 1;
      }),
    );
  });

  it("returns no more than was funded, and no more than was booked", () => {
    fc.assert(
      fc.property(books, books, (funding, back) => {
        const { funded, booked, returned } = roundTrip(both(funding, back), ["n0"]);
        return returned <= Math.min(funded, booked) + 1e-9;
      }),
    );
  });

  it("does not change with the unit, the order of the nodes, or when deals are split", () => {
    const sharesOf = (given: RoundTripBooks): (number | null)[] => {
      const { ratio, lower, upper, selfFinancedShare } = roundTrip(given, ["n0"]);
      return [ratio, lower, upper, selfFinancedShare];
    };
    fc.assert(
      fc.property(books, books, fc.constantFrom(1e-9, 100, 1e9), (funding, back, factor) => {
        const shares = sharesOf(both(funding, back));
        const others = [
          both(scaled(funding, factor), scaled(back, factor)),
          both(reversed(funding), reversed(back)),
          both(split(funding, 0.4), split(back, 0.7)),
        ];
        return others.map(sharesOf).every((other) => shares.every((share, i) => isSame(share, other[i]!)));
      }),
    );
  });

  it("does not change when a vehicle passes the money through", () => {
    const flow = (source: string, target: string, amount: number) => ({ source, target, amount });
    const direct = both(
      { ids: ["n0", "lab"], flows: [flow("n0", "lab", 10)] },
      { ids: ["lab", "n0"], flows: [flow("lab", "n0", 6)] },
    );
    const vehicle = both(
      { ids: ["n0", "spv", "lab"], flows: [flow("n0", "spv", 10)] },
      { ids: ["lab", "n0"], flows: [flow("spv", "lab", 10), flow("lab", "n0", 6)] },
    );
    expect(ratioOf(direct)).toBeCloseTo(0.6, 12);
    expect(ratioOf(vehicle)).toBeCloseTo(0.6, 12);
  });

  it("is undefined for who funds nobody, 0 where no money comes back, 1 on a closed balanced ring", () => {
    const flow = (source: string, target: string) => ({ source, target, amount: 5 });
    const ids = ["n0", "lab", "cloud"];
    const none = { ids, flows: [] };
    expect(ratioOf(both(none, { ids, flows: [flow("lab", "n0")] }))).toBeNull();
    expect(ratioOf(both({ ids, flows: [flow("n0", "lab")] }, { ids, flows: [flow("lab", "cloud")] }))).toBe(0);
    const ring = both({ ids, flows: [flow("n0", "lab")] }, { ids, flows: [flow("lab", "cloud"), flow("cloud", "n0")] });
    expect(roundTrip(ring, ["n0"])).toMatchObject({ ratio: 1, lower: 1, upper: 1, meanHops: 3, selfFinancedShare: 1 });
  });

  it("is 0 for money that runs into a closed ring elsewhere", () => {
    const flow = (source: string, target: string) => ({ source, target, amount: 5 });
    const ids = ["n0", "lab", "cloud"];
    const trapped = both(
      { ids, flows: [flow("n0", "lab")] },
      { ids, flows: [flow("lab", "cloud"), flow("cloud", "lab")] },
    );
    expect(roundTrip(trapped, ["n0"])).toMatchObject({ ratio: 0, meanHops: null, upper: 0 });
  });

  it("is not disturbed by a closed ring that has nothing to do with it", () => {
    const flow = (source: string, target: string) => ({ source, target, amount: 5 });
    const back = { ids: ["lab", "n0", "x", "y"], flows: [flow("lab", "n0"), flow("x", "y"), flow("y", "x")] };
    expect(ratioOf(both({ ids: ["n0", "lab"], flows: [flow("n0", "lab")] }, back))).toBe(1);
  });

  it("leaves out what the members of a group give and owe each other", () => {
    const flow = (source: string, target: string, amount: number) => ({ source, target, amount });
    const ids = ["fund", "parent", "lab"];
    const given = both(
      { ids, flows: [flow("fund", "parent", 50), flow("parent", "lab", 10)] },
      { ids, flows: [flow("parent", "fund", 30), flow("lab", "fund", 4)] },
    );
    expect(roundTrip(given, ["fund", "parent"])).toMatchObject({ funded: 10, booked: 4, returned: 4, ratio: 0.4 });
  });

  it("refuses an unknown origin and a tie that exceeds its deals", () => {
    const given = both(
      { ids: ["n0", "lab"], flows: [{ source: "n0", target: "lab", amount: 10 }] },
      { ids: [], flows: [] },
    );
    expect(() => roundTrip(given, ["nobody"])).toThrow(InvalidInputError);
    const ties = [{ source: "n0", target: "lab", payee: "n0", amount: 5 }];
    expect(() => roundTrip({ ...given, ties }, ["n0"])).toThrow(/exceeds/);
  });
});
