// What people come for, from the first screen to the end, as they do it.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import { loadShipped } from "../support/shipped.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const network = await loadShipped("ai-capital");

/** What the export menu saves under a name. */
const save = async (page: Page, item: string | RegExp): Promise<string> => {
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: item }).first().click(),
  ]);
  return readFile(await download.path(), "utf8");
};

describe("a journalist", () => {
  it("finds the largest loop and takes its picture along", async () => {
    const { page, complaints, close } = await browser.open("/");
    await page.getByRole("button", { name: "See all loops" }).click();
    await page.locator(".panel .cards button").first().click();
    const [largest] = loopsReport(network, { order: "bottleneck" }).loops;
    await eventually(() => new URL(page.url()).pathname).toBe(`/loops/${largest!.id}`);
    const amount = moneyText(largest!.bottleneckUsdBn);
    await page.locator(".panel", { hasText: amount }).waitFor();
    const svg = await save(page, /SVG/);
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain(amount);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a risk officer", () => {
  it("lets Anthropic fail as of the end of 2025, opens the reason why Amazon is hit, and reads the source", async () => {
    const { page, complaints, close } = await browser.open("/failure/anthropic?as=2025-12-31");
    const report = cascadeReport(network, { seeds: [{ id: "anthropic", shock: 1 }], asOf: "2025-12-31" });
    const loss = report.nodes.find(({ id }) => id === "amazon")!.lossUsdBn;
    await page.locator(".panel").getByRole("button", { name: "Amazon", exact: true }).first().click();
    const heading = page.getByRole("heading", { level: 1 });
    await heading.filter({ hasText: moneyText(loss) }).waitFor();
    await page
      .locator(".panel")
      .getByText("Anthropic →")
      .or(page.locator(".panel").getByText("→ Anthropic"))
      .first()
      .click();
    const source = page.locator('.panel a[href^="http"]').first();
    await source.waitFor();
    await eventually(() => source.getAttribute("rel")).toContain("noopener");
    await eventually(() => source.getAttribute("target")).toBe("_blank");
    expect(complaints).toEqual([]);
    await close();
  });
});
