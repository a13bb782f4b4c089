// Zoom buttons and fit, as animations of sigma's camera.
import type Sigma from "sigma";
import type { NodePosition } from "./stage-graph.ts";
import type { Stage } from "./stage.ts";

const milliseconds = 200;
const zoomStep = 1.5;
const wholePicture = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

export const cameraMoves = (
  sigma: Sigma<NodePosition>,
  reducedMotion: boolean,
): Pick<Stage, "zoomIn" | "zoomOut" | "fit"> => {
  const camera = sigma.getCamera();
  // Sigma needs a duration; a millisecond is the next frame.
  const animation = { duration: reducedMotion ? 1 : milliseconds };
  const zoomBy = (factor: number): void => {
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, animation);
  };
  return {
    zoomIn: () => zoomBy(1 / zoomStep),
    zoomOut: () => zoomBy(zoomStep),
    fit: () => void camera.animate(wholePicture, animation),
  };
};
