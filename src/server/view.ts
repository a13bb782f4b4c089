// The built web view: its files, its page for the routes that it knows, and a plain page for everything else.
import { join } from "node:path";
import express, { Router, type Request, type RequestHandler } from "express";
import { viewPaths, type IsoDate, type Network } from "../index.ts";
import { createFirstPage } from "./first-page.ts";
import { allowFrames, firstPaintLimit, mayCompute } from "./security.ts";

/** The view's own routes, which all are the one page: /, /loops/..., /failure/..., /data/... */
const viewRoute = new RegExp(`^/(?:(?:${viewPaths.join("|")})(?:/.*)?)?$`);

const page = (title: string, text: string): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">To the map</a></p>
</main>
</html>
`;

const notFound: RequestHandler = (_request, response) => {
  response.status(404).type("html").send(page("Nothing here", "Linchpin has no page at this address."));
};

const notBuilt: RequestHandler = (_request, response) => {
  const text = "The web view has not been built. Run npm run build. The API answers at /api/v1.";
  response.status(503).type("html").send(page("No view", text));
};

/** Null for a host name that no browser sends: links in the page must not lead wherever a request says. */
const originOf = ({ protocol, host }: Request): string | null =>
  /^(?:[a-z\d.-]+|\[[a-f\d:.]+\])(?::\d+)?$/i.test(host) ? `${protocol}://${host}` : null;

const queryOf = ({ originalUrl }: Request): string => originalUrl.split("?").slice(1).join("?");

/** The page with its first paint; an address that names no view is answered with the page, too, and status 404. */
const viewPage = (webRoot: string, { network, log, today }: ViewDependencies): RequestHandler => {
  const firstPage = createFirstPage({ network, log, today, pagePath: join(webRoot, "index.html") });
  return async (request, response) => {
    const asked = { path: request.path, query: queryOf(request), origin: originOf(request) };
    const { html, isKnown, isEmbedded } = await firstPage({ ...asked, mayCompute: mayCompute(response) });
    if (isEmbedded) allowFrames(response);
    response
      .status(isKnown ? 200 : 404)
      .set("Cache-Control", "no-cache")
      .type("html")
      .send(html);
  };
};

export type ViewDependencies = {
  readonly network: Network;
  /** Folder of the built view; null: there is none, and its routes say so. */
  readonly webRoot: string | null;
  readonly log: (line: string) => void;
  readonly today: () => IsoDate;
  /** First paints that one client may have computed in a minute; further pages come without. */
  readonly paintsPerMinute: number;
};

export const createView = (dependencies: ViewDependencies): Router => {
  const { webRoot, paintsPerMinute } = dependencies;
  const router = Router({ caseSensitive: true });
  if (webRoot === null) {
    router.get(viewRoute, notBuilt);
  } else {
    // Names in assets/ carry a hash of the content, so they never change; the page that names them may.
    router.use("/assets", express.static(join(webRoot, "assets"), { immutable: true, maxAge: "1y", index: false }));
    router.use(express.static(webRoot, { index: false, maxAge: 0 }));
    router.get(viewRoute, firstPaintLimit(paintsPerMinute), viewPage(webRoot, dependencies));
  }
  router.use(notFound);
  return router;
};
