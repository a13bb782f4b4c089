// The camera of the SVG stage.
import { describe, expect, it } from "vitest";
import { dragged, viewBoxOf, wholePicture, zoomed } from "../../web/stage/svg-camera.ts";

const size = { width: 800, height: 600 };

describe("the SVG camera", () => {
  it("shows the whole picture at first", () => {
    expect(viewBoxOf(wholePicture, size)).toBe("0 0 800 600");
  });

  it("zooms about the middle, within the limits of the WebGL stage", () => {
    expect(viewBoxOf(zoomed(wholePicture, 2), size)).toBe("200 150 400 300");
    expect(zoomed(wholePicture, 1000).zoom).toBeCloseTo(1 / 0.15);
    expect(zoomed(wholePicture, 0.001).zoom).toBeCloseTo(1 / 2.2);
  });

  it("follows the pointer when dragged, at any zoom", () => {
    expect(viewBoxOf(dragged(wholePicture, { x: 80, y: 0 }, size), size)).toBe("-80 0 800 600");
    expect(viewBoxOf(dragged(zoomed(wholePicture, 2), { x: 80, y: 0 }, size), size)).toBe("160 150 400 300");
  });
});
