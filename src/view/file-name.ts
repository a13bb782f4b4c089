// What a file that is taken out of the page is called: what it holds, and of which day.
import type { IsoDate } from "../model/date.ts";
import { isEveryDeal } from "./deal-filter.ts";
import { showsLosses } from "./shown-network.ts";
import type { ViewState } from "./view-state.ts";

const longest = 80;

const objectOf = ({ view }: ViewState): readonly string[] => {
  switch (view.name) {
    case "loops":
      return view.loop === null ? [] : [view.loop];
    case "failure":
      return view.seeds;
    case "claims":
      return view.claim === null ? [] : [view.claim];
    case "data":
      return [view.table, ...view.seeds];
    case "map":
    case "metrics":
    case "compare":
    case "unknown":
      return [];
  }
};

/** Letters, digits and hyphens: nothing that a file system or a shell could take for something else. */
const safe = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, longest);

/**
 * "linchpin-failure-openai-round-2-2026-07-03": the view, its object, whether a filter narrows it, and the day.
 *
 * @param what A word for what the file holds, instead of the view's own name; null for the view.
 */
export const fileName = (state: ViewState, asOf: IsoDate, what: string | null, extension: string): string => {
  const { view, round, selection } = state;
  const parts = [
    "linchpin",
    ...(what === null ? [view.name, ...objectOf(state)] : [what]),
    ...(selection === null || what !== null ? [] : [selection.id]),
    ...(view.name === "failure" && round !== null && what === null ? [`round-${round}`] : []),
    ...(isEveryDeal(state.filter) || showsLosses(state) ? [] : ["filtered"]),
  ];
  return `${safe(parts.join("-"))}-${asOf}.${extension}`;
};
