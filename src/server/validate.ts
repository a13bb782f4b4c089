// Requests are checked against a schema before anything is computed; what is wrong is said part by part.
import { z } from "zod";
import { nearestName } from "../index.ts";
import { HttpError } from "./http-error.ts";

type Issue = z.core.$ZodIssue;

/** The nearest allowed name for the first unknown one, so that `?modle=` is told about `model`. */
const nearestKey = (issues: readonly Issue[], known: readonly string[]): string | null => {
  const unknown = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []))[0];
  return unknown === undefined ? null : nearestName(unknown, known);
};

type RawIssue = z.core.$ZodRawIssue;

/** What a query lacks or garbles, in words: "received undefined" is the schema's own talk. */
const inWords = ({ code, input, expected }: RawIssue): string | undefined => {
  if (input === undefined) return "is missing";
  return code === "invalid_type" && expected === "number" ? "expected a number" : undefined;
};

/**
 * The input as the schema reads it.
 *
 * @param where What is checked, as in "query" or "body".
 * @param status Answer when it does not fit: 400 for a query, 422 for a body that is JSON but not this JSON.
 * @throws HttpError with one entry in `errors` per mistake.
 */
export const validate = <T extends z.ZodObject>(
  schema: T,
  input: unknown,
  where: string,
  status: 400 | 422,
): z.infer<T> => {
  const result = schema.safeParse(input ?? {}, { error: inWords });
  if (result.success) return result.data;
  const { issues } = result.error;
  const errors = issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const suggestion = nearestKey(issues, Object.keys(schema.shape));
  const detail = errors.map(({ path, message }) => (path === "" ? message : `"${path}": ${message}`)).join("; ");
  const remedy = suggestion === null ? "" : ` Did you mean "${suggestion}"?`;
  throw new HttpError(status, `invalid-${where}`, `${where}: ${detail}.${remedy}`, {
    errors,
    ...(suggestion === null ? {} : { suggestion }),
  });
};

/** A query parameter that may be given once or many times: `?set=a=1&set=b=2`. */
export const repeatable = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** A whole number written in a query. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, "expected a whole number")
  .transform(Number);

/** A share written in a query. */
export const shareText = z
  .string()
  .regex(/^(?:0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/, "expected a share from 0 to 1, as in 0.5")
  .transform(Number);

/** A number written in a query; an empty text is none. */
export const numberText = z
  .string()
  .regex(/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/, "expected a number, as in 0.05 or 1e-6")
  .transform(Number);

/** A calendar date, whole or partial; whether it exists in the calendar is checked by the core. */
export const dateText = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "expected a date, as in 2026-06-30");
