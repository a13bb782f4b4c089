// The picture that came with the page, over the stage until the stage has drawn its own: then it fades.
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { takeFirstPictures } from "../first-paint.ts";

/** A little longer than the fade of the style sheet. */
const fadeMilliseconds = 200;

const isDrawn = (stage: Element | null | undefined): boolean =>
  stage?.querySelector(".stage-canvas")?.getAttribute("data-ready") === "true";

type Props = {
  /** The stage cannot draw yet what the picture shows. */
  readonly isAwaited: boolean;
};

/** Stands beside the `.stage-canvas` whose `data-ready` it waits for. */
export const FirstPicture = ({ isAwaited }: Props) => {
  const host = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState(false);
  // Before the browser paints, so that there is no moment without a picture.
  useLayoutEffect(() => host.current?.append(...takeFirstPictures()), []);
  useEffect(() => {
    const stage = host.current?.parentElement;
    if (gone || isAwaited || stage === null || stage === undefined) return;
    let timer: number | undefined;
    const look = (): void => {
      if (isDrawn(stage)) timer ??= window.setTimeout(() => setGone(true), fadeMilliseconds);
    };
    const observer = new MutationObserver(look);
    observer.observe(stage, { subtree: true, attributeFilter: ["data-ready"] });
    look();
    return () => {
      observer.disconnect();
      window.clearTimeout(timer);
    };
  }, [gone, isAwaited]);
  return gone ? null : <div className="first-pictures" data-awaited={isAwaited} ref={host} aria-hidden="true" />;
};
