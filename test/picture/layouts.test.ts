// What every layout owes: a finite place for everyone, no disc on another, the same for the same network.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../src/picture/curve.ts";
import { curveBetween, pointAt } from "../../src/picture/curve.ts";
import { givenPlacement } from "../../src/picture/layouts/given-layout.ts";
import { chooseLayout, layoutOf, layouts } from "../../src/picture/layouts/index.ts";
import type { LayoutFlow, LayoutNode, Placement } from "../../src/picture/layouts/layout.ts";
import { separate } from "../../src/picture/layouts/separate.ts";
import { shapes } from "../support/scenes.ts";

const anyNodes = (most = 40): fc.Arbitrary<readonly LayoutNode[]> =>
  fc
    .array(
      fc.record({
        part: fc.constantFrom("in" as const, "core" as const, "out" as const),
        shape: fc.constantFrom(...shapes),
        radius: fc.double({ min: 5, max: 32, noNaN: true }),
        weight: fc.integer({ min: 0, max: 4 }),
      }),
      { maxLength: most },
    )
    .map((nodes) => nodes.map((node, i) => ({ ...node, id: `n${i}`, label: `Node ${i}`, kind: node.shape })));

const anyMoney = fc
  .tuple(anyNodes(), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0, max: 500, noNaN: true }))))
  .map(([nodes, draws]) => {
    const n = Math.max(1, nodes.length);
    const flows = draws.map(([from, to, amount]): LayoutFlow => ({
      source: `n${from % n}`,
      target: `n${to % n}`,
      amount,
    }));
    return { nodes, flows: nodes.length === 0 ? [] : flows };
  });

const overlap = (nodes: readonly LayoutNode[], positions: ReadonlyMap<string, Point>): string | null => {
  for (const [i, a] of nodes.entries()) {
    for (const b of nodes.slice(i + 1)) {
      const [p, q] = [positions.get(a.id)!, positions.get(b.id)!];
      if (Math.hypot(p.x - q.x, p.y - q.y) < a.radius + b.radius) return `${a.id} on ${b.id}`;
    }
  }
  return null;
};

const bytesOf = ({ positions }: Placement): string => JSON.stringify([...positions]);

