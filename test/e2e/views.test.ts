// The rest of the page: details and sources, tables and exports, broken links, small screens, paper, no WebGL.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { letPass } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";
import { placeOfColour } from "./support/pixels.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

describe("details", () => {
  it("shows a deal with every field, and its sources as links that open beside the page", async () => {
    const { page, close } = await browser.open("/?sel=deal:openai-oracle-2025-09");
    const panel = page.locator(".panel");
    await panel.getByRole("heading", { level: 1, name: "OpenAI → Oracle" }).waitFor();
    for (const text of ["about $300B", "10 Sep 2025", "2027 to 2031", "4.5 GW", "high confidence", "signed"]) {
      await eventually(() => panel.textContent()).toContain(text);
    }
    const link = panel.locator(".sources a").first();
    await eventually(() => link.getAttribute("target")).toBe("_blank");
    await eventually(() => link.getAttribute("rel")).toContain("noopener");
    await eventually(() => link.getAttribute("href")).toMatch(/^https?:/);
    await close();
  });

  it("shows a firm's deals both ways, its capital with its basis, and what is not known", async () => {
    const { page, close } = await browser.open("/?sel=firm:oracle");
    await page.getByRole("heading", { level: 1, name: "Oracle" }).waitFor();
    for (const part of ["Pays or funds", "Is paid or funded by", "shareholders' equity", "Assumed or not known"]) {
      await eventually(() => page.locator(".panel").textContent()).toContain(part);
    }
    await close();
  });

  it("says that a capital is unknown instead of filling it in", async () => {
    const { page, close } = await browser.open("/?sel=firm:bond-investors");
    await page.locator(".panel", { hasText: "Nothing is filled in" }).waitFor();
    await close();
  });

  it("selects a firm by a click on the picture, and a click beside it steps back", async () => {
    const { page, close } = await browser.open("/");
    const canvas = page.locator(".stage-canvas");
    // OpenAI is the largest mark that the lit loop leaves in the full colour of labs.
    const openai = (await placeOfColour(page, canvas, [0xc3, 0x80, 0x19]))!;
    await page.mouse.click(openai.x, openai.y);
    await page.getByRole("heading", { level: 1, name: "OpenAI" }).waitFor();
    await eventually(() => page.url()).toContain("sel=firm:openai");
    const box = (await canvas.boundingBox())!;
    // Two clicks in quick succession are one double click, wherever they fall.
    await letPass(page, 400);
    await page.mouse.click(box.x + box.width * 0.02, box.y + box.height * 0.88);
    await page.getByRole("heading", { level: 1, name: /can be going round/ }).waitFor();
    await eventually(() => page.url()).not.toContain("sel=firm");
    await close();
  });
});

describe("loops", () => {
  it("tells a loop step by step with its deals and sources", async () => {
    const { page, close } = await browser.open("/loops");
    await page.locator(".card", { hasText: "Nvidia → OpenAI → Oracle" }).click();
    await eventually(() => new URL(page.url()).pathname).toBe("/loops/nvidia~openai~oracle");
    await eventually(() => page.locator(".ledger > li").count()).toBe(3);
    await eventually(() => page.locator(".ledger .sources a").count()).toBeGreaterThan(3);
    await eventually(() => page.locator(".ledger").textContent()).toContain("The smallest step");
    await close();
  });

  it("says that a loop does not exist here, and opens the rest", async () => {
    const { page, close } = await browser.open("/loops/nvidia~tsmc");
    await page.getByRole("heading", { level: 1, name: "No such loop here" }).waitFor();
    await page.getByRole("button", { name: "See all loops" }).click();
    await page.getByRole("heading", { level: 1, name: /ways for money/ }).waitFor();
    await close();
  });
});

