// Over the faint network: no deal passes the filter, and the conditions to take away.
import { everyDeal } from "../../src/view/deal-filter.ts";
import { filterSentence } from "../../src/view/filter-conditions.ts";
import { countWords } from "../../src/view/words/list.ts";
import { windowWords } from "../../src/view/words/unit.ts";
import { usePage } from "../page.ts";
import { FilterChips } from "./filter-chips.tsx";
import { useFilter } from "./use-filter.ts";

export const NoMatch = () => {
  const { state, index, unit, window, go } = usePage();
  const { filter, conditions, set } = useFilter();
  const matching = index.inForce.length;
  const sentence = filterSentence(filter, index.network.nodeKinds);
  return (
    <div className="no-match">
      {matching === 0 || unit === "total" ? (
        <p>
          <strong>No deals match:</strong> {sentence}.
        </p>
      ) : (
        <>
          <p>
            <strong>
              {countWords(matching, "deal")} {matching === 1 ? "matches" : "match"}
            </strong>
            , but none moves money in {windowWords(window)}: {sentence}.
          </p>
          <p>
            <button type="button" className="button" onClick={() => go({ ...state, unit: "total" })}>
              Show whole amounts
            </button>
          </p>
        </>
      )}
      <FilterChips />
      {conditions.length < 2 ? null : (
        <button type="button" className="button" onClick={() => set(everyDeal)}>
          Clear all
        </button>
      )}
    </div>
  );
};
