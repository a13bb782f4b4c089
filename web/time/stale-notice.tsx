// Says that the shipped data have grown old; once read, it can be put away.
import { useState } from "react";
import { staleRemark } from "../../src/view/time/time-words.ts";
import { today } from "../data/clock.ts";
import { usePage } from "../page.ts";

export const StaleNotice = () => {
  const { state, index, shipped } = usePage();
  const [day] = useState(today);
  const [isRead, setRead] = useState(false);
  // The reader knows how old data of their own are.
  const remark = index.network === shipped && !state.embedded ? staleRemark(shipped, day) : null;
  if (remark === null || isRead) return null;
  return (
    <section className="filter-bar stale" aria-label="Age of the data">
      <p>{remark}</p>
      <button type="button" className="link" onClick={() => setRead(true)}>
        Hide
      </button>
    </section>
  );
};
