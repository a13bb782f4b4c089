// The whole main job without a pointer.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { atRest } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const activeFirm = (page: Page): Promise<string | null> => page.locator("#map").getAttribute("aria-activedescendant");

/** The firm that the keyboard stands on once it has left another. */
const activeOtherThan = async (page: Page, left: string | null): Promise<string | null> => {
  await eventually(() => activeFirm(page)).not.toBe(left);
  return activeFirm(page);
};

describe("with the keyboard alone", () => {
  it("goes from the address bar to the map, selects the largest firm, and reads its details", async () => {
    const { page, close } = await browser.open("/");
    await press(page, "Tab");
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the map");
    await press(page, "Enter", "Tab");
    await page.locator("#map").focus();
    await eventually(() => activeFirm(page)).toBe("firm-openai");
    await press(page, "Enter");
    await page.getByRole("heading", { level: 1, name: "OpenAI" }).waitFor();
    await press(page, "Enter");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("panel-heading");
    await press(page, "Escape");
    await page.getByRole("heading", { level: 1, name: /can be going round/ }).waitFor();
    await close();
  });

  it("walks the map by direction and by size, and hears deals", async () => {
    const { page, close } = await browser.open("/");
    await page.locator("#map").focus();
    const start = await activeOtherThan(page, null);
    await press(page, "n");
    await activeOtherThan(page, start);
    await press(page, "p");
    await eventually(() => activeFirm(page)).toBe(start);
    await press(page, "ArrowLeft");
    await activeOtherThan(page, start);
    await press(page, "p", "Home", "o");
    await page.locator('[role="status"]', { hasText: "OpenAI →" }).waitFor({ state: "attached" });
    await press(page, "Enter");
    await eventually(() => activeFirm(page)).not.toBe("firm-openai");
    await close();
  });

  it("lets a firm fail with x, steps rounds with brackets, and sees the losses as a table with t", async () => {
    const { page, complaints, close } = await browser.open("/");
    await page.locator("#map").focus();
    await press(page, "x");
    await page.getByRole("heading", { level: 1, name: /If OpenAI fails/ }).waitFor();
    await page.getByRole("group", { name: "Rounds" }).waitFor();
    await press(page, "[");
    await eventually(() => page.url()).toMatch(/r=\d+/);
    await press(page, "t");
    await page.getByRole("heading", { level: 1, name: /Losses when OpenAI fails/ }).waitFor();
    await eventually(() => page.locator(".data-table tbody tr").count()).toBeGreaterThan(20);
    await press(page, "t");
    await page.getByRole("heading", { level: 1, name: /If OpenAI fails/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("finds a firm by search and moves between the views by number", async () => {
    const { page, close } = await browser.open("/");
    await press(page, "/");
    await page.keyboard.type("corew");
    await page
      .getByRole("option", { name: /CoreWeave/ })
      .first()
      .waitFor();
    await press(page, "Enter");
    await page.getByRole("heading", { level: 1, name: "CoreWeave" }).waitFor();
    await page.locator("#panel-heading").focus();
    await press(page, "2");
    await page.getByRole("heading", { level: 1, name: /ways for money to come back/ }).waitFor();
    await press(page, "7");
    await page.getByRole("heading", { level: 1, name: /deals on record/ }).waitFor();
    await press(page, "Control+k");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("search");
    await close();
  });

  it("keeps its place when what had the focus goes away with a panel", async () => {
    const { page, close } = await browser.open("/?sel=firm:coreweave");
    const focused = page.locator("#panel-heading:focus");
    await page.locator("#panel button").nth(2).focus();
    await press(page, "Escape");
    await focused.filter({ hasText: "can be going round" }).waitFor();
    await close();
  });

  it("closes what it opened with Escape, and is where it was", async () => {
    const { page, complaints, close } = await browser.open("/");
    for (const name of ["Filter", "Settings", "Export"]) {
      const button = page.getByRole("button", { name }).first();
      await button.focus();
      await press(page, "Enter");
      await page.locator('button[aria-expanded="true"]', { hasText: name }).first().waitFor();
      await press(page, "Escape");
      await page.locator('button[aria-expanded="true"]', { hasText: name }).first().waitFor({ state: "hidden" });
      await eventually(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it("reaches the toolbar before the map, and the map before its key", async () => {
    const { page, close } = await browser.open("/");
    await page.getByRole("button", { name: "Zoom in" }).focus();
    await press(page, "Tab", "Tab", "Tab");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("map");
    await press(page, "Tab");
    await eventually(() => page.evaluate(() => document.activeElement?.closest(".legend") !== null)).toBe(true);
    await close();
  });

  it("walks the loops through a firm with l", async () => {
    const { page, close } = await browser.open("/");
    await page.locator("#map").focus();
    await press(page, "l");
    await page.getByRole("heading", { level: 1, name: /can go full circle/ }).waitFor();
    const first = page.url();
    await page.locator("#map").focus();
    await press(page, "]");
    await eventually(() => page.url()).not.toBe(first);
    await close();
  });

  it("lists the keys with a question mark and switches letters off", async () => {
    const { page, close } = await browser.open("/");
    await press(page, "?");
    await page.getByRole("dialog").waitFor();
    await press(page, "Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByLabel("Single-letter keys").uncheck();
    await eventually(() => page.url()).toContain("keys=off");
    await press(page, "Escape", "2");
    await atRest(page);
    expect(new URL(page.url()).pathname).toBe("/");
    await close();
  });
});
