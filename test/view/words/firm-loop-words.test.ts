// In how many loops a firm is: no more is claimed than was looked for.
import { describe, expect, it } from "vitest";
import { loopsReport } from "../../../src/report/loops-report.ts";
import { firmLoopWords } from "../../../src/view/words/firm-loop-words.ts";
import { loadShipped } from "../../support/shipped.ts";

const whole = loopsReport(await loadShipped("village"));

describe("the loops of a firm", () => {
  it("are counted where all are listed", () => {
    expect(whole.loops).toHaveLength(whole.loopCount);
    expect(firmLoopWords(whole, 1, false)).toBe("Part of 1 loop. The largest:");
    expect(firmLoopWords(whole, 0, false)).toContain(`in up to ${whole.maxLength} steps`);
  });

  it("are not denied while they are searched, or where only some are listed", () => {
    expect(firmLoopWords({ ...whole, loops: [], loopCount: 0 }, 0, true)).toContain("still being searched");
    const some = { ...whole, loopCount: whole.loopCount + 5 };
    expect(firmLoopWords(some, 0, false)).toContain("that are listed");
    expect(firmLoopWords({ ...whole, truncated: true }, 2, false)).toBe("Part of at least 2 loops. The largest:");
  });
});
