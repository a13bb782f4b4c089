// Filter and time as a person uses them: a condition set and taken away, the legend, the months played and dragged.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { moneyText } from "../../src/picture/money-text.ts";
import { everyDeal, filteredNetwork } from "../../src/view/deal-filter.ts";
import { shownLoops } from "../../src/view/shown-loops.ts";
import { loadShipped } from "../support/shipped.ts";
import { atRest, letPass } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare const axe: { readonly run: () => Promise<AxeResults> };

const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  await atRest(page);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
};

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

const searchOf = (page: Page): string => new URL(page.url()).search;

describe("the filter", () => {
  it("recomputes the headline for what is signed, as the core does, and says what paid means", async () => {
    const { page, complaints, close } = await browser.open("/");
    await page.getByRole("button", { name: "Signed", exact: true }).click();
    const network = await loadShipped("ai-capital");
    const [asOf, window] = ["2026-07-03", { fromYear: 2026, toYear: 2028 }];
    const signed = filteredNetwork(network, asOf, { ...everyDeal, standing: "signed" });
    const { maximumCirculation, totalUsdBnPerYear } = shownLoops(signed, asOf, window, "per-year");
    await eventually(() => heading(page).textContent()).toContain(
      `At most ${moneyText(maximumCirculation.usdBnPerYear)} of the ${moneyText(totalUsdBnPerYear)} a year`,
    );
    await eventually(() => searchOf(page)).toBe("?st=signed");
    await page.getByRole("button", { name: "Paid", exact: true }).click();
    await eventually(() => page.locator(".panel").textContent()).toContain("each with its whole amount");
    await page.getByText("Without paid only there are 35.").waitFor();
    await page.getByRole("button", { name: "Remove the condition paid only" }).last().click();
    await eventually(() => searchOf(page)).toBe("");
    expect(complaints).toEqual([]);
    await close();
  });

  it("takes conditions from its panel, shows each as a chip, and follows into the tables and back", async () => {
    const { page, close } = await browser.open("/");
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    const panel = page.getByRole("dialog", { name: "Filter" });
    await panel.getByLabel("Whole amount at least").selectOption("10");
    await panel.getByLabel("Confidence").selectOption("high");
    await panel.getByLabel("Funding (gives money)").uncheck();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    await eventually(() => searchOf(page)).toBe("?k=commitment&min=10&conf=high");
    const bar = page.getByRole("region", { name: "Active filter" });
    await eventually(() => bar.getByRole("listitem").count()).toBe(3);
    await atRest(page);
    const shown = await bar.locator("p").textContent();
    await page.getByRole("link", { name: "Data", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /deals/i }).waitFor();
    await eventually(() => bar.locator("p").textContent()).toBe(shown);
    await bar.getByRole("button", { name: /\$10B or more/ }).click();
    await eventually(() => searchOf(page)).toBe("?k=commitment&conf=high");
    await bar.getByRole("button", { name: "Clear all" }).click();
    await eventually(() => bar.count()).toBe(0);
    await close();
  });

  it("leaves a kind out by its row of the legend, or everything else", async () => {
    const { page, close } = await browser.open("/");
    const investors = page.getByRole("button", { name: "Investors", exact: true });
    await investors.focus();
    await page.keyboard.press("Enter");
    await eventually(() => investors.getAttribute("aria-pressed")).toBe("false");
    await page.getByText("without investors").waitFor();
    await page.keyboard.press("Enter");
    await eventually(() => searchOf(page)).toBe("");
    await page.getByRole("button", { name: /^Cloud providers/ }).click({ modifiers: ["Alt"] });
    await eventually(() => searchOf(page)).toBe("?n=cloud");
    await close();
  });

  it("shows what it hides where nothing is left, and does not touch a failure", async () => {
    const { page, complaints, close } = await browser.open("/?conf=high&min=900");
    await page.getByText("No deals match: $900B or more, high confidence only.").waitFor();
    await eventually(() => page.locator("#map [role=option]").count()).toBe(0);
    await page.locator(".no-match").getByRole("button", { name: "Clear all" }).click();
    await page.getByRole("heading", { level: 1, name: /can be going round/ }).waitFor();
    await page.goto(`${browser.url}/failure/openai?st=paid`);
    await page.getByText("The filter does not apply here:").waitFor();
    await page.getByRole("heading", { level: 1, name: /If OpenAI fails, Oracle/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("time", () => {
  it("moves the whole page by the handle of the as-of day, by months and quarters", async () => {
    const { page, complaints, close } = await browser.open("/");
    await page.getByRole("button", { name: "As of 3 Jul 2026" }).click();
    const asOf = page.getByRole("slider", { name: "As of" });
    await asOf.focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/as=2026-06-30/);
    await page.keyboard.press("PageDown");
    await page.waitForURL(/as=2026-03-31/);
    await eventually(() => asOf.getAttribute("aria-valuetext")).toBe("31 Mar 2026");
    await page
      .locator('[role="status"]', { hasText: /^31 Mar 2026: \d+ deals announced/ })
      .waitFor({ state: "attached" });
    await eventually(() => page.locator(".panel").textContent()).toContain("As of 31 Mar 2026");
    await page.keyboard.press("Home");
    await page.waitForURL(/as=2023-04-30/);
    await page.keyboard.press("End");
    await page.waitForURL((url) => !url.search.includes("as="));
    expect(complaints).toEqual([]);
    await close();
  });

  it("narrows to what was announced since a month, and never past the as-of day", async () => {
    const { page, close } = await browser.open("/?as=2025-09-30");
    await page.getByRole("button", { name: "As of 30 Sep 2025" }).click();
    await page.getByRole("slider", { name: "Announced since" }).fill(String(2026 * 12));
    await page.waitForURL(/from=2025-09-01/);
    await page.getByText("announced since 1 Sep 2025").waitFor();
    await close();
  });

  it("plays step by step, and stays where it is stopped", async () => {
    const { page, close } = await browser.open("/loops?as=2023-06-30", { reducedMotion: "no-preference" });
    await page.getByLabel("Steps").selectOption("quarter");
    await page.getByRole("button", { name: "Through time" }).click();
    await page.waitForURL(/as=2023-(?:09-30|12-31)|as=2024/);
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Through time" }).waitFor();
    // The address bar may be a moment behind.
    await letPass(page, 600);
    const stopped = page.url();
    // Longer than a step.
    await letPass(page, 1500);
    expect(page.url()).toBe(stopped);
    await close();
  });

  it("tells what a step has changed, with the way to its deals", async () => {
    const { page, close } = await browser.open("/loops?as=2025-06-30");
    await page.getByRole("button", { name: "As of 30 Jun 2025" }).click();
    await page.getByLabel("Steps").selectOption("quarter");
    await page.getByRole("button", { name: "One quarter on" }).click();
    await page.waitForURL(/as=2025-09-30/);
    const list = page.getByRole("region", { name: "What changed" });
    await list.getByRole("button", { name: /OpenAI → Oracle, about \$300B/ }).click();
    await eventually(() => page.url()).toContain("sel=deal:openai-oracle-2025-09");
    await close();
  });

  it("says when a day lies before or after the data, and when the data are old", async () => {
    const early = await browser.open("/?as=2020-01-01");
    await early.page.getByText("the oldest deal in the data is of Apr 2023").waitFor();
    await early.close();
    const late = await browser.open("/?as=2027-01-01", { today: new Date("2026-12-01") });
    await late.page.getByText("The data end on 3 Jul 2026").waitFor();
    const notice = late.page.getByRole("region", { name: "Age of the data" });
    await eventually(() => notice.textContent()).toMatch(/^Newest deal in the data: .* 2026, \d+ days ago\./);
    await notice.getByRole("button", { name: "Hide" }).click();
    await eventually(() => notice.count()).toBe(0);
    await late.close();
  });
});

describe("opened", () => {
  it.each(["light", "dark"] as const)(
    "filter and time have no violation that axe finds, in %s",
    async (colorScheme) => {
      const { page, close } = await browser.open("/?st=paid&min=50&as=2026-02-28", { colorScheme });
      await page.getByRole("button", { name: "As of 28 Feb 2026" }).click();
      await page.getByRole("slider", { name: "As of" }).waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await page.getByRole("button", { name: /^Filter/ }).click();
      await page.getByRole("dialog", { name: "Filter" }).getByLabel("Confidence").waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await close();
    },
  );
});
