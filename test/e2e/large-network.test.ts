// A network of 10,000 firms and 50,000 deals in a real browser: it stays usable while it is placed, moved and zoomed.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findChromium } from "../../src/setup/chromium.mjs";
import { buildNeeded } from "../../src/setup/ensure-built.mjs";
import { largeNetwork } from "../support/large-network.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { drawingFlags, listen, patientMilliseconds } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

// Every step of the pointer draws 50,000 lines in software, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const root = resolve(import.meta.dirname, "../..");

/** Runs in the page: keeps how long the page stood still, in milliseconds. */
const watchTasks = (): void => {
  const tasks: number[] = [];
  Object.assign(window, { tasks });
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  watch.observe({ type: "longtask", buffered: true });
};

const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => {
    // The list was put there by the script that watches tasks.
    const { tasks } = window as unknown as { tasks: number[] };
    return Math.max(0, ...tasks.splice(0));
  });

/** Told, not asserted: a machine that is busy with something else is slower. */
const tell = async (page: Page, what: string): Promise<void> =>
  void process.stdout.write(`${what}: the page stood still for at most ${Math.round(await longestTask(page))} ms.\n`);

describe("a large network", () => {
  let browser: Browser;
  let app: RunningApp;
  let page: Page;
  let complaints: readonly string[];
  let built: string | null = null;

  const webRoot = async (): Promise<string> => {
    if (!buildNeeded(root)) return join(root, "dist", "web");
    built = await mkdtemp(join(tmpdir(), "linchpin-view-"));
    const outDir = { outDir: built, emptyOutDir: true };
    await build({ configFile: join(root, "web", "vite.config.ts"), build: outDir, logLevel: "error" });
    return built;
  };

  beforeAll(async () => {
    const network = largeNetwork(10_000, 50_000);
    app = await startApp({ network, webRoot: await webRoot(), log: () => undefined, today: () => "2026-07-10" });
    browser = await chromium.launch({ executablePath: await findChromium(), args: [...drawingFlags] });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    page.setDefaultTimeout(patientMilliseconds);
    complaints = listen(page);
    await page.addInitScript(watchTasks);
    await page.goto(app.url);
    await page.waitForSelector('.stage-canvas[data-ready="true"]');
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
    if (built !== null) await rm(built, { recursive: true, force: true });
  });

  it("says how far the places are, answers meanwhile, and stops when asked to", async () => {
    const placing = page.locator(".arranging");
    await placing.locator("progress").waitFor();
    await tell(page, "Loaded");
    const search = page.getByRole("combobox", { name: "Search firms and deals" });
    await search.fill("n12");
    await page.getByRole("option", { name: /^N12/ }).first().waitFor();
    await search.press("Escape");
    await tell(page, "Searched");
    await page.locator("#map").focus();
    await page.keyboard.press("Enter");
    await page.locator('#map [aria-selected="true"]').waitFor({ state: "attached" });
    await placing.getByRole("button", { name: "Cancel, keep the circle" }).click();
    await eventually(() => new URL(page.url()).searchParams.get("L")).toBe("circle");
    await placing.waitFor({ state: "detached" });
    await tell(page, "Cancelled");
  });

  it("moves and zooms, and shows another part of the picture", async () => {
    const box = (await page.locator(".stage-canvas").boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await longestTask(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 20; step++) await page.mouse.move(x + 6 * step, y + 2 * step);
    await page.mouse.up();
    await eventually(() => new URL(page.url()).searchParams.get("cam")).not.toBeNull();
    await tell(page, "Moved");
    const moved = new URL(page.url()).searchParams.get("cam");
    for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -200);
    await eventually(() => new URL(page.url()).searchParams.get("cam")).not.toBe(moved);
    await tell(page, "Zoomed");
  });

  it("finds the firm under the pointer, though nothing is read from the drawing", async () => {
    const canvas = page.locator(".stage-canvas");
    await page.getByRole("button", { name: "Fit the whole picture" }).click();
    await eventually(() => new URL(page.url()).searchParams.get("cam")).toBeNull();
    const box = (await canvas.boundingBox())!;
    const cursor = (): Promise<string> =>
      canvas.evaluate(({ firstElementChild: host }) => getComputedStyle(host!).cursor);
    const [y, middle] = [box.y + box.height / 2, box.x + box.width / 2];
    await eventually(() => cursor()).not.toBe("pointer");
    // Somewhere on its way to the side the pointer meets the circle.
    const sweep = async (): Promise<string> => {
      for (let x = middle; x > box.x && (await cursor()) !== "pointer"; x -= 2) await page.mouse.move(x, y);
      return cursor();
    };
    await eventually(sweep).toBe("pointer");
    await tell(page, "Pointed");
    expect(complaints).toEqual([]);
  });
});
