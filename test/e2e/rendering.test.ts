// Where the drawing is not to be had or is taken away: the picture stays.
import { afterAll, beforeAll, describe, it } from "vitest";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";
import { pixelsOf } from "./support/pixels.ts";

const withoutWebGl = ["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--disable-dev-shm-usage"];

describe("a browser without WebGL", () => {
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    browser = await startBrowser([...withoutWebGl, "--disable-background-networking"]);
  });
  afterAll(() => browser.stop());

  it("shows the same picture as SVG, and says so", async () => {
    const { page, close } = await browser.open("/");
    const stage = page.locator(".stage-canvas");
    await eventually(() => stage.getAttribute("data-renderer")).toBe("svg");
    await eventually(async () => (await pixelsOf(page, stage)).drawn).toBeGreaterThan(0.05);
    await eventually(() => page.getByText("this browser offers no WebGL").isVisible()).toBe(true);
    await close();
  });

  it("lets a firm be picked in the SVG", async () => {
    const { page, close } = await browser.open("/");
    await page.locator('.stage-canvas [data-node="oracle"]').first().click();
    await page.getByRole("heading", { name: "Oracle", level: 1 }).waitFor();
    await close();
  });
});

describe("a lost WebGL context", () => {
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.stop());

  it("leaves an SVG picture at once, and WebGL comes back", async () => {
    const { page, close } = await browser.open("/");
    const stage = page.locator(".stage-canvas");
    await eventually(() => stage.getAttribute("data-renderer")).toBe("webgl");
    await eventually(() => page.getByText("this browser offers no WebGL").isVisible()).toBe(false);
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".stage-canvas canvas")) {
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
      }
    });
    await page.waitForSelector('.stage-canvas[data-renderer="svg"]');
    await eventually(async () => (await pixelsOf(page, stage)).drawn).toBeGreaterThan(0.05);
    await page.waitForSelector('.stage-canvas[data-renderer="webgl"][data-ready="true"]');
    await close();
  });
});
