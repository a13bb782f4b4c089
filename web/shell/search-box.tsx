// The search of the whole page: firms and deals.
import { useCallback } from "react";
import { useMedia } from "../data/use-media.ts";
import { usePage } from "../page.ts";
import { Combobox } from "../parts/combobox.tsx";
import { fail, select } from "../../src/view/go-to.ts";
import { findMatches, type Match } from "./find-matches.ts";

export const searchInputId = "search";

export const SearchBox = () => {
  const { state, index, go } = usePage();
  const hasKeys = useMedia("(hover: hover)");
  const find = useCallback(
    (text: string) => findMatches(index, text).map((match) => ({ ...match, key: `${match.kind}:${match.id}` })),
    [index],
  );
  const pick = ({ kind, id }: Match): void => {
    const isPicking = kind === "firm" && state.view.name === "failure" && state.view.seeds.length === 0;
    go(isPicking ? fail(state, [id]) : select(state, { kind, id }));
  };
  return (
    <Combobox
      id={searchInputId}
      isLandmark
      label="Search firms and deals"
      placeholder={hasKeys ? "Search firm or deal   /" : "Search firm or deal"}
      find={find}
      onPick={pick}
      nothing={(text) => `No firm or deal begins like “${text}”.`}
    />
  );
};
