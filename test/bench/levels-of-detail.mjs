// A network of 10,000 firms and 50,000 deals in headless Chromium: how long a frame takes while it is moved and zoomed,
// with levels of detail and with every deal drawn as a curve, side by side in one run.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { build, runnerImport } from "vite";
import { findChromium } from "../../src/setup/chromium.mjs";
import { projectRoot } from "../../src/setup/project.mjs";

/** WebGL drawn in software, as on a server. */
const flags = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

const steps = 30;
const stepMilliseconds = 30;
const restMilliseconds = 1500;
const patienceMilliseconds = 300_000;

/** Thresholds that no network reaches: what `detail.ts` says, without levels. */
const withoutLevels = {
  name: "without-levels-of-detail",
  /** @param {string} code @param {string} id */
  transform: (code, id) =>
    id.endsWith("/picture/detail.ts")
      ? code.replace(/const (\w+From) = [\d_]+/g, "const $1 = Number.POSITIVE_INFINITY")
      : null,
};

/** @param {string} outDir @param {boolean} hasLevels */
const buildView = (outDir, hasLevels) =>
  build({
    configFile: join(projectRoot, "web", "vite.config.ts"),
    build: { outDir, emptyOutDir: true },
    logLevel: "error",
    plugins: hasLevels ? [] : [{ ...withoutLevels, enforce: "pre" }],
  });

/** Runs in the page: times from frame to frame, in milliseconds. */
const watchFrames = () => {
  /** @type {number[]} */
  const frames = [];
  let last = performance.now();
  const tick = (/** @type {number} */ now) => {
    frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  Object.assign(globalThis, { takeFrames: () => frames.splice(0) });
};

/** @param {import("playwright-core").Page} page @param {() => Promise<void>} act */
const framesWhile = async (page, act) => {
  await page.evaluate("takeFrames()");
  await act();
  await page.waitForTimeout(restMilliseconds);
  const frames = /** @type {number[]} */ (await page.evaluate("takeFrames()"));
  const sorted = [...frames].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 };
};

/** @param {import("playwright-core").Browser} browser @param {string} url */
const measureView = async (browser, url) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(patienceMilliseconds);
  await page.addInitScript(watchFrames);
  await page.goto(`${url}/?L=circle`);
  const canvas = page.locator('.stage-canvas[data-ready="true"]');
  await canvas.waitFor();
  // What is worked out beside the page takes processors from those who draw.
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .arranging') === null);
  await page.waitForTimeout(restMilliseconds);
  const box = await canvas.boundingBox();
  if (box === null) throw new Error("bench: the picture is not on the screen.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const pan = await framesWhile(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= steps; i++) {
      await page.mouse.move(x + 5 * i, y + 2 * i);
      await page.waitForTimeout(stepMilliseconds);
    }
    await page.mouse.up();
  });
  const zoom = await framesWhile(page, async () => {
    for (let i = 0; i < steps / 3; i++) {
      await page.mouse.wheel(0, i < steps / 6 ? -200 : 200);
      await page.waitForTimeout(2 * stepMilliseconds);
    }
  });
  await page.close();
  return { pan, zoom };
};

/** @param {string} webRoot @param {(url: string) => Promise<T>} use @template T */
const withServer = async (webRoot, use) => {
  const { createApp } = await import(pathToFileURL(join(projectRoot, "dist", "server", "create-app.js")).href);
  const { module } = await runnerImport(join(projectRoot, "test", "support", "large-network.ts"));
  const { largeNetwork } = /** @type {any} */ (module);
  const app = createApp({ network: largeNetwork(10_000, 50_000), webRoot, log: () => undefined });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  try {
    return await use(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

export const levelsTask = "levels of detail, 10000 nodes, 50000 edges";

/** @param {string} name @param {Awaited<ReturnType<typeof measureView>>} frames */
const line = (name, { pan, zoom }) => {
  const figures = [pan.median, pan.longest, zoom.median, zoom.longest].map((ms) => ms.toFixed(0).padStart(12));
  return `${name.padEnd(48)}${figures.join("")}`;
};

/** Says a table: frames in milliseconds. @param {(line: string) => void} say */
export const compareLevels = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), "linchpin-bench-"));
  const browser = await chromium.launch({ executablePath: await findChromium(), args: flags });
  try {
    const titles = ["pan", "longest", "zoom", "longest"].map((title) => title.padStart(12)).join("");
    say(`${`${levelsTask}: ms a frame`.padEnd(48)}${titles}`);
    for (const hasLevels of [true, false]) {
      const webRoot = join(folder, hasLevels ? "with" : "without");
      await buildView(webRoot, hasLevels);
      const frames = await withServer(webRoot, (url) => measureView(browser, url));
      say(line(hasLevels ? "with levels of detail" : "every deal a curve", frames));
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
};
