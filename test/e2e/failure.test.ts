// Letting OpenAI fail in the page, against the command line's own answer.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { loadShipped } from "../support/shipped.ts";
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";
import { lossText, moneyText } from "../../src/picture/money-text.ts";
import { projectRoot } from "../support/run-cli.ts";
import { atRest, letPass } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";
import { pixelsOf } from "./support/pixels.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

/** What `linchpin fail ... --json` prints, in a process of its own. */
const commandLine = (...args: readonly string[]): Promise<CascadeReport> =>
  new Promise((resolve, reject) => {
    const script = join(projectRoot, "src", "setup", "linchpin.mjs");
    const child = spawn(process.execPath, [script, "fail", ...args, "--json"], { cwd: projectRoot });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    child.on("close", (code) => (code === 0 ? resolve(JSON.parse(out) as CascadeReport) : reject(new Error(err))));
  });

/** Plays. A failure is over in seconds, so that the wait for its beginning begins before it. */
const play = (page: Page): Promise<unknown> =>
  Promise.all([
    page.locator(".play", { hasText: "Pause" }).waitFor(),
    page.locator(".play", { hasText: "Play" }).click(),
  ]);

const lossOf = (report: CascadeReport, id: string): number => report.nodes.find((node) => node.id === id)!.lossUsdBn;

