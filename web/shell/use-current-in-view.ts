// In a row that scrolls sideways the current entry is brought into view, without moving the page.
import { useEffect, useRef } from "react";

/** For the row's element; looks again whenever the key changes. */
export const useCurrentInView = (key: string) => {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = row.current?.querySelector('[aria-current="page"], [aria-pressed="true"]');
    if (row.current === null || !(current instanceof HTMLElement)) return;
    const outer = row.current.getBoundingClientRect();
    const inner = current.getBoundingClientRect();
    row.current.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }, [key]);
  return row;
};
