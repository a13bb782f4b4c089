// How long a reader waits: the built page from the real server in headless Chromium, with milliseconds of the clock,
// because waiting is what is measured. On a machine that is busy otherwise the figures say little.
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../../src/setup/chromium.mjs";
import { projectRoot } from "../../src/setup/project.mjs";
import { median } from "./cpu-time.mjs";

/** @typedef {{ name: string, path: string, width: number, height: number }} PageTask */
/** @typedef {{ painted: number, taken: number, clicked: number, ready: number }} Load Milliseconds from the start. */

/** @type {readonly PageTask[]} */
export const pageTasks = [
  ...["/", "/failure/openai", "/compare", "/data/deals", "/metrics", "/claims"].map((path) => ({
    name: `page ${path}`,
    path,
    width: 1440,
    height: 900,
  })),
  { name: "page / on a phone", path: "/", width: 390, height: 844 },
];

/** WebGL in software, as on a machine without a graphics card. */
const flags = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** @param {string} path */
const built = (path) => import(pathToFileURL(join(projectRoot, "dist", path)).href);

/** @returns {Promise<{ url: string, stop: () => void }>} */
const startServer = async () => {
  const [{ createApp }, { loadPackage }] = await Promise.all([
    built("server/create-app.js"),
    built("io/load-package.js"),
  ]);
  const { value: network } = await loadPackage(join(projectRoot, "graph-data", "ai-capital"));
  const app = createApp({ network, webRoot: join(projectRoot, "dist", "web"), log: () => undefined });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, stop };
};

/** Runs in the page, from its first moment: clicks the first menu as soon as it is there, and notes when what is there. */
const watch = () => {
  /** @type {Partial<Load>} */
  const seen = {};
  Object.assign(window, { linchpinLoad: seen });
  const look = () => {
    const menu = document.querySelector(".header button[aria-expanded]");
    if (menu !== null && seen.taken === undefined) {
      seen.taken = performance.now();
      /** @type {HTMLElement} */ (menu).click();
    }
    if (menu?.getAttribute("aria-expanded") === "true") seen.clicked ??= performance.now();
    const isBusy = document.querySelector('main [aria-busy="true"], main[aria-busy="true"]') !== null;
    if (document.querySelector('.stage-canvas[data-ready="true"], .data-view') !== null && !isBusy)
      seen.ready ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
};

/**
 * @param {import("playwright-core").Page} page
 * @param {string} address
 * @returns {Promise<Load>}
 */
const load = async (page, address) => {
  await page.goto(address);
  await page.waitForFunction(() => {
    const { clicked, ready } = /** @type {any} */ (window).linchpinLoad;
    const painted = performance.getEntriesByName("first-contentful-paint").length > 0;
    return painted && clicked !== undefined && ready !== undefined;
  });
  return page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    .../** @type {any} */ (window).linchpinLoad,
  }));
};

/**
 * @param {PageTask} task
 * @param {string} url
 * @returns {Promise<{ cold: Load, warm: Load }>} In a browser that has just been started, and once more in the same one.
 */
const coldAndWarm = async ({ path, width, height }, url) => {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: flags });
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.addInitScript(watch);
    const cold = await load(page, url + path);
    await page.goto("about:blank");
    return { cold, warm: await load(page, url + path) };
  } finally {
    await browser.close();
  }
};

/** @param {readonly Load[]} loads */
const medians = (loads) =>
  /** @type {const} */ (["painted", "taken", "clicked", "ready"])
    .map((what) => Math.round(median(loads.map((one) => one[what]))).toString())
    .map((text) => text.padStart(11))
    .join("");

/** @param {readonly PageTask[]} tasks @param {number} rounds @param {(line: string) => void} print */
export const measurePages = async (tasks, rounds, print) => {
  if (tasks.length === 0) return;
  const server = await startServer();
  try {
    const titles = ["painted", "taken over", "1st click", "ready"].map((title) => title.padStart(11)).join("");
    print(`\n${`milliseconds until, median of ${rounds}`.padEnd(56)}${titles}`);
    for (const task of tasks) {
      const loads = [];
      for (let round = 0; round < rounds; round++) loads.push(await coldAndWarm(task, server.url));
      for (const kind of /** @type {const} */ (["cold", "warm"]))
        print(`${`${task.name}, ${kind}`.padEnd(56)}${medians(loads.map((pair) => pair[kind]))}`);
    }
  } finally {
    server.stop();
  }
};
