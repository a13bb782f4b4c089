// What can be reached by an unsteady hand and read by those who enlarge: sizes of targets, 400 % zoom, spaced-out text.
import { afterAll, beforeAll, describe, it } from "vitest";
import type { Page } from "playwright-core";
import { atRest } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

/** Pixels. Links within a sentence keep the height of its line; a label is pressed with its box. */
const smallTargets = (): string[] => {
  const least = 24;
  const controls = document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, summary");
  return [...controls].flatMap((control) => {
    const isSeen = control.checkVisibility({ visibilityProperty: true }) && !control.matches(".visually-hidden");
    if (!isSeen || getComputedStyle(control).display === "inline") return [];
    const { width, height } = (control.closest("label") ?? control).getBoundingClientRect();
    const name = control.getAttribute("aria-label") ?? control.textContent;
    return width > 2 && (width < least || height < least) ? [`${name} ${width} x ${height}`] : [];
  });
};

/** Pixels of the page that stand over its right edge; tables and pictures have scrollers of their own. */
const overflow = (): number => document.documentElement.scrollWidth - window.innerWidth;

/** What readers set who cannot read dense text (WCAG 1.4.12). */
const spaceOut = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
      "p { margin-bottom: 2em !important }",
  );
  document.adoptedStyleSheets = [sheet];
};

const resize = async (page: Page, width: number, height: number): Promise<void> => {
  await page.setViewportSize({ width, height });
  await atRest(page);
};

describe("is large enough, and nothing is cut off, at 100 % and 400 %:", () => {
  it.each([
    "/",
    "/?sel=firm:coreweave",
    "/loops",
    "/loops/nvidia~openai~oracle",
    "/failure",
    "/failure/openai?sel=firm:oracle",
    "/compare",
    "/metrics",
    "/claims/S000-1",
    "/data/deals?sel=deal:openai-oracle-2025-09",
    "/data/facts",
    "/data/sources",
  ])("%s", async (path) => {
    const { page, close } = await browser.open(path, { viewport: { width: 1440, height: 900 } });
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
      [320, 256],
    ] as const) {
      await resize(page, width, height);
      await eventually(() => page.evaluate(smallTargets), `targets at ${width}`).toEqual([]);
      await eventually(() => page.evaluate(overflow), `overflow at ${width}`).toBeLessThanOrEqual(0);
    }
    for (const width of [1280, 1024, 390]) {
      await resize(page, width, 800);
      await page.evaluate(spaceOut);
      await eventually(() => page.evaluate(overflow), `spaced out at ${width}`).toBeLessThanOrEqual(0);
    }
    await close();
  });
});
