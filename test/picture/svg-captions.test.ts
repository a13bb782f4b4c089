// The captions over the parts of the wheel: within the picture and apart, however narrow it is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxesOverlap } from "../../src/picture/boxes.ts";
import type { PlacedDisc } from "../../src/picture/picture-text.ts";
import { svgCaptions } from "../../src/picture/svg-captions.ts";
import { interTextWidth } from "../../src/picture/text-width.ts";
import { themes } from "../../src/picture/themes.ts";
import { loopScene } from "../support/scenes.ts";
import { svgTexts } from "../support/svg-texts.ts";

const captionsAt = (width: number, xs: readonly number[], scene = loopScene) => {
  const discs = new Map<string, PlacedDisc>(
    scene.nodes.map(({ id }, i) => [id, { id, x: (xs[i % xs.length] ?? 0) * width, y: 200, radius: 8 }]),
  );
  return svgTexts(svgCaptions(scene, discs, 0, themes.light, width, interTextWidth));
};

describe("svgCaptions", () => {
  it("stand within the picture and apart from each other, wherever their parts are", () => {
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 160, max: 1600 }), places, (width, xs) => {
        const captions = captionsAt(width, xs);
        expect(captions.length).toBeGreaterThan(0);
        captions.forEach((caption, i) => {
          expect(caption.box.left).toBeGreaterThanOrEqual(0);
          expect(caption.box.right).toBeLessThanOrEqual(width);
          for (const other of captions.slice(i + 1)) expect(boxesOverlap(caption.box, other.box)).toBe(false);
        });
      }),
    );
  });

  it("are for the wheel alone", () => {
    const tiers = { ...loopScene, arrangement: { layout: "tiers", rigid: false } };
    expect(captionsAt(1000, [0.1, 0.5, 0.9], tiers)).toEqual([]);
  });
});
