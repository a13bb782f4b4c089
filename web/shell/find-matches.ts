// Search over firms and deals: every typed word must begin a word of the name, the sign or the kind.
import type { NetworkIndex } from "../../src/view/network-index.ts";
import { firmName } from "../../src/view/network-index.ts";
import type { Selection } from "../../src/view/view-state.ts";
import { dealLine } from "../../src/view/words/deal-line.ts";

export type Match = Selection & {
  readonly label: string;
  readonly detail: string;
};

const mostMatches = 7;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

const matches = (typed: readonly string[], text: string): boolean => {
  const words = wordsOf(text);
  return typed.every((start) => words.some((word) => word.startsWith(start)));
};

/** Firms first, by name; then deals in force, largest first. Empty for an empty search. */
export const findMatches = (index: NetworkIndex, text: string): readonly Match[] => {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  const firms = index.network.nodes
    .filter(({ id, name, ticker }) => matches(typed, `${name} ${id} ${ticker ?? ""}`))
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .slice(0, mostMatches)
    .map(({ id, name, kind }): Match => ({
      kind: "firm",
      id,
      label: name,
      detail: index.kinds.get(kind)?.label ?? kind,
    }));
  const deals = index.inForce
    .filter((deal) => {
      const parties = `${firmName(index, deal.source)} ${firmName(index, deal.target)}`;
      return matches(typed, `${parties} ${deal.instrument} ${deal.source} ${deal.target}`);
    })
    .sort((a, b) => (b.amountUsdBn ?? -1) - (a.amountUsdBn ?? -1))
    .slice(0, mostMatches)
    .map(({ id }): Match => ({ kind: "deal", id, label: dealLine(index, id), detail: "Deal" }));
  return [...firms, ...deals];
};
