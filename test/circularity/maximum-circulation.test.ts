import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maximumCirculation } from "../../src/circularity/maximum-circulation.ts";
import { strongCore } from "../../src/circularity/strong-core.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

const valueOf = (given: Books): number => maximumCirculation(projected(given)).value;

/**
 * Klein's cycle cancelling, written unlike the code under test: start with no flow, and as long as some cycle of the
 * residual network adds to it (an arc forward adds 1 a dollar, an arc backward takes 1 away), push along it.
 */
const byCycleCancelling = ({ ids, flows }: Books): number => {
  const capacity = new Map<string, number>();
  for (const { source, target, amount } of flows) {
    if (source !== target) capacity.set(`${source} ${target}`, (capacity.get(`${source} ${target}`) ?? 0) + amount);
  }
  const flow = new Map([...capacity.keys()].map((pair) => [pair, 0]));
  const arcs = () =>
    [...capacity].flatMap(([pair, limit]) => {
      const [from, to] = pair.split(" ") as [string, string];
      const used = flow.get(pair)!;
      return [
        ...(used < limit ? [{ pair, from, to, gain: 1, room: limit - used }] : []),
        ...(used > 0 ? [{ pair, from: to, to: from, gain: -1, room: used }] : []),
      ];
    });
  const gainfulCycle = () => {
    const open = arcs();
    const best = new Map(ids.map((id) => [id, 0]));
    const via = new Map<string, (typeof open)[number]>();
    let last: string | null = null;
    for (let round = 0; round <= ids.length; round++) {
      last = null;
      for (const arc of open) {
        if (best.get(arc.from)! + arc.gain <= best.get(arc.to)!) continue;
        best.set(arc.to, best.get(arc.from)! + arc.gain);
        via.set(arc.to, arc);
        last = arc.to;
      }
    }
    if (last === null) return null;
    for (let i = 0; i < ids.length; i++) last = via.get(last)!.from;
    const cycle = [via.get(last)!];
    while (cycle.at(-1)!.from !== last) cycle.push(via.get(cycle.at(-1)!.from)!);
    return cycle;
  };
  for (let cycle = gainfulCycle(); cycle !== null; cycle = gainfulCycle()) {
    const room = Math.min(...cycle.map((arc) => arc.room));
    for (const { pair, gain } of cycle) flow.set(pair, flow.get(pair)! + gain * room);
  }
  return [...flow.values()].reduce((sum, value) => sum + value, 0);
};

describe("maximumCirculation", () => {
  it("finds what cycle cancelling finds", () => {
    fc.assert(
      fc.property(books, (given) => isNear(valueOf(given), byCycleCancelling(given))),
      { numRuns: 500 },
    );
  });

  it("is 0 where nothing goes round, and everything on a balanced ring", () => {
    fc.assert(fc.property(acyclicBooks, (given) => valueOf(given) === 0));
    expect(maximumCirculation(projected(ringOf([4, 4, 4])))).toEqual({ value: 12, share: 1 });
    expect(maximumCirculation(projected(ringOf([4, 7, 2]))).value).toBe(6);
  });

  it("is undefined as a share where there is no money", () => {
    expect(maximumCirculation(projected({ ids: ["a"], flows: [] }))).toEqual({ value: 0, share: null });
  });

  it("grows with the amounts, in proportion", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 0.1, 3, 1e9), (given, factor) =>
        isNear(valueOf(scaled(given, factor)) / factor, valueOf(given)),
      ),
    );
  });

  it("does not change when deals are split or nodes listed in another order", () => {
    fc.assert(
      fc.property(
        books,
        (given) =>
          isNear(valueOf(split(given, 0.3)), valueOf(given)) && isNear(valueOf(reversed(given)), valueOf(given)),
      ),
    );
  });

  it("never falls when a deal is added, and never exceeds the money inside strong components", () => {
    fc.assert(
      fc.property(books, books, (given, more) => {
        const ids = given.ids;
        const added = more.flows.filter(({ source, target }) => ids.includes(source) && ids.includes(target));
        const larger = { ids, flows: [...given.flows, ...added] };
        const { share } = maximumCirculation(projected(given));
        const intra = strongCore(projected(given)).intraShare;
        return valueOf(larger) >= valueOf(given) - 1e-9 && (share ?? 0) <= (intra ?? 0) + 1e-9;
      }),
    );
  });
});
