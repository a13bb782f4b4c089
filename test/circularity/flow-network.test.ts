import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowNetwork, pushMaximum } from "../../src/circularity/flow-network.ts";
import { books, scaled, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

const maximumFlow = ({ ids, flows }: Books, source: number, sink: number): number => {
  const arcs = flows.map((flow) => ({
    from: ids.indexOf(flow.source),
    to: ids.indexOf(flow.target),
    capacity: flow.amount,
    cost: 0,
  }));
  return pushMaximum(flowNetwork(ids.length, arcs), source, sink);
};

/** The cheapest of all cuts, every one of them tried: by duality what can flow. */
const smallestCut = ({ ids, flows }: Books): number => {
  const last = ids.length - 1;
  const cuts = Array.from({ length: 2 ** ids.length }, (_, subset) => subset);
  const isBehind = (subset: number, id: string): boolean => (subset & (1 << ids.indexOf(id))) !== 0;
  return Math.min(
    ...cuts
      .filter((subset) => isBehind(subset, ids[0]!) && !isBehind(subset, ids[last]!))
      .map((subset) =>
        flows
          .filter(({ source, target }) => isBehind(subset, source) && !isBehind(subset, target))
          .reduce((sum, { amount }) => sum + amount, 0),
      ),
  );
};

const atLeastTwo = books.filter(({ ids }) => ids.length > 1);

describe("pushMaximum", () => {
  it("pushes what the smallest cut lets through", () => {
    fc.assert(
      fc.property(atLeastTwo, (given) => isNear(maximumFlow(given, 0, given.ids.length - 1), smallestCut(given))),
      { numRuns: 300 },
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(atLeastTwo, fc.constantFrom(1e-9, 1 / 3, 1e9), (given, factor) => {
        const last = given.ids.length - 1;
        return isNear(maximumFlow(scaled(given, factor), 0, last) / factor, maximumFlow(given, 0, last));
      }),
    );
  });

  it("uses only the arcs that it may use", () => {
    const arcs = [
      { from: 0, to: 1, capacity: 3, cost: 0 },
      { from: 0, to: 1, capacity: 4, cost: 1 },
    ];
    const network = flowNetwork(2, arcs);
    expect(pushMaximum(network, 0, 1, (arc) => network.costs[arc] === 1)).toBe(4);
    expect(pushMaximum(network, 0, 1)).toBe(3);
  });
});
