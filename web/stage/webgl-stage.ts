// The stage in WebGL: sigma draws nodes and edges with our two programs, a canvas above them carries the text.
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Point } from "../../src/picture/curve.ts";
import { arePickable } from "../../src/picture/detail.ts";
import { neighbourInDirection } from "../../src/picture/neighbour.ts";
import type { PlacedDisc } from "../../src/picture/picture-text.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import { themes } from "../../src/picture/themes.ts";
import { isMove, placesBetween } from "../../src/picture/transition.ts";
import { bindSigmaEvents } from "./bind-sigma-events.ts";
import { cameraMoves } from "./camera-moves.ts";
import { createHighlightClock } from "./highlight-clock.ts";
import { bindLongPress, discAt, withoutHeldClicks } from "./long-press.ts";
import { createMeasureText } from "./measure-text.ts";
import { pickByPlace } from "./pick-by-place.ts";
import { createShaderFrame, paintShaderFrame } from "./shader-frame.ts";
import { placesInShares, toSigma } from "./stage-camera.ts";
import { buildStageGraph, hasSameMembers, placeStageGraph, type NodePosition, type StageGraph } from "./stage-graph.ts";
import type { Shown } from "./shown.ts";
import { sizeOf } from "./size-of.ts";
import type { Stage, StageOptions } from "./stage.ts";
import { createTextLayer } from "./text-layer.ts";
import { createTransitionClock } from "./transition-clock.ts";
import { createPicture, drawnRadius, pointAt, isSameSize, show, type WebglPicture } from "./webgl-picture.ts";
import { stageSettings } from "./webgl-settings.ts";

/** Discs as they stand on the screen. Sigma's camera does not turn, so two points say where all the others are. */
const discsInView = (sigma: Sigma<NodePosition>, picture: WebglPicture): ReadonlyMap<string, PlacedDisc> => {
  const { height } = picture.size;
  const origin = sigma.graphToViewport({ x: 0, y: height });
  const unit = sigma.graphToViewport({ x: 1, y: height - 1 });
  const [scaleX, scaleY] = [unit.x - origin.x, unit.y - origin.y];
  return new Map(
    [...picture.places].map(([id, { x, y }]) => {
      const radius = sigma.scaleSize(drawnRadius(picture, id));
      return [id, { id, radius, x: origin.x + x * scaleX, y: origin.y + y * scaleY }];
    }),
  );
};

const movesOf = ({ detail, marks }: WebglPicture): boolean =>
  detail === "curves" && [...marks.edges.values()].some((mark) => mark.moving);

/** More nodes than this jump to their new places: moving them would stutter. */
const mostMoving = 2000;
const restMilliseconds = 150;

/** Names and lines of so many are drawn when the picture rests. */
const restsFirst = ({ nodes, detail }: WebglPicture): boolean => nodes.size > mostMoving || detail === "hairlines";

/**
 * Draws into an element that is the stage's own. Call only where WebGL is available.
 *
 * @param host An empty element that fills the stage.
 * @param onFirstFrame Called once, after the first frame.
 */
