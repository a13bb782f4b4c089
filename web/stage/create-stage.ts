// The stage that the views use: WebGL where there is any, SVG where not and in forced colours; a lost WebGL context
// never leaves it blank.
import { arePickable } from "../../src/picture/detail.ts";
import { forcedColoursQuery } from "./forced-colours.ts";
import { createSvgStage } from "./svg-stage.ts";
import { hasWebgl } from "./webgl-probe.ts";
import { createWebglStage } from "./webgl-stage.ts";
import type { CreateStage, Stage, StageOptions } from "./stage.ts";

/** After a lost context the SVG stands in for so long before WebGL is tried again. */
const retryMilliseconds = 1000;
/** A second loss within this time, and the SVG stays. */
const patienceMilliseconds = 60_000;

const createHost = (element: HTMLElement): HTMLElement => {
  const host = document.createElement("div");
  Object.assign(host.style, { position: "absolute", inset: "0", overflow: "hidden" });
  element.append(host);
  return host;
};

/**
 * Creates a stage inside an element that is positioned and has a size. Sets `data-ready="true"` on the element after
 * the first frame and `data-renderer` to what draws it.
 */
export const createStage: CreateStage = (element, initial) => {
  let options: StageOptions = initial;
  let lastLossAt = Number.NEGATIVE_INFINITY;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let killed = false;
  let host = createHost(element);

  const onFirstFrame = (): void => {
    element.dataset["ready"] = "true";
  };

  const build = (webgl: boolean): Stage => {
    host.remove();
    host = createHost(element);
    element.dataset["renderer"] = webgl ? "webgl" : "svg";
    if (!webgl) return createSvgStage(host, options, onFirstFrame);
    host.addEventListener("webglcontextlost", onContextLost, { capture: true, once: true });
    return createWebglStage(host, options, onFirstFrame);
  };

  const replace = (webgl: boolean): void => {
    options = { ...options, camera: stage.camera() };
    stage.kill();
    stage = build(webgl);
  };

  const onContextLost = (): void => {
    if (killed) return;
    const now = performance.now();
    const again = now - lastLossAt < patienceMilliseconds;
    lastLossAt = now;
    replace(false);
    if (again) return;
    retry = setTimeout(() => {
      if (!killed && usesWebgl()) replace(true);
    }, retryMilliseconds);
  };

  const forced = window.matchMedia(forcedColoursQuery);
  const usesWebgl = (): boolean => !forced.matches && hasWebgl();
  const onForced = (): void => replace(usesWebgl());
  forced.addEventListener("change", onForced);

  let stage: Stage = build(usesWebgl());

  return {
    get renderer() {
      return stage.renderer;
    },
    setScene(scene, state) {
      if (scene === options.scene) return;
      const isOtherSort = arePickable(scene.edges.length) !== arePickable(options.scene.edges.length);
      options = { ...options, scene, state };
      // Whether deals can be picked is settled when sigma is built.
      if (isOtherSort && stage.renderer === "webgl") replace(true);
      else stage.setScene(scene, state);
    },
    setState(state) {
      if (state === options.state) return;
      options = { ...options, state };
      stage.setState(state);
    },
    setTheme(theme) {
      if (theme === options.theme) return;
      options = { ...options, theme };
      stage.setTheme(theme);
    },
    zoomIn: () => stage.zoomIn(),
    zoomOut: () => stage.zoomOut(),
    fit: () => stage.fit(),
    camera: () => stage.camera(),
    setCamera: (camera) => stage.setCamera(camera),
    discs: () => stage.discs(),
    places: () => stage.places(),
    toSvg: (theme) => stage.toSvg(theme),
    neighbourInDirection: (node, direction) => stage.neighbourInDirection(node, direction),
    kill() {
      if (killed) return;
      killed = true;
      if (retry !== null) clearTimeout(retry);
      forced.removeEventListener("change", onForced);
      stage.kill();
      host.remove();
      delete element.dataset["ready"];
      delete element.dataset["renderer"];
    },
  };
};
