// The stage under a hand: a finger that rests, a double click, and the small map of a large network.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atRest, letPass } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";
import { placeOfColour } from "./support/pixels.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const queryOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** OpenAI is the largest mark that the lit loop leaves in the full colour of labs. */
const openAi = async (page: Page) => (await placeOfColour(page, page.locator(".stage-canvas"), [0xc3, 0x80, 0x19]))!;

describe("a firm in WebGL", () => {
  it("shows only its partners after a double click", async () => {
    const { page, complaints, close } = await browser.open("/");
    expect(await page.locator(".stage-canvas").getAttribute("data-renderer")).toBe("webgl");
    const { x, y } = await openAi(page);
    await page.mouse.dblclick(x, y);
    await eventually(() => queryOf(page).get("f")).toBe("1");
    await eventually(() => queryOf(page).get("sel")).toBe("firm:openai");
    // The second click neither zooms nor opens anything else.
    await atRest(page);
    expect(queryOf(page).has("cam")).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows only its partners under a finger that rests, and keeps them when the finger is lifted", async () => {
    const { page, complaints, close } = await browser.open("/", { hasTouch: true });
    const touch = await page.context().newCDPSession(page);
    const { x, y } = await openAi(page);
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await eventually(() => queryOf(page).get("f")).toBe("1");
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await atRest(page);
    expect([queryOf(page).get("f"), queryOf(page).get("sel")]).toEqual(["1", "firm:openai"]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is only chosen by a finger that taps", async () => {
    const { page, close } = await browser.open("/", { hasTouch: true });
    const { x, y } = await openAi(page);
    await page.touchscreen.tap(x, y);
    await eventually(() => queryOf(page).get("sel")).toBe("firm:openai");
    // Longer than a finger rests.
    await letPass(page, 800);
    expect(queryOf(page).has("f")).toBe(false);
    await close();
  });
});

describe("the small map of a large network", () => {
  const ring = Array.from({ length: 240 }, (_, i) => `firm ${i},firm ${(i + 1) % 240},${1 + (i % 9)}`).join("\n");
  const buffer = Buffer.from(`payer,payee,amount_usd_bn\n${ring}\n`);

  it("is dragged, and the picture follows", async () => {
    const { page, complaints, close } = await browser.open("/");
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Open your own data" }).click();
    await page.getByLabel("Files with a network").setInputFiles({ name: "ring.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Show it" }).click();
    const map = page.locator(".overview");
    await map.waitFor();
    await atRest(page);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await eventually(() => queryOf(page).has("cam")).toBe(true);
    await atRest(page);
    const frame = map.locator(".overview-window");
    const { x, y, width, height } = (await map.boundingBox())!;
    const middleOfFrame = async () => {
      const box = (await frame.boundingBox())!;
      return { x: (box.x + box.width / 2 - x) / width, y: (box.y + box.height / 2 - y) / height };
    };
    await page.mouse.move(x + width * 0.5, y + height * 0.5);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.3, y + height * 0.6, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => (await middleOfFrame()).x).toBeCloseTo(0.3, 1);
    await eventually(async () => (await middleOfFrame()).y).toBeCloseTo(0.6, 1);
    await eventually(() => Number(queryOf(page).get("cam")?.split(",")[0])).toBeCloseTo(0.3, 1);
    expect(complaints).toEqual([]);
    await close();
  });
});
