// What is said aloud: short, and the start of what stands on the page.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostSpoken, spokenText } from "../../../src/view/words/spoken.ts";

describe("what is said aloud", () => {
  it("is the text itself where that is short", () => {
    expect(spokenText(" Link copied. ")).toBe("Link copied.");
  });

  it("ends with a sentence where one ends in time, and not after two words", () => {
    const second =
      "Twelve deals were announced by nine firms, three were signed, and two that had been signed were paid in.";
    expect(spokenText(`OpenAI and Oracle agreed on a contract of about $300B. ${second}`)).toBe(
      "OpenAI and Oracle agreed on a contract of about $300B.",
    );
    expect(spokenText(`Round 1. ${second.replace(".", ";")} and more.`)).not.toBe("Round 1.");
  });

  it("else ends with a clause, a part of a list or a word, and says so", () => {
    const long = "if it fails alone and nobody else does anything at all about what it owes to them".repeat(2);
    expect(spokenText(`Without OpenAI at most $40B of the $471B a year can go round: ${long}`)).toBe(
      "Without OpenAI at most $40B of the $471B a year can go round.",
    );
    expect(spokenText(`Oracle, CoreWeave, Nvidia and Microsoft lose their orders, ${long}`)).toBe(
      "Oracle, CoreWeave, Nvidia and Microsoft lose their orders …",
    );
    expect(spokenText(long)).toMatch(/ \w+ …$/);
  });

  it("is never longer than a listener takes, and always begins as the text does", () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9$.,:;!?…]{1,16}$/), { maxLength: 60, size: "max" });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(" ");
        const said = spokenText(text);
        expect(said.length).toBeLessThanOrEqual(mostSpoken);
        expect(text.startsWith(said.replace(/(?: …|\.)$/, ""))).toBe(true);
        if (text.length <= mostSpoken) expect(said).toBe(text);
      }),
    );
  });
});
