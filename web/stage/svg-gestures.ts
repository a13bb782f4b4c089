// Clicks, hover and drags on the SVG stage, told from each other and from the marks they hit.
import type { StageEvents } from "./stage.ts";

/** A press that moves less than this many pixels is a click. */
const dragTolerance = 4;

type Point = { readonly x: number; readonly y: number };
type Hit = { readonly kind: "node" | "deal"; readonly id: string } | null;

export type DragEvents = {
  /** A press has begun; what follows are moves since then. */
  readonly onDragStart: () => void;
  readonly onDrag: (by: Point) => void;
};

const hitOf = (target: EventTarget | null): Hit => {
  const group = target instanceof Element ? target.closest("[data-node],[data-deal]") : null;
  const node = group?.getAttribute("data-node") ?? null;
  const deal = group?.getAttribute("data-deal") ?? null;
  if (node !== null) return { kind: "node", id: node };
  return deal === null ? null : { kind: "deal", id: deal };
};

const reportClick = (hit: Hit, events: StageEvents): void => {
  if (hit === null) events.onBackgroundClick();
  else if (hit.kind === "node") events.onNodeClick(hit.id);
  else events.onDealClick(hit.id);
};

const bindHover = (
  host: HTMLElement,
  events: StageEvents,
  pointOf: (event: MouseEvent) => Point,
  listen: object,
): void => {
  let over: Hit = null;
  const onOver = (event: PointerEvent): void => {
    const hit = event.type === "pointerleave" ? null : hitOf(event.target);
    if (hit?.kind === over?.kind && hit?.id === over?.id) return;
    over = hit;
    events.onNodeHover(hit?.kind === "node" ? hit.id : null, pointOf(event));
    events.onDealHover(hit?.kind === "deal" ? hit.id : null, pointOf(event));
  };
  host.addEventListener("pointerover", onOver, listen);
  host.addEventListener("pointerleave", onOver, listen);
};

/** Listens until the signal aborts. */
export const bindSvgGestures = (
  host: HTMLElement,
  events: StageEvents,
  { onDragStart, onDrag }: DragEvents,
  signal: AbortSignal,
): void => {
  const listen = { signal };
  const pointOf = (event: MouseEvent): Point => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  let press: Point | null = null;
  let moved = false;
  const onDown = (event: PointerEvent): void => {
    press = pointOf(event);
    moved = false;
    onDragStart();
  };
  const onMove = (event: PointerEvent): void => {
    if (press === null) return;
    const { x, y } = pointOf(event);
    const by = { x: x - press.x, y: y - press.y };
    moved ||= Math.hypot(by.x, by.y) > dragTolerance;
    if (moved) onDrag(by);
  };
  host.addEventListener("pointerdown", onDown, listen);
  window.addEventListener("pointermove", onMove, listen);
  window.addEventListener("pointerup", () => (press = null), listen);
  host.addEventListener("click", (event) => (moved ? undefined : reportClick(hitOf(event.target), events)), listen);
  bindHover(host, events, pointOf, listen);
};
