// Every view in both themes against axe-core, which cannot see into the canvas, and what axe cannot check.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { atRest } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

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
  "/?st=paid",
  "/?colour=pagerank",
  "/loops",
  "/loops/nvidia~openai~oracle",
  "/failure",
  "/failure/openai?r=1",
  "/failure/openai?sel=firm:oracle",
  "/failure/nobody?m=none",
  "/compare",
  "/compare?mode=beside",
  "/metrics",
  "/claims",
  "/claims/S000-1",
  "/data/deals",
  "/data/firms",
  "/data/facts",
  "/data/sources",
  "/data/losses/mistral",
];

/** Small: software draws every pixel. What differs between the widths hardly differs between the themes. */
const looks = [
  { width: 960, height: 600, colorScheme: "light" },
  { width: 960, height: 600, colorScheme: "dark" },
  { width: 390, height: 660, colorScheme: "dark" },
] as const;

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await atRest(page);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
};

/** What axe finds in every look, each named; the page is opened once, as a reader turns a tablet or the light off. */
const checkEverywhere = async (page: Page): Promise<readonly string[]> => {
  // Evaluated, not added as a script element, which the page's own policy would rightly refuse.
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const { colorScheme, ...size } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.waitForSelector(`html[data-theme="${colorScheme}"]`);
    found.push(...(await violationsOf(page)).map((violation) => `${size.width} ${colorScheme} ${violation}`));
  }
  return found;
};

describe("axe finds nothing, and the console says nothing, in either theme, wide or narrow:", () => {
  it.each(paths)("%s", async (path) => {
    const { page, complaints, close } = await browser.open(path, { viewport });
    expect(await checkEverywhere(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(["Filter", "Settings", "Export", "As of 3 Jul 2026"])("what %s opens", async (name) => {
    const { page, complaints, close } = await browser.open("/", { viewport });
    await page.getByRole("button", { name }).first().click();
    await page.locator('[aria-expanded="true"]', { hasText: name }).first().waitFor();
    expect(await checkEverywhere(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("what a screen reader gets", () => {
  it("has one main landmark, one first heading, and a title that says what is shown", async () => {
    const { page, close } = await browser.open("/failure/openai");
    await eventually(() => page.getByRole("main").count()).toBe(1);
    await eventually(() => page.getByRole("heading", { level: 1 }).count()).toBe(1);
    await eventually(() => page.title()).toMatch(/^If OpenAI fails, Oracle.* fail too – Linchpin$/);
    await close();
  });

  it("hears by the title where it has come to, with the finding where there is one", async () => {
    const { page, close } = await browser.open("/data/facts", { viewport });
    await eventually(() => page.title()).toBe("Facts – Linchpin");
    const titles = {
      Compare: /go round .* – Linchpin$/,
      Metrics: /: \S.* is first of/,
      Claims: /can be recomputed: .* – L/,
    };
    for (const [name, title] of Object.entries(titles)) {
      await page.getByRole("link", { name, exact: true }).click();
      await eventually(() => page.title()).toMatch(title);
    }
    await page.getByRole("link", { name: "Data", exact: true }).click();
    await eventually(() => page.title()).toBe("Deals – Linchpin");
    await close();
  });

  it("hears which view a number key has led to", async () => {
    const { page, close } = await browser.open("/", { viewport });
    for (const [key, label] of [
      ["2", "Loops"],
      ["5", "Metrics"],
      ["7", "Data"],
      ["1", "Map"],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator('[role="status"]', { hasText: `${label} view` }).waitFor({ state: "attached" });
    }
    await close();
  });

  it("reads every firm of the picture as a sentence with its amounts", async () => {
    const { page, close } = await browser.open("/");
    const options = page.locator("#map [role=option]");
    await eventually(() => options.count()).toBeGreaterThan(50);
    await eventually(() => options.first().textContent()).toMatch(
      /^OpenAI, AI lab, receives .* billion dollars a year, pays .*, part of \d+ loops\.$/,
    );
    await close();
  });

  it("hears what a round brings", async () => {
    const { page, close } = await browser.open("/failure/openai?r=1");
    await page.locator('[role="status"]', { hasText: "Oracle fails in this round." }).waitFor({ state: "attached" });
    await close();
  });
});

describe("forced colours", () => {
  it("draws the map in the system's colours, and in its own again when they are switched off", async () => {
    const { page, complaints, close } = await browser.open("/", { forcedColors: "active", viewport });
    const canvas = page.locator(".stage-canvas");
    await eventually(() => canvas.getAttribute("data-renderer")).toBe("svg");
    const kinds = '[data-node="nvidia"], [data-node="openai"], [data-node="oracle"], [data-node="brookfield"]';
    const colours = canvas.locator(`svg :is(${kinds}) path:last-of-type`);
    await eventually(() => colours.count()).toBe(4);
    const fills = await colours.evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
    // Grey: black text on white, white on black, or that at a lower strength.
    for (const fill of fills) expect(new Set(fill.match(/\d+/g)).size).toBe(1);
    await eventually(() => page.getByText("this browser offers no WebGL").isVisible()).toBe(false);
    await page.emulateMedia({ forcedColors: "none" });
    await page.waitForSelector('.stage-canvas[data-renderer="webgl"]');
    await page.emulateMedia({ forcedColors: "active" });
    await page.waitForSelector('.stage-canvas[data-renderer="svg"]');
    expect(complaints).toEqual([]);
    await close();
  });
});
