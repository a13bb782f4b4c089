// The report page in a real browser, opened as a file: it loads nothing, complains of nothing, and everybody can use it.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../src/setup/chromium.mjs";
import { projectRoot, runCli } from "../support/run-cli.ts";
import { patientMilliseconds } from "./support/browser-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare const axe: { readonly run: (parts: { readonly exclude: readonly string[] }) => Promise<AxeResults> };

/** Of the long tables a few rows do: the others are made the same way. A picture speaks through the box around it. */
const alike = [".small tbody tr:nth-child(n + 6)", ".picture svg"];

let folder = "";
let browser: Browser;
/** The shipped network's page, and the village's, which has every part of it in small. */
const pages = { shipped: "", village: "" };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-report-page-"));
  const write = async (name: string, ...argv: readonly string[]): Promise<string> => {
    const out = join(folder, `${name}.html`);
    expect(await runCli(["report", "--out", out, ...argv])).toMatchObject({ code: 0 });
    return pathToFileURL(out).href;
  };
  pages.shipped = await write("shipped");
  pages.village = await write("village", "--data", join(projectRoot, "graph-data", "village"));
  browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

type Opened = { readonly page: Page; readonly complaints: readonly string[]; readonly requests: readonly string[] };

const open = async (
  options: BrowserContextOptions,
  work: (opened: Opened) => Promise<void>,
  address = pages.shipped,
): Promise<void> => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patientMilliseconds);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  await work({ page, complaints, requests });
  await context.close();
};

const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
  [390, 1440].flatMap((width) => (["village", "shipped"] as const).map((name) => ({ colorScheme, width, name }))),
);

describe("the report page", () => {
  it.each(looks)("of the $name network loads and says nothing in $colorScheme at $width pixels", async (look) => {
    const { colorScheme, width, name } = look;
    const work = async ({ page, complaints, requests }: Opened): Promise<void> => {
      expect(complaints).toEqual([]);
      expect(requests).toEqual([pages[name]]);
      // The page itself never scrolls sideways: only wide tables and pictures do, each in its own frame.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await page.locator(`.picture.${colorScheme}`).first().isVisible()).toBe(true);
      expect(await page.locator(`.picture:not(.${colorScheme})`).first().isVisible()).toBe(false);
    };
    await open({ colorScheme, viewport: { width, height: 900 } }, work, pages[name]);
  });

  // The shipped page has a thousand rows more of the same kinds, so it is looked at once.
  const checked = looks.filter(
    ({ name, colorScheme, width }) => name === "village" || (colorScheme === "dark" && width === 390),
  );
  it.each(checked)("of the $name network has nothing for axe in $colorScheme at $width pixels", async (look) => {
    const { colorScheme, width, name } = look;
    const work = async ({ page }: Opened): Promise<void> => {
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate((exclude) => axe.run({ exclude }), alike);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)).toEqual([]);
    };
    await open({ colorScheme, viewport: { width, height: 900 } }, work, pages[name]);
  });

  it("leads every inner link to something, and every outer one to http or https", async () => {
    await open({}, async ({ page }) => {
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll("a")]
          .map((link) => link.getAttribute("href")!)
          .filter((href) =>
            href.startsWith("#") ? document.getElementById(href.slice(1)) === null : !/^https?:\/\//.test(href),
          ),
      );
      expect(broken).toEqual([]);
      const doubled = await page.evaluate(() => {
        const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
        return ids.filter((id, i) => ids.indexOf(id) !== i);
      });
      expect(doubled).toEqual([]);
    });
  });

  it("goes from a loss to its contract and from there to a source", async () => {
    await open({ viewport: { width: 1280, height: 900 } }, async ({ page }) => {
      const contracts = page.getByRole("table", { name: "Through which contracts" }).first();
      await contracts.getByRole("link").first().click();
      const deal = page.locator("tr:target");
      await deal.getByRole("link").last().click();
      const href = await page.locator("tr:target").getByRole("link").getAttribute("href");
      expect(href).toMatch(/^https?:\/\//);
    });
  });

  it("has one main landmark, one first heading, and headings without a gap", async () => {
    await open({}, async ({ page }) => {
      expect(await page.getByRole("main").count()).toBe(1);
      const levels = await page.evaluate(() =>
        [...document.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1])),
      );
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.every((level, i) => i === 0 || level <= levels[i - 1]! + 1)).toBe(true);
    });
  });

  it("prints on A4 with every table whole, in the light pictures", async () => {
    // The width of an A4 page between its margins, in pixels of a browser: (210 - 2 * 14) mm at 96 to the inch.
    await open({ viewport: { width: 688, height: 970 }, colorScheme: "dark" }, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("table, svg")]
          .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
          .map((part) => part.outerHTML.slice(0, 120)),
      );
      expect(cut).toEqual([]);
      expect(await page.locator(".picture.light").first().isVisible()).toBe(true);
      expect(await page.locator(".picture.dark").first().isVisible()).toBe(false);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    });
  });
});
