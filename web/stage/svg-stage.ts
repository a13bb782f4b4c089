// The stage without WebGL: the same picture as SVG, with click, hover, zoom and drag.
import { fitScene, type Size } from "../../src/picture/fit.ts";
import { neighbourInDirection } from "../../src/picture/neighbour.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import { createMeasureText } from "./measure-text.ts";
import type { Stage, StageOptions } from "./stage.ts";

const zoomLimits = { closest: 1 / 0.15, farthest: 1 / 2.2 } as const;
const zoomStep = 1.5;
/** A press that moves less than this is a click. */
const dragTolerance = 4;

type Camera = { readonly zoom: number; readonly x: number; readonly y: number };
const wholePicture: Camera = { zoom: 1, x: 0.5, y: 0.5 };

type Hit = { readonly kind: "node" | "deal"; readonly id: string } | null;

const hitOf = (target: EventTarget | null): Hit => {
  const group = target instanceof Element ? target.closest("[data-node],[data-deal]") : null;
  const node = group?.getAttribute("data-node") ?? null;
  const deal = group?.getAttribute("data-deal") ?? null;
  if (node !== null) return { kind: "node", id: node };
  return deal === null ? null : { kind: "deal", id: deal };
};

const parseSvg = (text: string): Element => {
  const { documentElement } = new DOMParser().parseFromString(text, "image/svg+xml");
  documentElement.setAttribute("aria-hidden", "true");
  return document.importNode(documentElement, true);
};

/** Draws into an element that is the stage's own. */
export const createSvgStage = (host: HTMLElement, options: StageOptions, onFirstFrame: () => void): Stage => {
  let { scene, state, theme } = options;
  let camera = wholePicture;
  let over: string | null = null;
  const { measure } = createMeasureText();
  const sizeOf = (): Size => ({ width: Math.max(1, host.offsetWidth), height: Math.max(1, host.offsetHeight) });
  const abort = new AbortController();

  const applyCamera = (): void => {
    const { width, height } = sizeOf();
    const view = { width: width / camera.zoom, height: height / camera.zoom };
    const left = camera.x * width - view.width / 2;
    const top = camera.y * height - view.height / 2;
    host.firstElementChild?.setAttribute("viewBox", `${left} ${top} ${view.width} ${view.height}`);
  };

  const draw = (): void => {
    const drawing = { ...sizeOf(), theme, measure, standalone: false, interactive: true };
    host.replaceChildren(parseSvg(renderSvg(scene, state, drawing)));
    applyCamera();
  };

  const zoomBy = (factor: number): void => {
    camera = { ...camera, zoom: Math.min(zoomLimits.closest, Math.max(zoomLimits.farthest, camera.zoom * factor)) };
    applyCamera();
  };

  const pointOf = (event: PointerEvent | MouseEvent): { x: number; y: number } => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const onClick = (event: MouseEvent): void => {
    const hit = hitOf(event.target);
    if (hit === null) options.events.onBackgroundClick();
    else if (hit.kind === "node") options.events.onNodeClick(hit.id);
    else options.events.onDealClick(hit.id);
  };

  const onOver = (event: PointerEvent): void => {
    const hit = hitOf(event.target);
    const key = hit === null ? null : `${hit.kind} ${hit.id}`;
    if (key === over) return;
    over = key;
    const point = pointOf(event);
    options.events.onNodeHover(hit?.kind === "node" ? hit.id : null, point);
    options.events.onDealHover(hit?.kind === "deal" ? hit.id : null, point);
  };

  let press: { readonly x: number; readonly y: number; readonly camera: Camera } | null = null;
  let dragged = false;
  const onMove = (event: PointerEvent): void => {
    if (press === null) return;
    const { x, y } = pointOf(event);
    const { width, height } = sizeOf();
    dragged ||= Math.hypot(x - press.x, y - press.y) > dragTolerance;
    if (!dragged) return;
    const { zoom } = press.camera;
    camera = {
      zoom,
      x: press.camera.x - (x - press.x) / width / zoom,
      y: press.camera.y - (y - press.y) / height / zoom,
    };
    applyCamera();
  };

  const listen = { signal: abort.signal };
  host.addEventListener(
    "pointerdown",
    (event) => {
      press = { ...pointOf(event), camera };
      dragged = false;
    },
    listen,
  );
  window.addEventListener("pointerup", () => (press = null), listen);
  window.addEventListener("pointermove", onMove, listen);
  host.addEventListener("click", (event) => (dragged ? undefined : onClick(event)), listen);
  host.addEventListener("pointerover", onOver, listen);
  host.addEventListener("pointerleave", onOver, listen);

  const observer = new ResizeObserver(draw);
  observer.observe(host);
  draw();
  requestAnimationFrame(onFirstFrame);

  return {
    renderer: "svg",
    setScene(next) {
      scene = next;
      draw();
    },
    setState(next) {
      state = next;
      draw();
    },
    setTheme(next) {
      theme = next;
      draw();
    },
    zoomIn: () => zoomBy(zoomStep),
    zoomOut: () => zoomBy(1 / zoomStep),
    fit() {
      camera = wholePicture;
      applyCamera();
    },
    // The reader's type is not this browser's, so the text is measured on the wide side.
    toSvg: () => renderSvg(scene, state, { ...sizeOf(), theme }),
    neighbourInDirection: (node, direction) =>
      neighbourInDirection(fitScene(scene, { ...sizeOf(), measure }).nodes, node, direction),
    kill() {
      abort.abort();
      observer.disconnect();
      host.replaceChildren();
    },
  };
};
