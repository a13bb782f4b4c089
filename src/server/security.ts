// What browsers are told to refuse, and how often one client may have something computed.
import type { RequestHandler, Response } from "express";
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

/**
 * Lets any page show this answer in a frame: for the embedded picture only, which has nothing to be clicked that changes
 * anything, here or for the reader.
 */
export const allowFrames = (response: Response): void => {
  const policy = String(response.getHeader("Content-Security-Policy"));
  response.set("Content-Security-Policy", policy.replace(/frame-ancestors [^;]*/, "frame-ancestors *"));
  response.removeHeader("X-Frame-Options");
};

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

/** Never refuses: beyond the limit the page is sent as it was built. @param perMinute First paints per client, > 0. */
export const firstPaintLimit = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: windowMilliseconds,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, response, next) => {
      response.locals["mayCompute"] = false;
      next();
    },
  });

export const mayCompute = ({ locals }: Response): boolean => locals["mayCompute"] !== false;
