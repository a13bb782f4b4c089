// Comparing two sides in the page as a person does it, against what the command line says of the same sides.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moneyText, percentText } from "../../src/picture/money-text.ts";
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";
import type { DiffReport } from "../../src/report/diff-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { atRest } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
declare const axe: { readonly run: () => Promise<AxeResults> };

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

/** What the command line prints with --json. */
const printed = async <Report>(...args: readonly string[]): Promise<Report> =>
  JSON.parse((await runCli([...args, "--json"])).out) as Report;

const heading = (page: Page, text: RegExp) => page.getByRole("heading", { level: 1, name: text });

const rowOf = (page: Page, label: string) => page.locator(".data-table tbody tr", { hasText: label });

describe("two days", () => {
  it("have the figures and the deals of linchpin diff, with a file and the sources", async () => {
    const diff = await printed<DiffReport>("diff", "2025-12-31", "2026-07-03");
    const { page, complaints, close } = await browser.open("/compare?a=as:2025-12-31&b=as:2026-07-03");
    const share = diff.measures.find(({ id }) => id === "circulation-share")!;
    await heading(
      page,
      new RegExp(`${percentText(share.before!)} to ${percentText(share.after!)} of what moves`),
    ).waitFor();
    const total = diff.measures.find(({ id }) => id === "total")!;
    const row = rowOf(page, "Money that moves, a year");
    await eventually(() => row.textContent()).toContain(moneyText(total.before) + moneyText(total.after));
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Save as CSV: .*deals/ }).click();
    const lines = (await readFile(await (await saved).path(), "utf8")).trimEnd().split("\r\n").slice(1);
    const { added, removed, changed } = diff.deals;
    expect(lines.filter((line) => line.startsWith("only in B,"))).toHaveLength(added.length);
    expect(lines.filter((line) => line.startsWith("only in A,"))).toHaveLength(removed.length);
    expect(lines).toHaveLength(added.length + removed.length + changed.length);
    await page.getByRole("button", { name: "Cloud contract" }).first().click();
    await page.locator(".data-details").getByRole("heading", { name: "Sources" }).waitFor();
    await eventually(() => page.url()).toContain("sel=deal:");
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("without a firm", () => {
  it("is one question away, and stands beside the whole in the same places", async () => {
    const { page, complaints, close } = await browser.open("/compare");
    await page.getByRole("button", { name: "Without OpenAI?" }).click();
    await heading(page, /^Without OpenAI, at most/).waitFor();
    await page.getByRole("button", { name: "Beside each other" }).click();
    const maps = page.locator(".compare-map");
    await eventually(() => maps.count()).toBe(2);
    const place = (i: number) =>
      maps.nth(i).evaluate((map) => {
        const [host, mark] = [map, map.querySelector('[data-node="nvidia"]')!].map((part) =>
          part.getBoundingClientRect(),
        );
        return [Math.round(mark!.x + mark!.width / 2 - host!.x), Math.round(mark!.y + mark!.height / 2 - host!.y)];
      });
    await atRest(page);
    await eventually(() => place(0)).toEqual(await place(1));
    await eventually(() => maps.nth(1).locator('[data-node="openai"]').count()).toBe(0);
    // By its place: the picture is drawn anew under the pointer, with a ring around what it is on.
    const [x, y] = await place(1);
    const box = await maps.nth(1).boundingBox();
    await page.mouse.click(box!.x + x!, box!.y + y!);
    await page
      .locator(".data-details")
      .getByRole("heading", { level: 2, name: /Nvidia/ })
      .waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("two failures", () => {
  it("are set up in the page, give the losses of linchpin fail, and can be swapped and undone", async () => {
    const openai = await printed<CascadeReport>("fail", "openai");
    const oracle = await printed<CascadeReport>("fail", "oracle", "--set", "order-loss.relet=0");
    const { page, complaints, close } = await browser.open("/compare?a=fail:openai&b=as:newest");
    await page.getByText("Change side B").click();
    const form = page.getByRole("region", { name: /^Side B/ });
    await form.getByRole("combobox", { name: "Let a firm fail on side B" }).fill("orac");
    await page.keyboard.press("Enter");
    await heading(page, /if Oracle fails/).waitFor();
    await form.getByRole("combobox", { name: "Assumption to change" }).selectOption("order-loss.relet");
    await form.getByRole("slider", { name: /Freed capacity/ }).press("Home");
    await heading(page, /at 0 %/).waitFor();
    const told = () => heading(page, /Oracle/).textContent();
    await eventually(told).toContain(`lose ${moneyText(openai.totalLossUsdBn)}`);
    await eventually(told).toContain(`${moneyText(oracle.totalLossUsdBn)}:`);
    await eventually(told).toContain("(model estimate)");
    await page.getByRole("button", { name: "Swap A and B" }).click();
    await heading(page, /^If Oracle fails/).waitFor();
    await page.goBack();
    await heading(page, /^If OpenAI fails/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("by keyboard", () => {
  it("is walked firm by firm, zoomed, and read as tables", async () => {
    const { page, complaints, close } = await browser.open("/compare?mode=beside");
    const focused = (): Promise<string | null> =>
      page.evaluate(() => {
        const { activeElement } = document;
        const option = activeElement?.getAttribute("aria-activedescendant") ?? "";
        return document.getElementById(option)?.textContent ?? activeElement?.getAttribute("aria-label") ?? null;
      });
    await page.locator("#map").focus();
    await eventually(focused).toMatch(/^OpenAI, .*receives .* on side A, .* a year on side B/);
    await page.keyboard.press("n");
    await eventually(focused).toMatch(/^Anthropic, only on side B, receives /);
    await page.keyboard.press("ArrowRight");
    await eventually(focused).not.toMatch(/^Anthropic/);
    await page.keyboard.press("+");
    await eventually(() => page.url()).toMatch(/cam=0\.5,0\.5,0\.\d+/);
    await page.keyboard.press("0");
    await eventually(() => page.url()).not.toContain("cam=");
    // Which table is first, is known when the figures have been worked out.
    await page.getByRole("region", { name: "Figures", exact: true }).waitFor();
    await page.keyboard.press("t");
    await eventually(focused).toBe("Figures");
    await page.keyboard.press("t");
    await eventually(focused).toMatch(/^OpenAI, /);
    await page.keyboard.press("Enter");
    await page.locator(".data-details").getByRole("heading", { name: "OpenAI" }).waitFor();
    await page.keyboard.press("Enter");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("panel-heading");
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("an address", () => {
  it("that names what is not there opens the rest, and two equal sides are said to be equal", async () => {
    const { page, complaints, close } = await browser.open("/compare?a=without:firm:opneai&b=as:newest");
    await page
      .getByRole("alert")
      .getByText(/no firm "opneai".*Did you mean "openai"/)
      .waitFor();
    await heading(page, /^Both sides are the same: nothing differs\.$/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("everyone", () => {
  it.each([
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 390 },
  ] as const)("can use it: axe finds nothing in $colorScheme at $width", async ({ colorScheme, width }) => {
    const viewport = { width, height: 800 };
    const { page, complaints, close } = await browser.open("/compare?b=without:firm:openai", { colorScheme, viewport });
    await heading(page, /^Without OpenAI/).waitFor();
    await page.getByText("Change side B").click();
    await page.locator("details[open]", { hasText: "Change side B" }).waitFor();
    await page.evaluate(axeSource);
    await atRest(page);
    const { violations } = await page.evaluate(() => axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
