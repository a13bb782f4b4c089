// The address bar is written seldom enough for every browser, and ends at the last state, also when it refuses.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAddressBar, type AddressBar } from "../../../web/state/address-bar.ts";

/** A browser that takes at most so many writes in thirty seconds, as Safari does, and a clock that is wound by hand. */
const browser = (mostWrites = 100) => {
  let now = 0;
  let timers: readonly { readonly at: number; readonly call: () => void }[] = [];
  const writes: { readonly at: number; readonly href: string }[] = [];
  const entries = ["/"];
  let refused = 0;
  const take = (href: string): void => {
    if (writes.filter(({ at }) => at > now - 30_000).length >= mostWrites) {
      refused += 1;
      throw new Error("SecurityError");
    }
    writes.push({ at: now, href });
  };
  const bar: AddressBar = createAddressBar(
    {
      push: (href) => (take(href), void entries.push(href)),
      replace: (href) => (take(href), void entries.splice(-1, 1, href)),
    },
    {
      now: () => now,
      later: (milliseconds, call) => {
        const timer = { at: now + milliseconds, call };
        timers = [...timers, timer];
        return () => (timers = timers.filter((other) => other !== timer));
      },
    },
  );
  const pass = (milliseconds: number): void => {
    const until = now + milliseconds;
    for (;;) {
      const next = timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      now = next.at;
      timers = timers.filter((timer) => timer !== next);
      next.call();
    }
    now = until;
  };
  return { bar, pass, writes, entries, refusals: () => refused };
};

describe("the address bar", () => {
  it("is written at once after a rest", () => {
    const { bar, entries } = browser();
    bar.replace("/a");
    expect(entries).toEqual(["/a"]);
  });

  it("is never refused while a slider is dragged for a minute, and ends where the hand rests", () => {
    const { bar, pass, entries, refusals } = browser();
    for (let k = 1; k <= 3600; k += 1) {
      bar.replace(`/${k}`);
      pass(1000 / 60);
    }
    pass(400);
    expect(refusals()).toBe(0);
    expect(entries).toEqual(["/3600"]);
  });

  it("leaves the last state behind in the history before it goes on", () => {
    const { bar, pass, entries } = browser();
    bar.replace("/a");
    bar.replace("/b");
    bar.push("/c");
    pass(5000);
    expect(entries).toEqual(["/b", "/c"]);
  });

  it("does not write over the state that Back has led to", () => {
    const { bar, pass, entries } = browser();
    bar.replace("/a");
    bar.replace("/b");
    bar.forget();
    pass(5000);
    expect(entries).toEqual(["/a"]);
  });

  it("writes at once when the page goes away", () => {
    const { bar, entries } = browser();
    bar.replace("/a");
    bar.replace("/b");
    bar.settle();
    expect(entries).toEqual(["/b"]);
  });

  it("throws nothing, and ends at the last state, whatever is done and however much is refused", () => {
    const step = fc.record({ isPush: fc.boolean(), pause: fc.constantFrom(0, 5, 100, 400, 3000) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 80 }), fc.integer({ min: 1, max: 20 }), (steps, most) => {
        const { bar, pass, entries } = browser(most);
        steps.forEach(({ isPush, pause }, k) => {
          if (isPush) bar.push(`/${k}`);
          else bar.replace(`/${k}`);
          pass(pause);
        });
        pass(120_000);
        expect(entries.at(-1)).toBe(`/${steps.length - 1}`);
      }),
    );
  });
});
