// What an analyst asks about one firm without the command line: what can come back to it, and how its books stand.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
