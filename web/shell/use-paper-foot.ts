// What stands at the foot of every printed sheet: where the page is, and the day its data are as of.
import { useEffect } from "react";

/** Told to the style sheet as a property: the margins of a sheet have no elements. */
export const usePaperFoot = (asOf: string): void => {
  useEffect(() => {
    const { style } = document.documentElement;
    const write = (): void =>
      style.setProperty("--paper-foot", JSON.stringify(`${window.location.href} · as of ${asOf}`));
    window.addEventListener("beforeprint", write);
    return () => window.removeEventListener("beforeprint", write);
  }, [asOf]);
};
