// All text of the shipped picture: at every size of screen nearly everyone is named, and the core always.
import { describe, expect, it } from "vitest";
import { boxesOverlap } from "../../src/picture/boxes.ts";
import { buildScene } from "../../src/picture/build-scene.ts";
import { fitScene } from "../../src/picture/fit.ts";
import { placePictureText } from "../../src/picture/picture-text.ts";
import { styleMarks } from "../../src/picture/style-marks.ts";
import { interTextWidth } from "../../src/picture/text-width.ts";
import { themes } from "../../src/picture/themes.ts";
import { asOf, atRest, window } from "../support/scenes.ts";
import { loadShipped } from "../support/shipped.ts";

const measure = interTextWidth;
const network = await loadShipped("ai-capital");
const screens = [
  { width: 1548, height: 1024 },
  { width: 1068, height: 844 },
  { width: 684, height: 712 },
];

describe.each(["per-year", "total"] as const)("names on the picture, %s", (unit) => {
  const scene = buildScene(network, { asOf, unit, window });
  const marks = styleMarks(scene, atRest, themes.light);
  const textAt = (size: { width: number; height: number }) =>
    placePictureText(scene, marks, { ...size, measure, discs: fitScene(scene, { ...size, measure }).nodes });

  it.each(screens)("stand at $width x $height without covering each other, and leave out next to none", (size) => {
    const { names } = textAt(size);
    const boxes = [...names.values()].map(({ box }) => box);
    boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(boxesOverlap(box, other)).toBe(false)));
    expect(names.size / scene.nodes.length).toBeGreaterThan(0.9);
    for (const node of scene.nodes.filter(({ part }) => part === "core")) expect(names.has(node.id)).toBe(true);
  });

  it("names the core alone on a telephone", () => {
    const { names } = textAt({ width: 390, height: 456 });
    const core = scene.nodes.filter(({ part }) => part === "core").map(({ id }) => id);
    expect([...names.keys()].every((id) => core.includes(id))).toBe(true);
    expect(names.size).toBeGreaterThan(core.length - 3);
  });
});
