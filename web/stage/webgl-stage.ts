// The stage in WebGL: sigma draws nodes and edges with our two programs, a canvas above them carries the text.
import Sigma from "sigma";
import type { Size } from "../../src/picture/fit.ts";
import { neighbourInDirection } from "../../src/picture/neighbour.ts";
import type { PlacedDisc } from "../../src/picture/picture-text.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import { themes } from "../../src/picture/themes.ts";
import { bindSigmaEvents } from "./bind-sigma-events.ts";
import { cameraMoves } from "./camera-moves.ts";
import { createHighlightClock } from "./highlight-clock.ts";
import { createMeasureText } from "./measure-text.ts";
import { createShaderFrame, paintShaderFrame } from "./shader-frame.ts";
import { buildStageGraph, placeStageGraph, type NodePosition } from "./stage-graph.ts";
import type { Shown } from "./shown.ts";
import { sizeOf } from "./size-of.ts";
import type { Stage, StageOptions } from "./stage.ts";
import { createTextLayer } from "./text-layer.ts";
import { createPicture, drawnRadius, show, type WebglPicture } from "./webgl-picture.ts";
import { stageSettings } from "./webgl-settings.ts";

const discsInView = (
  sigma: Sigma<NodePosition>,
  picture: WebglPicture,
  { height }: Size,
): ReadonlyMap<string, PlacedDisc> =>
  new Map(
    [...picture.fitted.nodes].map(([id, { x, y }]) => {
      const radius = sigma.scaleSize(drawnRadius(picture, id));
      return [id, { id, radius, ...sigma.graphToViewport({ x, y: height - y }) }];
    }),
  );

const movesOf = (picture: WebglPicture): boolean => [...picture.marks.edges.values()].some((mark) => mark.moving);

/**
 * Draws into an element that is the stage's own. Call only where WebGL is available.
 *
 * @param host An empty element that fills the stage.
 * @param onFirstFrame Called once, after the first frame.
 */
export const createWebglStage = (host: HTMLElement, options: StageOptions, onFirstFrame: () => void): Stage => {
  const { scene, state, theme, reducedMotion } = options;
  const { measure, forget } = createMeasureText();
  const picture = createPicture({ scene, state, theme }, sizeOf(host), measure);
  const frame = createShaderFrame(themes[theme]);
  let graph = buildStageGraph(scene);
  const sigma = new Sigma<NodePosition>(graph, host, stageSettings(picture, frame, reducedMotion));
  const text = createTextLayer(sigma.createCanvas("text", { style: { pointerEvents: "none" } }), measure);
  for (const canvas of host.querySelectorAll("canvas")) canvas.setAttribute("aria-hidden", "true");

  const clock = createHighlightClock((shift, highlight) => {
    Object.assign(frame, { shift, highlight });
    sigma.scheduleRender();
  });

  const redraw = (change: Partial<Shown>): void => {
    const size = sizeOf(host);
    show(picture, { ...picture.shown, ...change }, size, measure);
    paintShaderFrame(frame, themes[picture.shown.theme]);
    if (change.scene !== undefined) graph = buildStageGraph(change.scene);
    placeStageGraph(graph, picture.fitted, size);
    if (change.scene !== undefined) sigma.setGraph(graph);
    sigma.setCustomBBox({ x: [0, size.width], y: [0, size.height] });
    text.invalidate();
    if (movesOf(picture) && !reducedMotion) clock.start();
    else clock.stop();
    sigma.scheduleRefresh();
  };

  const drawText = (): void => {
    const size = sizeOf(host);
    text.draw({
      scene: picture.shown.scene,
      marks: picture.marks,
      theme: themes[picture.shown.theme],
      size,
      camera: sigma.getCamera().getState(),
      discs: () => discsInView(sigma, picture, size),
    });
  };

  const onFonts = (): void => {
    forget();
    redraw({});
  };
  const observer = new ResizeObserver(() => redraw({}));
  observer.observe(host);
  document.fonts.addEventListener("loadingdone", onFonts);
  sigma.on("afterRender", drawText);
  sigma.once("afterRender", onFirstFrame);
  bindSigmaEvents(sigma, options.events);
  redraw({});

  return {
    renderer: "webgl",
    setScene: (next) => redraw({ scene: next }),
    setState: (next) => redraw({ state: next }),
    setTheme: (next) => redraw({ theme: next }),
    ...cameraMoves(sigma, reducedMotion),
    // The reader's type is not this browser's, so the text is measured on the wide side.
    toSvg: () => {
      const { shown } = picture;
      return renderSvg(shown.scene, shown.state, { ...sizeOf(host), theme: shown.theme });
    },
    neighbourInDirection: (node, direction) => neighbourInDirection(picture.fitted.nodes, node, direction),
    kill() {
      clock.stop();
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", onFonts);
      sigma.kill();
    },
  };
};
