// All deals, what is signed, or what is paid: figures, pictures and tables follow at once.
import { standings } from "../../src/view/deal-filter.ts";
import { standingLabel } from "../../src/view/words/filter-words.ts";
import { useFilter } from "./use-filter.ts";

export const StandingSwitch = () => {
  const { filter, set } = useFilter();
  return (
    <span className="switch" role="group" aria-label="Which deals">
      {standings.map((standing) => (
        <button
          key={standing}
          type="button"
          aria-pressed={filter.standing === standing}
          onClick={() => set({ ...filter, standing })}
        >
          {standingLabel[standing]}
        </button>
      ))}
    </span>
  );
};
