// When something does not come or cannot be drawn, the rest of the page stays.
import { afterAll, beforeAll, describe, it } from "vitest";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

describe("without a connection", () => {
  it("says that a view did not arrive, and keeps the header and what was there", async () => {
    const { page, close } = await browser.open("/");
    await page.context().setOffline(true);
    await page.getByRole("link", { name: "Claims" }).click();
    await page.getByRole("heading", { name: "This view did not arrive" }).waitFor();
    await page.getByRole("link", { name: "Map" }).click();
    await page.getByRole("heading", { level: 1, name: /can be going round/ }).waitFor();
    await page.locator('.stage-canvas[data-ready="true"]').waitFor();
    await close();
  });

  it("says so in the place of a menu", async () => {
    const { page, close } = await browser.open("/");
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("alert").filter({ hasText: "could not be shown" }).waitFor();
    await eventually(() => page.locator(".stage").isVisible()).toBe(true);
    await close();
  });
});

describe("when the data do not come", () => {
  it("says what the server answered, and asks again", async () => {
    const { page, close } = await browser.open("/data/sources");
    await page.route("**/api/v1/network*", (route) => route.fulfill({ status: 500, body: "" }));
    await page.goto(`${browser.url}/`);
    await page.getByRole("alert").filter({ hasText: "The server answered 500" }).waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator('.stage-canvas[data-ready="true"]').waitFor();
    await close();
  });
});

describe("when the part that computes stops", () => {
  it("says so, and works the failure out when it is asked again", async () => {
    const { page, close } = await browser.open("/data/sources");
    await page.context().route("**/assets/entry-*.js", (route) => route.abort());
    await page.goto(`${browser.url}/failure/openai`);
    await page.getByRole("heading", { name: "This failure could not be worked out" }).waitFor();
    await page.getByRole("alert").filter({ hasText: "has stopped" }).waitFor();
    await page.context().unrouteAll({ behavior: "ignoreErrors" });
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: /If OpenAI fails, .* fail too/ }).waitFor();
    await close();
  });
});

describe("when the page itself fails", () => {
  it("says why, and can be loaded again", async () => {
    const { page, close } = await browser.open("/data/sources");
    await page.route("**/api/v1/network*", async (route) => {
      const answer = await route.fetch();
      const network = (await answer.json()) as { deals: { announced: string }[] };
      for (const deal of network.deals) deal.announced = "no day";
      await route.fulfill({ json: network });
    });
    await page.goto(`${browser.url}/`);
    await page.getByRole("heading", { name: "This address could not be shown" }).waitFor();
    await eventually(() => page.getByRole("alert").textContent()).toContain("no day");
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.getByRole("button", { name: "Load the page again" }).click();
    await page.locator('.stage-canvas[data-ready="true"]').waitFor();
    await close();
  });
});
