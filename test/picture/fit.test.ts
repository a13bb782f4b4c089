// Fitting: the whole scene stands between captions, legend and the stage's edges.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curveBetween, pointAt } from "../../src/picture/curve.ts";
import { fitScene } from "../../src/picture/fit.ts";
import { interTextWidth } from "../../src/picture/text-width.ts";
import { anyNetwork, loopScene, sceneOf } from "../support/scenes.ts";

const measure = interTextWidth;

describe("fitScene", () => {
  it("places every node inside the safe area of any stage of a usable size", () => {
    const size = fc.record({ width: fc.integer({ min: 320, max: 2600 }), height: fc.integer({ min: 280, max: 1600 }) });
    fc.assert(
      fc.property(anyNetwork(), size, (network, { width, height }) => {
        const scene = sceneOf(network);
        // Only the wheel has captions above it.
        const top = scene.arrangement?.layout === "wheel" ? 55 : 19;
        for (const { x, y } of fitScene(scene, { width, height, measure }).nodes.values()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(top);
          expect(y).toBeLessThanOrEqual(height - 51);
        }
      }),
    );
  });

  it("keeps arrows between the captions and the legend, however they bow", () => {
    const size = fc.record({ width: fc.integer({ min: 600, max: 2600 }), height: fc.integer({ min: 500, max: 1600 }) });
    fc.assert(
      fc.property(anyNetwork(), size, (network, { width, height }) => {
        const scene = sceneOf(network);
        const { nodes } = fitScene(scene, { width, height, measure, top: 106, bottom: 56 });
        for (const { source, target, curvature } of scene.edges) {
          const curve = curveBetween(nodes.get(source)!, nodes.get(target)!, curvature);
          for (let t = 0; t <= 1; t += 1 / 16) {
            expect(pointAt(curve, t).y).toBeGreaterThanOrEqual(105);
            expect(pointAt(curve, t).y).toBeLessThanOrEqual(height - 55);
          }
        }
      }),
    );
  });

  it("keeps the picture over the toolbar and a legend of two lines, in a window of 1024 pixels with the details", () => {
    const [width, height] = [700, 608];
    const covered = 112;
    for (const { y } of fitScene(loopScene, { width, height, measure }).nodes.values()) {
      expect(y).toBeLessThanOrEqual(height - covered);
    }
  });

  it("turns y upwards into y downwards", () => {
    const { nodes } = fitScene(loopScene, { width: 1000, height: 800, measure });
    expect(nodes.get("chip")!.y).toBeLessThan(nodes.get("lab")!.y);
    expect(nodes.get("cloud")!.x).toBeLessThan(nodes.get("lab")!.x);
  });

  it("shrinks the marks on a small stage only", () => {
    expect(fitScene(loopScene, { width: 1000, height: 800, measure }).markScale).toBe(1);
    const small = fitScene(loopScene, { width: 400, height: 400, measure });
    expect(small.markScale).toBeLessThan(0.8);
    expect(small.nodes.get("lab")!.radius).toBeLessThan(20);
  });
});
