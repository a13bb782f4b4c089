// What a screen reader finds in every view, and what it is told on a walk through all of them.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mostSpoken } from "../../src/view/words/spoken.ts";
import { atRest } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

type Plan = {
  readonly mains: number;
  readonly banners: number;
  readonly navigations: number;
  readonly firsts: number;
  /** Headings that stand more than one level below the one before them. */
  readonly skipped: readonly string[];
};

const planOf = async (page: Page): Promise<Plan> => {
  const count = (role: "main" | "banner" | "navigation"): Promise<number> => page.getByRole(role).count();
  const headings = await page.getByRole("heading").evaluateAll((all) =>
    all.map((heading) => ({
      level: Number(heading.getAttribute("aria-level") ?? heading.tagName.slice(1)),
      text: heading.textContent,
    })),
  );
  return {
    mains: await count("main"),
    banners: await count("banner"),
    navigations: Math.min(1, await count("navigation")),
    firsts: headings.filter(({ level }) => level === 1).length,
    skipped: headings.flatMap(({ level, text }, i) => (level > (headings[i - 1]?.level ?? 1) + 1 ? [text] : [])),
  };
};

const wellMade: Plan = { mains: 1, banners: 1, navigations: 1, firsts: 1, skipped: [] };

describe("landmarks and headings are whole, wide and on a phone:", () => {
  it.each([
    "/",
    "/?sel=firm:coreweave",
    "/?sel=deal:openai-oracle-2025-09",
    "/loops",
    "/loops/nvidia~openai~oracle",
    "/failure",
    "/failure/openai?r=1",
    "/failure/openai?sel=firm:oracle",
    "/compare",
    "/compare?a=fail:openai&b=fail:oracle&mode=beside",
    "/metrics",
    "/claims",
    "/claims/S000-1",
    "/data/deals",
    "/data/facts",
    "/data/sources",
    "/data/losses/mistral",
    "/data/nowhere",
  ])("%s", async (path) => {
    const { page, close } = await browser.open(path);
    await eventually(() => planOf(page)).toEqual(wellMade);
    await page.setViewportSize({ width: 390, height: 844 });
    await atRest(page);
    await eventually(() => planOf(page)).toEqual(wellMade);
    await close();
  });
});

/** Runs in the page: keeps every sentence that a live region is given from now on. */
const listen = (): void => {
  const said: string[] = [];
  Object.assign(window, { said });
  const hear = (): void => {
    for (const region of document.querySelectorAll('[role="status"], [aria-live]')) {
      const text = region.textContent.trim();
      if (text !== "" && !said.includes(text)) said.push(text);
    }
  };
  new MutationObserver(hear).observe(document.body, { childList: true, subtree: true, characterData: true });
};

/** What was said so far. The list is what `listen` put on the page's window. */
const heardOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { said: readonly string[] }).said);

const firstHeading = (page: Page, text: RegExp): Promise<void> =>
  page.getByRole("heading", { level: 1, name: text }).waitFor();

describe("what is said aloud", () => {
  it("stays under 120 characters on a walk through all views", async () => {
    const { page, complaints, close } = await browser.open("/");
    await page.evaluate(listen);
    const hears = (sentence: RegExp) =>
      eventually(async () => (await heardOn(page)).some((text) => sentence.test(text)), String(sentence)).toBe(true);
    await page.locator("#map").focus();
    await page.keyboard.press("o");
    await hears(/OpenAI →/);
    await page.getByLabel("Layout", { exact: true }).selectOption("tiers");
    await hears(/^Tiers/);
    await page.getByRole("button", { name: "One month back" }).click();
    await hears(/^30 Jun 2026: /);
    await page.goBack();
    await page.locator("#map").focus();
    await page.keyboard.press("l");
    await firstHeading(page, /full circle/);
    await hears(/ ↺$/);
    await page.keyboard.press("]");
    await page.getByRole("link", { name: "Failure", exact: true }).click();
    await page.locator(".ranking button", { hasText: "OpenAI" }).click();
    // With its consequence: before that there are no rounds to go back to.
    await firstHeading(page, /^If OpenAI fails, /);
    for (let round = 0; round < 3; round++) await page.keyboard.press("[");
    await hears(/^Round \d/);
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    const questions = page.getByRole("group", { name: "Questions" });
    await questions.getByRole("button").first().waitFor();
    await atRest(page);
    // Each from the same beginning: what was answered changes what else is asked.
    for (const name of await questions.getByRole("button").allTextContents()) {
      const question = questions.getByRole("button", { name, exact: true });
      const before = await page.title();
      if ((await question.getAttribute("aria-pressed")) === "true") continue;
      await question.click();
      await eventually(() => page.title()).not.toBe(before);
      await atRest(page);
      await page.goBack();
      await eventually(() => page.title()).toBe(before);
    }
    await page.getByRole("link", { name: "Metrics", exact: true }).click();
    await firstHeading(page, /is first of/);
    await page.getByRole("searchbox").fill("nvidia");
    await hears(/^1 firm/);
    await page.getByRole("link", { name: "Claims", exact: true }).click();
    await page.getByRole("group", { name: "Verdict" }).getByRole("button").nth(1).click();
    await hears(/^\d+ claims?/);
    await page.getByRole("link", { name: "Data", exact: true }).click();
    await page.getByRole("searchbox").fill("zzz");
    await hears(/^No deals match/);
    expect((await heardOn(page)).filter((text) => text.length > mostSpoken)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }, 300_000);
});
