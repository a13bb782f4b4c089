import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { circuitsThrough } from "../../../src/circularity/flow-analysis/circuits-through.ts";
import { cycleRemoval, type CycleRemoval } from "../../../src/circularity/flow-analysis/cycle-removal.ts";
import { flowGraph } from "../../../src/circularity/flow-analysis/flow-graph.ts";
import { passedOn, receivedFrom } from "../../../src/circularity/flow-analysis/steady-flows.ts";
import { sumOf } from "../../../src/circularity/flow-analysis/throughflow.ts";
import { simpleLoops } from "../../../src/circularity/loops.ts";
import { maximumCirculation } from "../../../src/circularity/maximum-circulation.ts";
import { InvalidInputError } from "../../../src/model/errors.ts";
import { strongComponents } from "../../../src/model/strongly-connected.ts";
import { project } from "../../../src/model/projection.ts";
import { projected, reversed, ringOf } from "../../support/books.ts";
import { isNear } from "../../support/near.ts";
import {
  acyclicSteadyBooks,
  between,
  distinctSteadyBooks,
  scaledSteady,
  steadyBooks,
  steadyOf,
  type SteadyBooks,
} from "../../support/steady-networks.ts";

const runs = { numRuns: 80 };

const removed = (given: SteadyBooks, maxCircuits?: number): CycleRemoval =>
  cycleRemoval(steadyOf(given), maxCircuits === undefined ? {} : { maxCircuits });

const hasCycle = (flows: Float64Array, n: number): boolean => {
  const { successors } = flowGraph(flows, n);
  const offsets = new Uint32Array(n + 1);
  successors.forEach((row, u) => (offsets[u + 1] = offsets[u]! + row.length));
  return strongComponents(offsets, Uint32Array.from(successors.flat())).length < n;
};

/** a -> b of 4 is the weak arc of both circuits; 7 enter at b and leave at a. b passes on 11, of which 6 straight back. */
const twoWays: SteadyBooks = {
  ids: ["a", "b", "c"],
  flows: [
    { source: "a", target: "b", amount: 4 },
    { source: "b", target: "a", amount: 6 },
    { source: "b", target: "c", amount: 5 },
    { source: "c", target: "a", amount: 5 },
  ],
  boundary: {
    a: { input: 0, export: 7, respiration: 0 },
    b: { input: 7, export: 0, respiration: 0 },
    c: { input: 0, export: 0, respiration: 0 },
  },
};

