// Whether the reader is opening data of their own, and which files they have chosen so far.
import { useSyncExternalStore } from "react";
import type { PickedFile } from "./open-protocol.ts";

/** `files` is empty until some are chosen. */
export type Opening = { readonly files: readonly PickedFile[] };

let current: Opening | null = null;
const listeners = new Set<() => void>();

const set = (opening: Opening | null): void => {
  current = opening;
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Shows the dialog, with files that have been chosen already, or to choose some. */
export const startOpening = (files: readonly PickedFile[] = []): void => set({ files });
export const endOpening = (): void => set(null);

/** Null while nothing is being opened. */
export const useOpening = (): Opening | null => useSyncExternalStore(subscribe, () => current);
