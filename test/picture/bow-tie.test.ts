// The bow tie: what pays in, what goes round, what is paid.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bowTie } from "../../src/picture/bow-tie.ts";

const arcs = (...pairs: readonly string[]) => pairs.map((pair) => ({ source: pair[0]!, target: pair[1]! }));

describe("bowTie", () => {
  it("tells payers, core and payees apart", () => {
    expect(Object.fromEntries(bowTie(["a", "b", "c", "d"], arcs("ab", "bc", "cb", "cd")))).toEqual({
      a: "in",
      b: "core",
      c: "core",
      d: "out",
    });
  });

  it("has no core without a circle, and a deal with oneself makes none", () => {
    expect(Object.fromEntries(bowTie(["a", "b"], arcs("aa", "ab")))).toEqual({ a: "in", b: "out" });
  });

  it("puts a side branch of a payer among the payees", () => {
    expect(bowTie(["a", "b", "c", "x"], arcs("ab", "bc", "cb", "ax")).get("x")).toBe("out");
  });

  it("agrees with reachability by brute force", () => {
    const n = 6;
    const ids = Array.from({ length: n }, (_, i) => String(i));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 14 }), (pairs) => {
        const reach = ids.map((_, i) => ids.map((__, j) => pairs.some(([u, v]) => u === i && v === j)));
        for (let k = 0; k < n; k++)
          for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) reach[i]![j] ||= reach[i]![k]! && reach[k]![j]!;
        const parts = bowTie(
          ids,
          pairs.map(([u, v]) => ({ source: String(u), target: String(v) })),
        );
        const core = ids.map(Number).filter((i) => parts.get(String(i)) === "core");
        const sizes = ids.map((_, i) => ids.filter((__, j) => i !== j && reach[i]![j] && reach[j]![i]).length + 1);
        expect(core.length).toBe(Math.max(...sizes) > 1 ? Math.max(...sizes) : 0);
        for (const i of ids.map(Number).filter((id) => !core.includes(id) && core.length > 0)) {
          const pays = reach[i]![core[0]!]!;
          const isPaid = reach[core[0]!]![i]!;
          if (pays) expect(parts.get(String(i))).toBe("in");
          else if (isPaid) expect(parts.get(String(i))).toBe("out");
        }
      }),
    );
  });
});
