// The camera of the stage: shares of the picture, whatever draws it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dragged,
  fromSigma,
  leastRatio,
  mostRatio,
  toSigma,
  viewBoxOf,
  wholePicture,
  zoomed,
} from "../../web/stage/stage-camera.ts";

const size = { width: 800, height: 600 };
const share = fc.double({ min: -1, max: 2, noNaN: true });
const anyCamera = fc.record({ x: share, y: share, ratio: fc.double({ min: leastRatio, max: mostRatio, noNaN: true }) });
const anySize = fc.record({ width: fc.integer({ min: 200, max: 3000 }), height: fc.integer({ min: 200, max: 3000 }) });

describe("the camera of the stage", () => {
  it("shows the whole picture at first", () => {
    expect(viewBoxOf(wholePicture, size)).toBe("0 0 800 600");
  });

  it("zooms about the middle, within its limits", () => {
    expect(viewBoxOf(zoomed(wholePicture, 0.5), size)).toBe("200 150 400 300");
    expect(zoomed(wholePicture, 0.001).ratio).toBe(leastRatio);
    expect(zoomed(wholePicture, 1000).ratio).toBe(mostRatio);
  });

  it("keeps what is under the pointer there while it zooms", () => {
    fc.assert(
      fc.property(anyCamera, fc.double({ min: 0.2, max: 5, noNaN: true }), share, share, (camera, factor, x, y) => {
        const next = zoomed(camera, factor, { x, y });
        const under = (c: typeof camera) => [c.x + (x - 0.5) * c.ratio, c.y + (y - 0.5) * c.ratio];
        expect(under(next)[0]).toBeCloseTo(under(camera)[0]!, 9);
        expect(under(next)[1]).toBeCloseTo(under(camera)[1]!, 9);
      }),
    );
  });

  it("follows the pointer when dragged, at any zoom", () => {
    expect(viewBoxOf(dragged(wholePicture, { x: 100, y: 0 }, size), size)).toBe("-100 0 800 600");
    expect(viewBoxOf(dragged(zoomed(wholePicture, 0.5), { x: 100, y: 0 }, size), size)).toBe("150 150 400 300");
  });

  it("means the same to sigma, on a stage of any shape", () => {
    fc.assert(
      fc.property(anyCamera, anySize, (camera, stage) => {
        const back = fromSigma(toSigma(camera, stage), stage);
        expect(back.x).toBeCloseTo(camera.x, 9);
        expect(back.y).toBeCloseTo(camera.y, 9);
        expect(back.ratio).toBe(camera.ratio);
      }),
    );
  });
});
