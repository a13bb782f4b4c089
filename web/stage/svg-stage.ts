// The stage without WebGL: the same picture as SVG, with click, hover, zoom and drag.
import type { Disc, Point } from "../../src/picture/curve.ts";
import { fitScene, type FittedScene } from "../../src/picture/fit.ts";
import { neighbourInDirection } from "../../src/picture/neighbour.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import type { Camera } from "../../src/view/view-state.ts";
import { forcedColours } from "./forced-colours.ts";
import { bindLongPress, discAt, withoutHeldClicks } from "./long-press.ts";
import { createMeasureText } from "./measure-text.ts";
import type { Shown } from "./shown.ts";
import { sizeOf } from "./size-of.ts";
import type { Stage, StageOptions } from "./stage.ts";
import {
  dragged,
  isSameCamera,
  placesInShares,
  viewBoxOf,
  wholePicture,
  windowOf,
  zoomed,
  zoomIn,
  zoomOut,
} from "./stage-camera.ts";
import { bindSvgGestures } from "./svg-gestures.ts";

/** One turn of the wheel. */
const wheelStep = 1.25;

const parseSvg = (text: string): Element => {
  const { documentElement } = new DOMParser().parseFromString(text, "image/svg+xml");
  documentElement.setAttribute("aria-hidden", "true");
  return document.importNode(documentElement, true);
};

/** Draws into an element that is the stage's own. @param onFirstFrame Called once, after the first frame. */
export const createSvgStage = (host: HTMLElement, options: StageOptions, onFirstFrame: () => void): Stage => {
  const { measure } = createMeasureText();
  const { scene, state, theme, room = {} } = options;
  let shown: Shown = { scene, state, theme };
  let camera = options.camera ?? wholePicture;
  let cameraAtPress = camera;

  const fitted = (): FittedScene => fitScene(shown.scene, { ...sizeOf(host), ...room, measure });
  const look = (next: Camera): void => {
    const moved = next !== camera;
    camera = next;
    host.firstElementChild?.setAttribute("viewBox", viewBoxOf(camera, sizeOf(host)));
    if (moved) options.events.onCamera(camera);
  };
  const draw = (change: Partial<Shown>): void => {
    shown = { ...shown, ...change };
    const colours = { theme: shown.theme, colours: forcedColours(host) };
    const drawing = { ...sizeOf(host), ...colours, measure, standalone: false, interactive: true, room };
    host.replaceChildren(parseSvg(renderSvg(shown.scene, shown.state, drawing)));
    look(camera);
  };

  const listening = new AbortController();
  const drag = {
    onDragStart: () => (cameraAtPress = camera),
    onDrag: (by: Point) => look(dragged(cameraAtPress, by, sizeOf(host))),
    onWheel: (down: boolean, { x, y }: Point) => {
      const { width, height } = sizeOf(host);
      const next = zoomed(camera, down ? wheelStep : 1 / wheelStep, { x: x / width, y: y / height });
      if (next.ratio === camera.ratio) return false;
      look(next);
      return true;
    },
  };
  const discs = (): ReadonlyMap<string, Disc> => {
    const { left, top } = windowOf(camera, sizeOf(host));
    const { nodes } = fitted();
    const inView = ({ x, y, radius }: Disc): Disc => ({
      x: (x - left) / camera.ratio,
      y: (y - top) / camera.ratio,
      radius: radius / camera.ratio,
    });
    return new Map([...nodes].map(([id, disc]) => [id, inView(disc)]));
  };
  const onHold = (point: Point): boolean => {
    const node = discAt(discs(), point);
    if (node !== null) options.events.onNodeFocus(node);
    return node !== null;
  };
  const isHeld = bindLongPress(host, onHold, listening.signal);
  bindSvgGestures(host, withoutHeldClicks(options.events, isHeld), drag, listening.signal);
  const observer = new ResizeObserver(() => draw({}));
  observer.observe(host);
  draw({});
  requestAnimationFrame(onFirstFrame);

  return {
    renderer: "svg",
    setScene: (nextScene, nextState) => draw({ scene: nextScene, state: nextState }),
    setState: (next) => draw({ state: next }),
    setTheme: (next) => draw({ theme: next }),
    zoomIn: () => look(zoomed(camera, zoomIn)),
    zoomOut: () => look(zoomed(camera, zoomOut)),
    fit: () => look(wholePicture),
    camera: () => camera,
    setCamera: (next) => {
      if (!isSameCamera(next ?? wholePicture, camera)) look(next ?? wholePicture);
    },
    discs,
    places: () => placesInShares(fitted(), sizeOf(host)),
    // The reader's type is not this browser's, so the text is measured on the wide side.
    toSvg: (inTheme = shown.theme) => renderSvg(shown.scene, shown.state, { ...sizeOf(host), theme: inTheme }),
    neighbourInDirection: (node, direction) => neighbourInDirection(fitted().nodes, node, direction),
    kill() {
      listening.abort();
      observer.disconnect();
      host.replaceChildren();
    },
  };
};
