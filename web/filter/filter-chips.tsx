// The conditions that hold, each with the button that takes it away.
import type { FilterCondition } from "../../src/view/filter-conditions.ts";
import { useFilter } from "./use-filter.ts";

const Chip = ({ condition }: { readonly condition: FilterCondition }) => {
  const { set } = useFilter();
  return (
    <button type="button" className="chip" onClick={() => set(condition.without)}>
      <span className="visually-hidden">Remove the condition: </span>
      {condition.words} <span aria-hidden="true">×</span>
    </button>
  );
};

export const FilterChips = () => {
  const { conditions } = useFilter();
  return (
    <ul className="chips">
      {conditions.map((condition) => (
        <li key={condition.key}>
          <Chip condition={condition} />
        </li>
      ))}
    </ul>
  );
};
