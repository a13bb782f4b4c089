import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strongCore } from "../../src/circularity/strong-core.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

/** Who can pay whom in the end, by Warshall: the table of everybody to everybody. */
const reaches = ({ ids, flows }: Books): ReadonlySet<string> => {
  const pairs = new Set([
    ...ids.map((id) => `${id} ${id}`),
    ...flows.filter(({ amount }) => amount > 0).map(({ source, target }) => `${source} ${target}`),
  ]);
  for (const via of ids) {
    for (const from of ids) {
      for (const to of ids) if (pairs.has(`${from} ${via}`) && pairs.has(`${via} ${to}`)) pairs.add(`${from} ${to}`);
    }
  }
  return pairs;
};

const intraShareOf = (given: Books): number | null => strongCore(projected(given)).intraShare;

const isSame = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : isNear(a, b) && a >= 0 && a <= 1;

describe("strongCore", () => {
  it("puts two nodes together exactly when each can reach the other", () => {
    fc.assert(
      fc.property(books, (given) => {
        const pairs = reaches(given);
        const { components } = strongCore(projected(given));
        const together = (a: string, b: string): boolean =>
          components.some((component) => component.includes(a) && component.includes(b));
        expect(components.flat().sort()).toEqual([...given.ids].sort());
        return given.ids.every((a) =>
          given.ids.every((b) => together(a, b) === (pairs.has(`${a} ${b}`) && pairs.has(`${b} ${a}`))),
        );
      }),
    );
  });

  it("counts the money between nodes that can reach each other, over all money", () => {
    fc.assert(
      fc.property(books, (given) => {
        const pairs = reaches(given);
        const moving = given.flows.filter(({ source, target }) => source !== target);
        const sum = (flows: Books["flows"]): number => flows.reduce((total, { amount }) => total + amount, 0);
        const inside = sum(moving.filter(({ source, target }) => pairs.has(`${target} ${source}`)));
        return isSame(intraShareOf(given), sum(moving) === 0 ? null : inside / sum(moving));
      }),
    );
  });

  it("does not depend on splitting, listing order or the unit", () => {
    fc.assert(
      fc.property(books, (given) =>
        [split(given, 0.3), reversed(given), scaled(given, 1e9)].every((same) =>
          isSame(intraShareOf(same), intraShareOf(given)),
        ),
      ),
    );
  });

  it("has no core where money only goes forward, and all of a ring", () => {
    fc.assert(
      fc.property(acyclicBooks, (given) => {
        const { core, intraShare } = strongCore(projected(given));
        return core.length === 0 && (intraShare === null || intraShare === 0);
      }),
    );
    expect(strongCore(projected(ringOf([1, 5, 2])))).toEqual({
      components: [["n0", "n1", "n2"]],
      core: ["n0", "n1", "n2"],
      intraShare: 1,
    });
  });

  it("is undefined as a share without money", () => {
    expect(strongCore(projected({ ids: [], flows: [] }))).toEqual({ components: [], core: [], intraShare: null });
  });
});