describe("cycleRemoval", () => {
  it("shares the weak arc of a nexus in proportion to the circuit probabilities", () => {
    // b has 11 to send: 6/11 go straight back to a, 5/11 by c, which sends everything to a.
    const { nexuses, index, acyclic, truncated } = removed(twoWays);
    expect(nexuses).toHaveLength(1);
    expect(nexuses[0]!.weakArc).toEqual({ source: "a", target: "b", amount: 4 });
    const amounts = Object.fromEntries(nexuses[0]!.circuits.map(({ nodes, amount }) => [nodes.join(" "), amount]));
    expect(amounts["a b"]).toBeCloseTo((4 * 6) / 11, 12);
    expect(amounts["a b c"]).toBeCloseTo((4 * 5) / 11, 12);
    // 2 arcs of the one, 3 of the other, over 20 inside and 7 in and 7 out.
    expect(index).toBeCloseTo((2 * (24 / 11) + 3 * (20 / 11)) / 34, 12);
    expect(acyclic[1]).toBe(0);
    expect(truncated).toBe(false);
  });

  it("uses the flows as they stand: what earlier nexuses took off counts no more", () => {
    // c and d pass 1 to and fro: a share of what c has at first, gone when the second nexus is shared out as above.
    const { nexuses } = removed({
      ids: [...twoWays.ids, "d"],
      flows: [...twoWays.flows, { source: "c", target: "d", amount: 1 }, { source: "d", target: "c", amount: 1 }],
      boundary: twoWays.boundary,
    });
    expect(nexuses.map(({ weakArc }) => [weakArc.source, weakArc.target, weakArc.amount])).toEqual([
      ["c", "d", 1],
      ["a", "b", 4],
    ]);
    const [straight] = nexuses[1]!.circuits.filter(({ nodes }) => nodes.length === 2);
    expect(straight!.amount).toBeCloseTo((4 * 6) / 11, 12);
  });

  it("takes a ring out whole", () => {
    const { nexuses, cycled, acyclic, index } = removed({ ...ringOf([20, 10]), boundary: between("n0", 10, "n1") });
    expect(nexuses).toHaveLength(1);
    expect([...cycled]).toEqual([0, 10, 10, 0]);
    expect([...acyclic]).toEqual([0, 10, 0, 0]);
    expect(index).toBe(0.4);
  });

  it("finds everything going round in a closed ring, ties and all", () => {
    const { cycled, index } = removed({ ...ringOf([7, 7, 7]), boundary: {} });
    expect(sumOf(cycled)).toBe(21);
    expect(index).toBe(1);
  });

  it("leaves a flow without a cycle, and takes out what balances and is made of the circuits", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const { flows, ids } = steadyOf(given);
        const { acyclic, cycled, nexuses } = removed(given);
        const n = ids.length;
        const balances = passedOn(cycled, n).every((amount, i) => isNear(amount, receivedFrom(cycled, n)[i]!));
        const within = cycled.every((amount, k) => amount >= 0 && amount <= flows[k]!);
        const noRemnants = acyclic.every((amount, k) => amount === 0 || amount > 1e-12 * flows[k]!);
        const ofCircuits = nexuses
          .flatMap(({ circuits }) => circuits)
          .reduce((sum, { nodes, amount }) => sum + nodes.length * amount, 0);
        return !hasCycle(acyclic, n) && noRemnants && balances && within && isNear(sumOf(cycled), ofCircuits);
      }),
      runs,
    );
  });

  it("takes out at most a maximum circulation", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const { value } = maximumCirculation(project(given.ids, given.flows));
        return sumOf(removed(given).cycled) <= value + 1e-9;
      }),
      runs,
    );
  });

  it("shares every weak arc wholly, and needs at most one nexus for every arc", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const { nexuses } = removed(given);
        const shared = nexuses.every(({ weakArc, circuits }) =>
          isNear(
            circuits.reduce((sum, { amount }) => sum + amount, 0),
            weakArc.amount,
          ),
        );
        return shared && nexuses.length <= project(given.ids, given.flows).amounts.length;
      }),
      runs,
    );
  });

  it("finds no nexus where nothing goes round", () => {
    fc.assert(
      fc.property(acyclicSteadyBooks, (given) => {
        const { nexuses, index } = removed(given);
        return nexuses.length === 0 && index === 0;
      }),
      runs,
    );
  });

  it("has an index free of the unit", () => {
    fc.assert(
      fc.property(steadyBooks, fc.constantFrom(0.125, 4, 1024), (given, factor) =>
        isNear(removed(scaledSteady(given, factor)).index!, removed(given).index!),
      ),
      runs,
    );
  });

  it("does not depend on the order of the nodes where no two flows are alike", () => {
    fc.assert(
      fc.property(distinctSteadyBooks, (given) => {
        const [there, back] = [removed(given), removed({ ...given, ...reversed(given) })];
        const arcs = ({ nexuses }: CycleRemoval) => nexuses.map(({ weakArc }) => `${weakArc.source} ${weakArc.target}`);
        return isNear(there.index!, back.index!) && arcs(there).join() === arcs(back).join();
      }),
      runs,
    );
  });

  it("leaves no remnant of an arc that all circuits of a nexus share with the weak one", () => {
    const ways = ["x", "y", "z"];
    fc.assert(
      fc.property(fc.array(fc.double({ min: 4, max: 40, noNaN: true }), { minLength: 3, maxLength: 3 }), (amounts) => {
        const through = amounts.reduce((sum, amount) => sum + amount, 0) - 3;
        const { acyclic, nexuses } = removed({
          ids: ["a", "b", "c", ...ways],
          flows: [
            { source: "a", target: "b", amount: 3 },
            ...ways.flatMap((way, k) => [
              { source: "b", target: way, amount: amounts[k]! },
              { source: way, target: "c", amount: amounts[k]! },
            ]),
            { source: "c", target: "a", amount: 3 },
          ],
          boundary: {
            b: { input: through, export: 0, respiration: 0 },
            c: { input: 0, export: through, respiration: 0 },
          },
        });
        return nexuses.length === 1 && acyclic[1] === 0 && acyclic[2 * 6] === 0;
      }),
    );
  });

  it("leaves no cycle either when it may look at one circuit of a nexus only, and says so", () => {
    const { truncated, acyclic, nexuses } = removed(twoWays, 1);
    expect(truncated).toBe(true);
    expect(hasCycle(acyclic, 3)).toBe(false);
    expect(nexuses[0]!.circuits).toHaveLength(1);
    expect(removed(twoWays, 2).truncated).toBe(false);
  });

  it("keeps its shares when circuits are so long that their probabilities underflow", () => {
    const n = 400;
    const ids = Array.from({ length: n }, (_, v) => `n${v}`);
    const given: SteadyBooks = {
      ids,
      flows: ids.map((id, v) => ({ source: id, target: ids[(v + 1) % n]!, amount: 1 })),
      boundary: Object.fromEntries(ids.map((id) => [id, { input: 99, export: 99, respiration: 0 }])),
    };
    const { nexuses, cycled } = removed(given);
    expect(nexuses[0]!.circuits[0]!.amount).toBe(1);
    expect(sumOf(cycled)).toBe(n);
  });

  it("has no index for no flow, and refuses a limit that is none", () => {
    expect(removed({ ids: [], flows: [], boundary: {} }).index).toBeNull();
    expect(() => removed(twoWays, 0)).toThrow(InvalidInputError);
    expect(() => removed(twoWays, 1.5)).toThrow(/maxCircuits is 1.5/);
  });
});

describe("circuitsThrough", () => {
  it("yields the simple loops that use the arc, each once", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const projection = projected(given);
        const { flows, ids } = steadyOf(given);
        const graph = flowGraph(flows, ids.length);
        const loops = simpleLoops(projection, { maxLength: Math.max(2, ids.length) }).loops;
        return ids.every((source, u) =>
          graph.successors[u]!.every((v) => {
            const found = [...circuitsThrough(u, v, graph)].map((circuit) => circuit.map((w) => ids[w]!).join(" "));
            const wanted = loops
              .filter(
                ({ nodes }) => nodes[(nodes.indexOf(source) + 1) % nodes.length] === ids[v] && nodes.includes(source),
              )
              .map(({ nodes }) => {
                const start = nodes.indexOf(source);
                return [...nodes.slice(start), ...nodes.slice(0, start)].join(" ");
              });
            return found.sort().join() === wanted.sort().join();
          }),
        );
      }),
      runs,
    );
  });
});
