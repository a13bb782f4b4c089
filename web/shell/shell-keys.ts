// Which action a key means anywhere on the page. Pure: the caller acts.

export type ShellAction =
  | {
      readonly do:
        "search" | "back" | "twin" | "keys" | "play" | "panel" | "undo" | "redo" | "zoom-in" | "zoom-out" | "fit";
    }
  | { readonly do: "view"; readonly number: number }
  | { readonly do: "turn"; readonly by: -1 | 1 };

export type Pressed = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Whether the key goes into a field that takes text or values. */
  readonly inField: boolean;
  /** Whether the key would press the control that has the focus. */
  readonly onControl: boolean;
};

const letters: Readonly<Record<string, ShellAction>> = {
  "/": { do: "search" },
  t: { do: "twin" },
  "?": { do: "keys" },
  "[": { do: "turn", by: -1 },
  "]": { do: "turn", by: 1 },
  "+": { do: "zoom-in" },
  "=": { do: "zoom-in" },
  "-": { do: "zoom-out" },
  "0": { do: "fit" },
  "\\": { do: "panel" },
};

/** 1 to 9 open the views in the order of their tabs. */
const viewKey = (key: string): ShellAction | null => (/^[1-9]$/.test(key) ? { do: "view", number: Number(key) } : null);

/** Null when the key means nothing here. Letters mean nothing while they are switched off or go into a field. */
export const shellAction = (
  { key, ctrl, alt, shift, inField, onControl }: Pressed,
  lettersOn: boolean,
): ShellAction | null => {
  if (ctrl && key.toLowerCase() === "k") return { do: "search" };
  // The address is the state, so Back undoes; a field keeps its own undo.
  if (ctrl && key.toLowerCase() === "z" && !inField) return { do: shift ? "redo" : "undo" };
  if (ctrl || alt || inField) return null;
  if (key === "Escape") return { do: "back" };
  if (key === " ") return onControl ? null : { do: "play" };
  if (!lettersOn) return null;
  return Object.hasOwn(letters, key) ? letters[key]! : viewKey(key);
};
