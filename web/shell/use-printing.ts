// Whether the page is being printed: paper is white, so what is drawn for it is drawn in light colours.
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** True from just before printing to its end; the page stands as it is to be printed when the browser goes on. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
};
