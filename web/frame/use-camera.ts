// The camera in the address: written when the reader has moved the picture and rests, read when a link is opened.
import { useCallback, useEffect, useRef } from "react";
import type { Camera } from "../../src/view/view-state.ts";
import type { Page } from "../page.ts";
import { isSameCamera, wholePicture } from "../stage/stage-camera.ts";
import type { Stage } from "../stage/stage.ts";

const restMilliseconds = 250;

/** What the stage reports its camera to. */
export const useCameraInAddress = (page: Page): ((camera: Camera) => void) => {
  const latest = useRef(page);
  const timer = useRef(0);
  useEffect(() => {
    latest.current = page;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback((camera) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const { state, go } = latest.current;
      go({ ...state, camera: isSameCamera(camera, wholePicture) ? null : camera }, "replace");
    }, restMilliseconds);
  }, []);
};

/** Shows what the address says, when it says something else than before: Back, a link, another view. */
export const useCameraOf = (stage: Stage | null, camera: Camera | null): void => {
  const key = camera === null ? "" : JSON.stringify(camera);
  useEffect(() => {
    stage?.setCamera(key === "" ? null : (JSON.parse(key) as Camera));
  }, [stage, key]);
};
