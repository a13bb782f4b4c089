// What browsers are told to refuse, and how often one client may have something computed.
import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { HttpError } from "./http-error.ts";
import { sendProblem } from "./problem.ts";

/**
 * Everything from this server and nothing inline; pictures also as data and blobs, which is how the view exports them.
 * No HSTS and no upgrade to https: the server runs on localhost, over http.
 */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: false,
  });

const windowMilliseconds = 60_000;

/** @param perMinute Requests per client and minute, > 0. */
export const computeLimit = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: windowMilliseconds,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (request, response) => {
      const detail = `More than ${perMinute} computations in a minute. Wait a minute, or run the command line.`;
      sendProblem(request, response, new HttpError(429, "too-many-requests", detail));
    },
  });
