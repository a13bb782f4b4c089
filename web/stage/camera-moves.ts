// Zoom buttons, fit and a camera from the address, as animations of sigma's camera.
import type Sigma from "sigma";
import type { Size } from "../../src/picture/fit.ts";
import { fromSigma, isSameCamera, toSigma, wholePicture, zoomed, zoomIn, zoomOut } from "./stage-camera.ts";
import type { NodePosition } from "./stage-graph.ts";
import type { Stage } from "./stage.ts";

const milliseconds = 200;

type CameraMoves = Pick<Stage, "zoomIn" | "zoomOut" | "fit" | "camera" | "setCamera">;

export const cameraMoves = (sigma: Sigma<NodePosition>, size: () => Size, reducedMotion: boolean): CameraMoves => {
  const camera = sigma.getCamera();
  // Sigma needs a duration; a millisecond is the next frame.
  const animation = { duration: reducedMotion ? 1 : milliseconds };
  const current = () => fromSigma(camera.getState(), size());
  const move = (next: ReturnType<typeof current>): void => void camera.animate(toSigma(next, size()), animation);
  return {
    zoomIn: () => move(zoomed(current(), zoomIn)),
    zoomOut: () => move(zoomed(current(), zoomOut)),
    fit: () => move(wholePicture),
    camera: current,
    setCamera: (next) => {
      const wanted = next ?? wholePicture;
      if (!isSameCamera(wanted, current())) move(wanted);
    },
  };
};
