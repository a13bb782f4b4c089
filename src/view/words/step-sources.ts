// Who says the amounts of a loop's steps, in one line below a picture that is printed alone.
import type { Source } from "../../model/fact.ts";
import type { NetworkIndex } from "../network-index.ts";
import type { LoopStep } from "../story/loop-steps.ts";
import { dateWords } from "./date-words.ts";

const sourceName = ({ publisher, title, published }: Source): string =>
  [publisher ?? title, published === null ? null : dateWords(published)].filter((part) => part !== null).join(", ");

/** The first that is dated, as its data name it, else the first; null without any. */
const namedSource = (sources: readonly Source[]): Source | null =>
  sources.find(({ published }) => published !== null) ?? sources[0] ?? null;

const stepSource = ({ number, leg }: LoopStep, index: NetworkIndex): string => {
  const ids = [...new Set(leg.deals.flatMap(({ id }) => index.deals.get(id)?.sources ?? []))];
  const named = namedSource(ids.flatMap((id) => index.sources.get(id) ?? []));
  if (named === null) return `(${number}) no source in the data`;
  const more = ids.length - 1;
  return `(${number}) ${sourceName(named)}${more === 0 ? "" : `, and ${more} more`}`;
};

/** "Sources of the steps: (1) Reuters, 3 Mar 2026, and 2 more; (2) …"; null without steps. */
export const stepSources = (steps: readonly LoopStep[], index: NetworkIndex): string | null =>
  steps.length === 0 ? null : `Sources of the steps: ${steps.map((step) => stepSource(step, index)).join("; ")}.`;
