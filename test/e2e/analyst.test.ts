// What an analyst asks without the command line: how a firm's books stand, how circular the money is, who is fragile.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { percentText } from "../../src/picture/money-text.ts";
import { circularityReport } from "../../src/report/circularity-report.ts";
import { ledgerReport } from "../../src/report/ledger-report.ts";
import { concentrationSentences } from "../../src/view/words/book-words.ts";
import { loadShipped } from "../support/shipped.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const network = await loadShipped("ai-capital");

describe("the books of a firm", () => {
  it("say who owes it orders, with the figures of the ledger, each a way to its deal", async () => {
    const { page, complaints, close } = await browser.open("/?sel=firm:oracle");
    const panel = page.locator(".panel");
    await panel.getByText(/^Who owes it orders/).click();
    const { backlog } = ledgerReport(network, { node: "oracle" }).accounts[0]!.provider!;
    for (const sentence of concentrationSentences(backlog)) await panel.getByText(sentence).waitFor();
    const customers = panel.getByRole("table", { name: "Orders by customer" });
    await customers.getByRole("row").filter({ hasText: "OpenAI" }).getByRole("button", { name: "$300B" }).click();
    await eventually(() => new URL(page.url()).searchParams.get("sel")).toBe("deal:openai-oracle-2025-09");
    expect(complaints).toEqual([]);
    await close();
  });

  it("say what can come back of the money that it puts into others, and lead to the deals on both ways", async () => {
    const { page, complaints, close } = await browser.open("/?sel=firm:nvidia");
    const panel = page.locator(".panel");
    await panel.getByText("22 % can come back to it as orders (0–85 %)").waitFor();
    await panel.getByRole("button", { name: "What it funds" }).click();
    const payers = page.getByRole("table").locator("tbody th");
    await eventually(async () => new Set(await payers.allTextContents())).toEqual(new Set(["Nvidia"]));
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("all firms together", () => {
  it("say how circular the money is, with ranges, and on whom that hangs", async () => {
    const { page, complaints, close } = await browser.open("/loops");
    await page.getByText(/^How circular it is/).click();
    const panel = page.locator(".panel");
    const { headlines, nodes } = circularityReport(network, { samples: 0 });
    for (const { sentence } of headlines) await panel.getByText(sentence).waitFor();
    const hangs = panel.getByRole("table", { name: "On whom it hangs" }).locator("tbody tr");
    await eventually(() => hangs.first().textContent()).toContain(percentText(nodes[0]!.circulationLost!));
    expect(complaints).toEqual([]);
    await close();
  });

  it("stand in order of fragility, each component open to its facts", async () => {
    const { page, complaints, close } = await browser.open("/failure");
    const panel = page.locator(".panel");
    await panel.getByText("Clouds and labs, the most fragile first").click();
    const first = panel.locator("li", { hasText: "0.53–0.95" });
    await first.getByText("What it is made of").click();
    await first.getByText("14–64 %").waitFor();
    await first.getByRole("button", { name: "Backlog", exact: true }).first().click();
    await eventually(() => new URL(page.url()).searchParams.get("sel")).toMatch(/^fact:/);
    expect(complaints).toEqual([]);
    await close();
  });
});
