// The title of the browser's tab for views whose finding is worked out in the page, beside what the address alone says.
import { useEffect } from "react";
import { findingTitle } from "../../src/view/words/document-title.ts";
import { usePage } from "../page.ts";

/** Says the view's finding; what is selected beside the view goes before it. @param finding Null: not known yet. */
export const useTitle = (finding: string | null): void => {
  const { state } = usePage();
  const title = finding === null ? null : findingTitle(state, finding);
  // With every change of the page, and after the title that the page sets itself in the same turn.
  useEffect(() => {
    if (title !== null) queueMicrotask(() => (document.title = title));
  });
};
