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

/** The first rows of the table that came with a page, and of the page's own, as texts. */
const bothTables = (page: Page): Promise<readonly (readonly (readonly string[])[])[]> =>
  page.evaluate(async () => {
    const sent = await (await fetch(window.location.href)).text();
    const read = (root: ParentNode): readonly (readonly string[])[] =>
      [...root.querySelectorAll(".data-table tr")].slice(0, 6).map((row) =>
        [...row.children].map(({ textContent }) =>
          textContent
            .replace(/[▲▼↗]|\(opens in a new tab\)|\(new tab\)/g, "")
            .replace(/\s+/g, " ")
            .trim(),
        ),
      );
    return [read(new DOMParser().parseFromString(sent, "text/html")), read(document)];
  });

describe("the table that comes with the page", () => {
  it.each(["/metrics", "/claims", "/claims?v=off"])("begins at %s as the page's own does", async (path) => {
    const { page, close } = await browser.open(path);
    const [first, own] = await bothTables(page);
    expect(own).toHaveLength(6);
    expect(first).toEqual(own);
    await close();
  });
});
