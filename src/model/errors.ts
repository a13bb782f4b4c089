// The three mistakes a caller can make. Tests check the class and the code; people read the message.

/** Base of all errors that are the caller's to mend: `where: what is wrong, with the value. What to do.` */
export class LinchpinError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}

/** An argument has the wrong shape or lies outside its range. */
export class InvalidInputError extends LinchpinError {
  constructor(message: string) {
    super("invalid-input", message);
  }
}

/** A name that is not in the network, the list of models, ... */
export class NotFoundError extends LinchpinError {
  /** The nearest known name, if one is near. */
  readonly suggestion: string | null;
  constructor(message: string, suggestion: string | null = null) {
    super("not-found", message);
    this.suggestion = suggestion;
  }
}
