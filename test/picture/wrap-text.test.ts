// Lines: nothing gets lost, nothing is too wide unless it cannot be narrower.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interTextWidth } from "../../src/picture/text-width.ts";
import { wrapText } from "../../src/picture/wrap-text.ts";

const style = { fontSize: 13, fontWeight: 400 };
const wrap = (text: string, width: number) => wrapText(text, width, style, interTextWidth);

describe("wrapText", () => {
  it("breaks between words", () => {
    expect(wrap("Nvidia invests in OpenAI", 120)).toEqual(["Nvidia invests in", "OpenAI"]);
    expect(wrap("Nvidia invests in OpenAI", 1000)).toEqual(["Nvidia invests in OpenAI"]);
    expect(wrap("", 100)).toEqual([]);
  });

  it("keeps every character but spaces, in order, and every line within the width or one character long", () => {
    const text = fc.array(fc.string({ unit: "binary-ascii", maxLength: 20 })).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 300 }), (whole, width) => {
        const lines = wrap(whole, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(whole.replaceAll(" ", ""));
        for (const line of lines) {
          expect(line).not.toBe("");
          expect(interTextWidth(line, 13, 400) <= width || [...line].length === 1).toBe(true);
        }
      }),
    );
  });

  it("breaks a word only where it does not fit a line by itself", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 80, max: 300 }), (words, width) => {
        expect(wrap(words.join(" "), width).flatMap((line) => line.split(" "))).toEqual(words);
      }),
    );
  });
});