export const createWebglStage = (host: HTMLElement, options: StageOptions, onFirstFrame: () => void): Stage => {
  const { scene, state, theme, reducedMotion, events } = options;
  const { measure, forget } = createMeasureText();
  const picture = createPicture({ scene, state, theme }, sizeOf(host), measure);
  const frame = createShaderFrame(themes[theme]);
  let graph: StageGraph = new MultiDirectedGraph<NodePosition>();
  // Everyone comes when the size of the picture is known: two readings of a large graph would be felt.
  const sigma = new Sigma<NodePosition>(graph, host, stageSettings(picture, frame, reducedMotion));
  if (!arePickable(scene.edges.length)) pickByPlace(sigma, picture);
  const text = createTextLayer(sigma.createCanvas("text", { style: { pointerEvents: "none" } }), measure);
  for (const canvas of host.querySelectorAll("canvas")) canvas.setAttribute("aria-hidden", "true");

  const highlights = createHighlightClock((shift, highlight) => {
    Object.assign(frame, { shift, highlight });
    sigma.scheduleRender();
  });

  const place = (): void => {
    placeStageGraph(graph, picture.places, picture.size);
    text.invalidate();
    sigma.scheduleRefresh();
  };

  let origin: ReadonlyMap<string, Point> = picture.places;
  const transition = createTransitionClock((share) => {
    picture.places = placesBetween(origin, picture.fitted, share);
    place();
  });

  /** Lets everyone go from where they are to the places of a new scene. */
  const moveFrom = (before: ReadonlyMap<string, Point>): void => {
    transition.stop();
    const isSlow = picture.nodes.size > mostMoving;
    if (reducedMotion || isSlow || before.size === 0 || !isMove(before, picture.fitted)) return;
    origin = before;
    picture.places = placesBetween(origin, picture.fitted, 0);
    transition.start();
  };

  const prepare = (): void => {
    sigma.setCustomBBox({ x: [0, picture.size.width], y: [0, picture.size.height] });
    if (movesOf(picture) && !reducedMotion) highlights.start();
    else highlights.stop();
  };

  /** Shows the scene in a graph of its own; one whose nodes and edges are there already is only placed. */
  const hang = (): void => {
    if (hasSameMembers(graph, picture.shown.scene)) return place();
    graph = buildStageGraph(picture.shown.scene);
    placeStageGraph(graph, picture.places, picture.size);
    text.invalidate();
    sigma.setGraph(graph);
  };

  const redraw = (change: Partial<Shown>): void => {
    const { places, fitted } = picture;
    show(picture, { ...picture.shown, ...change }, sizeOf(host), measure);
    paintShaderFrame(frame, themes[picture.shown.theme]);
    if (change.scene !== undefined) moveFrom(places);
    prepare();
    if (picture.fitted !== fitted) return hang();
    // Only looks have changed.
    text.invalidate();
    sigma.scheduleRefresh();
  };

  const drawText = (): void =>
    text.draw({
      scene: picture.shown.scene,
      marks: picture.marks,
      theme: themes[picture.shown.theme],
      size: picture.size,
      camera: sigma.getCamera().getState(),
      discs: () => discsInView(sigma, picture),
    });

  const onFonts = (): void => {
    forget();
    picture.fitted = createPicture(picture.shown, picture.size, measure).fitted;
    picture.places = placesBetween(new Map(), picture.fitted, 1);
    redraw({});
    place();
  };
  const onResize = (): void => {
    // A change that came with a new scene is drawn already, and its places may be on their way.
    if (isSameSize(sizeOf(host), picture.size)) return;
    transition.stop();
    redraw({});
  };
  const listening = new AbortController();
  const observer = new ResizeObserver(onResize);
  observer.observe(host);
  document.fonts.addEventListener("loadingdone", onFonts, { signal: listening.signal });
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  const onRest = (): void => {
    drawText();
    if (!frame.moving) return;
    frame.moving = false;
    sigma.scheduleRender();
  };
  const onRender = (): void => {
    if (!restsFirst(picture)) return drawText();
    text.clearUnlessCurrent({ size: picture.size, camera: sigma.getCamera().getState() });
    clearTimeout(restTimer);
    restTimer = setTimeout(onRest, restMilliseconds);
  };
  sigma.on("afterRender", onRender);
  sigma.once("afterRender", onFirstFrame);
  const onHold = (point: Point): boolean => {
    const node = discAt(discsInView(sigma, picture), point);
    if (node !== null) events.onNodeFocus(node);
    return node !== null;
  };
  bindSigmaEvents(sigma, withoutHeldClicks(events, bindLongPress(host, onHold, listening.signal)));
  const moves = cameraMoves(sigma, () => picture.size, reducedMotion);
  if (options.camera !== null) sigma.getCamera().setState(toSigma(options.camera, picture.size));
  sigma.getCamera().on("updated", () => {
    frame.moving = restsFirst(picture);
    events.onCamera(moves.camera());
  });
  prepare();
  hang();

  return {
    renderer: "webgl",
    setScene: (nextScene, nextState) => redraw({ scene: nextScene, state: nextState }),
    setState: (next) => {
      const pointed = pointAt(picture, next);
      if (pointed === null) return redraw({ state: next });
      text.invalidate();
      sigma.refresh({ partialGraph: { nodes: [...pointed] }, skipIndexation: true, schedule: true });
    },
    setTheme: (next) => redraw({ theme: next }),
    ...moves,
    discs: () => discsInView(sigma, picture),
    places: () => placesInShares(picture.fitted, picture.size),
    // The reader's type is not this browser's, so the text is measured on the wide side.
    toSvg: (theme) => {
      const { shown } = picture;
      return renderSvg(shown.scene, shown.state, { ...sizeOf(host), theme: theme ?? shown.theme });
    },
    neighbourInDirection: (node, direction) => neighbourInDirection(picture.fitted.nodes, node, direction),
    kill() {
      highlights.stop();
      transition.stop();
      clearTimeout(restTimer);
      observer.disconnect();
      listening.abort();
      sigma.kill();
    },
  };
};
