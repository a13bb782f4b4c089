// The room that picture and panel have: beside each other, one of them alone, and on a phone one over the other.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atRest } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const wide = { viewport: { width: 1280, height: 700 } };
const phone = { viewport: { width: 390, height: 844 } };

describe("on a wide screen", () => {
  it("gives the panel more or less room by mouse and by keys, within limits", async () => {
    const { page, close } = await browser.open("/", wide);
    const panel = page.locator(".panel");
    const width = async (): Promise<number> => (await panel.boundingBox())!.width;
    await eventually(() => width()).toBe(372);
    const handle = page.getByRole("separator", { name: "Width of the details" });
    await handle.focus();
    await page.keyboard.press("ArrowLeft");
    await eventually(() => width()).toBe(392);
    await page.keyboard.press("Home");
    await eventually(() => width()).toBe(320);
    const box = (await handle.boundingBox())!;
    await page.mouse.move(box.x + 5, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(300, box.y + 100, { steps: 4 });
    await page.mouse.up();
    await eventually(() => width()).toBe(520);
    await close();
  });

  it("puts the panel away with a key or a button, and the picture takes the room", async () => {
    const { page, complaints, close } = await browser.open("/", wide);
    const stage = page.locator(".stage");
    await page.keyboard.press("\\");
    await page.locator(".panel").waitFor({ state: "detached" });
    await eventually(async () => (await stage.boundingBox())!.width).toBe(1280);
    await page.getByRole("button", { name: "Details" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("on a phone", () => {
  it("rests the details at three heights, and the picture stays above", async () => {
    const { page, close } = await browser.open("/", phone);
    const sheet = page.locator(".sheet");
    const height = async (): Promise<number> => Math.round(((await sheet.boundingBox())!.height / 844) * 100);
    await eventually(() => height()).toBe(38);
    await atRest(page);
    const stage = (await page.locator(".stage").boundingBox())!;
    expect(stage.y + stage.height).toBeLessThanOrEqual((await sheet.boundingBox())!.y + 1);
    await page.getByRole("button", { name: /Details, under the picture/ }).click();
    await eventually(() => height()).toBe(88);
    await page.getByRole("button", { name: /Details, the whole screen/ }).click();
    await eventually(() => height()).toBe(20);
    await close();
  });

  it("follows a finger and rests at the nearest height", async () => {
    const { page, close } = await browser.open("/", phone);
    const handle = (await page.locator(".sheet-handle").boundingBox())!;
    await page.mouse.move(195, handle.y + 15);
    await page.mouse.down();
    await page.mouse.move(195, 160, { steps: 5 });
    await page.mouse.up();
    await page.locator('.sheet[data-snap="full"]').waitFor();
    await close();
  });

  it("folds link, export and settings under one button, and keeps the choice of a layout there", async () => {
    const { page, complaints, close } = await browser.open("/", phone);
    const settings = page.getByRole("button", { name: "Settings" });
    await eventually(() => settings.isVisible()).toBe(false);
    await page.getByRole("button", { name: "More actions" }).click();
    await settings.click();
    await page.locator(".header").getByLabel("Layout", { exact: true }).selectOption("circle");
    await page.waitForURL(/L=circle/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await eventually(() => settings.isVisible()).toBe(false);
    await page.getByRole("button", { name: "More actions" }).click();
    await settings.click();
    await page.getByRole("button", { name: "List of keys" }).click();
    await eventually(() => settings.isVisible()).toBe(false);
    await page.getByRole("dialog").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows the export menu whole, and a file outlasts its closing", async () => {
    const { page, close } = await browser.open("/", phone);
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.locator(".export-items").waitFor();
    await atRest(page);
    const isCut = await page.locator(".header-actions").evaluate((menu) => menu.scrollWidth > menu.clientWidth);
    expect(isCut).toBe(false);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Table as CSV/ }).click();
    await saved;
    await page
      .getByText(/^Saved as /)
      .first()
      .waitFor();
    await eventually(() => page.locator(".header-actions").getAttribute("data-open")).toBe("false");
    await close();
  });

  it("lays no button over the picture, and gives it most of what stands above the details", async () => {
    const { page, close } = await browser.open("/", phone);
    const canvas = (await page.locator(".stage-canvas").boundingBox())!;
    expect(canvas.height).toBeGreaterThan(844 * 0.4);
    const legend = (await page.locator(".legend").boundingBox())!;
    for (const button of await page.locator(".stage-toolbar button").all()) {
      await eventually(async () => (await button.boundingBox())!.y).toBeGreaterThanOrEqual(legend.y);
    }
    await close();
  });

  it("brings the current view into the row of views", async () => {
    const { page, close } = await browser.open("/data/sources", phone);
    for (const row of ["Views", "Tables"]) {
      const current = page.getByRole("navigation", { name: row }).locator('[aria-current="page"]');
      const rightEdge = async (): Promise<number> => {
        const { x, width } = (await current.boundingBox())!;
        return x + width;
      };
      await eventually(rightEdge).toBeLessThanOrEqual(390);
    }
    await close();
  });

  it("never scrolls sideways", async () => {
    const { page, close } = await browser.open("/", phone);
    await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await close();
  });
});

describe("at four times the size", () => {
  it("puts the details below the picture, and all of it can be scrolled to", async () => {
    const { page, close } = await browser.open("/", { viewport: { width: 320, height: 256 } });
    const stage = (await page.locator(".stage").boundingBox())!;
    const panel = (await page.locator(".panel").boundingBox())!;
    expect(panel.y).toBeGreaterThanOrEqual(stage.y + stage.height - 1);
    await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "What if one fails?" }).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "What if one fails?" }).click();
    await page.getByRole("heading", { level: 1, name: /fail/ }).waitFor();
    await close();
  });
});

describe("in a narrow frame of another page", () => {
  it("the picture has most of the height, and its foot is seen whole", async () => {
    const { page, close } = await browser.open("/?embed=1", { viewport: { width: 700, height: 480 } });
    const legend = (await page.locator(".legend").boundingBox())!;
    const foot = (await page.locator(".attribution").boundingBox())!;
    expect(legend.y).toBeGreaterThan(480 * 0.7);
    expect(foot.y + foot.height).toBeLessThanOrEqual(480);
    await close();
  });
});
