// What differs of a firm between two sides, as it is read out.
import { describe, expect, it } from "vitest";
import type { FirmDifference, LossDifference } from "../../../src/view/compare-differences.ts";
import { firmDifferenceSentence, lossDifferenceSentence } from "../../../src/view/words/difference-sentence.ts";

const both: FirmDifference = {
  id: "openai",
  change: "changed",
  inBefore: 10,
  inAfter: 40,
  outBefore: 5,
  outAfter: 5,
};

describe("firmDifferenceSentence", () => {
  it("names both sides where they differ, and one amount where they do not", () => {
    expect(firmDifferenceSentence("OpenAI", both, "per-year")).toBe(
      "OpenAI, receives 10 billion dollars a year on side A, 40 billion dollars a year on side B, " +
        "pays 5 billion dollars a year.",
    );
  });

  it("says on which side a firm stands alone", () => {
    const alone = { ...both, change: "added", inBefore: 0, outBefore: 0, outAfter: 0 } as const;
    expect(firmDifferenceSentence("OpenAI", alone, "total")).toBe(
      "OpenAI, only on side B, receives 40 billion dollars, pays no disclosed amount.",
    );
  });

  it("says that nothing differs", () => {
    expect(firmDifferenceSentence("Ares", null, "total")).toBe("Ares, the same on both sides.");
  });
});

describe("lossDifferenceSentence", () => {
  const loss: LossDifference = {
    id: "oracle",
    beforeUsdBn: 54,
    afterUsdBn: 12,
    shareBefore: 1,
    shareAfter: 0.2,
    failsBefore: true,
    failsAfter: false,
    isSeed: false,
  };

  it("says who fails, what is lost, and that it is an estimate", () => {
    expect(lossDifferenceSentence("Oracle", loss)).toBe(
      "Oracle fails and loses 54 billion dollars on side A; on side B it loses 12 billion dollars. Model estimate.",
    );
  });

  it("says once what is the same", () => {
    const same = { ...loss, afterUsdBn: 54, failsAfter: true };
    expect(lossDifferenceSentence("Oracle", same)).toBe(
      "Oracle fails and loses 54 billion dollars on both sides, model estimate.",
    );
    expect(lossDifferenceSentence("Ares", null)).toBe("Ares loses nothing on either side.");
  });
});
