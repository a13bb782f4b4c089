// Time as positions of a slider and as steps: nothing is skipped, and both ends are reached.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestStatement } from "../../../src/model/as-of.ts";
import { firstDayOfMonth, lastDayOfMonth, monthOf } from "../../../src/view/time/months.ts";
import {
  dayAt,
  nextStep,
  previousStep,
  sinceAt,
  stepLengths,
  timelineOf,
  withinTimeline,
} from "../../../src/view/time/timeline.ts";
import { dealtNetworks, someDays } from "../../support/dealt-networks.ts";

const timeline = { first: monthOf("2025-11"), last: monthOf("2026-07"), newest: "2026-07-03" };

describe("months", () => {
  it("have the days of the calendar", () => {
    expect([firstDayOfMonth(monthOf("2024-02-29")), lastDayOfMonth(monthOf("2024-02"))]).toEqual([
      "2024-02-01",
      "2024-02-29",
    ]);
    expect(lastDayOfMonth(monthOf("2025-12-05"))).toBe("2025-12-31");
    expect(monthOf("2026-01") - monthOf("2025-12")).toBe(1);
    expect(monthOf("2025")).toBe(monthOf("2025-01-31"));
  });
});

describe("the timeline", () => {
  it("runs from the first deal's month to the newest day of the data", () => {
    fc.assert(
      fc.property(dealtNetworks, (network) => {
        const { first, last, newest } = timelineOf(network);
        expect(newest).toBe(newestStatement(network));
        for (const { announced } of network.deals) {
          expect(monthOf(announced)).toBeGreaterThanOrEqual(first);
          expect(monthOf(announced)).toBeLessThanOrEqual(last);
        }
      }),
    );
  });

  it("means the last day of a month as of it, the first day since it, and no condition at its ends", () => {
    expect(dayAt(timeline, monthOf("2026-02"))).toBe("2026-02-28");
    expect(dayAt(timeline, timeline.last)).toBe("2026-07-03");
    expect(sinceAt(timeline, monthOf("2026-02"))).toBe("2026-02-01");
    expect(sinceAt(timeline, timeline.first)).toBeNull();
    expect(withinTimeline(timeline, monthOf("2030-01"))).toBe(timeline.last);
    expect(withinTimeline(timeline, monthOf("2001-01"))).toBe(timeline.first);
  });
});

describe("steps", () => {
  it("end with months, or with quarters of the year, and with the newest day", () => {
    expect(nextStep(timeline, "2025-11-30", "month")).toBe("2025-12-31");
    expect(nextStep(timeline, "2026-02-10", "month")).toBe("2026-02-28");
    expect(nextStep(timeline, "2025-12-31", "quarter")).toBe("2026-03-31");
    expect(nextStep(timeline, "2026-06-30", "quarter")).toBe("2026-07-03");
    expect(nextStep(timeline, "2026-07-03", "quarter")).toBeNull();
    expect(nextStep(timeline, "2010-01-01", "month")).toBe("2025-11-30");
    expect(previousStep(timeline, "2026-07-03", "month")).toBe("2026-06-30");
    expect(previousStep(timeline, "2026-07-03", "quarter")).toBe("2026-06-30");
    expect(previousStep(timeline, "2025-12-31", "quarter")).toBe("2025-10-31");
    expect(previousStep(timeline, "2026-03-15", "quarter")).toBe("2025-12-31");
  });

  it("lead from any day to the newest, always on, each beginning where the one before ended", () => {
    fc.assert(
      fc.property(dealtNetworks, someDays, fc.constantFrom(...stepLengths), (network, day, length) => {
        const line = timelineOf(network);
        let at: string = day;
        for (let next = nextStep(line, at, length); next !== null; next = nextStep(line, at, length)) {
          expect(next > at).toBe(true);
          const back = previousStep(line, next, length);
          expect(back < next).toBe(true);
          // A step that began before all deals or within a step is counted from the step's own beginning.
          if (at !== day) expect(back).toBe(at);
          at = next;
        }
        expect(at >= line.newest).toBe(true);
      }),
    );
  });
});
