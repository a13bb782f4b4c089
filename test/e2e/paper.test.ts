// The page on paper, and what it remembers of a session.
import { afterAll, beforeAll, expect, it } from "vitest";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const themeOf = (root: HTMLElement): string | undefined => root.dataset["theme"];

/** Pixels between the margins of an A4 sheet. */
const sheetWidth = 703;

it("has the finding, the numbered steps and the sources in its picture, and its address at the foot", async () => {
  const { page, complaints, close } = await browser.open("/");
  const paper = page.locator('.print-picture[data-ready="true"]');
  await paper.waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await eventually(() => paper.locator("svg").count()).toBe(2);
  const portrait = await paper.locator("svg.portrait").textContent();
  expect(portrait).toMatch(/At most \$\d+B of the \$\d+B a year/);
  expect(portrait).toContain("Sources of the steps: (1)");
  const foot = await page.locator("html").evaluate((root) => root.style.getPropertyValue("--paper-foot"));
  expect(foot).toBe(JSON.stringify(`${page.url()} · as of 3 Jul 2026`));
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await eventually(() => paper.locator("svg").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it.each(["/data/deals", "/data/firms", "/data/sources", "/metrics", "/claims", "/compare"])(
  "cuts no column of %s off an A4 sheet",
  async (path) => {
    const { page, close } = await browser.open(path, { viewport: { width: sheetWidth, height: 1000 } });
    await page.locator("#root .data-table tbody tr").first().waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const beyond = () =>
      page.locator(".data-table thead th").evaluateAll(
        (heads, width) =>
          heads.flatMap((head) => {
            const { left, right } = head.getBoundingClientRect();
            return left < 0 || right > width ? [`${head.textContent}: ${left} to ${right}`] : [];
          }),
        sheetWidth,
      );
    await eventually(beyond).toEqual([]);
    const frames = page.locator(".table-scroll");
    const hidden = () =>
      frames.evaluateAll((all) => all.filter((frame) => frame.scrollHeight > frame.clientHeight + 1).length);
    await eventually(hidden).toBe(0);
    await close();
  },
);

it("is printed in light colours from a dark page, which stays dark", async () => {
  const { page, complaints, close } = await browser.open("/", { colorScheme: "dark" });
  const root = page.locator("html");
  await eventually(() => root.evaluate(themeOf)).toBe("dark");
  await page.locator('.print-picture[data-ready="true"]').waitFor({ state: "attached" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await eventually(() => root.evaluate(themeOf)).toBe("light");
  await eventually(() => page.locator(".print-picture svg.portrait > rect").getAttribute("fill")).toBe("#FBFAF7");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await eventually(() => root.evaluate(themeOf)).toBe("dark");
  expect(complaints).toEqual([]);
  await close();
});

it("does not tell the age of the data again in the same tab", async () => {
  const { page, close } = await browser.open("/", { today: new Date("2026-12-01") });
  const notice = page.getByRole("region", { name: "Age of the data" });
  await notice.getByRole("button", { name: "Hide" }).click();
  await eventually(() => notice.count()).toBe(0);
  await page.reload();
  await page.locator('.stage-canvas[data-ready="true"]').waitFor();
  await eventually(() => notice.count()).toBe(0);
  await close();
});
