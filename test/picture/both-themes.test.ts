// One drawing for both themes: whoever reads it with the colours of one gets that one's drawing back.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bothThemes } from "../../src/picture/both-themes.ts";

/** As a browser whose page has this colour scheme. */
const seenIn = (theme: "light" | "dark", svg: string): string =>
  svg.replace(/light-dark\(([^,]+),([^)]+)\)/g, (_all, light: string, dark: string) =>
    theme === "light" ? light : dark,
  );

const colour = fc.stringMatching(/^#[0-9a-fA-F]{6}$/);
const mark = fc.record({ light: colour, dark: colour, words: fc.stringMatching(/^[a-z <>="/]{0,12}$/) });

describe("bothThemes", () => {
  it("gives each theme its own drawing", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const draw = (theme: "light" | "dark"): string =>
          marks.map((each) => `${each.words} fill="${each[theme]}"`).join("");
        const both = bothThemes(draw("light"), draw("dark"));
        expect(both).not.toBeNull();
        expect(seenIn("light", both!)).toBe(draw("light"));
        expect(seenIn("dark", both!)).toBe(draw("dark"));
      }),
    );
  });

  it("writes a colour that both share once", () => {
    expect(bothThemes('<path fill="#336699"/>', '<path fill="#336699"/>')).toBe('<path fill="#336699"/>');
  });

  it("refuses two drawings that differ in more than colours", () => {
    expect(bothThemes('<path d="M0 0" fill="#000000"/>', '<path d="M1 0" fill="#ffffff"/>')).toBeNull();
    expect(bothThemes("<g/>", '<g fill="#ffffff"/>')).toBeNull();
  });
});
