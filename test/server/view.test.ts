// The files of the view, the routes that are its page, and what everything else gets.
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
  writeFileSync(join(folder, "web", "index.html"), "<!doctype html><title>the view</title>");
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
