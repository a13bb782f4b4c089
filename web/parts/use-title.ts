// The title of the browser's tab for views whose finding is worked out in the page, beside what the address alone says.
import { useEffect } from "react";
import { usePage } from "../page.ts";

/** Says the view's finding; what is selected beside the view goes before it. @param finding Null: not known yet. */
export const useTitle = (finding: string | null): void => {
  const { selection } = usePage().state;
  const isFirst = finding !== null && selection === null;
  // With every change of the page, and after the title that the page sets itself in the same turn.
  useEffect(() => {
    if (isFirst) queueMicrotask(() => (document.title = `${finding.replace(/\.$/, "")} – Linchpin`));
  });
};
