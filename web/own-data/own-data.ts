// The reader's own network, for as long as the page is open: in memory alone, sent nowhere and kept nowhere.
import { useSyncExternalStore } from "react";
import type { Network } from "../../src/model/network.ts";
import type { Point } from "../../src/picture/curve.ts";

export type OwnData = {
  /** What the address calls it (`own=`). */
  readonly key: string;
  readonly network: Network;
  /** Places of its nodes that came with it, layout units, y upwards; null where none did. */
  readonly positions: ReadonlyMap<string, Point> | null;
};

let current: OwnData | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const ownData = (): OwnData | null => current;

/** Keeps it until the page is closed or reloaded, or other data take its place. */
export const keepOwnData = (data: OwnData): void => {
  current = data;
  listeners.forEach((listener) => listener());
};

/** Null until the reader opens data. */
export const useOwnData = (): OwnData | null => useSyncExternalStore(subscribe, ownData);
