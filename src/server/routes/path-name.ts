// A name in the path that does not exist is a missing resource, not a bad parameter: 404, with the nearest name.
import { NotFoundError } from "../../index.ts";
import { HttpError } from "../http-error.ts";
import { suggestionOf } from "../problem.ts";

/** The result of a look-up by path; its NotFoundError becomes a 404. */
export const byPathName = <T>(look: () => T): T => {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new HttpError(404, error.code, error.message, suggestionOf(error));
  }
};
