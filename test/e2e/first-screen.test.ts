// The ten-second test: what a newcomer sees before doing anything.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loopsReport } from "../../src/report/loops-report.ts";
import { moneyText, percentText } from "../../src/picture/money-text.ts";
import { loadShipped } from "../support/shipped.ts";
import { atRest } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";
import { pixelsOf } from "./support/pixels.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

describe("the first screen", () => {
  it("says as a sentence how much can be going round, with the figures of the report", async () => {
    const { page, complaints, close } = await browser.open("/");
    const report = loopsReport(await loadShipped("ai-capital"));
    const { usdBnPerYear, share } = report.maximumCirculation;
    const heading = () => page.getByRole("heading", { level: 1 }).textContent();
    await eventually(heading).toContain(
      `At most ${moneyText(usdBnPerYear)} of the ${moneyText(report.totalUsdBnPerYear)} a year`,
    );
    await eventually(heading).toContain("2026 to 2028 can be going round");
    await eventually(() => page.locator(".figure").textContent()).toContain(percentText(share!));
    expect(complaints).toEqual([]);
    await close();
  });

  it("lights one loop of three steps, the same in the panel, on the cards and in the picture", async () => {
    const { page, close } = await browser.open("/");
    const steps = page.locator(".steps > li");
    await eventually(() => steps.count()).toBe(3);
    await eventually(() => steps.first().textContent()).toMatch(/^Nvidia invests .* a year in OpenAI\./);
    const lit = page.locator('.card[aria-pressed="true"]');
    await eventually(() => lit.count()).toBe(1);
    await eventually(() => lit.textContent()).toContain("Nvidia → OpenAI →");
    for (const caption of ["Money comes in", "Money goes round", "Money leaves"]) {
      await eventually(() => page.getByText(caption, { exact: true }).isVisible()).toBe(true);
    }
    await close();
  });

  it("draws the wheel with WebGL, not a blank", async () => {
    const { page, close } = await browser.open("/");
    const canvas = page.locator(".stage-canvas");
    await eventually(() => canvas.getAttribute("data-renderer")).toBe("webgl");
    await atRest(page);
    const { drawn, colours } = await pixelsOf(page, canvas);
    expect(drawn).toBeGreaterThan(0.05);
    expect(colours).toBeGreaterThan(40);
    await close();
  });

  it("changes every amount with the unit, and Back takes it back", async () => {
    const { page, close } = await browser.open("/");
    const heading = page.getByRole("heading", { level: 1 });
    const perYear = await heading.textContent();
    await page.getByRole("button", { name: "In total" }).click();
    await eventually(() => page.url()).toContain("unit=total");
    await eventually(() => heading.textContent()).not.toContain("a year");
    await eventually(() => page.locator(".steps").textContent()).not.toContain("a year");
    await page.goBack();
    await eventually(() => heading.textContent()).toBe(perYear);
    await close();
  });

  it("lights another loop when its card is picked, and shares it by link", async () => {
    const { page, close } = await browser.open("/");
    const card = page.locator(".card", { hasText: "Amazon → OpenAI" }).first();
    await card.click();
    await eventually(() => card.getAttribute("aria-pressed")).toBe("true");
    await eventually(() => page.url()).toContain("loop=amazon~openai");
    await eventually(() => page.locator(".steps > li").count()).toBe(2);
    await close();
  });

  it("leads on to the loops and to a failure", async () => {
    const { page, close } = await browser.open("/");
    await page.getByRole("button", { name: "See all loops" }).click();
    await page.getByRole("heading", { name: /ways for money to come back/ }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "What if one fails?" }).click();
    await page.getByRole("heading", { name: "What if one fails?" }).waitFor();
    await eventually(() => new URL(page.url()).pathname).toBe("/failure");
    await close();
  });
});
