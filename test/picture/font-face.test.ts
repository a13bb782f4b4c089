// The face in a file: one small file for English, a second where a name needs it, and no more.
import { describe, expect, it } from "vitest";
import { fontFaceStyle } from "../../src/picture/font-face.ts";

const font = { basic: "BASIC", extended: "EXTENDED" };

describe("fontFaceStyle", () => {
  it("carries the basic file for English and the signs that pictures have", () => {
    const style = fontFaceStyle(font, "Nvidia → OpenAI: −$1.40T, ≤ 26 %");
    expect(style.match(/@font-face/g)).toHaveLength(1);
    expect(style).toContain("base64,BASIC");
    expect(style).toContain("U+20-7e,");
    expect(style).toContain("U+2192");
  });

  it("carries the extended file for another letter of Latin, and names that letter only", () => {
    const style = fontFaceStyle(font, "Škoda");
    expect(style).toContain("base64,EXTENDED");
    expect(style).toContain("unicode-range:U+160;");
  });

  it("carries nothing more for letters that the face lacks", () => {
    expect(fontFaceStyle(font, "円 Ж 😀")).not.toContain("EXTENDED");
  });
});
