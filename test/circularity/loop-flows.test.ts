import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedFlow } from "../../src/circularity/balanced-flow.ts";
import { circulatingMoney, circulationGraph } from "../../src/circularity/circulating-money.ts";
import { circuits } from "../../src/circularity/circuits.ts";
import { keystones } from "../../src/circularity/keystones.ts";
import { loopFlows } from "../../src/circularity/loop-flows.ts";
import { simpleLoops } from "../../src/circularity/loops.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import type { Projection } from "../../src/model/projection.ts";
import { books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { barbellBooks, throughVehicles } from "../support/circular-books.ts";
import { loopFlowByDeterminants, loopsOfTable, tableOf } from "../support/dense-circularity.ts";
import { isNear } from "../support/near.ts";

const allLoops = (projection: Projection) =>
  simpleLoops(projection, { maxLength: Math.max(2, projection.ids.length) }).loops;

const weighed = (projection: Projection) => {
  const balanced = balancedFlow(projection);
  const loops = allLoops(projection);
  return { balanced, loops, flows: loopFlows(projection, balanced, loops) };
};

/** Flow of each loop by the ids on it, from the smallest. */
const byLoop = (given: Books): ReadonlyMap<string, number> => {
  const { loops, flows } = weighed(projected(given));
  return new Map(loops.map(({ nodes }, c) => [nodes.join(" "), flows[c]!]));
};

const sameLoops = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, factor = 1): boolean =>
  a.size === b.size && [...a].every(([loop, flow]) => isNear(flow, (b.get(loop) ?? NaN) / factor));

describe("circuits", () => {
  it("yields the loops that a search without any pruning finds, each once, the smallest node first", () => {
    fc.assert(
      fc.property(books, (given) => {
        const projection = projected(given);
        const balanced = balancedFlow(projection);
        const found = [...circuits(circulationGraph(circulatingMoney(projection, balanced)))];
        const expected = loopsOfTable(tableOf(projection, balanced.flows));
        expect(found.map((loop) => loop.join(" ")).sort()).toEqual(expected.map((loop) => loop.join(" ")).sort());
      }),
    );
  });
});

describe("loopFlows", () => {
  it("is what the determinants say", () => {
    fc.assert(
      fc.property(books, (given) => {
        const projection = projected(given);
        const { balanced, loops, flows } = weighed(projection);
        const table = tableOf(projection, balanced.flows);
        return loops.slice(0, 20).every(({ nodes }, c) => {
          const path = nodes.map((id) => projection.ids.indexOf(id));
          return isNear(flows[c]!, loopFlowByDeterminants(table, path));
        });
      }),
    );
  });

  it("adds up to the balanced flow on every deal, and to what circulates through every node; none is negative", () => {
    fc.assert(
      fc.property(books, (given) => {
        const projection = projected(given);
        const { balanced, loops, flows } = weighed(projection);
        const { ids } = projection;
        const onDeal = ids.map(() => ids.map(() => 0));
        const atNode = new Map(ids.map((id) => [id, 0]));
        loops.forEach(({ nodes }, c) =>
          nodes.forEach((id, i) => {
            onDeal[ids.indexOf(id)]![ids.indexOf(nodes[(i + 1) % nodes.length]!)]! += flows[c]!;
            atNode.set(id, atNode.get(id)! + flows[c]!);
          }),
        );
        const expected = tableOf(projection, balanced.flows);
        expect(flows.every((flow) => flow >= 0)).toBe(true);
        expect(onDeal.every((row, u) => row.every((sum, v) => isNear(sum, expected[u]![v]!)))).toBe(true);
        expect(keystones(projection).every(({ id, loopFlow }) => isNear(loopFlow, atNode.get(id)!))).toBe(true);
      }),
    );
  });

  it("never exceeds the smallest leg", () => {
    fc.assert(
      fc.property(books, (given) => {
        const { loops, flows } = weighed(projected(given));
        return loops.every(({ bottleneck }, c) => flows[c]! <= bottleneck * (1 + 1e-9));
      }),
    );
  });

  it("does not depend on the unit, on splitting, or on the order of the nodes", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 0.1, 3, 1e9), (given, factor) => {
        const flows = byLoop(given);
        return (
          sameLoops(flows, byLoop(scaled(given, factor)), factor) &&
          sameLoops(flows, byLoop(split(given, 0.3))) &&
          sameLoops(flows, byLoop(reversed(given)))
        );
      }),
    );
  });

  it("carries as much when every deal goes through a vehicle", () => {
    const parallel = (given: Books): boolean =>
      new Set(given.flows.map(({ source, target }) => `${source} ${target}`)).size < given.flows.length;
    fc.assert(
      fc.property(
        books.filter((given) => !parallel(given)),
        (given) => {
          const after = [...byLoop(throughVehicles(given, () => true))].map(
            ([loop, flow]) => [loop.replaceAll(/ v\d+/g, ""), flow] as const,
          );
          return sameLoops(byLoop(given), new Map(after));
        },
      ),
    );
  });

  it("keeps a billionth beside a billion to its last digits", () => {
    const projection = projected(barbellBooks(1e9, 1e-9));
    const loops = [
      ["a", "b"],
      ["c", "d"],
      ["a", "c"],
    ].map((nodes) => ({ nodes }));
    const flows = loopFlows(projection, balancedFlow(projection), loops);
    [1e9, 1e9, 1e-9].forEach((flow, c) => expect(Math.abs(flows[c]! / flow - 1)).toBeLessThan(1e-12));
  });

  it("is 0 on a loop with a leg that carries nothing round, or that is not there", () => {
    const projection = projected(ringOf([3, 5, 4]));
    const loops = [{ nodes: ["n0", "n1", "n2"] }, { nodes: ["n0", "n2", "n1"] }, { nodes: ["n0", "n1"] }];
    expect([...loopFlows(projection, balancedFlow(projection), loops)]).toEqual([3, 0, 0]);
    expect(loopFlows(projection, balancedFlow(projection), [])).toHaveLength(0);
    const apart = projected({ ids: ["a", "b", "c", "d"], flows: barbellBooks(5, 0).flows });
    expect([...loopFlows(apart, balancedFlow(apart), [{ nodes: ["a", "c"] }, { nodes: ["c", "d"] }])]).toEqual([0, 5]);
  });

  it.each([[["n0", "nobody"]], [["n0", "n1", "n0", "n1"]], [["n0"]], [[]]])(
    "refuses %j, which is no simple loop",
    (nodes) => {
      const projection = projected(ringOf([3, 5]));
      expect(() => loopFlows(projection, balancedFlow(projection), [{ nodes }])).toThrow(InvalidInputError);
    },
  );
});
