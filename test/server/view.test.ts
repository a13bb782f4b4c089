// The files of the view, the routes that are its page, and what everything else gets.
import { request } from "node:http";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { served } from "./support.ts";

let app: RunningApp;
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-view-"));
  mkdirSync(join(folder, "web", "assets"), { recursive: true });
  writeFileSync(
    join(folder, "web", "index.html"),
    '<!doctype html><html lang="en"><!-- head --><title>old</title><!-- /head --><p>the view</p>' +
      '<div id="root"><!-- body -->Loading<!-- /body --></div></html>',
  );
  writeFileSync(join(folder, "web", "assets", "main-1a2b.js"), "export {};".repeat(500));
  writeFileSync(join(folder, "secret.txt"), "not for the web");
  app = await startApp({ network: served, webRoot: join(folder, "web"), log: () => {} });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the view", () => {
  it.each(["/", "/loops", "/loops/chips~lab~cloud", "/failure", "/failure/lab,cloud=0.3", "/data", "/data/deals"])(
    "%s is the page",
    async (path) => {
      const response = await fetch(app.url + path);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toContain("the view");
    },
  );

  it.each(["/looops", "/loopsy", "/index.php", "/assets/none.js", "/.env"])("%s is not", async (path) => {
    const response = await fetch(app.url + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Nothing here");
  });

  it("comes with the picture and the finding of its address", async () => {
    const html = await (await fetch(`${app.url}/failure/lab?theme=dark`)).text();
    expect(html).toContain('<html data-theme="dark" lang="en">');
    expect(html).toMatch(/<h1>If LAB fails, [^<]+<\/h1>/);
    expect(html).toContain('class="first-picture wide"');
    expect(html).toContain(`<link rel="canonical" href="${app.url}/failure/lab" />`);
    const card = "/api/v1/picture.png?view=failure/lab&amp;theme=light&amp;width=1200&amp;height=630";
    expect(html).toContain(`<meta property="og:image" content="${app.url}${card}" />`);
    expect(html).not.toContain("Loading");
  });

  it("answers an address that names no view with the page all the same, and status 404", async () => {
    const response = await fetch(`${app.url}/loops/a/b`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Nothing here");
  });

  it("opens what it can of an address with unknown objects, and says what it could not", async () => {
    const response = await fetch(`${app.url}/?sel=firm:labb`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(
      "There is no firm &quot;labb&quot; in the data. Did you mean &quot;lab&quot;?",
    );
  });

  it("takes no host name into its links that is none", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(app.url);
      const asked = request({ hostname, port, path: "/", headers: { host: 'evil"><script>.example' } }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () => resolve(text));
      });
      asked.on("error", reject).end();
    });
    expect(answer).not.toContain("evil");
    expect(answer).not.toContain("og:image");
    expect(answer).toContain("og:title");
  });

  it("lets other pages frame the embedded picture, and nothing else", async () => {
    const framed = (await fetch(`${app.url}/failure/lab?embed=1`)).headers;
    expect(framed.get("content-security-policy")).toContain("frame-ancestors *");
    expect(framed.get("content-security-policy")).toContain("default-src 'self'");
    expect(framed.get("x-frame-options")).toBeNull();
    const whole = (await fetch(`${app.url}/failure/lab?embed=0`)).headers;
    expect(whole.get("content-security-policy")).toContain("frame-ancestors 'self'");
    expect(whole.get("x-frame-options")).toBe("SAMEORIGIN");
  });

  it("sends the page as it was built to whoever has had too many first paints computed", async () => {
    const busy = await startApp({
      network: served,
      webRoot: join(folder, "web"),
      log: () => {},
      computationsPerMinute: 1,
    });
    try {
      expect(await (await fetch(`${busy.url}/`)).text()).toContain("first-picture");
      const late = await fetch(`${busy.url}/loops`);
      expect([late.status, await late.text()]).toEqual([200, expect.stringContaining("Loading")]);
      // What has been computed already costs nothing.
      expect(await (await fetch(`${busy.url}/?cam=0.5,0.5,1&whatever=1`)).text()).toContain("first-picture");
    } finally {
      await busy.stop();
    }
  });

  it("lets nobody out of its folder", async () => {
    for (const path of ["/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt", "/%2e%2e/secret.txt"]) {
      const response = await fetch(app.url + path);
      expect(await response.text(), path).not.toContain("not for the web");
      expect(response.status, path).toBeGreaterThanOrEqual(400);
    }
  });

  it("sends hashed files compressed and for keeps", async () => {
    const response = await fetch(`${app.url}/assets/main-1a2b.js`);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });

  it("lets nothing run that is inline or from elsewhere", async () => {
    const policy = (await fetch(app.url)).headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("img-src 'self' data: blob:");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("does not tell browsers to insist on https, which a server on localhost does not speak", async () => {
    const { headers } = await fetch(app.url);
    expect(headers.get("strict-transport-security")).toBeNull();
    expect(headers.get("content-security-policy")).not.toContain("upgrade-insecure-requests");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("says so where it has not been built, and serves the API all the same", async () => {
    const bare = await startApp({ network: served, webRoot: null, log: () => {} });
    try {
      const response = await fetch(bare.url);
      expect(response.status).toBe(503);
      expect(await response.text()).toContain("npm run build");
      expect((await fetch(`${bare.url}/api/v1/health`)).status).toBe(200);
    } finally {
      await bare.stop();
    }
  });
});
