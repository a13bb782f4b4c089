// The day that is shown, as the button that opens time: on a phone at the head of the sheet, where it is always seen.
import { usePage } from "../page.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import type { TimeBarState } from "./time-bar.tsx";
import { isTimed, timeBarId } from "./use-time-bar.ts";

export const TimeToggle = ({ isOpen, set }: TimeBarState) => {
  const { state, index } = usePage();
  if (!isTimed(state)) return <span />;
  return (
    <button
      type="button"
      className="sheet-tool"
      aria-expanded={isOpen}
      aria-controls={timeBarId}
      onClick={() => set({ isOpen: !isOpen })}
    >
      As of {dateWords(index.asOf)} <span aria-hidden="true">{isOpen ? "▾" : "▴"}</span>
    </button>
  );
};
