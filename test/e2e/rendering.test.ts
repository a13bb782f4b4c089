// Where the drawing is not to be had or is taken away: the picture stays.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atRest, letPass } from "./support/at-rest.ts";
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

/** Runs in the page: a list of what draws the picture from now on, one entry for every change. */
const noteRenderers = (): string[] => {
  const stage = document.querySelector<HTMLElement>(".stage-canvas")!;
  const renderers: string[] = [];
  const note = (): void => void renderers.push(stage.dataset["renderer"]!);
  new MutationObserver(note).observe(stage, { attributeFilter: ["data-renderer"] });
  return renderers;
};

/** Runs in the page. */
const loseContexts = (): void => {
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".stage-canvas canvas")) {
    canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  }
};

describe("a lost WebGL context", () => {
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.stop());

  it("leaves an SVG picture at once; WebGL comes back, but not after a second loss", async () => {
    const { page, close } = await browser.open("/");
    const stage = page.locator(".stage-canvas");
    await eventually(() => stage.getAttribute("data-renderer")).toBe("webgl");
    await eventually(() => page.getByText("this browser offers no WebGL").isVisible()).toBe(false);
    // The SVG stands in for a second, which a test from outside may sleep through.
    const renderers = await page.evaluateHandle(noteRenderers);
    await page.evaluate(loseContexts);
    await eventually(() => renderers.jsonValue()).toEqual(["svg", "webgl"]);
    await atRest(page);
    await page.evaluate(loseContexts);
    await eventually(() => renderers.jsonValue()).toEqual(["svg", "webgl", "svg"]);
    await eventually(async () => (await pixelsOf(page, stage)).drawn).toBeGreaterThan(0.05);
    await letPass(page, 1500);
    expect(await stage.getAttribute("data-renderer")).toBe("svg");
    await close();
  });
});
