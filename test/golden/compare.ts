// Expected against actual, number by number.
import { notImplemented } from "./golden-adapter.ts";
import type { Tolerance } from "./golden-case.ts";

export type Difference = { readonly path: string; readonly expected: unknown; readonly actual: unknown };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const agree = (expected: number, actual: unknown, { abs = 0, rel = 0 }: Tolerance): boolean =>
  typeof actual === "number" && Math.abs(expected - actual) <= abs + rel * Math.abs(expected);

/**
 * Differences between a case's expectation and the product's answer. Only what is expected is compared; a number passes
 * when |e - a| <= abs + rel |e|; undefined must be null; lists have the same length and order.
 */
export const differences = (expected: unknown, actual: unknown, tolerance: Tolerance, path = ""): Difference[] => {
  if (actual === notImplemented) throw new Error(`golden ${path}: a part that is not implemented cannot be compared.`);
  if (typeof expected === "number") return agree(expected, actual, tolerance) ? [] : [{ path, expected, actual }];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [{ path, expected, actual }];
    return expected.flatMap((item, i) => differences(item, actual[i], tolerance, `${path}/${i}`));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [{ path, expected, actual }];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, actual[key], tolerance, `${path}/${key}`),
    );
  }
  return expected === actual ? [] : [{ path, expected, actual }];
};
