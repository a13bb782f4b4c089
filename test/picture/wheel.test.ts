// The wheel: the same for the same network, whatever the order; nobody on top of anybody.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wheelLayout, wheelRadius, type WheelNode } from "../../src/picture/wheel.ts";
import { shapes } from "../support/scenes.ts";

const node = (id: string, part: WheelNode["part"], shape: WheelNode["shape"] = "circle", weight = 1): WheelNode => ({
  id,
  label: id,
  shape,
  part,
  radius: 8,
  weight,
});

const anyNodes = fc
  .array(
    fc.record({
      part: fc.constantFrom("in" as const, "core" as const, "out" as const),
      shape: fc.constantFrom(...shapes),
      radius: fc.double({ min: 5, max: 32, noNaN: true }),
      weight: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 60 },
  )
  .map((nodes) => nodes.map((parts, i): WheelNode => ({ ...parts, id: `n${i}`, label: `Node ${i}` })));

const anyFlows = fc.array(fc.tuple(fc.nat(59), fc.nat(59), fc.double({ min: 0, max: 100, noNaN: true })), {
  maxLength: 60,
});

describe("wheelLayout", () => {
  it("does not depend on the order of nodes and flows, and has a finite place for everyone", () => {
    fc.assert(
      fc.property(anyNodes, anyFlows, (nodes, pairs) => {
        const flows = pairs
          .filter(([from, to]) => from < nodes.length && to < nodes.length)
          .map(([from, to, amount]) => ({ source: `n${from}`, target: `n${to}`, amount: Math.round(amount) ** 2 }));
        const places = wheelLayout(nodes, flows);
        const again = wheelLayout([...nodes].reverse(), [...flows].reverse());
        expect(places.size).toBe(nodes.length);
        for (const [id, { x, y }] of places) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
          expect(again.get(id)!.x).toBeCloseTo(x, 6);
          expect(again.get(id)!.y).toBeCloseTo(y, 6);
        }
      }),
    );
  });

  it("gives every node of a column a line of its own, in sub-columns where one is too short", () => {
    for (const count of [5, 30, 60, 120]) {
      const column = Array.from({ length: count }, (_, i) => node(`n${String(i).padStart(3, "0")}`, "in"));
      const places = [...wheelLayout(column, []).values()];
      expect(Math.max(...places.map(({ y }) => Math.abs(y)))).toBeLessThan(1.5 * wheelRadius);
      for (const x of new Set(places.map((place) => place.x))) {
        const heights = places.filter((place) => place.x === x).map((place) => place.y);
        const gaps = heights.slice(1).map((y, i) => heights[i]! - y);
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(15);
      }
    }
  });

  it("stands payers left of the core and payees right of it", () => {
    const places = wheelLayout([node("a", "in"), node("b", "core"), node("c", "core"), node("d", "out")], []);
    const xs = ["a", "b", "c", "d"].map((id) => places.get(id)!.x);
    expect(xs[0]).toBeLessThan(Math.min(xs[1]!, xs[2]!));
    expect(xs[3]).toBeGreaterThan(Math.max(xs[1]!, xs[2]!));
  });

  it("lets money run clockwise: chips at the top, labs right, clouds left", () => {
    const core = [node("chip", "core", "hexagon"), node("lab", "core", "circle"), node("cloud", "core", "square")];
    const places = wheelLayout(core, []);
    expect(places.get("chip")!.y).toBeGreaterThan(wheelRadius * 0.8);
    expect(places.get("lab")!.x).toBeGreaterThan(wheelRadius * 0.7);
    expect(places.get("cloud")!.x).toBeLessThan(-wheelRadius * 0.7);
  });

  it("keeps discs of a crowded core apart", () => {
    const core = Array.from({ length: 200 }, (_, i) => node(`n${i}`, "core", "circle", i));
    const places = [...wheelLayout(core, []).values()];
    places.forEach((a, i) =>
      places.slice(i + 1).forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(16)),
    );
  });

  it("draws a payer to the height of those it pays", () => {
    const nodes = [
      node("top", "core", "hexagon"),
      node("low", "core", "circle"),
      node("a", "in"),
      node("b", "in"),
      node("c", "core", "square"),
    ];
    const places = wheelLayout(nodes, [
      { source: "a", target: "low", amount: 10 },
      { source: "b", target: "top", amount: 10 },
    ]);
    expect(places.get("b")!.y).toBeGreaterThan(places.get("a")!.y);
  });
});
