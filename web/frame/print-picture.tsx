// The picture on paper: WebGL canvases print badly, so the SVG of the same picture takes their place while printing.
import { useEffect, useRef } from "react";
import type { Stage } from "../stage/stage.ts";

export const PrintPicture = ({ stage }: { readonly stage: Stage | null }) => {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => {
      if (stage === null) return;
      // As elements, not as an image: an image would arrive after the page has been printed.
      const { documentElement } = new DOMParser().parseFromString(stage.toSvg("light"), "image/svg+xml");
      paper.current?.replaceChildren(document.importNode(documentElement, true));
    };
    const clear = () => paper.current?.replaceChildren();
    window.addEventListener("beforeprint", draw);
    window.addEventListener("afterprint", clear);
    return () => {
      window.removeEventListener("beforeprint", draw);
      window.removeEventListener("afterprint", clear);
    };
  }, [stage]);
  return <div className="print-picture" ref={paper} aria-hidden="true" />;
};
