// The orders of the list of loops, as the address names them.
import { describe, expect, it } from "vitest";
import { loopOrder, orderLoops } from "../../web/loops/loop-order.ts";
import { loops } from "./support.ts";

describe("the order of loops", () => {
  it.each([
    [null, "bottleneck"],
    ["steps", "steps"],
    ["-amount", "bottleneck"],
    ["__proto__", "bottleneck"],
  ])("%s means %s", (text, order) => {
    expect(loopOrder(text)).toBe(order);
  });

  it("keeps the report's order among equals", () => {
    const [loop] = loops.loops;
    const twins = ["first", "second"].map((id) => ({ ...loop!, id }));
    expect(orderLoops(twins, "steps").map(({ id }) => id)).toEqual(["first", "second"]);
  });
});
