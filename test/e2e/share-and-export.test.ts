// What a reader takes along: links, embed code, and files that other programs read.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importNetwork } from "../../src/format/importers/import-network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { exportInput } from "../../src/report/export-input.ts";
import { loadShipped } from "../support/shipped.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const openExport = (page: Page) => page.getByRole("button", { name: "Export", exact: true }).click();

const taken = async (page: Page, action: string) => {
  await openExport(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: action }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

describe("files", () => {
  it("are read back: the network as GEXF, the table as CSV, the report as JSON, the package as a zip", async () => {
    const { page, complaints, close } = await browser.open("/failure/openai");
    const shipped = await loadShipped("ai-capital");
    const view = exportInput(shipped, { parts: [] });

    const gexf = await taken(page, "Network as GEXF");
    expect(gexf.name).toBe("linchpin-failure-openai-2026-07-03.gexf");
    const { network } = importNetwork({ file: { name: gexf.name, text: gexf.bytes.toString("utf8") } }).value;
    expect(network.deals).toHaveLength(view.deals.rows.length);
    expect(new Set(network.nodes.map(({ name }) => name))).toEqual(
      new Set(view.nodes.rows.map((row) => row[view.nodes.columns.findIndex(({ id }) => id === "label")])),
    );

    const csv = await taken(page, "Table as CSV");
    const rows: readonly Record<string, string>[] = parse(csv.bytes, { columns: true });
    expect(rows.length).toBeGreaterThan(30);
    expect(Object.keys(rows[0]!)).toContain("loss_usd_bn");

    const json = await taken(page, "Report as JSON");
    const report = cascadeReport(shipped, { seeds: [{ id: "openai", shock: 1 }] });
    expect(JSON.parse(json.bytes.toString("utf8"))).toEqual(JSON.parse(JSON.stringify(report)));

    const zip = await taken(page, "Data package");
    expect([zip.name, zip.bytes.subarray(0, 2).toString()]).toEqual([`ai-capital-${shipped.version}.zip`, "PK"]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("are pictures with their own face, a PNG as large as was chosen", async () => {
    const { page, close } = await browser.open("/loops/nvidia~openai~oracle");
    const svg = (await taken(page, "Picture as SVG")).bytes.toString("utf8");
    expect(svg).toContain("@font-face{font-family:Inter");
    expect(svg).toContain("Nvidia");
    await openExport(page);
    await page.getByLabel("Size of the PNG").selectOption("3");
    await page.getByRole("button", { name: "Picture as SVG" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Picture as PNG" }).click(),
    ]);
    const png = await readFile(await download.path());
    expect(download.suggestedFilename()).toBe("linchpin-loops-nvidia-openai-oracle-2026-07-03.3x.png");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([4320, 2700]);
    await close();
  });

  it("say what happened, and why where nothing was made", async () => {
    const { page, close } = await browser.open("/");
    // The message goes by itself.
    await Promise.all([
      page.locator(".toast", { hasText: /^Saved as linchpin-.*\.csv\.$/ }).waitFor(),
      taken(page, "Table as CSV"),
    ]);
    await close();
  });
});

describe("links", () => {
  it("are copied; where the browser refuses, the link is selected in a field", async () => {
    const { page, close } = await browser.open("/failure/openai?r=1");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    // The button says so for two seconds.
    await Promise.all([
      page.getByRole("button", { name: "Copied" }).waitFor(),
      page.getByRole("button", { name: "Copy link" }).click(),
    ]);
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${browser.url}/failure/openai?r=1`,
    );
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("dialog").waitFor();
    await eventually(() => page.getByRole("dialog").textContent()).toContain("did not allow copying");
    await eventually(() => page.evaluate(() => document.getSelection()?.toString())).toBe(
      `${browser.url}/failure/openai?r=1`,
    );
    await page.keyboard.press("Escape");
    await eventually(() => page.getByRole("dialog").count()).toBe(0);
    await close();
  });

  it("are explained part by part, with the picture's own address", async () => {
    const { page, close } = await browser.open("/failure/openai?r=1&m=debtrank");
    await openExport(page);
    await page.getByRole("button", { name: "Link and embed code" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("row", { name: /r=1 the round of a failure/ }).waitFor();
    await eventually(() => dialog.getByLabel("Embed code", { exact: true }).inputValue()).toContain("embed=1");
    await dialog.getByLabel("Size").selectOption("Link preview (1200 × 630)");
    const link = dialog.getByLabel("Picture link", { exact: true });
    await eventually(() => link.inputValue()).toContain("1200");
    const address = await link.inputValue();
    const picture = await fetch(address);
    expect(picture.headers.get("content-type")).toBe("image/png");
    const png = Buffer.from(await picture.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    await close();
  });

  it("in a frame of another page show the picture with its finding, and lead to the whole page", async () => {
    const { page, close } = await browser.open("/failure/openai");
    await openExport(page);
    await page.getByRole("button", { name: "Link and embed code" }).click();
    const code = await page.getByLabel("Embed code", { exact: true }).inputValue();
    const article = createServer((_request, response) => response.setHeader("content-type", "text/html").end(code));
    await new Promise<void>((resolve) => article.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = article.address() as AddressInfo;
      await page.goto(`http://localhost:${port}/`);
      const frame = page.frameLocator("iframe");
      await frame.locator('.stage-canvas[data-ready="true"]').waitFor();
      await frame.getByRole("heading", { level: 1, name: /^If OpenAI fails.*model estimate/ }).waitFor();
      await eventually(() => frame.locator(".header, .panel").count()).toBe(0);
      const link = frame.getByRole("link", { name: /Explore it in Linchpin/ });
      await eventually(() => link.getAttribute("href")).toBe("/failure/openai");
    } finally {
      article.closeAllConnections();
      article.close();
      await close();
    }
  });
});
