// How much room the panel takes beside the picture: the reader's choice, kept while the page is open.
import { useCallback, useState } from "react";

/** Pixels. */
export const narrowest = 320;
export const widest = 520;
const usual = 372;

export type PanelSize = {
  readonly width: number;
  readonly isHidden: boolean;
  readonly setWidth: (width: number) => void;
  readonly toggle: () => void;
};

const boundedWidth = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));

export const usePanelSize = (): PanelSize => {
  const [width, setWidth] = useState(usual);
  const [isHidden, setHidden] = useState(false);
  const toggle = useCallback(() => setHidden((hidden) => !hidden), []);
  return { width, isHidden, toggle, setWidth: (next) => setWidth(boundedWidth(next)) };
};
