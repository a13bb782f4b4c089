// Fingers on the page: what a touch screen sends, step by step, which the library itself only does for taps.
import type { Page } from "playwright-core";

type Point = { readonly x: number; readonly y: number };

export type Finger = {
  readonly drag: (from: Point, to: Point) => Promise<void>;
  /** Two fingers, level with each other, that move apart or together about a point; pixels between each and the point. */
  readonly pinch: (about: Point, from: number, to: number) => Promise<void>;
  /** Rests on a point for so many milliseconds. */
  readonly hold: (point: Point, milliseconds: number) => Promise<void>;
};

const steps = 8;

const between = (from: number, to: number, step: number): number => from + ((to - from) * step) / steps;

export const openFinger = async (page: Page): Promise<Finger> => {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]): Promise<unknown> =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  const move = async (at: (step: number) => readonly Point[]): Promise<void> => {
    await send("touchStart", at(0));
    for (let step = 1; step <= steps; step++) await send("touchMove", at(step));
    await send("touchEnd", []);
  };
  return {
    drag: (from, to) => move((step) => [{ x: between(from.x, to.x, step), y: between(from.y, to.y, step) }]),
    pinch: ({ x, y }, from, to) =>
      move((step) => {
        const away = between(from, to, step);
        return [
          { x: x - away, y },
          { x: x + away, y },
        ];
      }),
    hold: async (point, milliseconds) => {
      await send("touchStart", [point]);
      await page.waitForTimeout(milliseconds);
      await send("touchEnd", []);
    },
  };
};
