// The stage without WebGL: the same picture as SVG, with click, hover, zoom and drag.
import { fitScene } from "../../src/picture/fit.ts";
import { neighbourInDirection } from "../../src/picture/neighbour.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import { createMeasureText } from "./measure-text.ts";
import type { Shown } from "./shown.ts";
import { sizeOf } from "./size-of.ts";
import type { Stage, StageOptions } from "./stage.ts";
import { dragged, viewBoxOf, wholePicture, zoomed, type SvgCamera } from "./svg-camera.ts";
import { bindSvgGestures } from "./svg-gestures.ts";

const zoomStep = 1.5;

const parseSvg = (text: string): Element => {
  const { documentElement } = new DOMParser().parseFromString(text, "image/svg+xml");
  documentElement.setAttribute("aria-hidden", "true");
  return document.importNode(documentElement, true);
};

/** Draws into an element that is the stage's own. @param onFirstFrame Called once, after the first frame. */
export const createSvgStage = (host: HTMLElement, options: StageOptions, onFirstFrame: () => void): Stage => {
  const { measure } = createMeasureText();
  const { scene, state, theme } = options;
  let shown: Shown = { scene, state, theme };
  let camera = wholePicture;
  let cameraAtPress = camera;

  const look = (next: SvgCamera): void => {
    camera = next;
    host.firstElementChild?.setAttribute("viewBox", viewBoxOf(camera, sizeOf(host)));
  };
  const draw = (change: Partial<Shown>): void => {
    shown = { ...shown, ...change };
    const drawing = { ...sizeOf(host), theme: shown.theme, measure, standalone: false, interactive: true };
    host.replaceChildren(parseSvg(renderSvg(shown.scene, shown.state, drawing)));
    look(camera);
  };

  const listening = new AbortController();
  const drag = {
    onDragStart: () => (cameraAtPress = camera),
    onDrag: (by: { x: number; y: number }) => look(dragged(cameraAtPress, by, sizeOf(host))),
  };
  bindSvgGestures(host, options.events, drag, listening.signal);
  const observer = new ResizeObserver(() => draw({}));
  observer.observe(host);
  draw({});
  requestAnimationFrame(onFirstFrame);

  return {
    renderer: "svg",
    setScene: (next) => draw({ scene: next }),
    setState: (next) => draw({ state: next }),
    setTheme: (next) => draw({ theme: next }),
    zoomIn: () => look(zoomed(camera, zoomStep)),
    zoomOut: () => look(zoomed(camera, 1 / zoomStep)),
    fit: () => look(wholePicture),
    // The reader's type is not this browser's, so the text is measured on the wide side.
    toSvg: () => renderSvg(shown.scene, shown.state, { ...sizeOf(host), theme: shown.theme }),
    neighbourInDirection: (node, direction) =>
      neighbourInDirection(fitScene(shown.scene, { ...sizeOf(host), measure }).nodes, node, direction),
    kill() {
      listening.abort();
      observer.disconnect();
      host.replaceChildren();
    },
  };
};
