import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keystones } from "../../src/circularity/keystones.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { circulationByCycleCancelling } from "../support/cycle-cancelling.ts";
import { isNear } from "../support/near.ts";

const lostOf = (given: Books): Readonly<Record<string, number | null>> =>
  Object.fromEntries(keystones(projected(given)).map(({ id, lost }) => [id, lost]));

const without = ({ ids, flows }: Books, gone: string): Books => ({
  ids: ids.filter((id) => id !== gone),
  flows: flows.filter(({ source, target }) => source !== gone && target !== gone),
});

const same = (a: Readonly<Record<string, number | null>>, b: Readonly<Record<string, number | null>>): boolean =>
  Object.entries(a).every(([id, lost]) => {
    const other = b[id] ?? null;
    return lost === null || other === null ? lost === other : isNear(lost, other);
  });

describe("keystones", () => {
  it("is the circulation that cycle cancelling no longer finds without the node", () => {
    fc.assert(
      fc.property(books, (given) => {
        const all = circulationByCycleCancelling(given);
        return Object.entries(lostOf(given)).every(([id, lost]) => {
          if (all === 0) return lost === null;
          return isNear(lost!, 1 - circulationByCycleCancelling(without(given, id)) / all) && lost! >= 0 && lost! <= 1;
        });
      }),
    );
  });

  it("has nothing to say where nothing circulates", () => {
    fc.assert(
      fc.property(acyclicBooks, (given) =>
        keystones(projected(given)).every(({ lost, loopFlow }) => lost === null && loopFlow === 0),
      ),
    );
    expect(keystones(projected({ ids: [], flows: [] }))).toEqual([]);
  });

  it("finds that every node of a ring carries all of it", () => {
    expect(keystones(projected(ringOf([4, 7, 2])))).toEqual(
      ["n0", "n1", "n2"].map((id) => ({ id, lost: 1, loopFlow: 2 })),
    );
  });

  it("weighs each part by what circulates in it", () => {
    const pair = [
      { source: "a", target: "b", amount: 1 },
      { source: "b", target: "a", amount: 1 },
    ];
    const apart = { ids: ["n0", "n1", "n2", "a", "b"], flows: [...ringOf([5, 5, 5]).flows, ...pair] };
    expect(Object.values(lostOf(apart))).toEqual([15 / 17, 15 / 17, 15 / 17, 2 / 17, 2 / 17]);
  });

  it("finds that a node others can stand in for carries money round and is missed by nobody", () => {
    // hub -> left or right -> hub: 5 each, though the hub's two customers could take 10.
    const flows = [
      { source: "hub", target: "left", amount: 10 },
      { source: "hub", target: "right", amount: 10 },
      { source: "left", target: "end", amount: 10 },
      { source: "right", target: "end", amount: 10 },
      { source: "end", target: "hub", amount: 10 },
    ];
    const found = keystones(projected({ ids: ["hub", "left", "right", "end"], flows }));
    expect(found).toEqual([
      { id: "hub", lost: 1, loopFlow: 10 },
      { id: "left", lost: 0, loopFlow: 5 },
      { id: "right", lost: 0, loopFlow: 5 },
      { id: "end", lost: 1, loopFlow: 10 },
    ]);
  });

  it("does not depend on the unit, on splitting, or on the order of the nodes", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 0.1, 3, 1e9), (given, factor) =>
        [scaled(given, factor), split(given, 0.3), reversed(given)].every((other) =>
          same(lostOf(given), lostOf(other)),
        ),
      ),
    );
  });
});
