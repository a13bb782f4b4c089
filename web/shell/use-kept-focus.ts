// The keyboard keeps its place: when what had the focus goes away with a panel, the next heading gets it.
import { useEffect, useRef } from "react";
import { panelHeadingId } from "../parts/panel-heading.tsx";

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
    if (isLost) document.getElementById(panelHeadingId)?.focus({ preventScroll: true });
  });
};
