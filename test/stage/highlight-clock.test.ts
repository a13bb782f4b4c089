// The clock of the moving highlights, with time in our hands.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHighlightClock } from "../../web/stage/highlight-clock.ts";

/** A 60 Hz screen whose frames come when the test says so. */
const createScreen = () => {
  let now = 0;
  let waiting = new Map<number, FrameRequestCallback>();
  let last = 0;
  vi.stubGlobal("performance", { now: () => now });
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => {
    waiting.set(++last, callback);
    return last;
  });
  vi.stubGlobal("cancelAnimationFrame", (request: number) => waiting.delete(request));
  return (milliseconds: number): void => {
    for (const end = now + milliseconds; now < end;) {
      now += 1000 / 60;
      const due = waiting;
      waiting = new Map();
      for (const callback of due.values()) callback(now);
    }
  };
};

describe("createHighlightClock", () => {
  let advance: (milliseconds: number) => void;
  beforeEach(() => {
    advance = createScreen();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("leaves the picture still for two seconds, then runs", () => {
    const onFrame = vi.fn();
    createHighlightClock(onFrame).start();
    advance(1900);
    expect(onFrame).not.toHaveBeenCalled();
    advance(1500);
    const [shift, strength] = onFrame.mock.calls.at(-1)!;
    expect(shift).toBeGreaterThan(60);
    expect(strength).toBe(1);
  });

  it("draws at most thirty frames a second", () => {
    const onFrame = vi.fn();
    createHighlightClock(onFrame).start();
    advance(4000);
    expect(onFrame.mock.calls.length).toBeLessThanOrEqual(62);
  });

  it("keeps running when started again, and returns to stillness when stopped", () => {
    const onFrame = vi.fn();
    const clock = createHighlightClock(onFrame);
    clock.start();
    advance(3000);
    const before = onFrame.mock.calls.at(-1)![0];
    clock.start();
    advance(200);
    expect(onFrame.mock.calls.at(-1)![0]).toBeGreaterThan(before);
    clock.stop();
    expect(onFrame).toHaveBeenLastCalledWith(0, 0);
    onFrame.mockClear();
    advance(1000);
    expect(onFrame).not.toHaveBeenCalled();
  });
});
