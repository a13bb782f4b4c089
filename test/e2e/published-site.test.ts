// A published site in a real browser: from a plain file server under a path of its own, and from disk, without ours.
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../src/setup/chromium.mjs";
import { projectRoot } from "../support/run-cli.ts";
import { drawingFlags, listen, patientMilliseconds, readySelector, slowDown } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";
import { publishSite, type PublishedSite } from "./support/published-site.ts";

let site: PublishedSite;
let browser: Browser;
beforeAll(async () => {
  site = await publishSite(["--title", "Money on the move"]);
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...drawingFlags] });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Opens an address and keeps a list of everything that was asked for in vain or from elsewhere. */
const open = async (base: string, hash: string) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(patientMilliseconds);
  const page = await context.newPage();
  await slowDown(page);
  const complaints = listen(page);
  const strange: string[] = [];
  const home = base.replace(/index\.html$/, "");
  page.on("request", (request) => {
    if (!request.url().startsWith(home) && !/^(?:blob|data):/.test(request.url())) strange.push(request.url());
  });
  page.on("requestfailed", (request) => strange.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) strange.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(base + hash);
  await page.waitForSelector(readySelector);
  return { page, problems: () => [...complaints, ...strange], close: () => context.close() };
};

describe.each(["onServer", "onDisk"] as const)("a published site %s", (where) => {
  it("shows the map, follows its views and goes back, with the state after the #", async () => {
    const { page, problems, close } = await open(site[where], "");
    await page.getByRole("heading", { level: 1, name: /can be going round/ }).waitFor();
    await eventually(() => page.locator(".brand").textContent()).toContain("Money on the move");
    await page.getByRole("link", { name: "Loops" }).click();
    await page.getByRole("heading", { level: 1, name: /ways for money to come back/ }).waitFor();
    await eventually(() => page.url()).toBe(`${site[where]}#/loops`);
    // Keyboard readers skip the header; the state stays where it is.
    await page.locator(".skip-link").first().focus();
    await page.keyboard.press("Enter");
    await eventually(() => page.url()).toBe(`${site[where]}#/loops`);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: /can be going round/ }).waitFor();
    expect(problems()).toEqual([]);
    await close();
  });

  it("opens a link to a failure and works it out in the browser", async () => {
    const { page, problems, close } = await open(site[where], "#/failure/openai?r=1&theme=dark");
    await page.getByRole("heading", { level: 1, name: /OpenAI/ }).waitFor();
    // The consequence joins the title when the worker has answered.
    await eventually(() => page.title()).toMatch(/^If OpenAI fails, /);
    await eventually(() => page.locator(".panel").textContent()).toContain("model estimate");
    expect(problems()).toEqual([]);
    await close();
  });

  it("opens data of the reader's own", async () => {
    const { page, problems, close } = await open(site[where], "");
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Open your own data" }).click();
    await page
      .getByLabel("Files with a network")
      .setInputFiles(join(projectRoot, "graph-data", "examples", "claims.csv"));
    await page.getByRole("button", { name: "Show it" }).click();
    await page.getByRole("region", { name: "Your data" }).waitFor();
    expect(problems()).toEqual([]);
    await close();
  });
});

describe("a published site without scripts", () => {
  it("has its picture, its finding and links to its files", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.onServer);
    await eventually(() => page.getByRole("heading", { level: 1 }).textContent()).toMatch(/can be going round/);
    await eventually(() => page.locator(".first-picture svg path").count()).toBeGreaterThan(50);
    const links = await page.locator("noscript a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    for (const link of links) {
      const answer = await page.request.get(new URL(link ?? "", site.onServer).href);
      expect([link, answer.status()]).toEqual([link, 200]);
    }
    expect(links.length).toBeGreaterThan(1);
    await context.close();
  });
});
