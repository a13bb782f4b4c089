// What a reader sees is there before the page's script takes it over.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

/** Which of the two came first, by the browser's own clock. */
const order = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [start] = performance.getEntriesByName("linchpin-start");
    const [painted] = performance.getEntriesByName("first-contentful-paint");
    if (start === undefined) return "not started";
    return painted !== undefined && painted.startTime < start.startTime ? "painted, started" : "started unseen";
  });

describe("before the script starts to draw", () => {
  it.each(["/", "/failure/openai", "/compare?before=2025-06-30", "/data/deals", "/metrics", "/claims"])(
    "the browser has painted what came with %s",
    async (path) => {
      const { page, complaints, close } = await browser.open(path);
      // A machine that takes too long to paint is not waited for by the page, but is by this test.
      let again = false;
      await eventually(async () => {
        if (again) await page.reload();
        again = true;
        await page.waitForFunction(() => performance.getEntriesByName("linchpin-start").length > 0);
        return order(page);
      }).toBe("painted, started");
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
