// Pictures through real requests: types, policies, limits, and a problem for every mistake.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { embeddedFont } from "../../src/io/picture-fonts.ts";
import { pictureAddress } from "../../src/view/picture-address.ts";
import { pictureFile } from "../../src/view/picture-file.ts";
import { parsePictureRequest } from "../../src/view/picture-request.ts";
import { initialState } from "../../src/view/view-state.ts";
import { decodePng } from "../support/png.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { served } from "./support.ts";

let app: RunningApp;
beforeAll(async () => (app = await startApp({ network: served, webRoot: null, log: () => {} })));
afterAll(() => app.stop());

const get = (path: string, init?: RequestInit) => fetch(`${app.url}/api/v1${path}`, init);

describe("/picture.svg", () => {
  it("sends what the library draws, with its face", async () => {
    const response = await get("/picture.svg?view=failure/lab&theme=dark&width=800&height=600");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    const request = parsePictureRequest("view=failure/lab&theme=dark&width=800&height=600");
    expect(await response.text()).toBe(pictureFile(served, request, await embeddedFont()).svg);
  });

  it("may be shown by other pages, and follows and runs nothing when it is opened itself", async () => {
    const { headers } = await get("/picture.svg");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("answers 304 to who has it, HEAD without a body, and no POST", async () => {
    const etag = (await get("/picture.svg")).headers.get("etag")!;
    const headers = { "if-none-match": etag, "cache-control": "max-age=0" };
    expect((await get("/picture.svg", { headers })).status).toBe(304);
    expect(await (await get("/picture.svg", { method: "HEAD" })).text()).toBe("");
    expect((await get("/picture.svg", { method: "POST" })).status).toBe(405);
  });

  it("takes the keys in any order and a view without a path", async () => {
    const [a, b] = await Promise.all([get("/picture.svg?theme=dark&view=map"), get("/picture.svg?theme=dark")]);
    expect(await a.text()).toBe(await b.text());
  });
});

describe("/picture.png", () => {
  it("sends the picture that a page's own address of it asks for", async () => {
    const state = { ...initialState, view: { name: "failure", seeds: ["lab"] } as const, round: 1 };
    const address = pictureAddress(state, { format: "png", width: 600, height: 400, scale: 2 });
    const response = await fetch(app.url + address);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const png = new Uint8Array(await response.arrayBuffer());
    expect(decodePng(png)).toMatchObject({ width: 1200, height: 800 });
    const again = new Uint8Array(await (await fetch(app.url + address)).arrayBuffer());
    expect(Buffer.from(again).equals(Buffer.from(png))).toBe(true);
  });
});

describe("mistakes", () => {
  it.each([
    ["/picture.svg?view=failure/lob", /No node named "lob"/],
    ["/picture.png?scale=5", /scale: "5" is not a factor from 1 to 4/],
    ["/picture.png?width=5000", /width: "5000" is not a whole number of pixels/],
    ["/picture.png?width=4000&height=4000&scale=4", /more than 36 million pixels/],
    ["/picture.svg?thme=dark", /Did you mean "theme"\?/],
    ["/picture.svg?view=nowhere", /There is no view "nowhere"/],
  ])("%s is a problem with status 400", async (path, detail) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const problem = await response.json();
    expect(problem).toMatchObject({ code: "invalid-query", status: 400, detail: expect.stringMatching(detail) });
    expect(problem.errors).toHaveLength(1);
  });

  it("are all told at once", async () => {
    const problem = await (await get("/picture.svg?width=1&thme=dark&view=failure/lob")).json();
    expect(problem.errors.map(({ path }: { path: string }) => path)).toEqual(["width", "thme", "query"]);
  });
});
