// The two sets of colours. Node colours are the package's; these are the rest.

export type ThemeColours = {
  readonly name: "light" | "dark";
  /** True: the reader's own colours, in which neither kinds nor measures have one of theirs. */
  readonly forced?: boolean;
  readonly background: string;
  readonly panel: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  /** Rings of the keyboard focus, the pointer and the selection. */
  readonly focus: string;
  readonly edges: { readonly funding: string; readonly commitment: string };
  /** Used for nothing but loss. */
  readonly loss: string;
  /** From no loss to all lost. */
  readonly lossRamp: readonly [string, string, string, string, string, string];
};

/**
 * Chosen by search for the largest smallest CIEDE2000 distance between any two colours under normal, protanopic,
 * deuteranopic and tritanopic sight, at 3:1 or better against the background.
 */
export const themes: Readonly<Record<"light" | "dark", ThemeColours>> = {
  light: {
    name: "light",
    background: "#FBFAF7",
    panel: "#FFFFFF",
    ink: "#171A1F",
    inkSoft: "#4A5160",
    line: "#D9D6CE",
    focus: "#171A1F",
    edges: { funding: "#1879D6", commitment: "#BB8441" },
    loss: "#99195F",
    lossRamp: ["#F6E3EC", "#E9A9C6", "#D46A9F", "#B53A7C", "#99195F", "#5E0A38"],
  },
  dark: {
    name: "dark",
    background: "#10141B",
    panel: "#171D26",
    ink: "#F1F3F6",
    inkSoft: "#AEB7C4",
    line: "#2B3442",
    focus: "#FFFFFF",
    edges: { funding: "#78B9F7", commitment: "#FBC97A" },
    loss: "#E23483",
    lossRamp: ["#2B1A26", "#5B1E42", "#942560", "#C72D77", "#E23483", "#FF9CC6"],
  },
};
