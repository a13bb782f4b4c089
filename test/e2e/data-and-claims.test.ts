// From a figure to its source: facts, sources, claims and measures as a reader uses them.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimsReport } from "../../src/report/claims-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { letPass } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

describe("a figure", () => {
  it("leads to its fact, to what others say of it, to its source, and to what else rests on that", async () => {
    const { page, complaints, close } = await browser.open("/?sel=firm:alphabet");
    const panel = page.locator(".panel");
    await panel.getByRole("heading", { level: 1, name: /Alphabet/ }).waitFor();
    await panel.getByRole("button", { name: /^All \d+ facts about it$/ }).click();
    await page.waitForURL("**/data/facts?q=firm:alphabet");
    const rows = page.locator(".data-table tbody tr");
    await eventually(async () =>
      (await rows.locator("th").allTextContents()).every((name) => name.includes("Alphabet")),
    ).toBe(true);

    await page.getByRole("searchbox").fill("capex guidance");
    const older = rows.filter({ hasText: "4 Feb 2026" });
    await older.getByRole("button", { name: "Capex guidance" }).click();
    const details = page.getByRole("region", { name: "Details" });
    await details.getByText("What others say").waitFor();
    await eventually(() => details.textContent()).toContain("Does not count: older");
    await details.getByRole("button", { name: "$185B a year" }).click();
    await details.getByText("Yes, of 2 statements").waitFor();

    const link = details.locator(".sources a").first();
    await eventually(() => link.getAttribute("rel")).toBe("noopener noreferrer");
    await eventually(() => link.textContent()).toContain("opens in a new tab");
    await details
      .getByRole("button", { name: /^what rests on it:/ })
      .first()
      .click();
    await details.getByRole("heading", { name: /\d+ facts?$/ }).waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => page.url()).not.toContain("sel=");
    expect(complaints).toEqual([]);
    await close();
  });

  it("of a failing firm's capital leads to the statement behind it", async () => {
    const { page, complaints, close } = await browser.open("/failure/openai?sel=firm:oracle");
    const capital = page.locator(".panel dd .link").first();
    await capital.click();
    await page.getByRole("heading", { level: 1, name: /Oracle, Shareholders equity/ }).waitFor();
    await eventually(() => page.url()).toMatch(/\/failure\/openai\?.*sel=fact:/);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a long table", () => {
  it("shows its first rows, says how many there are, and gives all; sorting stays in the address", async () => {
    const { page, complaints, close } = await browser.open("/data/sources");
    const table = page.getByRole("table");
    const total = 700;
    await eventually(() => table.getAttribute("aria-rowcount")).toBe(String(total + 1));
    await eventually(() => table.locator("tbody tr").count()).toBeLessThan(total);
    await page.getByRole("button", { name: "Show all" }).click();
    await eventually(() => table.locator("tbody tr").count()).toBe(total);
    await page.getByRole("columnheader", { name: "Facts" }).getByRole("button").click();
    await page.waitForURL("**/data/sources?sort=-facts");
    await page.reload();
    await page.waitForSelector(".data-view");
    await eventually(() => page.getByRole("columnheader", { name: "Facts" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it("is printed whole", async () => {
    const { page, close } = await browser.open("/data/facts");
    const rows = page.locator(".data-table tbody tr");
    await rows.first().waitFor();
    const before = await rows.count();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await eventually(() => rows.count()).toBeGreaterThan(before);
    await close();
  });
});

describe("claims", () => {
  it("have the verdicts of the command line, and each leads to its rows", async () => {
    const { out } = await runCli(["claims", "--json"]);
    const report = JSON.parse(out) as ClaimsReport;
    const { page, complaints, close } = await browser.open("/claims");
    await page.getByRole("heading", { level: 1, name: /published claims can be recomputed/ }).waitFor();
    for (const [verdict, count] of Object.entries(report.counts)) {
      await page.getByRole("button", { name: `${verdict} ${count}`, exact: true }).click();
      await page.waitForURL(`**/claims?v=${verdict.replace(" ", "-")}`);
      const wanted = report.claims.filter((claim) => claim.verdict === verdict).map(({ id }) => id);
      await eventually(() => page.locator(".data-table tbody tr td:last-child").allTextContents()).toEqual(wanted);
    }
    const claim = report.claims.find(({ rows }) => rows.some(({ table }) => table === "deals"))!;
    await page.goto(`${browser.url}/claims/${claim.id}`);
    const details = page.getByRole("region", { name: "Details" });
    await details.getByText(`linchpin claims ${claim.id}`).waitFor();
    await eventually(() => details.locator(".worked").first().textContent()).toBe(claim.worked);
    await details.getByRole("button", { name: /→/ }).first().click();
    await page.waitForURL(/sel=(deal|fact):/);
    await page.goBack();
    await details.getByText(`linchpin claims ${claim.id}`).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("measures", () => {
  it("sort the firms, explain themselves, colour the map, and let go of it again", async () => {
    const { page, complaints, close } = await browser.open("/metrics");
    await page.getByRole("columnheader", { name: "PageRank" }).getByRole("button").click();
    await page.getByRole("heading", { level: 1, name: /^PageRank: Nvidia is first/ }).waitFor();
    await eventually(() => page.getByRole("region", { name: "Details" }).textContent()).toContain(
      "Page, Brin, Motwani",
    );
    await page.getByRole("button", { name: "Colour the map by it" }).click();
    await page.waitForURL("**/?colour=pagerank");
    const strip = page.getByRole("region", { name: "Measures on the map" });
    await strip.getByText("PageRank").waitFor();
    await strip.getByRole("button", { name: "Money and kind again" }).click();
    await strip.waitFor({ state: "detached" });
    await eventually(() => new URL(page.url()).search).toBe("");
    expect(complaints).toEqual([]);
    await close();
  });

  it("are in pictures as files, too", async () => {
    const answer = await fetch(`${browser.url}/api/v1/picture.svg?colour=pagerank&size=betweenness`);
    const svg = await answer.text();
    expect(svg).toMatch(/PageRank, [\d.]+ % to [\d.]+ %/);
    expect(svg).toContain("Area: Betweenness");
  });
});

describe("a table's search", () => {
  it("keeps a choice that follows quickly upon typed words", async () => {
    const { page, close } = await browser.open("/data/deals");
    const controls = page.getByRole("search", { name: "Search deals" });
    await controls.getByRole("searchbox").fill("nvidia");
    await controls.getByRole("combobox").first().selectOption({ index: 1 });
    const search = () => new URL(page.url()).searchParams.get("q");
    await eventually(search).toMatch(/^nvidia \w+:\S+$/);
    // Typed words are written into the address after a pause: the choice outlasts it.
    await letPass(page, 600);
    expect(search()).toMatch(/^nvidia \w+:\S+$/);
    await close();
  });
});
