// A finger that rests on a mark: what a double click is for a mouse.
import type { Disc, Point } from "../../src/picture/curve.ts";
import type { StageEvents } from "./stage.ts";

const holdMilliseconds = 500;
/** A finger never rests quite still, in pixels. */
const tolerance = 9;
/** A finger hits beside a small mark, in pixels. */
const around = 8;

/** The disc under a point, or the nearest within a few pixels of it; null on the background. */
export const discAt = (discs: ReadonlyMap<string, Disc>, { x, y }: Point): string | null => {
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const [id, disc] of discs) {
    const distance = Math.hypot(disc.x - x, disc.y - y) - disc.radius;
    if (distance <= around && (best === null || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? null;
};

/**
 * Listens until the signal aborts.
 *
 * @param onHold Receives where, in pixels of the element, and says whether something was there to be held.
 * @returns Whether the latest press was such a hold: what its lifting would be taken for is no click.
 */
export const bindLongPress = (
  host: HTMLElement,
  onHold: (point: Point) => boolean,
  signal: AbortSignal,
): (() => boolean) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: Point | null = null;
  let held = false;
  const end = (): void => {
    clearTimeout(timer);
    start = null;
  };
  const listen = { signal, capture: true };
  host.addEventListener(
    "pointerdown",
    ({ pointerType, isPrimary, clientX, clientY }) => {
      end();
      held = false;
      if (pointerType === "mouse" || !isPrimary) return;
      start = { x: clientX, y: clientY };
      timer = setTimeout(() => {
        const box = host.getBoundingClientRect();
        held = onHold({ x: clientX - box.left, y: clientY - box.top });
        end();
      }, holdMilliseconds);
    },
    listen,
  );
  host.addEventListener(
    "pointermove",
    ({ clientX, clientY }) => {
      if (start !== null && Math.hypot(clientX - start.x, clientY - start.y) > tolerance) end();
    },
    listen,
  );
  for (const type of ["pointerup", "pointercancel", "touchcancel"]) host.addEventListener(type, end, listen);
  // The browser's own menu would cover what the press has opened.
  host.addEventListener("contextmenu", (event) => start !== null && event.preventDefault(), listen);
  signal.addEventListener("abort", end);
  return () => held;
};

/** The events without the clicks that come while something is held. */
export const withoutHeldClicks = (events: StageEvents, isHeld: () => boolean): StageEvents => {
  const unlessHeld =
    <Args extends readonly unknown[]>(report: (...args: Args) => void) =>
    (...args: Args): void => {
      if (!isHeld()) report(...args);
    };
  return {
    ...events,
    onNodeClick: unlessHeld(events.onNodeClick),
    onDealClick: unlessHeld(events.onDealClick),
    onBackgroundClick: unlessHeld(events.onBackgroundClick),
  };
};
