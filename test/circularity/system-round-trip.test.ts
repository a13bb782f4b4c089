import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundTripBooks } from "../../src/circularity/mixing-books.ts";
import { roundTrip } from "../../src/circularity/round-trip.ts";
import { netFunders, pooledRoundTrip, systemRoundTrip } from "../../src/circularity/system-round-trip.ts";
import { project } from "../../src/model/projection.ts";
import { books, split, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

const both = (funding: Books, back: Books, outside: RoundTripBooks["outside"] = {}): RoundTripBooks => {
  const ids = [...new Set([...funding.ids, ...back.ids])];
  return {
    all: project(ids, [...funding.flows, ...back.flows]),
    funding: project(ids, funding.flows),
    back: project(ids, back.flows),
    outside,
  };
};

const isSame = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : isNear(a, b));

/** Funding and commitments with a vehicle in the middle of one commitment of the first payer that has one. */
const withVehicle = (given: Books): Books => {
  const [first, ...others] = given.flows.filter(({ source, target, amount }) => source !== target && amount > 0);
  if (first === undefined) return given;
  return {
    ids: [...given.ids, "spv"],
    flows: [...others, { ...first, target: "spv" }, { ...first, source: "spv" }],
  };
};

describe("the round trips of all", () => {
  it("add up to those of each funder", () => {
    fc.assert(
      fc.property(books, books, (funding, back) => {
        const given = both(funding, back);
        const trips = given.all.ids.map((id) => roundTrip(given, [id]));
        const { funded, returned } = systemRoundTrip(given);
        return (
          isNear(
            funded,
            trips.reduce((sum, trip) => sum + trip.funded, 0),
          ) &&
          isNear(
            returned,
            trips.reduce((sum, trip) => sum + trip.returned, 0),
          )
        );
      }),
      { numRuns: 60 },
    );
  });

  it("taken as one, are the round trip of the group", () => {
    fc.assert(
      fc.property(books, books, (funding, back) => {
        const given = both(funding, back);
        const members = netFunders(given);
        return isSame(pooledRoundTrip(given, members).ratio, roundTrip(given, members).ratio);
      }),
      { numRuns: 60 },
    );
  });

  it("fall, or stay, with every dollar more from or to the outside", () => {
    fc.assert(
      fc.property(books, books, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (funding, back, inflow, outflow) => {
        const closed = both(funding, back);
        const money = Object.fromEntries(closed.all.ids.map((id) => [id, { inflow, outflow }]));
        const more = Object.fromEntries(closed.all.ids.map((id) => [id, { inflow: inflow + 1, outflow: outflow + 1 }]));
        const ratios = [closed, both(funding, back, money), both(funding, back, more)].map((given) => [
          systemRoundTrip(given).ratio ?? 0,
          pooledRoundTrip(given, netFunders(given)).ratio ?? 0,
        ]);
        return [0, 1].every(
          (k) => ratios[1]![k]! <= ratios[0]![k]! + 1e-12 && ratios[2]![k]! <= ratios[1]![k]! + 1e-12,
        );
      }),
    );
  });

  it("do not change when a vehicle passes money through, or a deal is split", () => {
    fc.assert(
      fc.property(books, books, (funding, back) => {
        const { ratio } = systemRoundTrip(both(funding, back));
        return [both(funding, withVehicle(back)), both(split(funding, 0.4), split(back, 0.7))].every((other) =>
          isSame(systemRoundTrip(other).ratio, ratio),
        );
      }),
    );
  });

  it("count tied money as returned", () => {
    const flow = (source: string, target: string, amount: number) => ({ source, target, amount });
    const ids = ["chips", "lab", "cloud"];
    const given = {
      ...both(
        { ids, flows: [flow("chips", "lab", 10)] },
        { ids, flows: [flow("lab", "chips", 6), flow("lab", "cloud", 14)] },
      ),
      ties: [{ source: "chips", target: "lab", payee: "chips", amount: 5 }],
    };
    expect(systemRoundTrip(given).ratio).toBeCloseTo(roundTrip(given, ["chips"]).ratio!, 12);
  });

  it("are undefined where nobody funds, and leave out who gets more funding than it gives", () => {
    const flow = (source: string, target: string, amount: number) => ({ source, target, amount });
    const ids = ["fund", "lab", "small"];
    const none = both({ ids, flows: [] }, { ids, flows: [flow("lab", "fund", 3)] });
    expect(systemRoundTrip(none)).toEqual({ funded: 0, returned: 0, ratio: null });
    expect(
      netFunders(both({ ids, flows: [flow("fund", "lab", 9), flow("lab", "small", 1)] }, { ids, flows: [] })),
    ).toEqual(["fund"]);
  });
});
