// A mistake in an address as a sentence for its reader.
import { LinchpinError } from "../model/errors.ts";

/** An error's message without the place in the program that it begins with: "No node named ...". */
const withoutPlace = (message: string): string => {
  const text = message.replace(/^[^:]*: /, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** The message of a caller's mistake, null where there is none; anything else is ours and goes on. */
export const problemOf = (attempt: () => unknown): string | null => {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof LinchpinError) return withoutPlace(error.message);
    throw error;
  }
};
