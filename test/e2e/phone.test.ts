// A phone: what lies under a thumb, what a finger does, and that nothing has to be hunted for sideways.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";
import { openFinger } from "./support/finger.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const small = { viewport: { width: 360, height: 640 }, hasTouch: true };
const onItsSide = { viewport: { width: 844, height: 390 }, hasTouch: true };

const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!;

/** The height at which the sheet rests, per cent of the window. */
const sheetHeight = async (page: Page): Promise<number> =>
  Math.round(((await boxOf(page, ".sheet")).height / 844) * 100);

const putSheet = async (page: Page, snap: "low" | "full"): Promise<void> => {
  const handle = page.locator(".sheet-handle");
  await handle.tap();
  if (snap === "low") await handle.tap();
  await page.locator(`.sheet[data-snap="${snap}"]`).waitFor();
};

describe("the sheet", () => {
  it("rests at a height where a finger leaves it in between", async () => {
    const { page, close } = await browser.open("/", phone);
    const finger = await openFinger(page);
    const { y } = await boxOf(page, ".sheet-handle");
    await finger.drag({ x: 195, y: y + 12 }, { x: 195, y: 250 });
    await page.locator('.sheet[data-snap="full"]').waitFor();
    await eventually(() => sheetHeight(page)).toBe(88);
    await close();
  });

  it("gives the room that it leaves to the picture", async () => {
    const { page, close } = await browser.open("/", phone);
    await putSheet(page, "low");
    await eventually(() => sheetHeight(page)).toBe(20);
    await eventually(async () => {
      const stage = await boxOf(page, ".stage");
      return Math.round((await boxOf(page, ".sheet")).y - stage.y - stage.height);
    }).toBe(0);
    await close();
  });

  it("makes way for the loop that is picked on it, and for a failure that is played", async () => {
    const { page, close } = await browser.open("/", { ...phone, reducedMotion: "no-preference" });
    await putSheet(page, "full");
    await page.locator(".card").nth(1).tap();
    await page.locator('.sheet[data-snap="middle"]').waitFor();
    await close();
    const failure = await browser.open("/failure/openai", { ...phone, reducedMotion: "no-preference" });
    await putSheet(failure.page, "full");
    await failure.page.getByRole("button", { name: "Play", exact: false }).first().tap();
    await failure.page.locator('.sheet[data-snap="middle"]').waitFor();
    await failure.close();
  });

  it("comes up for a field in which a firm is found, and makes way for its failure", async () => {
    const { page, close } = await browser.open("/failure", phone);
    await page.getByPlaceholder("Find a firm").tap();
    await page.locator('.sheet[data-snap="full"]').waitFor();
    await page.getByPlaceholder("Find a firm").fill("Oracle");
    await page
      .locator(".firm-picker")
      .getByRole("option", { name: /^Oracle/ })
      .first()
      .tap();
    await page.waitForURL(/failure\/oracle/);
    await page.locator('.sheet[data-snap="middle"]').waitFor();
    await close();
  });

  it("has time and the layout at its head, at every height", async () => {
    const { page, complaints, close } = await browser.open("/", phone);
    await putSheet(page, "low");
    const time = page.getByRole("button", { name: /^As of/ });
    await time.tap();
    await page.locator('.sheet[data-snap="middle"]').waitFor();
    const bar = page.getByRole("region", { name: "Time" });
    await bar.getByRole("button", { name: "One month back" }).tap();
    await page.waitForURL(/as=/);
    await time.tap();
    await bar.waitFor({ state: "detached" });
    await page.locator(".sheet").getByLabel("Layout", { exact: true }).selectOption("circle");
    await page.waitForURL(/L=circle/);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a failure", () => {
  it("is played from one line, with the round that is shown in sight and the rest folded", async () => {
    const { page, close } = await browser.open("/failure/openai", { ...phone, reducedMotion: "no-preference" });
    const bar = page.locator(".failure-bar");
    const shown = bar.locator('.rounds [aria-pressed="true"]');
    await shown.waitFor();
    await eventually(async () => (await bar.boundingBox())!.height).toBeLessThan(70);
    const rounds = await boxOf(page, ".failure-bar .rounds");
    await eventually(async () => {
      const { x, width } = (await shown.boundingBox())!;
      return x >= rounds.x && x + width <= rounds.x + rounds.width + 1;
    }).toBe(true);
    await bar.getByRole("button", { name: /^How it plays/ }).tap();
    await bar.getByRole("combobox", { name: /^Model/ }).selectOption({ index: 1 });
    await page.waitForURL(/m=/);
    await close();
  });
});

describe("a table", () => {
  it("begins in the first window, with its caption whole and what a row is about in sight", async () => {
    const { page, close } = await browser.open("/data/deals", phone);
    await page.locator(".data-table tbody tr").first().waitFor();
    expect((await boxOf(page, ".data-table tbody tr")).y).toBeLessThan(844 * 0.8);
    const caption = await boxOf(page, ".data-table .caption");
    expect(caption.x + caption.width).toBeLessThanOrEqual(390);
    const head = page.locator('.data-table tbody th[scope="row"]').first();
    const { x } = (await head.boundingBox())!;
    await page.locator(".table-scroll").evaluate((frame) => frame.scrollTo({ left: 300 }));
    await eventually(async () => Math.round((await head.boundingBox())!.x - x)).toBe(0);
    await page.getByText("Narrow down").tap();
    await page.getByLabel("Status").selectOption({ index: 1 });
    await page.getByText("Narrow down (1 choice)").waitFor();
    await close();
  });

  it("keeps time in sight under it", async () => {
    const { page, close } = await browser.open("/data/deals", phone);
    const bar = page.getByRole("region", { name: "Time" });
    await bar.waitFor();
    await eventually(async () => {
      const { y, height } = (await bar.boundingBox())!;
      return y + height;
    }).toBeLessThanOrEqual(844);
    expect((await bar.boundingBox())!.height).toBeLessThan(70);
    await close();
  });
});

describe("fingers", () => {
  it("zoom with two and move the picture with one", async () => {
    const { page, complaints, close } = await browser.open("/", phone);
    const finger = await openFinger(page);
    const { x, y, width, height } = await boxOf(page, ".stage-canvas");
    const middle = { x: x + width / 2, y: y + height / 2 };
    await finger.pinch(middle, 40, 130);
    await page.waitForURL(/cam=/);
    const ratio = (): number => Number(new URL(page.url()).searchParams.get("cam")!.split(",")[2]);
    await eventually(async () => ratio()).toBeLessThan(0.7);
    const before = page.url();
    await finger.drag(middle, { x: middle.x - 80, y: middle.y });
    await eventually(async () => page.url()).not.toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a table", () => {
  it("shows what follows from a claim beside what was said, with nothing moved aside", async () => {
    const { page, close } = await browser.open("/claims", phone);
    const verdict = page.locator(".data-table tbody tr").first().locator(".verdict");
    await verdict.waitFor();
    await eventually(async () => {
      const { x, width } = (await verdict.boundingBox())!;
      return x + width;
    }).toBeLessThanOrEqual(390 - 14);
    await close();
  });
});

describe("every view", () => {
  const views = ["/", "/loops", "/failure", "/failure/openai", "/compare", "/metrics", "/claims", "/data/deals"];

  it.each(views)("%s fits the width of a phone, upright and on its side, and zooms in on no field", async (path) => {
    for (const device of [small, onItsSide]) {
      const { page, complaints, close } = await browser.open(path, device);
      await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        device.viewport.width,
      );
      const tiny = await page
        .locator("input:not([type=checkbox]):not([type=radio]):not([type=range]), select")
        .evaluateAll((fields) =>
          fields.filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16).map((field) => field.outerHTML),
        );
      expect(tiny).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it("has picture and details beside each other on a phone that lies on its side", async () => {
    const { page, close } = await browser.open("/", onItsSide);
    const stage = await boxOf(page, ".stage");
    const panel = await boxOf(page, ".panel");
    expect(panel.x).toBeGreaterThanOrEqual(stage.x + stage.width - 1);
    expect(stage.y + stage.height).toBeLessThanOrEqual(391);
    await close();
  });
});
