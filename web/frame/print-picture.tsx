// The picture on paper: WebGL canvases print badly, so an SVG of the same picture takes their place while printing.
import { useEffect, useRef, useState } from "react";
import type { PictureState } from "../../src/picture/picture-state.ts";
import { usePage } from "../page.ts";
import type * as paperSvg from "./paper-svg.ts";

type Drawing = typeof paperSvg;

/** What draws it, once it is there: printing does not wait for anything. */
const useDrawing = (): Drawing | null => {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    // Without it the picture that came with the page is printed.
    import("./paper-svg.ts").then(setDrawing, () => undefined);
  }, []);
  return drawing;
};

/** As elements, not as an image: an image would arrive after the page has been printed. */
const elementOf = (svg: string, sheet: string): Element => {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  documentElement.setAttribute("class", sheet);
  return document.importNode(documentElement, true);
};

export const PrintPicture = ({ focus }: { readonly focus: PictureState["focus"] }) => {
  const page = usePage();
  const paper = useRef<HTMLDivElement>(null);
  const drawing = useDrawing();
  // The page turns light while it is told of printing: a listener that changed with it would not be told.
  const latest = useRef({ page, focus, drawing });
  useEffect(() => {
    latest.current = { page, focus, drawing };
  }, [page, focus, drawing]);
  useEffect(() => {
    const draw = (): void => {
      const shown = latest.current;
      const svgs = shown.drawing?.paperSvgs(shown.page, shown.focus) ?? [];
      paper.current?.replaceChildren(...svgs.map(([sheet, svg]) => elementOf(svg, sheet)));
    };
    const clear = (): void => paper.current?.replaceChildren();
    window.addEventListener("beforeprint", draw);
    window.addEventListener("afterprint", clear);
    return () => {
      window.removeEventListener("beforeprint", draw);
      window.removeEventListener("afterprint", clear);
    };
  }, []);
  return <div className="print-picture" ref={paper} aria-hidden="true" data-ready={drawing !== null} />;
};
