// Colours that a reader's system forces on every page: nothing that the page draws keeps a colour of ours.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { atRest } from "./support/at-rest.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

/** Runs in the page: every colour that a drawing of it is given or takes from the style sheet, but shades of grey. */
const drawnColours = (): string[] => {
  const isGrey = (channels: readonly string[]): boolean => new Set(channels).size === 1;
  const painted = [...document.querySelectorAll("svg *")].flatMap((mark) => {
    const { fill, stroke } = getComputedStyle(mark);
    return [fill, stroke];
  });
  const images = [...document.querySelectorAll<HTMLImageElement>('img[src^="data:image/svg"]')].flatMap(
    ({ src }) => decodeURIComponent(src).match(/#[0-9a-f]{6}\b/gi) ?? [],
  );
  const asRgb = images.map((hex) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(", ")})`);
  const colours = [...painted, ...asRgb].filter((colour) => colour.startsWith("rgb"));
  return [...new Set(colours)].filter((colour) => !isGrey((colour.match(/\d+/g) ?? []).slice(0, 3)));
};

const force = async (page: Page, forcedColors: "active" | "none"): Promise<readonly string[]> => {
  await page.emulateMedia({ forcedColors });
  await atRest(page);
  return page.evaluate(drawnColours);
};

it.each(["/", "/loops?colour=pagerank", "/failure/openai?r=1", "/compare?mode=beside"])("%s", async (path) => {
  const { page, complaints, close } = await browser.open(path, { viewport: { width: 1280, height: 800 } });
  const time = page.getByRole("button", { name: /^As of/ });
  if (await time.isVisible()) await time.click();
  const ours = new Set(await force(page, "none"));
  await eventually(async () => (await force(page, "active")).filter((colour) => ours.has(colour))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

it("tells the chosen from the rest where the ground that told it is gone", async () => {
  const viewport = { width: 1440, height: 900 };
  const { page, close } = await browser.open("/failure/openai?r=1", { forcedColors: "active", viewport });
  const grounds = (selector: string): Promise<readonly string[]> =>
    page.locator(selector).evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  for (const group of [".tabs a", ".rounds button", ".round-strip button"]) {
    const found = await grounds(`${group}:is([aria-pressed="true"], [aria-current])`);
    expect(found, group).toHaveLength(1);
    expect(await grounds(`${group}:not([aria-pressed="true"], [aria-current])`), group).not.toContain(found[0]);
  }
  await page.getByRole("combobox").first().fill("open");
  await page.locator('.search li[aria-selected="false"]').first().waitFor();
  const option = await grounds('.search li[aria-selected="true"]');
  expect(await grounds('.search li[aria-selected="false"]')).not.toContain(option[0]);
  await close();
});
