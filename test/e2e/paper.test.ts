// The page on paper, and what it remembers of a session.
import { afterAll, beforeAll, expect, it } from "vitest";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const themeOf = (root: HTMLElement): string | undefined => root.dataset["theme"];

it("is printed in light colours from a dark page, which stays dark", async () => {
  const { page, complaints, close } = await browser.open("/", { colorScheme: "dark" });
  const root = page.locator("html");
  await eventually(() => root.evaluate(themeOf)).toBe("dark");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await eventually(() => root.evaluate(themeOf)).toBe("light");
  await eventually(() => page.locator(".print-picture svg > rect").getAttribute("fill")).toBe("#FBFAF7");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await eventually(() => root.evaluate(themeOf)).toBe("dark");
  expect(complaints).toEqual([]);
  await close();
});

it("does not tell the age of the data again in the same tab", async () => {
  const { page, close } = await browser.open("/", { today: new Date("2026-12-01") });
  const notice = page.getByRole("region", { name: "Age of the data" });
  await notice.getByRole("button", { name: "Hide" }).click();
  await eventually(() => notice.count()).toBe(0);
  await page.reload();
  await page.locator('.stage-canvas[data-ready="true"]').waitFor();
  await eventually(() => notice.count()).toBe(0);
  await close();
});
