// What of the data is shown while a filter is active: always in sight, with a button for each condition.
import "../styles/filter.css";
import { networkAsOf } from "../../src/model/as-of.ts";
import { everyDeal } from "../../src/view/deal-filter.ts";
import { usePage } from "../page.ts";
import { FilterChips } from "./filter-chips.tsx";
import { useFilter } from "./use-filter.ts";

const ShownCount = () => {
  const { index } = usePage();
  const all = networkAsOf(index.network, index.asOf).deals.length;
  return (
    <span className="soft">
      {index.inForce.length.toLocaleString("en-US")} of {all.toLocaleString("en-US")} deals
    </span>
  );
};

export const FilterBar = () => {
  const { isActive, scope, set } = useFilter();
  if (!isActive || scope === "none") return null;
  return (
    <section className="filter-bar" aria-label="Active filter">
      {scope === "losses" ? (
        <p>
          <strong>The filter does not apply here:</strong> a failure runs through every deal. Kept for the other views:
        </p>
      ) : (
        <p>
          <strong>Filtered</strong> <ShownCount />
        </p>
      )}
      <FilterChips />
      <button type="button" className="link" onClick={() => set(everyDeal)}>
        Clear all
      </button>
    </section>
  );
};
