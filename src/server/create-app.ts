// The server as a value: an Express application over one network, listening nowhere yet.
import compression from "compression";
import express, { type ErrorRequestHandler, type Express } from "express";
import type { IsoDate, Network } from "../index.ts";
import { createApi } from "./api.ts";
import { HttpError } from "./http-error.ts";
import { httpErrorOf, sendProblem } from "./problem.ts";
import { nameRequests, requestIdOf } from "./request-id.ts";
import { computeLimit, securityHeaders } from "./security.ts";
import { createView } from "./view.ts";

export type AppDependencies = {
  readonly network: Network;
  /** Folder of the built web view; null serves the API alone. */
  readonly webRoot: string | null;
  /** Takes a line about an error that is ours and not the caller's. */
  readonly log: (line: string) => void;
  /** The day, for remarks on the age of the data; default: the machine's clock. */
  readonly today?: () => IsoDate;
  /** Computations that one client may ask for in a minute; default 600. */
  readonly computationsPerMinute?: number;
};

const machineDay = (): IsoDate => new Date().toISOString().slice(0, 10);

const problemHandler =
  (log: AppDependencies["log"]): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = httpErrorOf(error);
    if (problem.status >= 500) {
      const what = error instanceof Error ? error.stack : String(error);
      log(`${requestIdOf(response)} ${request.method} ${request.originalUrl}: ${what}`);
    }
    sendProblem(request, response, problem);
  };

/**
 * API under `/api/v1`, view everywhere else. Errors are problem details (RFC 9457); answers carry an ETag.
 *
 * @returns An Express application; `listen` in serve.ts gives it a port.
 */
export const createApp = (dependencies: AppDependencies): Express => {
  const { network, webRoot, log, computationsPerMinute = 600, today = machineDay } = dependencies;
  const app = express();
  app.disable("x-powered-by");
  app.use(nameRequests());
  app.use(securityHeaders());
  app.use(compression());
  app.use("/api/v1", createApi(network, computeLimit(computationsPerMinute)));
  app.use("/api", (request) => {
    throw new HttpError(
      404,
      "not-found",
      `There is nothing at ${request.originalUrl}. GET /api/v1 lists what there is.`,
    );
  });
  app.use(createView({ network, webRoot, log, paintsPerMinute: computationsPerMinute, today }));
  app.use(problemHandler(log));
  return app;
};
