// What is said of a large network while, and after, its circles are searched.
import type { LoopsReport } from "../../report/loops-report.schema.ts";
import { countWords } from "./list.ts";

type Run = { readonly status: "small" | "running" | "done" } | { readonly status: "failed"; readonly message: string };

/** How the search for circles stands, in a sentence; empty when there is nothing to say. */
export const largeNote = (run: Run): string => {
  if (run.status === "running") return "Searching how the money goes round. The picture can be used meanwhile.";
  return run.status === "failed" ? `How the money goes round could not be worked out: ${run.message}` : "";
};

/** "35 loops", "the first 100,000 loops": a search that was ended says so. */
export const loopPlural = ({ loopCount, truncated }: LoopsReport): string =>
  truncated ? `the first ${countWords(loopCount, "loop")} found` : countWords(loopCount, "loop");
