// The API as an Express router over the list of routes: every route answers GET and HEAD, some POST, the rest is 405.
import express, { Router, type Request, type RequestHandler, type Response } from "express";
import { nearestName, type Network } from "../index.ts";
import { HttpError } from "./http-error.ts";
import { FileAnswer, type Call, type Handler, type Route } from "./routes/route.ts";
import { routes } from "./routes/index.ts";

const callOf = (request: Request): Call => ({
  params: Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)])),
  query: request.query,
  body: request.body,
});

const answer =
  (network: Network, handler: Handler): RequestHandler =>
  async (request, response) => {
    const result = await handler(network, callOf(request));
    if (!(result instanceof FileAnswer)) {
      response.json(result);
      return;
    }
    const { contentType, content, headers } = result;
    response
      .set(headers)
      .type(contentType)
      .send(typeof content === "string" ? content : Buffer.from(content));
  };

const requireJson: RequestHandler = (request, _response, next) => {
  if (request.is(["json", "+json"])) return next();
  throw new HttpError(415, "unsupported-media-type", "The body must be JSON. Send content-type: application/json.");
};

const methodsOf = (route: Route): string => ["GET", "HEAD", ...(route.post ? ["POST"] : []), "OPTIONS"].join(", ");

const otherMethods =
  (route: Route): RequestHandler =>
  (request, response) => {
    response.set("Allow", methodsOf(route));
    if (request.method === "OPTIONS") {
      response.status(204).end();
      return;
    }
    const detail = `${request.method} is not possible on ${request.path}. It answers ${methodsOf(route)}.`;
    throw new HttpError(405, "method-not-allowed", detail);
  };

const mount = (router: Router, network: Network, route: Route, computeLimit: RequestHandler): void => {
  const place = router.route(route.path);
  if (route.computes) place.all(computeLimit);
  place.get(answer(network, route.get));
  if (route.post) place.post(requireJson, express.json({ limit: "100kb" }), answer(network, route.post));
  place.all(otherMethods(route));
};

const listRoutes = (_request: Request, response: Response): void => {
  response.json(routes.map(({ path, summary }) => ({ path: `/api/v1${path}`, summary })));
};

const unknownPath: RequestHandler = (request) => {
  const suggestion = nearestName(
    request.path,
    routes.map(({ path }) => path),
  );
  const remedy = suggestion === null ? "GET /api/v1 lists what there is." : `Did you mean "/api/v1${suggestion}"?`;
  throw new HttpError(404, "not-found", `There is nothing at ${request.originalUrl}. ${remedy}`, {
    ...(suggestion === null ? {} : { suggestion: `/api/v1${suggestion}` }),
  });
};

/**
 * The router for `/api/v1`.
 *
 * @param computeLimit Runs before every route that computes.
 */
export const createApi = (network: Network, computeLimit: RequestHandler): Router => {
  const router = Router({ caseSensitive: true });
  router.get("/", listRoutes);
  for (const route of routes) mount(router, network, route, computeLimit);
  router.use(unknownPath);
  return router;
};