describe.each(layouts.map((layout) => [layout.id, layout] as const))("layout %s", (_id, layout) => {
  it("has a finite place for everyone, and nobody stands on anybody", () => {
    fc.assert(
      fc.property(anyMoney, ({ nodes, flows }) => {
        const { positions } = layout.place(nodes, flows);
        expect(positions.size).toBe(nodes.length);
        for (const { x, y } of positions.values()) expect([x, y].every(Number.isFinite)).toBe(true);
        expect(overlap(nodes, positions)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it("keeps a crowd of large discs apart", () => {
    const nodes = Array.from({ length: 90 }, (_, i): LayoutNode => {
      const shape = shapes[i % 5]!;
      const part = (["in", "core", "out"] as const)[i % 3]!;
      return { id: `n${i}`, label: `Node ${i}`, kind: shape, shape, part, radius: 5 + ((i * 7) % 28), weight: i };
    });
    const flows = nodes.map(({ id }, i) => ({ source: id, target: `n${(i * 13) % 90}`, amount: i }));
    expect(overlap(nodes, layout.place(nodes, flows).positions)).toBeNull();
  });

  it("gives the same bytes for the same network", () => {
    fc.assert(
      fc.property(anyMoney, ({ nodes, flows }) => {
        expect(bytesOf(layout.place(structuredClone(nodes), flows))).toBe(bytesOf(layout.place(nodes, flows)));
      }),
      { numRuns: 15 },
    );
  });

  it("bows every deal by a finite amount, whatever its ends", () => {
    fc.assert(
      fc.property(anyMoney, ({ nodes, flows }) => {
        const { bow } = layout.place(nodes, flows);
        for (const { source, target } of flows) expect(Number.isFinite(bow?.(source, target) ?? 0)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

const node = (id: string, parts: Partial<LayoutNode> = {}): LayoutNode => ({
  id,
  label: id,
  kind: "lab",
  shape: "circle",
  part: "core",
  radius: 8,
  weight: 1,
  ...parts,
});

const everyKind = shapes.map((shape) => node(shape, { shape, kind: shape }));

describe("chooseLayout", () => {
  const core = (n: number) => Array.from({ length: n }, (_, i) => node(`n${i}`));

  it("draws a core of fewer than four firms in tiers, even where a wheel is asked for", () => {
    expect(chooseLayout(undefined, core(3)).id).toBe("tiers");
    expect(chooseLayout("wheel", core(3)).id).toBe("tiers");
    expect(chooseLayout("wheel", core(4)).id).toBe("wheel");
  });

  it("draws a crowd by force, unless something else is asked for", () => {
    expect(chooseLayout(undefined, core(401)).id).toBe("force");
    expect(chooseLayout("wheel", core(401)).id).toBe("wheel");
  });
});

describe("tiers", () => {
  it("stands investors, chips, clouds, labs and the rest in columns from left to right", () => {
    const { positions } = layoutOf("tiers").place(everyKind, []);
    const xs = ["diamond", "hexagon", "square", "circle", "triangle"].map((id) => positions.get(id)!.x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(new Set(xs).size).toBe(5);
  });

  it("stands partners at one height", () => {
    const pair = (k: number) => [node(`fund${k}`, { shape: "diamond" }), node(`lab${k}`)];
    const nodes = [...pair(1), ...pair(2), ...pair(3)];
    const flows = [
      { source: "fund1", target: "lab3", amount: 5 },
      { source: "fund2", target: "lab1", amount: 5 },
      { source: "fund3", target: "lab2", amount: 5 },
    ];
    const { positions } = layoutOf("tiers").place(nodes, flows);
    for (const { source, target } of flows) expect(positions.get(source)!.y).toBeCloseTo(positions.get(target)!.y, 6);
  });

  it("shows who pays in, goes round and is paid where all firms are of one kind", () => {
    const nodes = [node("a", { part: "in" }), node("b"), node("c", { part: "out" })];
    const { positions } = layoutOf("tiers").place(nodes, []);
    expect(positions.get("a")!.x).toBeLessThan(positions.get("b")!.x);
    expect(positions.get("b")!.x).toBeLessThan(positions.get("c")!.x);
  });
});

describe("circle", () => {
  it("keeps kinds together, and draws every deal three quarters towards the middle", () => {
    const nodes = shapes.flatMap((shape) => [0, 1, 2].map((k) => node(`${shape}${k}`, { shape, kind: shape })));
    const { positions, bow } = layoutOf("circle").place(nodes, []);
    const byAngle = [...positions].sort(([, a], [, b]) => Math.atan2(b.y, b.x) - Math.atan2(a.y, a.x));
    const kinds = byAngle.map(([id]) => id.slice(0, -1));
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toHaveLength(5);
    const down = ({ x, y }: Point) => ({ x, y: -y, radius: 0 });
    const [source, target] = [positions.get("circle0")!, positions.get("diamond1")!];
    const curve = curveBetween(down(source), down(target), bow!("circle0", "diamond1") - 0.05);
    const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
    // A quadratic curve passes half way between its chord and its control point.
    const top = pointAt(curve, 0.5);
    expect(top.x).toBeCloseTo(middle.x * (1 - 0.75 / 2), 6);
    expect(-top.y).toBeCloseTo(middle.y * (1 - 0.75 / 2), 6);
  });

  it("keeps a deal and the one against it apart", () => {
    const { positions, bow } = layoutOf("circle").place(everyKind, []);
    const middleOf = (source: string, target: string): Point => {
      const [from, to] = [positions.get(source)!, positions.get(target)!];
      const disc = ({ x, y }: Point) => ({ x, y: -y, radius: 0 });
      return pointAt(curveBetween(disc(from), disc(to), bow!(source, target)), 0.5);
    };
    const [there, back] = [middleOf("circle", "hexagon"), middleOf("hexagon", "circle")];
    expect(Math.hypot(there.x - back.x, there.y - back.y)).toBeGreaterThan(8);
  });
});

describe("force", () => {
  it("stands groups that deal with one another together", () => {
    const nodes = Array.from({ length: 12 }, (_, i) => node(`n${i}`));
    const flows = nodes.flatMap((_, i) =>
      nodes.flatMap((__, j) => (i < j && i % 2 === j % 2 ? [{ source: `n${i}`, target: `n${j}`, amount: 50 }] : [])),
    );
    const { positions } = layoutOf("force").place(nodes, [...flows, { source: "n0", target: "n1", amount: 1 }]);
    const distance = (a: number, b: number): number => {
      const [p, q] = [positions.get(`n${a}`)!, positions.get(`n${b}`)!];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    expect(Math.max(distance(2, 4), distance(3, 5))).toBeLessThan(Math.min(distance(2, 3), distance(4, 9)));
  });

  it("can be watched and ended early, and then still places everyone", () => {
    const { nodes, flows } = { nodes: Array.from({ length: 30 }, (_, i) => node(`n${i}`)), flows: [] };
    const steps = layoutOf("force").placeInSteps!(nodes, flows);
    const first = steps.next();
    expect(first.value).toMatchObject({ done: 5, total: 800 });
    const last = steps.next(true);
    expect(last.done).toBe(true);
    expect((last.value as Placement).positions.size).toBe(30);
  });

  it("takes places that were worked out before as they are", () => {
    const nodes = [node("a"), node("b")];
    const { positions } = layoutOf("force").place(nodes, []);
    expect(layoutOf("force").placed!(positions).positions).toBe(positions);
  });
});

describe("givenPlacement", () => {
  it("keeps the shape of the given places and stands the others beside their partners", () => {
    const nodes = ["a", "b", "c", "new"].map((id) => node(id));
    const given = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 10, y: 0 }],
      ["c", { x: 0, y: 20 }],
    ]);
    const { positions } = givenPlacement(nodes, [{ source: "c", target: "new", amount: 1 }], given);
    const [a, b, c, fresh] = nodes.map(({ id }) => positions.get(id)!) as [Point, Point, Point, Point];
    expect((c.y - a.y) / (b.x - a.x)).toBeCloseTo(2, 6);
    const far = (p: Point): number => Math.hypot(p.x - fresh.x, p.y - fresh.y);
    expect(far(c)).toBeLessThan(Math.min(far(a), far(b)));
  });
});

describe("separate", () => {
  it("moves nothing where nothing touches", () => {
    const discs = [
      { id: "a", radius: 5 },
      { id: "b", radius: 5 },
    ];
    const places = new Map([
      ["a", { x: 0.1, y: 0.2 }],
      ["b", { x: 30, y: 0 }],
    ]);
    expect([...separate(discs, places, 2)]).toEqual([...places]);
  });

  it("parts discs that stand in one place", () => {
    const discs = Array.from({ length: 60 }, (_, i) => ({ id: `d${i}`, radius: 5 + (i % 7) }));
    const apart = [...separate(discs, new Map(discs.map(({ id }) => [id, { x: 1, y: 1 }])), 3).values()];
    apart.forEach((a, i) =>
      apart.slice(i + 1).forEach((b, k) => {
        const needed = discs[i]!.radius + discs[i + 1 + k]!.radius + 3;
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(needed - 1e-3);
      }),
    );
  });
});
