// A name for every request, so that a reader who reports a problem, and the line of the log about it, mean the same one.
import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";

const header = "X-Request-Id";

/** What a proxy before us may have named it: short, and nothing that could break a line of the log. */
const given = /^[\w.-]{8,64}$/;

/** Names every request, by what `X-Request-Id` says if that is plain, and sends the name with the answer. */
export const nameRequests = (): RequestHandler => (request, response, next) => {
  const asked = request.get(header) ?? "";
  response.set(header, given.test(asked) ? asked : randomUUID());
  next();
};

/** The name of the request that an answer belongs to. */
export const requestIdOf = (response: Response): string => String(response.getHeader(header));