describe("a failure", () => {
  it("shows Oracle failed with the loss that the command line prints", async () => {
    const { page, complaints, close } = await browser.open("/failure");
    await page.locator(".ranking button", { hasText: "OpenAI" }).click();
    await page.getByRole("heading", { level: 1, name: /If OpenAI fails, Oracle/ }).waitFor();
    const report = await commandLine("openai");
    const row = page.locator(".data-table tbody tr", { hasText: "Oracle" });
    await eventually(() => row.textContent()).toContain("failed in round 1");
    await eventually(() => row.textContent()).toContain(lossText(lossOf(report, "oracle")));
    await eventually(() => page.locator(".figure").textContent()).toContain(moneyText(report.totalLossUsdBn));
    expect(complaints).toEqual([]);
    await close();
  });

  it("gives the command line's figures with another model, a smaller shock and a changed assumption", async () => {
    const report = await commandLine("openai=0.5", "--model", "threshold", "--set", "order-loss.relet=0.2");
    const { page, close } = await browser.open("/failure/openai?m=threshold&shock=50&set=order-loss.relet=0.2");
    await eventually(() => page.locator(".figure").textContent()).toContain(moneyText(report.totalLossUsdBn));
    const title = page.getByRole("heading", { level: 1 });
    await eventually(() => title.textContent()).toContain("OpenAI loses 50 % of its capital");
    await close();
  });

  it("lets several firms fail at once and takes one out again", async () => {
    const { page, close } = await browser.open("/failure/openai,oracle=0.3");
    await eventually(() => page.getByRole("heading", { level: 1 }).textContent()).toContain(
      "If OpenAI fails and Oracle loses 30 % of its capital",
    );
    await page.getByRole("button", { name: "Take OpenAI out" }).click();
    await eventually(() => new URL(page.url()).pathname).toBe("/failure/oracle=0.3");
    await close();
  });

  it("steps through rounds, and the picture changes with them", async () => {
    const { page, close } = await browser.open("/failure/openai?r=0");
    const canvas = page.locator(".stage-canvas");
    await page.getByText("Round 0: the failure itself").first().waitFor();
    await atRest(page);
    const before = await canvas.screenshot();
    await page.getByRole("button", { name: "One round on" }).click();
    await page
      .getByText(/Round 1: \d+ other firms hit\. Oracle fails in this round\./)
      .first()
      .waitFor();
    await eventually(() => page.url()).toContain("r=1");
    await eventually(async () => (await pixelsOf(page, canvas)).drawn).toBeGreaterThan(0.05);
    await eventually(async () => (await canvas.screenshot()).equals(before)).toBe(false);
    await close();
  });

  it("plays to the settled end", async () => {
    const { page, close } = await browser.open("/failure/openai?r=0", { reducedMotion: "no-preference" });
    await page.getByLabel("Speed").selectOption("2");
    await play(page);
    await page.getByText(/Settled after \d+ rounds\./).waitFor();
    // The end has no round in its address, and playing stops there.
    await page.waitForFunction(() => !window.location.search.includes("r="));
    await page.locator(".play", { hasText: "Play" }).waitFor();
    await close();
  });

  it("stops playing when the reader leaves", async () => {
    const { page, complaints, close } = await browser.open("/failure/openai?r=0", { reducedMotion: "no-preference" });
    await play(page);
    await page.getByRole("link", { name: "Map", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /can come back|can be going round|circle/i }).waitFor();
    // Longer than a step of the film: nothing comes after the reader has left.
    await letPass(page, 1500);
    expect(new URL(page.url()).search).not.toContain("r=");
    expect(await page.locator(".notice").count()).toBe(0);
    await page.goBack();
    await page.locator(".play", { hasText: "Play" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("says why a firm loses, back to the failure, with the deal", async () => {
    const { page, close } = await browser.open("/failure/openai");
    await page.locator(".data-table button", { hasText: "Oracle" }).click();
    await page.getByRole("heading", { level: 1, name: /Oracle fails: it loses/ }).waitFor();
    const why = () => page.locator(".causes").first().textContent();
    await eventually(why).toContain("OpenAI");
    await eventually(why).toContain("orders lost");
    await eventually(why).toContain("OpenAI → Oracle, about $300B, cloud contract");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 1, name: /If OpenAI fails/ }).waitFor();
    await close();
  });

  it("moves the loss when an assumption is moved, says the default, and goes back to it", async () => {
    const { page, close } = await browser.open("/failure/openai");
    const figure = page.locator(".figure");
    await atRest(page);
    const before = (await figure.textContent())!;
    await page.getByLabel("Freed capacity sold to someone else").first().focus();
    await page.keyboard.press("End");
    await page.getByText("Changed; the default is 50 %.").waitFor();
    await eventually(() => page.url()).toContain("set=order-loss.relet=0.9");
    await page.locator(".failure-panel[aria-busy=false] .figure").filter({ hasNotText: before }).waitFor();
    await page.getByRole("button", { name: "Back to the defaults" }).click();
    await figure.filter({ hasText: before }).waitFor();
    await close();
  });

  it("gives every seed a shock of its own, in the address, and lets another firm fail too", async () => {
    const { page, close } = await browser.open("/failure/openai");
    await page.getByLabel("Let another firm fail too").fill("orac");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /If OpenAI and Oracle fail/ }).waitFor();
    await page.getByLabel("Part of its capital that Oracle loses at the start").focus();
    await page.keyboard.press("Home");
    await page.getByRole("heading", { level: 1, name: /Oracle loses 5 % of its capital/ }).waitFor();
    await eventually(() => new URL(page.url()).pathname).toBe("/failure/openai,oracle=0.05");
    await close();
  });

  it("begins with the ranking of all firms", async () => {
    const { page, complaints, close } = await browser.open("/failure");
    const first = page.locator(".ranking li").first();
    await first.waitFor();
    const report = cascadeReport(await loadShipped("ai-capital"), { seeds: [{ id: "openai", shock: 1 }] });
    await eventually(() => first.textContent()).toContain("OpenAI");
    await eventually(() => first.textContent()).toContain(moneyText(report.totalLossUsdBn));
    await page.getByText(/The capital of \d+ firms is unknown/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("says every loss of a firm in the ledger, and what would have saved it", async () => {
    const { page, close } = await browser.open("/failure/openai");
    await page.getByLabel("Only losses of or through a firm").fill("oracle");
    await page.getByText(/OpenAI → Oracle −\$42\.\dB \(orders lost\)/).waitFor();
    await eventually(() => page.url()).toContain("q=oracle");
    await page.getByRole("button", { name: "What saves Oracle" }).click();
    await page.locator(".answers li").first().getByRole("button", { name: "Try it" }).click();
    const title = page.getByRole("heading", { level: 1 }).filter({ hasNotText: "Oracle" });
    await title.waitFor();
    await eventually(() => title.textContent()).toContain("If OpenAI fails");
    await close();
  });

  it("shows all rounds at a glance, each leading to its round", async () => {
    const { page, close } = await browser.open("/failure/openai");
    // On a low screen the strip stands aside until it is asked for.
    await page.getByRole("button", { name: "All rounds at a glance" }).click();
    const strip = page.getByRole("list", { name: "All rounds at a glance" });
    await strip.getByRole("button", { name: /^Round 1:/ }).click();
    await page.waitForFunction(() => window.location.search.includes("r=1"));
    await eventually(() => page.locator(".play").count()).toBe(0);
    await close();
  });

  it("saves an animation that begins like a GIF and moves", async () => {
    const { page, complaints, close } = await browser.open("/failure/mistral");
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 100_000 }),
      page.getByRole("button", { name: "Animation (GIF)" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^linchpin-failure-mistral-.*\.gif$/);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 6).toString("latin1")).toBe("GIF89a");
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(complaints).toEqual([]);
    await close();
  });

  it("saves a film that a browser plays", async () => {
    const { page, complaints, close } = await browser.open("/failure/mistral");
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 100_000 }),
      page.getByRole("button", { name: "Film (WebM)" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^linchpin-failure-mistral-.*\.webm$/);
    const film = await readFile(await download.path());
    // Not through a blob or a data address, which the page's own policy would rightly refuse.
    const blank = await page.context().newPage();
    const size = await blank.evaluate((base64) => {
      const video = document.createElement("video");
      video.src = `data:video/webm;base64,${base64}`;
      return new Promise((resolve, reject) => {
        video.addEventListener("loadeddata", () => resolve([video.videoWidth > 600, video.videoHeight > 300]));
        video.addEventListener("error", () => reject(new Error(video.error?.message)));
      });
    }, film.toString("base64"));
    expect(size).toEqual([true, true]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("says what failed when nothing can be worked out, and tries again", async () => {
    const { page, close } = await browser.open("/");
    const failing = await page.context().newPage();
    await failing.route(/entry-.*\.js/, (route) => route.abort());
    await failing.goto(`${browser.url}/failure/openai`);
    await failing.getByRole("heading", { level: 1, name: "This failure could not be worked out" }).waitFor();
    await failing.unroute(/entry-.*\.js/);
    await failing.getByRole("button", { name: "Try again" }).click();
    await failing.getByRole("heading", { level: 1, name: /If OpenAI fails/ }).waitFor();
    await close();
  });

  it("names the three assumptions that move the loss most", async () => {
    const { page, close } = await browser.open("/failure/openai");
    const swings = page.getByText(/Over its plausible range alone, the loss is/);
    await swings.first().waitFor();
    await eventually(() => swings.count()).toBe(3);
    await close();
  });

  it("says so when nobody else is hit", async () => {
    const { page, close } = await browser.open("/failure/vistra");
    await page.getByRole("heading", { level: 1, name: /nobody else fails/ }).waitFor();
    await page.getByText("Nobody else loses more than 0.5 % of capital.").first().waitFor();
    await close();
  });
});
