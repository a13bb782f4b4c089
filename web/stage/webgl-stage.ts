// The stage in WebGL: sigma draws nodes and edges with our two programs, a canvas above them carries the text.
import Sigma from "sigma";
import { rgbOf } from "../../src/picture/colour.ts";
import { fitScene, type FittedScene, type Size } from "../../src/picture/fit.ts";
import { neighbourInDirection } from "../../src/picture/neighbour.ts";
import { placePictureText, type PictureText, type PlacedDisc } from "../../src/picture/picture-text.ts";
import type { PictureState } from "../../src/picture/picture-state.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import type { Scene } from "../../src/picture/scene.ts";
import { styleMarks } from "../../src/picture/style-marks.ts";
import { themes } from "../../src/picture/themes.ts";
import { bindSigmaEvents } from "./bind-sigma-events.ts";
import { drawPictureText } from "./draw-text.ts";
import { createHighlightClock } from "./highlight-clock.ts";
import { createMeasureText } from "./measure-text.ts";
import type { ShaderFrame } from "./shader-frame.ts";
import { buildStageGraph, placeStageGraph } from "./stage-graph.ts";
import type { Stage, StageOptions, ThemeName } from "./stage.ts";
import { stageSettings, type Look } from "./webgl-settings.ts";

const zoomMilliseconds = 200;

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/**
 * Draws into an element that is the stage's own. Call only where WebGL is available.
 *
 * @param host An empty element that fills the stage; `data-ready` becomes "true" on its parent's behalf through
 *   `onFirstFrame`.
 */
export const createWebglStage = (host: HTMLElement, options: StageOptions, onFirstFrame: () => void): Stage => {
  let { scene, state, theme } = options;
  const { measure, forget } = createMeasureText();
  const shared: ShaderFrame = { shift: 0, highlight: 0, background: [0, 0, 0], panel: [0, 0, 0], focus: [0, 0, 0] };
  const look: Look = {
    marks: styleMarks(scene, state, themes[theme]),
    nodes: byId(scene.nodes),
    edges: byId(scene.edges),
    markScale: 1,
  };
  const sizeOf = (): Size => ({ width: Math.max(1, host.offsetWidth), height: Math.max(1, host.offsetHeight) });
  let fitted: FittedScene = fitScene(scene, { ...sizeOf(), measure });
  const sigma = new Sigma(buildStageGraph(scene), host, stageSettings(look, shared, options.reducedMotion));
  const text = sigma.createCanvas("text", { style: { pointerEvents: "none" } });
  for (const canvas of host.querySelectorAll("canvas")) canvas.setAttribute("aria-hidden", "true");

  // Placed text is kept until the camera, the picture or the type changes: highlights redraw without it.
  let placed: { readonly key: string; readonly text: PictureText; readonly discs: ReadonlyMap<string, PlacedDisc> };
  let version = 0;

  const discsInView = (): ReadonlyMap<string, PlacedDisc> => {
    const { height } = sizeOf();
    return new Map(
      scene.nodes.map(({ id, radius }) => {
        const { x, y } = fitted.nodes.get(id)!;
        const size = sigma.scaleSize(radius * look.marks.nodes.get(id)!.radius * look.markScale);
        return [id, { id, radius: size, ...sigma.graphToViewport({ x, y: height - y }) }];
      }),
    );
  };

  const placeText = () => {
    const size = sizeOf();
    const camera = sigma.getCamera().getState();
    const key = [version, camera.x, camera.y, camera.ratio, size.width, size.height].join(" ");
    if (placed?.key !== key) {
      const discs = discsInView();
      placed = { key, discs, text: placePictureText(scene, look.marks, { ...size, discs, measure }) };
      drawText(size);
    }
  };

  const drawText = ({ width, height }: Size): void => {
    const context = text.getContext("2d");
    if (context === null) return;
    const ratio = window.devicePixelRatio;
    text.width = Math.round(width * ratio);
    text.height = Math.round(height * ratio);
    text.style.width = `${width}px`;
    text.style.height = `${height}px`;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawPictureText(context, scene, look.marks, placed.discs, placed.text, themes[theme]);
  };

  const clock = createHighlightClock((shift, highlight) => {
    shared.shift = shift;
    shared.highlight = highlight;
    sigma.scheduleRender();
  });
  const runClock = (): void => {
    const moving = [...look.marks.edges.values()].some((mark) => mark.moving);
    if (moving && !options.reducedMotion) clock.start();
    else clock.stop();
  };

  const restyle = (): void => {
    const colours = themes[theme];
    shared.background = rgbOf(colours.background);
    shared.panel = rgbOf(colours.panel);
    shared.focus = rgbOf(colours.focus);
    look.marks = styleMarks(scene, state, colours);
    version++;
    runClock();
    sigma.scheduleRefresh();
  };

  const refit = (): void => {
    const size = sizeOf();
    fitted = fitScene(scene, { ...size, measure });
    look.markScale = fitted.markScale;
    placeStageGraph(sigma.getGraph() as ReturnType<typeof buildStageGraph>, fitted, size);
    sigma.setCustomBBox({ x: [0, size.width], y: [0, size.height] });
    restyle();
  };

  const observer = new ResizeObserver(refit);
  observer.observe(host);
  const onFonts = (): void => {
    forget();
    refit();
  };
  document.fonts.addEventListener("loadingdone", onFonts);
  sigma.on("afterRender", placeText);
  sigma.once("afterRender", onFirstFrame);
  bindSigmaEvents(sigma, options.events);
  refit();

  const zoomBy = (factor: number): void => {
    const camera = sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.ratio * factor);
    void camera.animate({ ratio }, { duration: options.reducedMotion ? 1 : zoomMilliseconds });
  };

  return {
    renderer: "webgl",
    setScene(next: Scene) {
      scene = next;
      look.nodes = byId(next.nodes);
      look.edges = byId(next.edges);
      look.marks = styleMarks(next, state, themes[theme]);
      fitted = fitScene(next, { ...sizeOf(), measure });
      sigma.setGraph(buildStageGraph(next));
      refit();
    },
    setState(next: PictureState) {
      state = next;
      restyle();
    },
    setTheme(next: ThemeName) {
      theme = next;
      restyle();
    },
    zoomIn: () => zoomBy(1 / 1.5),
    zoomOut: () => zoomBy(1.5),
    fit() {
      void sigma
        .getCamera()
        .animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: options.reducedMotion ? 1 : zoomMilliseconds });
    },
    // The reader's type is not this browser's, so the text is measured on the wide side.
    toSvg: () => renderSvg(scene, state, { ...sizeOf(), theme }),
    neighbourInDirection: (node, direction) => neighbourInDirection(fitted.nodes, node, direction),
    kill() {
      clock.stop();
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", onFonts);
      sigma.kill();
    },
  };
};
