// The real page in a real browser: the view built from the sources, served by the real server, opened in Chromium.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { build } from "vite";
import { findChromium } from "../../../src/setup/chromium.mjs";
import { buildNeeded } from "../../../src/setup/ensure-built.mjs";
import { loadShipped } from "../../support/shipped.ts";
import { startApp, type RunningApp } from "../../support/running-app.ts";
import { atRest } from "./at-rest.ts";

/** Flags with which WebGL is drawn in software, the same pixels on every machine. */
export const drawingFlags: readonly string[] = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-dev-shm-usage",
  "--hide-scrollbars",
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
];

export type OpenOptions = Pick<
  BrowserContextOptions,
  "viewport" | "colorScheme" | "reducedMotion" | "forcedColors" | "hasTouch"
> & {
  /** What the page's clock says, and stops at; default: it goes on from a week after the newest data. */
  readonly today?: Date;
};

export type OpenPage = {
  readonly page: Page;
  /** Errors and warnings of the console and uncaught errors, as they come. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

export type BrowserUnderTest = {
  readonly url: string;
  /** Opens a path in a fresh context, as a new reader would, and waits until the picture stands. */
  readonly open: (path: string, options?: OpenOptions) => Promise<OpenPage>;
  readonly stop: () => Promise<void>;
};

const root = resolve(import.meta.dirname, "../../..");

/** Says that the picture has been drawn once, or that the view has none. */
export const readySelector = '.stage-canvas[data-ready="true"], .data-view, main.alone:not([aria-busy])';

export const listen = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return complaints;
};

const usualDay = "2026-07-10";

/** How many times slower than this machine's the page's processor is, so that a test that races is found out. */
const slowness = Number(process.env["SLOW_PAGES"] ?? 1);

export const slowDown = async (page: Page): Promise<void> => {
  if (!(slowness > 1)) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
};

/** As long as a page may take on a machine that is busy with much else; nothing waits longer than it must. */
export const patientMilliseconds = 60_000;

/** Runs in the page: its clock goes on as ever but shows an earlier day, so that data never grow old in a test. */
const setBack = (milliseconds: number): void => {
  const now = Date.now;
  Date.now = () => now() - milliseconds;
};

const openWith =
  (browser: Browser, app: RunningApp) =>
  async (path: string, { today, ...options }: OpenOptions = {}): Promise<OpenPage> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      acceptDownloads: true,
      ...options,
    });
    context.setDefaultTimeout(patientMilliseconds);
    const page = await context.newPage();
    await slowDown(page);
    if (today !== undefined) await page.clock.setFixedTime(today);
    else await page.addInitScript(setBack, Date.now() - Date.parse(usualDay));
    const complaints = listen(page);
    await page.goto(app.url + path);
    await page.waitForSelector(readySelector);
    // What is loaded or worked out beside the picture says so until it is there.
    await atRest(page);
    return { page, complaints, close: () => context.close() };
  };

type BuiltView = { readonly root: string; readonly remove: () => Promise<void> };

/** The view of the last build, if that was of these sources; else one built for this file of tests. */
const builtView = async (): Promise<BuiltView> => {
  if (!buildNeeded(root)) return { root: join(root, "dist", "web"), remove: () => Promise.resolve() };
  const webRoot = await mkdtemp(join(tmpdir(), "linchpin-view-"));
  await build({
    configFile: join(root, "web", "vite.config.ts"),
    build: { outDir: webRoot, emptyOutDir: true },
    logLevel: "error",
  });
  return { root: webRoot, remove: () => rm(webRoot, { recursive: true, force: true }) };
};

/**
 * Builds the view if need be, starts server and browser; about two seconds.
 *
 * @param flags Of Chromium; the default draws WebGL in software.
 */
export const startBrowser = async (flags: readonly string[] = drawingFlags): Promise<BrowserUnderTest> => {
  const view = await builtView();
  const app = await startApp({
    network: await loadShipped("ai-capital"),
    webRoot: view.root,
    log: () => undefined,
    today: () => usualDay,
  });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...flags] });
  return {
    url: app.url,
    open: openWith(browser, app),
    stop: async () => {
      await browser.close();
      await app.stop();
      await view.remove();
    },
  };
};
