// Everything about one statement: the figure, who said it, whether it counts, and what others say.
import { useMemo } from "react";
import type { Fact } from "../../src/model/fact.ts";
import { firstDay } from "../../src/model/date.ts";
import { pickRule } from "../../src/ledger/fact-series.ts";
import { factStandings, type FactStanding } from "../../src/view/evidence/fact-rivals.ts";
import { goTo, select } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import {
  entityName,
  factFigure,
  factRange,
  factStatusLabel,
  factSubject,
  isSector,
  metricLabel,
  setAsideWords,
} from "../../src/view/words/fact-words.ts";
import { confidenceLabel } from "../../src/view/words/labels.ts";
import { usePage } from "../page.ts";
import { firmValue } from "../tables/firm-value.ts";
import { BackButton } from "../parts/back-button.tsx";
import { Definition, Definitions } from "../parts/definition.tsx";
import { FactLink } from "../parts/fact-link.tsx";
import { FirmLink } from "../parts/firm-link.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { ClaimsAbout } from "./claims-about.tsx";

const Statement = ({ fact, isShown, words }: { fact: Fact; isShown: boolean; words: string }) => (
  <li className="statement" aria-current={isShown ? "true" : undefined}>
    <p>
      {isShown ? <strong>{factFigure(fact)}</strong> : <FactLink id={fact.id}>{factFigure(fact)}</FactLink>}{" "}
      <span className="soft">
        {factStatusLabel[fact.status]}, said {dateWords(fact.asOf)}, {confidenceLabel[fact.confidence]}
      </span>
    </p>
    <p className="small">{words}</p>
    {isShown ? null : <SourceLinks ids={fact.sources} />}
  </li>
);

const Standing = ({ fact, standing }: { readonly fact: Fact; readonly standing: FactStanding }) => {
  const { counting, others } = standing;
  if (others.length === 0) return <p>Nobody else in the data states this item for this period.</p>;
  return (
    <>
      <ul className="plain">
        {counting === null ? null : (
          <Statement fact={counting} isShown={counting.id === fact.id} words="This one counts." />
        )}
        {others.map((rival) => (
          <Statement
            key={rival.fact.id}
            fact={rival.fact}
            isShown={rival.fact.id === fact.id}
            words={`Does not count: ${setAsideWords(rival, counting)}.`}
          />
        ))}
      </ul>
      <p className="soft small">The rule: {pickRule}.</p>
    </>
  );
};

const standingWords = (fact: Fact, { counting, others }: FactStanding): string => {
  if (others.length === 0) return "Yes, the only statement";
  return counting?.id === fact.id ? `Yes, of ${others.length + 1} statements` : "No, another statement counts";
};

export const FactPanel = ({ id }: { readonly id: string }) => {
  const { state, index, go } = usePage();
  const { facts, metrics } = index.network;
  const fact = facts.find((candidate) => candidate.id === id)!;
  const standing = useMemo(() => factStandings(facts, firstDay(index.asOf)).get(id)!, [facts, index.asOf, id]);
  const metric = metrics.find((candidate) => candidate.id === fact.metric);
  const entity = entityName(index, fact.entity);
  const range = factRange(fact);
  const all = { ...goTo(state, { name: "data", table: "facts", seeds: [] }), selection: state.selection };
  return (
    <>
      {isSector(fact.entity) ? (
        <BackButton label="Back" />
      ) : (
        <button type="button" className="back" onClick={() => go(select(state, { kind: "firm", id: fact.entity }))}>
          ← {entity}
        </button>
      )}
      <PanelHeading>{factSubject(index, fact)}</PanelHeading>
      <p className="figure">{factFigure(fact)}</p>
      <Definitions>
        {range === null ? null : <Definition term="Range">{range}</Definition>}
        <Definition term="Of">{isSector(fact.entity) ? entity : <FirmLink id={fact.entity} />}</Definition>
        <Definition term="What">
          {metricLabel(index, fact.metric)}
          {metric === undefined ? null : <span className="soft"> {metric.meaning}</span>}
        </Definition>
        <Definition term="Period">{fact.period ?? "not stated"}</Definition>
        <Definition term="Said">{dateWords(fact.asOf)}</Definition>
        <Definition term="Kind">{factStatusLabel[fact.status]}</Definition>
        <Definition term="Certainty">{confidenceLabel[fact.confidence]}</Definition>
        <Definition term="Counts">{standingWords(fact, standing)}</Definition>
      </Definitions>
      {fact.note === null ? null : <p>{fact.note}</p>}
      <h2>Sources</h2>
      <SourceLinks ids={fact.sources} />
      <h2>What others say</h2>
      <Standing fact={fact} standing={standing} />
      <ClaimsAbout title="Published claims that rest on it" rows={{ deals: [], facts: [id] }} />
      <p className="actions">
        <button
          type="button"
          className="button"
          onClick={() => go({ ...all, search: `firm:${firmValue(index, fact.entity).key}` })}
        >
          All facts of {entity}
        </button>
      </p>
      <p className="soft small">Fact id: {fact.id}</p>
    </>
  );
};
