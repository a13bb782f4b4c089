// A few of the facts about a firm, the newest of each item, and the way to all of them.
import { newestFacts, saidBy } from "../../src/view/evidence/firm-facts.ts";
import { goTo } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { factFigure, metricLabel } from "../../src/view/words/fact-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import { usePage } from "../page.ts";
import { FactLink } from "../parts/fact-link.tsx";
import { firmValue } from "../tables/firm-value.ts";

const mostShown = 6;

export const FirmFacts = ({ firm }: { readonly firm: string }) => {
  const { state, index, go } = usePage();
  const facts = saidBy(index.network.facts, firm, index.asOf);
  if (facts.length === 0) return <p>Nobody has said anything about it that is in the data.</p>;
  const table = goTo(state, { name: "data", table: "facts", seeds: [] });
  return (
    <>
      <ul className="plain">
        {newestFacts(facts)
          .slice(0, mostShown)
          .map((fact) => (
            <li key={fact.id} className="fact-row">
              <span>
                {metricLabel(index, fact.metric)}{" "}
                <span className="soft small">{fact.period ?? dateWords(fact.asOf)}</span>
              </span>
              <FactLink id={fact.id}>{factFigure(fact)}</FactLink>
            </li>
          ))}
      </ul>
      <p>
        <button
          type="button"
          className="link"
          onClick={() => go({ ...table, search: `firm:${firmValue(index, firm).key}` })}
        >
          All {countWords(facts.length, "fact")} about it
        </button>
      </p>
    </>
  );
};
