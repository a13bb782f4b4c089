// Every view, in both themes, at three widths, against the picture that was last looked at and found good.
// UPDATE_SCREENS=1 npm test -- test/e2e/screens.test.ts keeps new ones; look at them before you commit them.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readySelector, startBrowser, type BrowserUnderTest, type OpenPage } from "./support/browser-page.ts";
import { compareScreen, mostDifferent } from "./support/compare-screens.ts";

const views = {
  map: "/",
  firm: "/?sel=firm:coreweave",
  loop: "/loops/nvidia~openai~oracle",
  failure: "/failure/openai?r=1",
  compare: "/compare",
  metrics: "/metrics",
  claims: "/claims/S003-8",
  data: "/data/deals",
  sources: "/data/sources",
} as const;

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** A day after the newest statement in the data, before they are called old. */
const today = new Date("2026-07-10T12:00:00Z");

let browser: BrowserUnderTest;
let workshop: OpenPage;
beforeAll(async () => {
  browser = await startBrowser();
  workshop = await browser.open("/data/firms");
});
afterAll(() => browser.stop());

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it.each(Object.entries(views))(
    "%s looks as it did",
    async (name, path) => {
      const { page, complaints, close } = await browser.open(path, { colorScheme, viewport: sizes[0]!, today });
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.waitForSelector(readySelector);
        const screen = `${name}-${colorScheme}-${size.width}`;
        const result = await compareScreen(page, workshop.page, screen);
        if (result.is === "compared") {
          expect(result.different, `${screen} differs; what was seen is in ${result.seen}`).toBeLessThan(mostDifferent);
        }
      }
      expect(complaints).toEqual([]);
      await close();
    },
    120_000,
  );
});
