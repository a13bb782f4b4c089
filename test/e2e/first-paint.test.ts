// Before any script runs there is a picture and its text; then the page takes over without moving anything.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium, type Page } from "playwright-core";
import { findChromium } from "../../src/setup/chromium.mjs";
import { atRest } from "./support/at-rest.ts";
import { patientMilliseconds, startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";
import { placeOfColour } from "./support/pixels.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

/** The page as a browser shows it whose scripts are switched off. */
const withoutScripts = async (path: string, look: (page: Page) => Promise<void>, dark = false): Promise<void> => {
  const plain = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
  try {
    const page = await plain.newPage({
      viewport: { width: 1440, height: 900 },
      javaScriptEnabled: false,
      colorScheme: dark ? "dark" : "light",
    });
    page.setDefaultTimeout(patientMilliseconds);
    await page.goto(browser.url + path);
    await look(page);
  } finally {
    await plain.close();
  }
};

const place = async (page: Page, selector: string) => {
  const { x, y, width, height } = (await page.locator(selector).boundingBox())!;
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
};

describe("without scripts", () => {
  it("there are the finding, the picture and ways to the data", async () => {
    await withoutScripts("/", async (page) => {
      await eventually(() => page.getByRole("heading", { level: 1 }).textContent()).toContain("can be going round");
      await eventually(() => page.locator(".steps li").count()).toBe(3);
      await eventually(() => page.locator(".first-picture.wide [data-node]").count()).toBeGreaterThan(50);
      await eventually(() => page.locator(".first-picture.small").isVisible()).toBe(false);
      await page.getByRole("link", { name: "Failure" }).click();
      await eventually(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("What if one fails?");
      await eventually(() => page.getByRole("link", { name: "All deals (JSON)" }).getAttribute("href")).toBe(
        "/api/v1/deals",
      );
    });
  });

  it("the picture has the colours of the reader's system", async () => {
    const background = (page: Page) =>
      page
        .locator(".first-picture.wide svg > rect")
        .first()
        .evaluate((rect) => getComputedStyle(rect).fill);
    await withoutScripts("/", async (page) => await eventually(() => background(page)).toBe("rgb(251, 250, 247)"));
    await withoutScripts("/", async (page) => await eventually(() => background(page)).toBe("rgb(16, 20, 27)"), true);
  });
});

describe("when the page takes over", () => {
  it("the stage stands where the first picture stood, and draws every firm in the same place", async () => {
    // OpenAI is the largest mark that the lit loop leaves in the full colour of labs.
    const labs = [0xc3, 0x80, 0x19] as const;
    let stage = {};
    let openai = { x: 0, y: 0 };
    await withoutScripts("/", async (page) => {
      stage = await place(page, ".stage");
      openai = (await placeOfColour(page, page.locator(".first-picture.wide"), labs))!;
    });
    const { page, complaints, close } = await browser.open("/", { viewport: { width: 1440, height: 900 } });
    await page.waitForFunction(() => document.querySelector(".first-pictures") === null);
    await eventually(() => place(page, ".stage")).toEqual(stage);
    const apart = async (): Promise<number> => {
      const drawn = (await placeOfColour(page, page.locator(".stage-canvas"), labs))!;
      return Math.hypot(drawn.x - openai.x, drawn.y - openai.y);
    };
    await eventually(apart).toBeLessThan(4);
    expect(complaints).toEqual([]);
    await close();
  });

  it("takes the data that the page's head has asked for, and no face but the Latin one", async () => {
    const { page, close } = await browser.open("/");
    await atRest(page);
    const sent = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .map(({ name, initiatorType, transferSize }) => ({ name, initiatorType, transferSize })),
    );
    // A question whether the data are still the same is answered in a few hundred bytes.
    const data = sent.filter(({ name, transferSize }) => name.endsWith("/api/v1/network") && transferSize > 1000);
    expect(data.map(({ initiatorType }) => initiatorType)).toEqual(["link"]);
    const faces = sent.map(({ name }) => name).filter((name) => name.endsWith(".woff2"));
    expect(faces).toEqual([expect.stringContaining("inter-latin-wght-normal")]);
    await close();
  });

  it("keeps the first picture while the data are on their way", async () => {
    const { page, close } = await browser.open("/");
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/api/v1/network", async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: "domcontentloaded" });
    await page.locator(".loading-bar").waitFor({ state: "attached" });
    await eventually(() => page.locator(".first-picture.wide svg").isVisible()).toBe(true);
    await eventually(() => page.getByRole("heading", { level: 1 }).textContent()).toContain("can be going round");
    release();
    await page.waitForSelector('.stage-canvas[data-ready="true"]');
    await page.waitForFunction(() => document.querySelector(".first-pictures, .loading-bar") === null);
    await close();
  });

  it("keeps what came of a failure until its own answer is there", async () => {
    const { page, complaints, close } = await browser.open("/failure/openai", {
      viewport: { width: 1440, height: 900 },
    });
    const finding = await page.getByRole("heading", { level: 1 }).textContent();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    // The worker's script.
    await page.context().route("**/assets/entry-*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: "domcontentloaded" });
    await page.waitForSelector('.stage-canvas[data-ready="true"]');
    const seen = (): Promise<readonly unknown[]> =>
      Promise.all([
        page.getByRole("heading", { level: 1 }).textContent(),
        page.title(),
        page.locator(".first-picture.wide svg").isVisible(),
        page.locator(".first-pictures").evaluate((element) => getComputedStyle(element).opacity),
      ]);
    await eventually(seen).toEqual([finding, expect.stringMatching(/^If OpenAI fails, Oracle/), true, "1"]);
    release();
    await page.waitForFunction(() => document.querySelector(".first-pictures") === null);
    await eventually(() => page.getByRole("heading", { level: 1 }).textContent()).toBe(finding);
    expect(complaints).toEqual([]);
    await close();
  });
});
