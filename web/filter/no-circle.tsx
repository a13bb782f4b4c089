// No loop under the filter: how many there are without each of its conditions.
import { everyDeal } from "../../src/view/deal-filter.ts";
import type { LoopsReport } from "../../src/report/loops-report.schema.ts";
import { usePage } from "../page.ts";
import { useJob } from "../worker/use-job.ts";
import { countWords } from "../../src/view/words/list.ts";
import { useFilter } from "./use-filter.ts";

/** Longer circles than those that are searched can still carry money: then only the search is spoken of. */
const noCircleWords = ({ maxLength, maximumCirculation }: LoopsReport): string =>
  maximumCirculation.usdBnPerYear === 0
    ? "No money circle in these deals: nothing that a firm pays can come back to it."
    : `No money circle of up to ${maxLength} steps in these deals, only longer ones.`;

export const NoCircle = () => {
  const { index, unit, window, loops } = usePage();
  const plain = noCircleWords(loops);
  const { conditions, isActive, set } = useFilter();
  const filters = [...conditions.map(({ without }) => without), everyDeal];
  const counted = useJob("loopCounts", index.network, isActive ? { asOf: index.asOf, unit, window, filters } : null);
  if (!isActive) return <p>{plain}</p>;
  if (counted.status !== "done")
    return <p aria-busy={counted.status === "running"}>No money circle under this filter.</p>;
  const helpful = conditions
    .map((condition, i) => ({ ...condition, count: counted.output[i] ?? 0 }))
    .filter(({ count }) => count > 0);
  const all = counted.output.at(-1) ?? 0;
  if (all === 0) return <p>{plain} The filter is not the reason: without it there is none, either.</p>;
  return (
    <>
      <p>No money circle under this filter.</p>
      <ul className="plain no-circle">
        {helpful.map(({ key, words, count, without }) => (
          <li key={key}>
            <span>
              Without <em>{words}</em> there {count === 1 ? "is" : "are"} {count.toLocaleString("en-US")}.
            </span>{" "}
            <button type="button" className="button" onClick={() => set(without)}>
              Remove<span className="visually-hidden"> the condition {words}</span>
            </button>
          </li>
        ))}
        {helpful.length > 0 && conditions.length === 1 ? null : (
          <li>
            <span>Without any filter: {countWords(all, "loop")}.</span>{" "}
            <button type="button" className="button" onClick={() => set(everyDeal)}>
              Clear all
            </button>
          </li>
        )}
      </ul>
    </>
  );
};
