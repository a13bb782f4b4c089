// Says that the shipped data have grown old; once read, it can be put away until the tab is closed.
import { useState } from "react";
import { newestStatement } from "../../src/model/as-of.ts";
import { staleRemark } from "../../src/view/time/time-words.ts";
import { today } from "../data/clock.ts";
import { isRemembered, remember } from "../data/session-memory.ts";
import { usePage } from "../page.ts";

export const StaleNotice = () => {
  const { state, index, shipped } = usePage();
  const [day] = useState(today);
  const key = `linchpin age of ${newestStatement(shipped)}`;
  const [isRead, setRead] = useState(() => isRemembered(key));
  // The reader knows how old data of their own are.
  const remark = index.network === shipped && !state.embedded ? staleRemark(shipped, day) : null;
  if (remark === null || isRead) return null;
  const putAway = (): void => {
    remember(key);
    setRead(true);
  };
  return (
    <section className="filter-bar stale" aria-label="Age of the data">
      <p>{remark}</p>
      <button type="button" className="link" onClick={putAway}>
        Hide
      </button>
    </section>
  );
};
