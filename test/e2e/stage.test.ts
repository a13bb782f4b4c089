// The stage as a reader uses it: layouts, focus by distance, the camera in the address, and nothing left behind.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atRest, letPass } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const queryOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const waitForQuery = (page: Page, key: string, value: string | null): Promise<unknown> =>
  page.waitForFunction(([name, wanted]) => new URLSearchParams(location.search).get(name!) === wanted, [
    key,
    value,
  ] as const);
/** The address once the camera, which writes it after a pause, has come to rest. */
const restingAddress = async (page: Page): Promise<string> => {
  let before = "";
  const same = async (): Promise<boolean> => {
    before = page.url();
    await letPass(page, 600);
    return page.url() === before;
  };
  await eventually(same).toBe(true);
  return before;
};
const middleOf = async (page: Page) => {
  const box = (await page.locator(".stage-canvas").boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

describe("layouts", () => {
  it("are chosen in the toolbar, stand in the address and stay from view to view", async () => {
    const { page, complaints, close } = await browser.open("/?sel=firm:oracle");
    await page.getByLabel("Layout", { exact: true }).selectOption("circle");
    await waitForQuery(page, "L", "circle");
    await eventually(() => queryOf(page).get("sel")).toBe("firm:oracle");
    await eventually(() => page.getByText("Money goes round", { exact: true }).count()).toBe(0);
    await page.getByRole("link", { name: "Loops", exact: true }).click();
    await eventually(() => queryOf(page).get("L")).toBe("circle");
    await page.getByLabel("Layout", { exact: true }).selectOption("wheel");
    await waitForQuery(page, "L", null);
    expect(complaints).toEqual([]);
    await close();
  });

  it("say why a picture is not on the wheel", async () => {
    const { page, close } = await browser.open("/?n=lab,investor");
    await page.getByText("fewer than four firms here pay one another in a circle").first().waitFor();
    await close();
  });
});

describe("focus by distance", () => {
  it("leaves a firm and its partners, reaches further with plus, and ends with Escape", async () => {
    const { page, complaints, close } = await browser.open("/?sel=firm:coreweave");
    await page.getByRole("button", { name: "Only its partners" }).click();
    await waitForQuery(page, "f", "1");
    const options = page.locator('[role="listbox"] [role="option"]');
    await atRest(page);
    const near = await options.count();
    await page.keyboard.press("+");
    await waitForQuery(page, "f", "2");
    await eventually(() => options.count()).toBeGreaterThan(near);
    await page
      .getByText(/ hidden$/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await waitForQuery(page, "f", null);
    await eventually(() => queryOf(page).get("sel")).toBe("firm:coreweave");
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("the camera", () => {
  it("stands in the address once the reader has moved the picture, and is restored, and cleared by 0", async () => {
    const { page, close } = await browser.open("/");
    const { x, y } = await middleOf(page);
    await eventually(() => queryOf(page).has("cam")).toBe(false);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -240);
    await page.waitForFunction(() => new URLSearchParams(location.search).has("cam"));
    const moved = await restingAddress(page);
    await page.reload();
    await page.waitForSelector('.stage-canvas[data-ready="true"]');
    await eventually(() => page.url()).toBe(moved);
    await page.keyboard.press("0");
    await waitForQuery(page, "cam", null);
    await close();
  });

  it("never traps the wheel: where there is nothing left to zoom, the page may scroll", async () => {
    const { page, close } = await browser.open("/?cam=0.5,0.5,2.2");
    const { x, y } = await middleOf(page);
    const prevented = await page.evaluate(
      ([clientX, clientY]: readonly [number, number]) => {
        const turn = (deltaY: number): boolean => {
          const event = new WheelEvent("wheel", { bubbles: true, cancelable: true, deltaY, clientX, clientY });
          document.elementFromPoint(clientX, clientY)!.dispatchEvent(event);
          return event.defaultPrevented;
        };
        return { out: turn(120), inwards: turn(-120) };
      },
      [x, y] as const,
    );
    expect(prevented).toEqual({ out: false, inwards: true });
    await close();
  });
});

describe("200 changes of view", () => {
  it("leave no memory, no canvas and no WebGL context behind", async () => {
    const { page, complaints, close } = await browser.open("/");
    const session = await page.context().newCDPSession(page);
    const views = ["/loops", "/?L=tiers", "/?sel=firm:oracle", "/?L=circle&theme=dark", "/data/deals", "/"];
    const walk = async (changes: number): Promise<void> => {
      for (let k = 0; k < changes; k++) {
        await page.evaluate(
          (address) => {
            history.replaceState(null, "", address);
            window.dispatchEvent(new PopStateEvent("popstate"));
            return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          },
          views[k % views.length]!,
        );
      }
    };
    const heapOf = async (): Promise<number> => {
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      return usedSize / 1e6;
    };
    await walk(30);
    const before = await heapOf();
    await walk(200);
    await page.waitForSelector('.stage-canvas[data-ready="true"], .data-view');
    await atRest(page);
    // A stage holds about 3 MB; forty of them left behind would be a hundred.
    await eventually(async () => (await heapOf()) - before).toBeLessThan(12);
    await eventually(() => page.locator(".stage-canvas canvas").count()).toBeLessThanOrEqual(8);
    // Chromium complains when a page has more than sixteen contexts.
    expect(complaints).toEqual([]);
    await close();
  }, 900_000);
});
