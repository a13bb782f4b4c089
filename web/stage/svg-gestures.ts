// Clicks, hover, drags and the wheel on the SVG stage, told from each other and from the marks they hit.
import type { StageEvents } from "./stage.ts";

/** A press that moves less than this many pixels is a click. */
const dragTolerance = 4;

type Point = { readonly x: number; readonly y: number };
type Hit = { readonly kind: "node" | "deal"; readonly id: string } | null;

export type DragEvents = {
  /** A press has begun; what follows are moves since then. */
  readonly onDragStart: () => void;
  readonly onDrag: (by: Point) => void;
  /** Turns of the wheel about a point. @returns Whether there was anything left to zoom; if not, the page scrolls. */
  readonly onWheel: (down: boolean, about: Point) => boolean;
};

const hitOf = (target: EventTarget | null): Hit => {
  const group = target instanceof Element ? target.closest("[data-node],[data-deal]") : null;
  const node = group?.getAttribute("data-node") ?? null;
  const deal = group?.getAttribute("data-deal") ?? null;
  if (node !== null) return { kind: "node", id: node };
  return deal === null ? null : { kind: "deal", id: deal };
};

/** Two clicks on one mark within this time are a double click. The browser's own is lost when the first redraws. */
const doubleClickMilliseconds = 400;

/** Reports clicks, and the second of two on one node as the wish to focus on it. */
const createClicks = (events: StageEvents) => {
  let last: { readonly node: string; readonly at: number } | null = null;
  return (hit: Hit, now: number): void => {
    const node = hit?.kind === "node" ? hit.id : null;
    const isSecond = node !== null && last?.node === node && now - last.at < doubleClickMilliseconds;
    last = node === null || isSecond ? null : { node, at: now };
    if (isSecond && node !== null) events.onNodeFocus(node);
    else reportClick(hit, events);
  };
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
  { onDragStart, onDrag, onWheel }: DragEvents,
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
  const click = createClicks(events);
  host.addEventListener(
    "click",
    (event) => {
      if (!moved) click(hitOf(event.target), event.timeStamp);
    },
    listen,
  );
  host.addEventListener(
    "wheel",
    (event) => {
      if (event.deltaY !== 0 && onWheel(event.deltaY > 0, pointOf(event))) event.preventDefault();
    },
    { ...listen, passive: false },
  );
  bindHover(host, events, pointOf, listen);
};
