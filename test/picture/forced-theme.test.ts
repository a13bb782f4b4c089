// A picture in the reader's own colours: nothing of ours is left in it.
import { describe, expect, it } from "vitest";
import { rgbOf } from "../../src/picture/colour.ts";
import { forcedTheme } from "../../src/picture/forced-theme.ts";
import { shadeColour } from "../../src/picture/measure-scale.ts";
import type { PictureFocus } from "../../src/picture/picture-state.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import { reportOf } from "../support/cascade-frames.ts";
import { atRest, loopScene } from "../support/scenes.ts";

/** A reader who sees black and white: whatever is coloured is not theirs. */
const blackAndWhite = forcedTheme({
  canvas: "#000000",
  canvasText: "#ffffff",
  linkText: "#ffffff",
  highlight: "#ffffff",
});

const isGrey = (colour: string): boolean => new Set(rgbOf(colour)).size === 1;

describe("forcedTheme", () => {
  it("goes by the ground, dark or light", () => {
    const paper = { canvas: "#ffffff", canvasText: "#000000", linkText: "#00009f", highlight: "#3399ff" };
    expect(forcedTheme(paper).name).toBe("light");
    expect(blackAndWhite.name).toBe("dark");
  });

  it.each<PictureFocus>([
    { mode: "rest" },
    { mode: "node", node: "lab" },
    { mode: "deal", deal: "deal-1" },
    { mode: "failure", frame: { report: reportOf(), round: 1, progress: 1 } },
  ])("leaves no colour of ours in a picture: $mode", (focus) => {
    const look = { width: 800, height: 600, theme: "light", colours: blackAndWhite, standalone: false } as const;
    const svg = renderSvg(loopScene, { ...atRest, focus, hovered: "chip", focused: "lab" }, look);
    const colours = svg.match(/#[0-9a-f]{6}\b/gi) ?? [];
    expect(colours.length).toBeGreaterThan(20);
    expect(colours.filter((colour) => !isGrey(colour))).toEqual([]);
  });

  it("shades a measure from the ground to the text", () => {
    expect([0, 0.5, 1].map((shade) => shadeColour(blackAndWhite, shade))).toEqual(["#000000", "#808080", "#ffffff"]);
  });
});
