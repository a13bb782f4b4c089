// Says how many rows are left whenever a filter or a search has changed that.
import { useEffect, useRef } from "react";
import { usePage } from "../page.ts";

/** @param sentence What stands over the table at first is read with the page, and not said. */
export const useSaidCount = (sentence: string): void => {
  const { say } = usePage();
  const said = useRef(sentence);
  useEffect(() => {
    if (said.current === sentence) return;
    said.current = sentence;
    say(sentence);
  }, [say, sentence]);
};
