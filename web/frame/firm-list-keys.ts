// What a listbox of firms does with a key: an action of its own, a step to the nearest firm, or nothing, so that the page gets it.
import type { KeyboardEvent } from "react";
import { directionOf, type Direction } from "./firm-keys.ts";

type Actions = Readonly<Record<string, () => void>>;

export const firmListKeys =
  (actions: Actions, onDirection: (direction: Direction) => void) =>
  (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directionOf(event.key);
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (direction === null && action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (direction === null) action?.();
    else onDirection(direction);
  };
