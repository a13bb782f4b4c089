// The built web view: its files, its page for the routes that it knows, and a plain page for everything else.
import { join } from "node:path";
import express, { Router, type RequestHandler } from "express";
import { viewPaths } from "../index.ts";

/** The view's own routes, which all are the one page: /, /loops/..., /failure/..., /data/... */
const viewRoute = new RegExp(`^/(?:(?:${viewPaths.join("|")})(?:/.*)?)?$`);

const page = (title: string, text: string): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">To the map</a></p>
</html>
`;

const notFound: RequestHandler = (_request, response) => {
  response.status(404).type("html").send(page("Nothing here", "Linchpin has no page at this address."));
};

const notBuilt: RequestHandler = (_request, response) => {
  const text = "The web view has not been built. Run npm run build. The API answers at /api/v1.";
  response.status(503).type("html").send(page("No view", text));
};

/** @param webRoot Folder of the built view; null: there is none, and its routes say so. */
export const createView = (webRoot: string | null): Router => {
  const router = Router({ caseSensitive: true });
  if (webRoot === null) {
    router.get(viewRoute, notBuilt);
  } else {
    // Names in assets/ carry a hash of the content, so they never change; the page that names them may.
    router.use("/assets", express.static(join(webRoot, "assets"), { immutable: true, maxAge: "1y", index: false }));
    router.use(express.static(webRoot, { index: false, maxAge: 0 }));
    router.get(viewRoute, (_request, response) => {
      response.sendFile("index.html", { root: webRoot, cacheControl: false, headers: { "Cache-Control": "no-cache" } });
    });
  }
  router.use(notFound);
  return router;
};
