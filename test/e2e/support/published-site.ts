// A site as `linchpin publish` writes it, on a plain file server under a path of its own, and on disk.
import { createReadStream, existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { buildNeeded } from "../../../src/setup/ensure-built.mjs";
import { runCli } from "../../support/run-cli.ts";

const root = resolve(import.meta.dirname, "../../..");

export type BuiltSite = { readonly folder: string; readonly remove: () => Promise<void> };

/** The page as files of the last build, if that was of these sources; else built for this file of tests. */
export const builtSite = async (): Promise<BuiltSite> => {
  if (!buildNeeded(root)) return { folder: join(root, "dist", "site"), remove: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), "linchpin-site-files-"));
  await build({
    configFile: join(root, "web", "vite.site.config.ts"),
    build: { outDir: folder, emptyOutDir: true },
    logLevel: "error",
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".zip": "application/zip",
};

/** Knows nothing but files: no fallback page, no API. */
const fileServer = (folder: string, path: string): Server =>
  createServer(({ url = "" }, response) => {
    const [name = ""] = url.split(/[?#]/);
    const file = join(folder, name.slice(path.length) || "index.html");
    if (!name.startsWith(path) || !file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });

export type PublishedSite = {
  readonly folder: string;
  /** Both end in a slash or a file, so that `#/...` can follow. */
  readonly onServer: string;
  readonly onDisk: string;
  readonly stop: () => Promise<void>;
};

/** @param argv Options of `linchpin publish` besides `--out`. */
export const publishSite = async (argv: readonly string[] = []): Promise<PublishedSite> => {
  const site = await builtSite();
  const folder = await mkdtemp(join(tmpdir(), "linchpin-site-"));
  const { code, err } = await runCli(["publish", "--out", folder, "--quiet", ...argv], { siteFiles: site.folder });
  if (code !== 0) throw new Error(`publish ended with ${code}: ${err}`);
  const server = fileServer(folder, "/some/where/").listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    onServer: `http://127.0.0.1:${port}/some/where/`,
    onDisk: pathToFileURL(join(folder, "index.html")).href,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
      await site.remove();
    },
  };
};
