// The keyboard keeps its place: when what had the focus goes away with a panel, the next heading gets it.
import { useEffect, useRef } from "react";
import { panelHeadingId } from "../parts/panel-heading.tsx";

/** The last heading is the innermost: that of the details, where they stand beside a table. */
const innermostHeading = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[id="${panelHeadingId}"]`)].at(-1);

export const useKeptFocus = (): void => {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  // After every change of the page: a view that is still being fetched has its heading only later.
  useEffect(() => {
    const isLost = last.current?.isConnected === false && document.activeElement === document.body;
    if (isLost) innermostHeading()?.focus({ preventScroll: true });
  });
};
