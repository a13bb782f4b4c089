// Pictures as others see them: opened in a browser, shown by a page of somebody else, printed in the face they carry.
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { interTextWidth } from "../../src/picture/text-width.ts";
import { findChromium } from "../../src/setup/chromium.mjs";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { loadShipped } from "../support/shipped.ts";
import { listen, patientMilliseconds } from "./support/browser-page.ts";

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp({ network: await loadShipped("ai-capital"), webRoot: null, log: () => undefined });
  browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const open = async (path: string): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(patientMilliseconds);
  const complaints = listen(page);
  await page.goto(`${app.url}/api/v1${path}`);
  return { page, complaints };
};

type Measured = { text: string; size: number; weight: number; width: number };

/** Runs in the page. */
const measure = (): Measured[] =>
  [...document.querySelectorAll<SVGTextElement>("text")].map((element) => ({
    text: element.textContent ?? "",
    size: Number(element.getAttribute("font-size")),
    weight: Number(element.getAttribute("font-weight") ?? 400),
    width: element.getComputedTextLength(),
  }));

describe("an SVG that is opened by itself", () => {
  it("is set in the face that it carries, as wide as its labels were placed for", async () => {
    const { page, complaints } = await open("/picture.svg?view=failure/openai&theme=dark");
    await page.evaluate("document.fonts.ready.then(() => true)");
    const texts = await page.evaluate(measure);
    expect(texts.length).toBeGreaterThan(60);
    for (const { text, size, weight, width } of texts) {
      // Kerning moves letters by some hundredths; another face would make most lines a tenth wider.
      const expected = interTextWidth(text, size, weight);
      expect(Math.abs(width - expected), text).toBeLessThan(0.04 * expected + 0.5);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("tells those who cannot see it what it shows", async () => {
    const { page } = await open("/picture.svg?view=loops/nvidia~openai~oracle");
    expect(await page.evaluate("document.documentElement.getAttribute('aria-label')")).toMatch(
      /can go full circle: Nvidia → OpenAI → Oracle → Nvidia$/,
    );
    await page.close();
  });
});

describe("a page of somebody else", () => {
  it("can show SVG and PNG as images", async () => {
    const page = await browser.newPage();
    const complaints = listen(page);
    const images = ["svg", "png"].map((kind) => `<img src="${app.url}/api/v1/picture.${kind}?width=640&height=480">`);
    await page.setContent(`<!doctype html><title>Elsewhere</title>${images.join("")}`, { waitUntil: "load" });
    const sizes = await page.evaluate("[...document.images].map((image) => [image.naturalWidth, image.naturalHeight])");
    expect(sizes).toEqual([
      [640, 480],
      [640, 480],
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
