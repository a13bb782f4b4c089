// Every view in both themes against axe-core, which cannot see into the canvas, and what axe cannot check.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AxeResults } from "axe-core";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Small: software draws every pixel. */
const viewport = { width: 960, height: 600 };

declare const axe: { readonly run: () => Promise<AxeResults> };

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const paths = [
  "/",
  "/?sel=firm:coreweave",
  "/?sel=deal:openai-oracle-2025-09",
  "/loops",
  "/loops/nvidia~openai~oracle",
  "/failure",
  "/failure/openai?r=1",
  "/failure/openai?sel=firm:oracle",
  "/data/deals",
  "/data/firms",
  "/data/losses/mistral",
  "/failure/nobody?m=none",
];

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it.each(paths)("%s has no violation that axe finds, and nothing in the console", async (path) => {
    const { page, complaints, close } = await browser.open(path, { colorScheme, viewport });
    // Evaluated, not added as a script element, which the page's own policy would rightly refuse.
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => axe.run());
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("what a screen reader gets", () => {
  it("has one main landmark, one first heading, and a title that says what is shown", async () => {
    const { page, close } = await browser.open("/failure/openai");
    expect(await page.getByRole("main").count()).toBe(1);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await page.title()).toMatch(/^If OpenAI fails, Oracle.* fail too – Linchpin$/);
    await close();
  });

  it("reads every firm of the picture as a sentence with its amounts", async () => {
    const { page, close } = await browser.open("/");
    const options = await page.locator("#map [role=option]").allTextContents();
    expect(options.length).toBeGreaterThan(50);
    expect(options[0]).toMatch(/^OpenAI, AI lab, receives .* billion dollars a year, pays .*, part of \d+ loops\.$/);
    await close();
  });

  it("hears what a round brings", async () => {
    const { page, close } = await browser.open("/failure/openai?r=1");
    await page.locator('[role="status"]', { hasText: "Oracle fails in this round." }).waitFor({ state: "attached" });
    await close();
  });
});

describe("forced colours", () => {
  it("still shows the picture and the text", async () => {
    const { page, complaints, close } = await browser.open("/", { forcedColors: "active" });
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});
