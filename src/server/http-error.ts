// An answer other than 200, as a value that a handler can throw and the error handler turns into problem details.

export type ProblemExtra = {
  /** The nearest known name, where a name was not known. */
  readonly suggestion?: string;
  /** What is wrong with each part of the request. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
};

export class HttpError extends Error {
  readonly status: number;
  /** Stable kebab-case name of the mistake; programs check this, people read the message. */
  readonly code: string;
  readonly extra: ProblemExtra;
  constructor(status: number, code: string, message: string, extra: ProblemExtra = {}) {
    super(message);
    this.name = "HttpError";
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}