describe("tables and files", () => {
  it("sorts by a column and says so", async () => {
    const { page, close } = await browser.open("/data/deals");
    const heading = page.getByRole("columnheader", { name: "Announced" });
    await heading.getByRole("button").click();
    await eventually(() => heading.getAttribute("aria-sort")).toBe("ascending");
    await close();
  });

  it.each([
    ["/", "Table as CSV", /^source,target,kind,instrument,amount_usd_bn_per_year_2026_2028,/, ".csv"],
    ["/failure/openai", "Table as CSV", /^round,from,to,loss_usd_bn,channel,deal\r\n/, ".csv"],
    ["/loops", "Table as CSV", /^loop,steps,/, ".csv"],
    ["/failure/openai", "Picture as SVG", /<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/, ".svg"],
    // A PNG begins with eight bytes of its own; read as Latin-1 the second to fourth are its name.
    ["/", "Picture as PNG", /^.PNG\r\n/, ".png"],
  ])("%s saves: %s", async (path, action, content, ending) => {
    const { page, complaints, close } = await browser.open(path);
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: action }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^linchpin-.*\\${ending}$`));
    expect(await readFile(await download.path(), "latin1")).toMatch(content);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("links", () => {
  it("explains which parts of a link are unknown, and opens the rest", async () => {
    const { page, close } = await browser.open(
      "/failure/opnai,oracle?m=debtrnk&set=order-loss.relt=0.2&unit=total&r=x",
    );
    const notice = page.getByRole("alert");
    for (const name of ['"openai"', '"debtrank"', '"order-loss.relet"', "number of a round"]) {
      await eventually(() => notice.textContent()).toContain(name);
    }
    await page.getByRole("heading", { level: 1, name: /If Oracle fails/ }).waitFor();
    await notice.getByRole("button").click();
    await eventually(() => notice.count()).toBe(0);
    await eventually(() => page.url()).toMatch(/\/failure\/oracle\?unit=total$/);
    await close();
  });

  it("takes the theme from the link before the system", async () => {
    const { page, close } = await browser.open("/?theme=dark", { colorScheme: "light" });
    await eventually(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(16, 20, 27)",
    );
    await close();
  });

  it("shows the network of an earlier date", async () => {
    const { page, close } = await browser.open("/?as=2025-12-31");
    await eventually(() => page.locator(".panel").textContent()).toContain("As of 31 Dec 2025");
    await eventually(() => page.getByRole("heading", { level: 1 }).textContent()).toContain("2025 to 2027");
    await close();
  });
});

describe("windows of every size", () => {
  it.each([
    [400, 860],
    [720, 900],
    [1024, 768],
    [1440, 900],
  ])("nothing sticks out sideways at %i pixels", async (width, height) => {
    for (const path of ["/", "/loops/nvidia~openai~oracle", "/failure/openai", "/data/deals"]) {
      const { page, close } = await browser.open(path, { viewport: { width, height } });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
      await close();
    }
  });

  it("keeps the panel under the picture on a phone", async () => {
    const { page, close } = await browser.open("/", { viewport: { width: 400, height: 860 } });
    const stage = (await page.locator(".stage").boundingBox())!;
    const panel = (await page.locator(".panel").boundingBox())!;
    expect(panel.y).toBeGreaterThanOrEqual(stage.y + stage.height - 1);
    await eventually(() => page.getByRole("heading", { level: 1 }).textContent()).toContain("can be going round");
    await close();
  });
});

describe("when something is missing", () => {
  it("says that the data did not arrive, and tries again when asked", async () => {
    const { page, close } = await browser.open("/");
    await page.route("**/api/v1/network", (route) => route.fulfill({ status: 503, body: "" }));
    await page.reload();
    await page.getByRole("heading", { name: "The data did not arrive" }).waitFor();
    await eventually(() => page.getByRole("alert").textContent()).toContain("503");
    await page.unroute("**/api/v1/network");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: /can be going round/ }).waitFor();
    await close();
  });

  it("draws with SVG where there is no WebGL, and can still be used", async () => {
    const { page, close } = await browser.open("/");
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]);
      } as typeof original;
    });
    await page.reload();
    const canvas = page.locator('.stage-canvas[data-ready="true"]');
    await canvas.waitFor();
    await eventually(() => canvas.getAttribute("data-renderer")).toBe("svg");
    await page.locator("#map").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "OpenAI" }).waitFor();
    await close();
  });
});
