// Errors as problem details for HTTP APIs (RFC 9457): one shape for every answer that is not a success.
import { STATUS_CODES } from "node:http";
import type { Request, Response } from "express";
import { LinchpinError, NotFoundError } from "../index.ts";
import { HttpError } from "./http-error.ts";
import { requestIdOf } from "./request-id.ts";

export type Problem = {
  readonly type: "about:blank";
  /** The status in words. */
  readonly title: string;
  readonly status: number;
  /** What is wrong with this request, and what to do. */
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  /** Also in the header `X-Request-Id` and, for errors of ours, in the server's log. */
  readonly requestId: string;
  readonly suggestion?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
};

/** What body-parser and the router attach to the errors that they throw. */
type ParserError = Error & { readonly status: number; readonly type?: string };

const isParserError = (error: unknown): error is ParserError =>
  error instanceof Error && "status" in error && typeof error.status === "number" && error.status < 500;

const parserMessages: Readonly<Record<string, string>> = {
  "entity.too.large": "The body is too large. Send at most 100 kB.",
  "entity.parse.failed": "The body is not JSON.",
};

/**
 * The HTTP meaning of an error: a caller's mistake keeps its message, anything else is "internal" and keeps its secrets.
 * A request that is well formed but asks for what cannot be is 422.
 */
export const httpErrorOf = (error: unknown): HttpError => {
  if (error instanceof HttpError) return error;
  if (error instanceof NotFoundError) {
    return new HttpError(422, error.code, error.message, suggestionOf(error));
  }
  if (error instanceof LinchpinError) return new HttpError(422, error.code, error.message);
  if (isParserError(error)) {
    return new HttpError(error.status, "bad-request", parserMessages[error.type ?? ""] ?? error.message);
  }
  return new HttpError(
    500,
    "internal",
    "Something went wrong on the server. Its log says what, under this request's id.",
  );
};

/** The nearest name, if there is one, as an extra member of the problem. */
export const suggestionOf = ({ suggestion }: NotFoundError): { suggestion?: string } =>
  suggestion === null ? {} : { suggestion };

/** Sends an error as `application/problem+json`. */
export const sendProblem = (request: Request, response: Response, error: HttpError): void => {
  const problem: Problem = {
    type: "about:blank",
    title: STATUS_CODES[error.status] ?? "Error",
    status: error.status,
    detail: error.message,
    instance: request.originalUrl,
    code: error.code,
    requestId: requestIdOf(response),
    ...error.extra,
  };
  response.status(error.status).type("application/problem+json").send(JSON.stringify(problem));
};
