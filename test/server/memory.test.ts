// What is remembered never weighs more than its room, and is what was asked for last.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemory } from "../../src/server/memory.ts";

describe("a memory", () => {
  it("computes a value once, null too", () => {
    const memory = createMemory<null>(2);
    let computed = 0;
    for (let k = 0; k < 3; k += 1) memory.get("a", () => ((computed += 1), null));
    expect(computed).toBe(1);
  });

  it("forgets what was not asked for longest", () => {
    const memory = createMemory<number>(2);
    for (const key of ["a", "b", "a", "c"]) memory.get(key, () => 1);
    expect(["a", "b", "c"].filter(memory.has)).toEqual(["a", "c"]);
  });

  it("keeps the others when one is too large for it", () => {
    const memory = createMemory<string>(5, (text) => text.length);
    memory.get("small", () => "abc");
    expect(memory.get("large", () => "abcdefgh")).toBe("abcdefgh");
    expect(["small", "large"].filter(memory.has)).toEqual(["small"]);
  });

  it("never weighs more than its room, and always knows the last that fits", () => {
    const asked = fc.array(fc.tuple(fc.constantFrom(..."abcdefgh"), fc.integer({ min: 1, max: 9 })), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), asked, (room, calls) => {
        const memory = createMemory<number>(room, (weight) => weight);
        const values = new Map<string, number>();
        for (const [key, weight] of calls) {
          values.set(
            key,
            memory.get(key, () => weight),
          );
          const kept = [..."abcdefgh"].filter(memory.has).map((name) => values.get(name)!);
          expect(kept.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(room);
          if (values.get(key)! <= room) expect(memory.has(key)).toBe(true);
        }
      }),
    );
  });
});
