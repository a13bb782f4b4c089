// A page at rest: nothing is on its way any more, so that it can be looked at as a whole.
import type { Page } from "playwright-core";

/** Runs in the page. What turns for ever says only that something is on its way, and so does aria-busy. */
const rests = (): boolean =>
  document.fonts.status === "loaded" &&
  document.querySelector('[aria-busy="true"]') === null &&
  document
    .getAnimations()
    .every(
      (animation) => animation.playState !== "running" || animation.effect?.getComputedTiming().endTime === Infinity,
    );

/** Runs in the page: what was changed is drawn after the next frame. */
const twoFrames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/**
 * Lets time pass on the page's own clock: what the page has put off for less, it has done by then, however slow it is. A
 * clock of the test would run on while the page stands still.
 */
export const letPass = async (page: Page, milliseconds: number): Promise<void> => {
  await page.evaluate(twoFrames);
  await page.evaluate((time) => new Promise<void>((resolve) => setTimeout(resolve, time)), milliseconds);
  await page.evaluate(twoFrames);
};

/** Waits for faces, parts that are loaded late, answers of the worker and changes that take a moment. */
export const atRest = async (page: Page): Promise<void> => {
  await page.evaluate(twoFrames);
  await page.waitForFunction(rests);
  await page.evaluate(twoFrames);
};
