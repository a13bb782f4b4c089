// The one polite live region: says the latest sentence, after a pause in which newer ones replace it.
import { useCallback, useEffect, useRef, useState } from "react";
import { spokenText } from "../../src/view/words/spoken.ts";

const pauseMilliseconds = 300;

/** Says a sentence: instead of what is about to be said, or only if nothing is. */
export type Say = (text: string, when?: "unless-busy") => void;

/** The text to put into the region and the way to say something. */
export const useLiveRegion = (): readonly [text: string, say: Say] => {
  const [text, setText] = useState("");
  const timer = useRef(0);
  const say = useCallback<Say>((next, when) => {
    if (when === "unless-busy" && timer.current !== 0) return;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      timer.current = 0;
      setText(spokenText(next));
    }, pauseMilliseconds);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return [text, say];
};

export const LiveRegion = ({ text }: { readonly text: string }) => (
  <div className="visually-hidden" role="status" aria-live="polite">
    {text}
  </div>
);
