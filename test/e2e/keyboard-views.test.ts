// Claims, measures, comparing and time without a pointer: every control is reached by Tab and used by its keys.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";
import { hasFocus, tabTo } from "./support/keys.ts";

// Some hundred presses of Tab, each of which the page answers, take their time on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

/** Goes to a control by Tab and presses a key on it. */
const use = async (page: Page, control: Locator, key = "Enter"): Promise<void> => {
  await tabTo(page, control);
  await page.keyboard.press(key);
};

const hears = (page: Page, sentence: RegExp): Promise<void> =>
  page.locator('[role="status"]', { hasText: sentence }).waitFor({ state: "attached" });

const heading = (page: Page, text: RegExp): Promise<void> =>
  page.getByRole("heading", { level: 1, name: text }).waitFor();

describe("claims", () => {
  it("are narrowed by verdict with the count said, and one is opened and closed in its place", async () => {
    const { page, complaints, close } = await browser.open("/claims");
    const verdict = page.getByRole("group", { name: "Verdict" }).getByRole("button").nth(1);
    const count = Number(/\d+$/.exec((await verdict.textContent()) ?? "")![0]);
    await use(page, verdict);
    await eventually(() => verdict.getAttribute("aria-pressed")).toBe("true");
    await hears(page, new RegExp(`^${count} claims?, recomputed`));
    const rows = page.locator(".data-table tbody tr");
    await eventually(() => rows.count()).toBe(count);
    const statement = rows.first().getByRole("button");
    await use(page, statement);
    const details = page.getByRole("region", { name: "Details" });
    await details.getByText("Compute it yourself").waitFor();
    await page.keyboard.press("Escape");
    await details.waitFor({ state: "detached" });
    await eventually(() => hasFocus(statement)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("measures", () => {
  it("are added, sorted both ways and brought to the map", async () => {
    const { page, complaints, close } = await browser.open("/metrics");
    await use(page, page.locator(".measure-choice summary"));
    const missing = page.locator(".measure-picks label:has(input:not(:checked))").first();
    const name = (await missing.textContent())!.trim();
    await use(page, page.getByRole("checkbox", { name, exact: true }), "Space");
    const column = page.getByRole("columnheader", { name });
    await use(page, column.getByRole("button"));
    await eventually(() => column.getAttribute("aria-sort")).toBe("descending");
    await page.getByRole("heading", { level: 1 }).filter({ hasText: name }).waitFor();
    await page.keyboard.press("Enter");
    await eventually(() => column.getAttribute("aria-sort")).toBe("ascending");
    await use(page, page.getByRole("button", { name: "Colour the map by it" }));
    await page.getByRole("region", { name: "Measures on the map" }).getByText(name).first().waitFor();
    await eventually(() => new URL(page.url()).pathname).toBe("/");
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("comparing", () => {
  const letFail = async (page: Page, side: "A" | "B", firm: string): Promise<void> => {
    await use(page, page.locator("summary", { hasText: `Change side ${side}` }));
    const finder = page.getByRole("combobox", { name: `Let a firm fail on side ${side}` });
    await tabTo(page, finder);
    await page.keyboard.type(firm);
    await finder.locator("xpath=..").getByRole("option", { name: firm }).first().waitFor();
    await page.keyboard.press("Enter");
  };

  it("is set up on both sides, shown beside each other, and read as a table", async () => {
    const { page, complaints, close } = await browser.open("/compare");
    await letFail(page, "A", "OpenAI");
    await heading(page, /OpenAI fails/);
    await letFail(page, "B", "Oracle");
    await heading(page, /OpenAI.*Oracle/);
    await use(page, page.getByRole("button", { name: "Beside each other" }));
    await eventually(() => page.locator(".compare-map").count()).toBe(2);
    await use(page, page.locator(".data-table").first().getByRole("columnheader").first().getByRole("button"));
    await page.locator(".data-table").first().locator("th[aria-sort]").first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("time", () => {
  it("is moved by its handle and played by its button, and every step is said", async () => {
    const { page, complaints, close } = await browser.open("/");
    await use(page, page.getByRole("button", { name: "As of 3 Jul 2026" }));
    await tabTo(page, page.getByRole("slider", { name: "As of" }));
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/as=2026-06-30/);
    await hears(page, /^30 Jun 2026: /);
    await page.keyboard.press("ArrowRight");
    await page.waitForURL((url) => !url.searchParams.has("as"));
    await page.keyboard.press("Home");
    await page.waitForURL(/as=2023-04-30/);
    await hears(page, /^30 Apr 2023: /);
    await use(page, page.getByRole("button", { name: "Through time" }));
    await page.waitForURL((url) => url.searchParams.get("as") !== "2023-04-30");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Through time" }).waitFor();
    await hears(page, /^\d+ \w+ 202[34]: /);
    await tabTo(page, page.getByRole("slider", { name: "As of" }));
    await page.keyboard.press("End");
    await page.waitForURL((url) => !url.searchParams.has("as"));
    expect(complaints).toEqual([]);
    await close();
  });
});
