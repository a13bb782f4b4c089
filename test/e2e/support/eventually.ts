// What comes a moment later: title, address, focus and figures follow an action each in its own time.
import { expect } from "vitest";

/** Ample for a busy machine; what is there already is seen at once. */
const patience = { timeout: 30_000, interval: 50 };

/**
 * `expect` that reads again until what it reads is as expected: to be awaited.
 *
 * @param read Reads the page; whatever it throws counts as not yet so.
 */
export const eventually = <T>(read: () => T, message?: string): ReturnType<typeof expect.poll<T>> =>
  expect.poll(read, message === undefined ? patience : { ...patience, message });
