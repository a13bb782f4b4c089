// The report behind what is shown: the same object that the command line prints with --json.
import type { Page } from "../page.ts";
import { runJob } from "../worker/run-job.ts";

export type CurrentReport = {
  /** What the file is called after, beside the view; null: the view's own name. */
  readonly what: string | null;
  readonly report: unknown;
};

/** Computed anew only where the page does not have it already. */
export const currentReport = async (page: Page): Promise<CurrentReport> => {
  const { state, index, shown, window, loops, failure } = page;
  switch (state.view.name) {
    case "failure":
      return failure === null ? { what: "loops", report: loops } : { what: null, report: failure.report };
    case "claims":
      return { what: "claims", report: await runJob("claims", index.network, { asOf: index.asOf }) };
    case "metrics": {
      const request = { asOf: index.asOf, window, measures: ["all"] };
      return { what: "metrics", report: await runJob("metrics", shown, request) };
    }
    case "data":
      if (state.view.table === "losses" && failure !== null) return { what: null, report: failure.report };
      return { what: "loops", report: loops };
    case "compare":
      return { what: null, report: (await import("../compare/take-compare.ts")).comparisonReport(page) };
    case "map":
    case "loops":
    case "unknown":
      return { what: "loops", report: loops };
  }
};
